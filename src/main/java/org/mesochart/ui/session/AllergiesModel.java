package org.mesochart.ui.session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.screening.AllergyComparison;
import org.mesochart.domain.screening.AllergyMatch;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.stock.Substances;

/** The patient's allergies against what is drawn up and rubbed in, worked out anew whenever it is asked for. */
final class AllergiesModel {
    private final Supplier<Allergies> allergies;
    private final Supplier<List<Mixture>> mixtures;
    private final Supplier<Topical> cream;
    private final Supplier<Substances> substances;
    private final ScreeningModel screening;

    /** @param cream the topical anaesthetic, or null when there is none */
    AllergiesModel(Supplier<Allergies> allergies, Supplier<List<Mixture>> mixtures, Supplier<Topical> cream,
            Supplier<Substances> substances, ScreeningModel screening) {
        this.allergies = allergies;
        this.mixtures = mixtures;
        this.cream = cream;
        this.substances = substances;
        this.screening = screening;
    }

    AllergyComparison comparison() {
        return AllergyComparison.of(allergies.get(), mixtures.get(), cream.get(), substances.get());
    }

    /** The matches without a reason: they keep the session from being signed. */
    List<Problem> problems() {
        return comparison().problems(screening.answers());
    }

    /** The classes and names that need a reason, and those that have one though nothing of them is in a mixture any more. */
    Set<String> groups() {
        Set<String> groups = new LinkedHashSet<>();
        comparison().matches().forEach(match -> groups.add(AllergyMatch.group(match.key())));
        screening.answers().stream()
                .map(ScreeningAnswer::question)
                .filter(AllergyMatch::isKey)
                .forEach(key -> groups.add(AllergyMatch.group(key)));
        return groups;
    }

    Optional<String> reason(String group) {
        return screening.recorded(AllergyMatch.key(group)).map(ScreeningAnswer::reason);
    }

    /** The reason of last time, offered and never taken over. */
    Optional<String> offered(String group) {
        return screening.offered(AllergyMatch.key(group));
    }

    /** Writes why it is injected all the same; without words the reason is taken back. */
    List<Problem> write(String group, String reason) {
        if (reason == null || reason.isBlank()) {
            screening.takeBack(AllergyMatch.key(group));
            return List.of();
        }
        return screening.reason(AllergyMatch.key(group), reason);
    }

    boolean locked() {
        return screening.locked();
    }
}
