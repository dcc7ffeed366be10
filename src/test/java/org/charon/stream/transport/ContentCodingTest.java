package org.charon.stream.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Encoded events can be decoded as soon as they arrive. */
class ContentCodingTest {

    private final Inflater inflater = new Inflater(true);

    @ParameterizedTest
    @ValueSource(
            strings = {"gzip", "GZIP", "gzip, deflate, br, zstd", "br;q=1.0, gzip;q=0.8, *;q=0.1", "gzip ; q=0.01"})
    void gzip_is_used_where_it_is_accepted(String accepted) {
        assertThat(ContentCoding.negotiate(accepted)).isEqualTo(ContentCoding.GZIP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "*", "gzip;q=0", "gzip; q=0.000", "x-gzip", "gzipped", ",;"})
    void nothing_is_compressed_without_gzip(String accepted) {
        assertThat(ContentCoding.negotiate(accepted)).isEqualTo(ContentCoding.IDENTITY);
    }

    @Test
    void without_accept_encoding_nothing_is_compressed() {
        assertThat(ContentCoding.negotiate(null)).isEqualTo(ContentCoding.IDENTITY);
    }

    @Test
    void each_event_can_be_read_as_soon_as_it_is_there() throws DataFormatException {
        byte[] first = ContentCoding.GZIP.encodeFirst(bytes("retry: 3000\n\n"));
        assertThat(first).startsWith(0x1f, 0x8b, 8, 0);
        inflater.setInput(first, 10, first.length - 10);
        assertThat(new String(inflated(), StandardCharsets.UTF_8)).isEqualTo("retry: 3000\n\n");
        Random random = new Random(7);
        for (int length : new int[] {
            1,
            40,
            300,
            ContentCoding.MAX_COMPRESSED,
            ContentCoding.MAX_COMPRESSED + 1,
            65_535,
            65_536,
            131_070,
            200_000,
            7
        }) {
            byte[] noise = new byte[length];
            random.nextBytes(noise);
            arrives(noise);
            arrives(bytes("encounter_tokens".repeat(length).substring(0, length)));
        }
    }

    @Test
    void an_event_is_the_same_for_all_whatever_they_were_sent_before() {
        byte[] event = bytes("event: patch\ndata: {\"from\":6,\"to\":7,\"patch\":[]}\n\n");
        byte[] packed = ContentCoding.GZIP.encode(event);
        ContentCoding.GZIP.encode(bytes("something else"));
        assertThat(ContentCoding.GZIP.encode(event)).isEqualTo(packed);
        assertThat(ContentCoding.IDENTITY.encode(event)).isEqualTo(event);
        assertThat(ContentCoding.IDENTITY.encodeFirst(event)).isEqualTo(event);
    }

    private void arrives(byte[] event) throws DataFormatException {
        inflater.setInput(ContentCoding.GZIP.encode(event));
        assertThat(inflated()).isEqualTo(event);
        assertThat(inflater.finished()).isFalse();
    }

    private byte[] inflated() throws DataFormatException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
            out.write(buffer, 0, n);
        }
        assertThat(inflater.getRemaining()).isZero();
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
