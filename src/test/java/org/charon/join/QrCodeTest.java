package org.charon.join;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QR codes can be read from the rendered drawing. */
class QrCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.5/terminal/",
                "http://192.168.178.120:8080/terminal/",
                "https://the-long-table.in.the-back-room.example.org:8443/terminal/?kiosk=0&scale=1.5"
            })
    void it_can_be_read_at_any_size(String address) throws Exception {
        String svg = QrCode.svg(address);

        assertThat(QrReader.read(svg, 3)).isEqualTo(address);
        assertThat(QrReader.read(svg, 9)).isEqualTo(address);
    }

    @Test
    void it_has_a_quiet_zone_of_four_modules() {
        BitMatrix modules = QrCode.modules("http://192.168.178.120:8080/terminal/");

        int[] dark = modules.getEnclosingRectangle();
        assertThat(dark).containsExactly(4, 4, modules.getWidth() - 8, modules.getHeight() - 8);
    }

    @Test
    void it_is_small_and_has_its_own_colours() {
        String svg = QrCode.svg("http://192.168.178.120:8080/terminal/");

        assertThat(svg).hasSizeLessThan(6_000).doesNotContain("currentColor").contains("crispEdges");
        assertThat(svg.indexOf("#f3efe4")).isLessThan(svg.indexOf("#0b1010"));
    }
}
