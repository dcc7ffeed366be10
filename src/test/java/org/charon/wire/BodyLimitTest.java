package org.charon.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLimitTest {

    @ParameterizedTest
    @CsvSource({"7,a table", "9,a table", "3,a t", "0,''"})
    void atMostTheContentLengthIsRead(String length, String read) throws IOException {
        assertThat(BodyLimit.read(sent("a table"), length))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(read);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"-1", "+7", " 7", "seven", "٧", "9999999999999999999", "65537"})
    void withoutAValidLengthItIsReadToTheLimit(String length) throws IOException {
        assertThat(BodyLimit.read(sent("a table"), length))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("a table");
        assertThat(BodyLimit.read(sent("x".repeat(2 * BodyLimit.BYTES)), length))
                .hasSize(BodyLimit.BYTES + 1);
    }

    @Test
    void aBodyAtTheLimitIsReadCompletely() throws IOException {
        String all = "x".repeat(BodyLimit.BYTES);
        assertThat(BodyLimit.read(sent(all), Integer.toString(BodyLimit.BYTES))).hasSize(BodyLimit.BYTES);
    }

    private static ByteArrayInputStream sent(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }
}
