package org.charon.join;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code (ISO/IEC 18004) as SVG, always dark on light, because not every phone reads inverted codes. */
final class QrCode {

    /** In modules, as the standard requires. */
    static final int QUIET_ZONE = 4;

    private static final String LIGHT = "#f3efe4";
    private static final String DARK = "#0b1010";

    private QrCode() {}

    /** The modules, including the quiet zone. */
    static BitMatrix modules(String text) {
        try {
            // Level M recovers 15 % damage, such as reflections on a TV.
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
        } catch (WriterException e) {
            throw new IllegalStateException("This text is too long for a QR code: " + text.length(), e);
        }
    }

    /** An SVG document with one unit per module. */
    static String svg(String text) {
        BitMatrix modules = modules(text);
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    dark.append('M')
                            .append(from)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - from);
                    dark.append("v1H").append(from).append('z');
                }
                x++;
            }
        }
        String size = modules.getWidth() + " " + modules.getHeight();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + "\" shape-rendering=\"crispEdges\">"
                + "<rect width=\"100%\" height=\"100%\" fill=\"" + LIGHT + "\"/>"
                + "<path fill=\"" + DARK + "\" d=\"" + dark + "\"/></svg>\n";
    }
}
