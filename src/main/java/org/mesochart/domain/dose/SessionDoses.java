package org.mesochart.domain.dose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.session.SessionRecord;

/**
 * What one session gave, exact.
 *
 * @param mixtures each mixture, in the order of their letters
 * @param injected all mixtures together, one a name and unit: given, prepared and wasted
 * @param applied what was put on the skin, a formulation of its own; none in a session that was stopped
 */
public record SessionDoses(List<MixtureTotals> mixtures, List<Amount> injected, List<Dose> applied) {
    public static final SessionDoses NONE = new SessionDoses(List.of(), List.of(), List.of());

    public SessionDoses {
        mixtures = List.copyOf(mixtures);
        injected = List.copyOf(injected);
        applied = List.copyOf(applied);
    }

    public static SessionDoses of(SessionRecord record) {
        List<MixtureTotals> mixtures = record.totals();
        List<Amount> amounts = new ArrayList<>();
        mixtures.forEach(m -> amounts.addAll(m.amounts()));
        Topical topical = record.stopped() ? null : record.details().topical();
        return new SessionDoses(mixtures, Amount.sum(amounts), topical == null ? List.of() : Dose.of(topical));
    }

    /** Injections of any mixture. */
    public int points() {
        return mixtures.stream().mapToInt(MixtureTotals::points).sum();
    }

    public BigDecimal preparedMl() {
        return mixtures.stream().map(MixtureTotals::preparedMl).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal givenMl() {
        return mixtures.stream().map(MixtureTotals::givenMl).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal wastedMl() {
        return mixtures.stream().map(MixtureTotals::wastedMl).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** True when a volume that was given is not known. */
    public boolean atLeast() {
        return mixtures.stream().anyMatch(MixtureTotals::atLeast);
    }
}
