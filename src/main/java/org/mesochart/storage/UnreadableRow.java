package org.mesochart.storage;

import java.math.BigDecimal;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.SkinShape;

/**
 * A row of the map that this program cannot show: on a view it does not know, far outside every figure, or with a value
 * it cannot read. The row stays untouched; the session is read without it and says so. Carries nothing of the row.
 */
final class UnreadableRow extends RuntimeException {
    private static final long serialVersionUID = 1L;
    /** Tenths of a millimetre from the origin of a plane beyond which no figure reaches: five metres. */
    static final long REACH = 50_000;

    UnreadableRow() {
        super("a row that this program cannot read", null, false, false);
    }

    static BodyView view(String key) {
        return BodyView.ofKey(key).orElseThrow(UnreadableRow::new);
    }

    static BigDecimal centimetres(long tenthMm) {
        if (Math.abs(tenthMm) > REACH) {
            throw new UnreadableRow();
        }
        return Units.centimetres(tenthMm);
    }

    static String region(String key) {
        if (key.isBlank()) {
            throw new UnreadableRow();
        }
        return key;
    }

    static SkinShape shape(String text) {
        try {
            return SkinShape.parse(text);
        } catch (IllegalArgumentException nonsense) {
            throw new UnreadableRow();
        }
    }
}
