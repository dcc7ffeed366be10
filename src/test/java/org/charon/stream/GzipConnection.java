package org.charon.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The raw bytes of a compressed stream, for tests that count them. */
final class GzipConnection implements AutoCloseable {

    private final Socket socket;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private GzipConnection(Socket socket) {
        this.socket = socket;
    }

    /** Requests the stream as a browser does. */
    static GzipConnection open(URI base, String query, String acceptEncoding, String cookie) throws IOException {
        GzipConnection connection = new GzipConnection(new Socket(base.getHost(), base.getPort()));
        String request = """
                GET /api/active-view/stream/%s HTTP/1.1\r
                Host: %s\r
                Accept-Encoding: %s\r
                Cookie: %s\r
                \r
                """.formatted(query, base.getAuthority(), acceptEncoding, cookie);
        connection.socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        Thread reader = new Thread(connection::read, "packed connection");
        reader.setDaemon(true);
        reader.start();
        return connection;
    }

    private void read() {
        byte[] buffer = new byte[8192];
        try (InputStream in = socket.getInputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes.write(buffer, 0, n);
            }
        } catch (IOException e) {
            // Closed by the test.
        }
    }

    /** Names of the events received. */
    List<String> events() {
        return chunks().stream().map(HttpChunk::event).toList();
    }

    /** Bytes on the wire of each event with the given name. */
    List<Integer> sizes(String event) {
        return chunks().stream()
                .filter(chunk -> chunk.event().equals(event))
                .map(HttpChunk::size)
                .toList();
    }

    private List<HttpChunk> chunks() {
        List<HttpChunk> chunks = new ArrayList<>();
        // Maps each byte to one character.
        String text = bytes.toString(StandardCharsets.ISO_8859_1);
        int begin = text.indexOf("\r\n\r\n") + 4;
        int line = text.indexOf("\r\n", begin);
        while (begin > 3 && line > 0) {
            int from = line + 2;
            int to = from + Integer.parseInt(text.substring(begin, line), 16);
            if (to + 2 > text.length()) {
                break;
            }
            chunks.add(new HttpChunk(to + 2 - begin, text.substring(from, to).getBytes(StandardCharsets.ISO_8859_1)));
            begin = to + 2;
            line = text.indexOf("\r\n", begin);
        }
        return chunks;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** An HTTP/1.1 chunk: its total size with framing, and its compressed data. */
    private record HttpChunk(int size, byte[] packed) {

        /** The name of the event, which is compressed separately; empty for none. */
        String event() {
            Inflater inflater = new Inflater(true);
            try {
                inflater.setInput(packed);
                byte[] begin = new byte[200];
                String text = new String(begin, 0, inflater.inflate(begin), StandardCharsets.UTF_8);
                Matcher name = Pattern.compile("event: (\\w+)").matcher(text);
                return name.find() ? name.group(1) : "";
            } catch (DataFormatException e) {
                // The first one, which starts with the gzip header.
                return "";
            } finally {
                inflater.end();
            }
        }
    }
}
