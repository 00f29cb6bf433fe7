package org.mesochart.document.summary;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.page.Table;
import org.mesochart.document.page.Titled;
import org.mesochart.domain.dose.Dose;
import org.mesochart.domain.dose.DosePeriod;
import org.mesochart.domain.dose.SessionDoses;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.DoseName;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Exact;
import org.mesochart.domain.session.SessionRecord;

/** What of each substance was given in the whole course. Units are never added together. */
final class SummaryDoses {
    private final PaperWords words;
    private final SummaryInput input;

    SummaryDoses(PaperWords words, SummaryInput input) {
        this.words = words;
        this.input = input;
    }

    Optional<Titled> section() {
        List<SessionDoses> sessions = input.held().stream().map(SessionDoses::of).toList();
        DosePeriod course = DosePeriod.of(input.records());
        Table.Builder table = new Table.Builder()
                .words(words.text("summary.substance"), 34)
                .numbers(words.text("summary.injected"), 14)
                .numbers(words.text("documents.dose.prepared"), 13)
                .numbers(words.text("documents.dose.wasted"), 13)
                .numbers(words.text("summary.in_sessions"), 9)
                .numbers(words.text("summary.most"), 17);
        for (Amount amount : course.injected()) {
            List<Amount> own = sessions.stream()
                    .flatMap(doses -> doses.injected().stream())
                    .filter(each -> same(each.substance(), each.unit(), amount.substance(), amount.unit()))
                    .toList();
            Exact most = most(own, Amount::given);
            table.row(
                    amount.substance(),
                    words.atLeast(dose(amount.given(), amount.unit()), amount.atLeast()),
                    dose(amount.prepared(), amount.unit()),
                    SummaryWaste.of(amount, input.mixtures()).dose(words, unit(amount.unit())),
                    String.valueOf(own.stream().filter(each -> each.given().signum() > 0 || each.atLeast()).count()),
                    words.atLeast(dose(most, amount.unit()), own.stream().anyMatch(Amount::atLeast)));
        }
        for (Dose applied : course.applied()) {
            List<Dose> own = sessions.stream()
                    .flatMap(doses -> doses.applied().stream())
                    .filter(each -> same(each.substance(), each.unit(), applied.substance(), applied.unit()))
                    .toList();
            table.row(
                    words.text("summary.on_skin", applied.substance()),
                    words.text("summary.applied", words.atLeast(dose(applied.amount(), applied.unit()), applied.atLeast())),
                    "",
                    "",
                    String.valueOf(own.size()),
                    words.atLeast(dose(most(own, Dose::amount), applied.unit()), own.stream().anyMatch(Dose::atLeast)));
        }
        return table.isEmpty()
                ? Optional.empty()
                : Optional.of(new Titled(words.text("summary.doses"), skins(), Optional.of(table.build()), List.of()));
    }

    /** What was put on the skin, by name. */
    private String skins() {
        return input.held().stream()
                .map(SessionRecord::details)
                .filter(details -> details.topical() != null)
                .map(details -> details.topical().product())
                .distinct()
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), products ->
                        products.isEmpty() ? "" : words.text("summary.on_skin", products)));
    }

    private static boolean same(String substance, DoseUnit unit, String other, DoseUnit otherUnit) {
        return DoseName.of(substance, unit).equals(DoseName.of(other, otherUnit));
    }

    private static <T> Exact most(List<T> all, Function<T, Exact> amount) {
        return all.stream().map(amount).max(Exact::compareTo).orElse(Exact.ZERO);
    }

    private String dose(Exact dose, DoseUnit unit) {
        return words.messages().numbers().withUnit(PaperWords.shown(dose), unit(unit));
    }

    private String unit(DoseUnit unit) {
        return words.text("documents.unit." + unit.key());
    }
}
