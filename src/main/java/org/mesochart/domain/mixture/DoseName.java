package org.mesochart.domain.mixture;

import java.util.Objects;
import org.mesochart.domain.text.Folding;

/**
 * What may be added together: the same name in the same unit. A salt and its base are different names; mg, microgram and
 * IU are different units. Only how a name is typed (case, spaces, accents) does not count.
 *
 * @param folded the name in one spelling
 */
public record DoseName(String folded, DoseUnit unit) {
    public DoseName {
        Objects.requireNonNull(unit);
    }

    public static DoseName of(String substance, DoseUnit unit) {
        return new DoseName(Folding.fold(substance), unit);
    }

    @Override
    public String toString() {
        return "DoseName[…]";
    }
}
