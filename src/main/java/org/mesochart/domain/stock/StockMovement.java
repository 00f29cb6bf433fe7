package org.mesochart.domain.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Texts;

/**
 * Why a lot's stock changed. What is there is the sum of its movements; nothing is written over.
 *
 * @param sessionId the signed session that used it, or null
 * @param amount in the product's measure: above 0 for what came in, below 0 for what went out, either for a count
 * @param note why, or null
 */
public record StockMovement(
        UUID id, UUID lotId, Kind kind, BigDecimal amount, UUID sessionId, Instant at, String note) {
    /** What happened. */
    public enum Kind {
        RECEIVED("received"),
        USED("used"),
        COUNTED("counted"),
        DISCARDED("discarded");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        public static Optional<Kind> ofKey(String key) {
            for (Kind kind : values()) {
                if (kind.key.equals(key)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    private static final BigDecimal AMOUNT_MAX = new BigDecimal(1_000_000);
    private static final int DECIMALS = 6;

    public StockMovement {
        Objects.requireNonNull(id);
        Objects.requireNonNull(lotId);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(at);
        amount = amount.stripTrailingZeros();
        note = Texts.tidy(note);
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        boolean sign = switch (kind) {
            case RECEIVED -> amount.signum() > 0;
            case USED, DISCARDED -> amount.signum() < 0;
            case COUNTED -> true;
        };
        if (!sign || amount.abs().compareTo(AMOUNT_MAX) > 0 || amount.scale() > DECIMALS) {
            problems.add(Problem.of("amount", "errors.stock.amount", AMOUNT_MAX));
        }
        if ((kind == Kind.USED) != (sessionId != null)) {
            problems.add(Problem.of("sessionId", "errors.stock.session"));
        }
        Texts.checkFree("note", note, problems);
        return problems;
    }

    @Override
    public String toString() {
        return "StockMovement[" + id + ']';
    }
}
