package org.charon.join;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Renders a QR code drawing and decodes it. */
final class QrReader {

    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"");
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H(\\d+)z");
    private static final Pattern FILL = Pattern.compile("fill=\"#([0-9a-f]{6})\"");

    private QrReader() {}

    /** Decodes a drawing that is rendered at a scale in pixels per module. */
    static String read(String svg, int scale) throws ReaderException {
        Matcher size = SIZE.matcher(svg);
        Matcher fill = FILL.matcher(svg);
        if (!size.find() || !fill.find()) {
            throw new IllegalArgumentException("No drawing of a QR code: " + svg);
        }
        int light = Integer.parseInt(fill.group(1), 16);
        fill.find();
        int dark = Integer.parseInt(fill.group(1), 16);
        int width = Integer.parseInt(size.group(1)) * scale;
        int height = Integer.parseInt(size.group(2)) * scale;
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, light);
        for (Matcher run = RUN.matcher(svg); run.find(); ) {
            int left = Integer.parseInt(run.group(1)) * scale;
            int top = Integer.parseInt(run.group(2)) * scale;
            int right = left + Integer.parseInt(run.group(3)) * scale;
            for (int y = top; y < top + scale; y++) {
                Arrays.fill(pixels, y * width + left, y * width + right, dark);
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                .getText();
    }
}
