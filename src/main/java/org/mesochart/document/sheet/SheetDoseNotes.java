package org.mesochart.document.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.PaperWords;
import org.mesochart.domain.dose.AnaestheticMix;
import org.mesochart.domain.dose.Ceiling;
import org.mesochart.domain.dose.CeilingCheck;
import org.mesochart.domain.dose.CeilingPart;
import org.mesochart.domain.dose.Dose;
import org.mesochart.domain.dose.DosePeriod;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Exact;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.i18n.DoseWords;

/** Beneath the table of doses: what does not come out, ceilings with their source, course and last days. */
public final class SheetDoseNotes {
    private final PaperWords words;
    private final DoseWords doses;

    SheetDoseNotes(PaperWords words) {
        this.words = words;
        doses = new DoseWords(words.messages());
    }

    List<Fact> notes(SessionSheetInput input) {
        SessionRecord record = input.record();
        DoseSources sources = input.doses();
        List<Fact> notes = new ArrayList<>();
        for (MixtureTotals totals : record.totals()) {
            // More given than prepared stands in the table itself.
            if (!totals.exceedsPrepared()) {
                doses.problem(totals)
                        .ifPresent(s -> notes.add(new Fact(words.text("documents.dose.volumes"), s, true)));
            }
        }
        for (AnaestheticMix mix : AnaestheticMix.of(record, sources.substances())) {
            notes.add(new Fact(words.text("documents.dose.anaesthetic"), doses.anaesthetics(mix), true));
        }
        for (CeilingCheck check : CeilingCheck.all(
                sources.ceilings(), sources.substances(), record.weightKg(input.patient().weightKg()), record)) {
            notes.add(ceiling(check));
        }
        DosePeriod course = DosePeriod.course(record, input.earlier());
        total(course, "documents.dose.course.total")
                .ifPresent(t -> notes.add(new Fact(words.text("documents.dose.course"), t, false)));
        List<SessionRecord> others = new ArrayList<>(input.earlier());
        others.addAll(sources.otherCourses());
        DosePeriod days = DosePeriod.lastDays(DosePeriod.DAYS, record, others);
        if (!days.equals(course)) {
            total(days, "documents.dose.days.total")
                    .ifPresent(t -> notes.add(new Fact(words.text("documents.dose.days", DosePeriod.DAYS), t, false)));
        }
        return notes;
    }

    /** "Lidocaine from all forms, as hydrochloride: 12.8 mg injected + 61.7 mg in the cream (50 mg base) = 74.5 mg ..." */
    private Fact ceiling(CeilingCheck check) {
        boolean converted = check.parts().stream().anyMatch(CeilingPart::fromBase);
        String sum = words.text(converted ? "documents.ceiling.converted" : "documents.ceiling.sum", name(check), sum(check));
        Ceiling ceiling = check.ceiling();
        Optional<Exact> limit = check.firm();
        boolean nothingKnown = check.givenAtLeast() && check.given().signum() == 0;
        String share = limit.filter(most -> !nothingKnown).map(most -> words.text("documents.ceiling.share",
                doses.share(check.given(), most), dose(most, ceiling.unit()))).orElse("");
        boolean above = check.above(check.given());
        String how = check.weightMissing()
                ? words.text("documents.ceiling.noWeight", perKg(ceiling), doses.source(ceiling))
                : check.byWeight()
                        .map(by -> words.text("documents.ceiling.byWeight", perKg(ceiling),
                                words.messages().numbers().kg(check.weightKg()), dose(by, ceiling.unit()), most(ceiling),
                                doses.source(ceiling)))
                        .orElseGet(() -> words.text("documents.ceiling.source", doses.source(ceiling)));
        return new Fact(label(check), sum + share + (above ? words.text("documents.ceiling.above") : "") + " " + how, above);
    }

    private String label(CeilingCheck check) {
        boolean anaesthetic = check.substance().map(s -> s.classes().contains("local_anaesthetic")).orElse(false);
        return words.text(anaesthetic ? "documents.dose.anaesthetic" : "documents.dose.ceiling");
    }

    private String name(CeilingCheck check) {
        return doses.substance(check);
    }

    private String sum(CeilingCheck check) {
        List<CeilingPart> injected = check.parts().stream().filter(p -> !p.onSkin()).toList();
        List<CeilingPart> onSkin = check.parts().stream().filter(CeilingPart::onSkin).toList();
        List<String> parts = new ArrayList<>();
        if (!injected.isEmpty()) {
            parts.add(words.text("documents.ceiling.injected", given(injected, check)));
        }
        if (!onSkin.isEmpty()) {
            boolean fromBase = onSkin.stream().anyMatch(CeilingPart::fromBase);
            Exact labelled = onSkin.stream().filter(CeilingPart::fromBase).map(CeilingPart::labelled)
                    .reduce(Exact.ZERO, Exact::plus);
            parts.add(fromBase
                    ? words.text("documents.ceiling.creamBase", given(onSkin, check),
                            dose(labelled, check.ceiling().unit()))
                    : words.text("documents.ceiling.cream", given(onSkin, check)));
        }
        String together = sum(check.given(), check.ceiling().unit(), check.givenAtLeast());
        return parts.size() < 2 ? String.join("", parts) : String.join(" + ", parts) + " = " + together;
    }

    private String given(List<CeilingPart> parts, CeilingCheck check) {
        Exact sum = parts.stream().map(CeilingPart::given).reduce(Exact.ZERO, Exact::plus);
        boolean atLeast = parts.stream().anyMatch(p -> !p.counted() || p.givenAtLeast());
        return sum(sum, check.ceiling().unit(), atLeast);
    }

    private String sum(Exact known, DoseUnit unit, boolean atLeast) {
        return words.sum(PaperWords.shown(known), dose(known, unit), atLeast);
    }

    private String perKg(Ceiling ceiling) {
        return words.messages().numbers().withUnit(ceiling.perKg(), words.text("documents.unit." + ceiling.unit().key()) + "/kg");
    }

    private String most(Ceiling ceiling) {
        return ceiling.most() == null
                ? ""
                : words.text("documents.ceiling.most", dose(Exact.of(ceiling.most()), ceiling.unit()));
    }

    private Optional<String> total(DosePeriod period, String key) {
        List<String> parts = new ArrayList<>();
        for (Amount amount : period.injected()) {
            parts.add(amount.substance() + " " + sum(amount.given(), amount.unit(), amount.atLeast()));
        }
        List<String> skin = new ArrayList<>();
        for (Dose dose : period.applied()) {
            skin.add(dose.substance() + " " + sum(dose.amount(), dose.unit(), dose.atLeast()));
        }
        if (parts.isEmpty() && skin.isEmpty()) {
            return Optional.empty();
        }
        String injected = parts.isEmpty() ? "" : words.count(key, period.sessions(), String.join(", ", parts));
        String applied = skin.isEmpty() ? "" : words.text("documents.dose.onSkin", String.join(", ", skin));
        return Optional.of(injected.isEmpty() || applied.isEmpty() ? injected + applied : injected + "; " + applied);
    }

    private String dose(Exact dose, DoseUnit unit) {
        return words.messages().numbers().withUnit(PaperWords.shown(dose), words.text("documents.unit." + unit.key()));
    }
}
