package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is packed comes out as it was, as soon as it has come. */
class ContentCodingTest {

    private final Inflater inflater = new Inflater(true);

    @ParameterizedTest
    @ValueSource(
            strings = {"gzip", "GZIP", "gzip, deflate, br, zstd", "br;q=1.0, gzip;q=0.8, *;q=0.1", "gzip ; q=0.01"})
    void whoever_takes_gzip_gets_it(String accepted) {
        assertThat(ContentCoding.accepted(accepted)).isEqualTo(ContentCoding.GZIP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "*", "gzip;q=0", "gzip; q=0.000", "x-gzip", "gzipped", ",;"})
    void nobody_else_gets_anything_packed(String accepted) {
        assertThat(ContentCoding.accepted(accepted)).isEqualTo(ContentCoding.NONE);
    }

    @Test
    void a_request_that_says_nothing_gets_nothing_packed() {
        assertThat(ContentCoding.accepted(null)).isEqualTo(ContentCoding.NONE);
    }

    @Test
    void each_event_can_be_read_as_soon_as_it_is_there() throws DataFormatException {
        byte[] first = ContentCoding.GZIP.first(bytes("retry: 3000\n\n"));
        assertThat(first).startsWith(0x1f, 0x8b, 8, 0);
        inflater.setInput(first, 10, first.length - 10);
        assertThat(new String(inflated(), StandardCharsets.UTF_8)).isEqualTo("retry: 3000\n\n");
        Random random = new Random(7);
        for (int length : new int[] {1, 40, 300, ContentCoding.LONG, ContentCoding.LONG + 1, 65_535, 65_536, 131_070, 200_000, 7}) {
            byte[] noise = new byte[length];
            random.nextBytes(noise);
            arrives(noise);
            arrives(bytes("encounter_tokens".repeat(length).substring(0, length)));
        }
    }

    @Test
    void an_event_is_the_same_for_all_whatever_they_were_sent_before() {
        byte[] event = bytes("event: patch\ndata: {\"from\":6,\"to\":7,\"patch\":[]}\n\n");
        byte[] packed = ContentCoding.GZIP.next(event);
        ContentCoding.GZIP.next(bytes("something else"));
        assertThat(ContentCoding.GZIP.next(event)).isEqualTo(packed);
        assertThat(ContentCoding.NONE.next(event)).isEqualTo(event);
        assertThat(ContentCoding.NONE.first(event)).isEqualTo(event);
    }

    private void arrives(byte[] event) throws DataFormatException {
        inflater.setInput(ContentCoding.GZIP.next(event));
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
