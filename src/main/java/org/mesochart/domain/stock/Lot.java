package org.mesochart.domain.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.text.Texts;

/**
 * A batch of a product that the clinic has.
 *
 * @param number as on the vial
 * @param received the day it came, or null when not told
 * @param opened the day the first container was opened, or null
 * @param closed no longer offered: used up, sent back or thrown away
 */
public record Lot(
        UUID id, UUID productId, String number, Expiry expiry, LocalDate received, LocalDate opened, boolean closed) {
    public Lot {
        Objects.requireNonNull(id);
        Objects.requireNonNull(productId);
        number = Objects.requireNonNullElse(Texts.tidy(number), "");
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        if (number.isEmpty()) {
            problems.add(Problem.of("number", "errors.lot.number"));
        }
        Texts.checkLine("number", number, problems);
        if (expiry == null) {
            problems.add(Problem.of("expiry", "errors.lot.noExpiry"));
        }
        if (received != null && opened != null && opened.isBefore(received)) {
            problems.add(Problem.of("opened", "errors.lot.opened"));
        }
        return problems;
    }

    @Override
    public String toString() {
        return "Lot[" + id + ']';
    }
}
