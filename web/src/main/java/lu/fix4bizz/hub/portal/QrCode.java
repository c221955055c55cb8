package lu.fix4bizz.hub.portal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

import java.io.Serializable;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A QR code as a drawing: no picture to load, sharp at any size.
 *
 * @param viewBox the drawing's {@code viewBox}
 * @param path    its dark modules as SVG path data
 */
public record QrCode(String viewBox, String path) implements Serializable {

    private static final Map<EncodeHintType, Object> QUIET_ZONE = Map.of(EncodeHintType.MARGIN, 4);

    /** @param text at most some hundred characters */
    public static QrCode of(String text) {
        try {
            BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, QUIET_ZONE);
            return new QrCode("0 0 " + modules.getWidth() + " " + modules.getHeight(), path(modules));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    private static String path(BitMatrix modules) {
        return IntStream.range(0, modules.getHeight()).boxed()
                .flatMap(y -> IntStream.range(0, modules.getWidth()).filter(x -> modules.get(x, y)).mapToObj(x -> "M" + x + " " + y + "h1v1h-1z"))
                .collect(Collectors.joining());
    }
}
