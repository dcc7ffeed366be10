package org.charon.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A {@link PlainBroadcaster} in a process of its own. */
final class PlainServer implements Server {

    private final ServerProcess process;
    private final HeapProbe heap;
    private final Target states;

    /**
     * @param flags of its virtual machine
     * @param folder for its output
     * @param frameBytes length of its events
     */
    PlainServer(List<String> flags, Path folder, int frameBytes) throws IOException, InterruptedException {
        int port = ServerProcess.freePort();
        List<String> command = ServerProcess.java(flags);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                PlainBroadcaster.class.getName(),
                Integer.toString(port),
                Integer.toString(frameBytes)));
        process = new ServerProcess(command, folder.resolve("plain.log"), "Listening");
        heap = new HeapProbe(process.pid());
        byte[] write = ("POST /w?bytes=" + frameBytes + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
                .getBytes(StandardCharsets.US_ASCII);
        states = new Target(new InetSocketAddress("127.0.0.1", port), "/s", () -> ByteBuffer.wrap(write));
    }

    @Override
    public String name() {
        return "plain Vert.x";
    }

    @Override
    public ServerProcess process() {
        return process;
    }

    @Override
    public HeapProbe heap() {
        return heap;
    }

    @Override
    public Target states() {
        return states;
    }
}
