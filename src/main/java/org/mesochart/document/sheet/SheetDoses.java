package org.mesochart.document.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mesochart.document.map.PointMark;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.sheet.SessionSheetModel.DoseGroup;
import org.mesochart.document.sheet.SessionSheetModel.DoseRow;
import org.mesochart.document.sheet.SessionSheetModel.Doses;
import org.mesochart.document.sheet.SessionSheetModel.SkinRow;
import org.mesochart.domain.dose.Dose;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Exact;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionRecord;

/** The table that is checked by a second person: given + wasted = prepared, lot and expiry beside each component. */
public final class SheetDoses {
    private static final double MARK_MM = 2.7;

    private final PaperWords words;
    private final SheetPoints points;

    SheetDoses(PaperWords words, SheetPoints points) {
        this.words = words;
        this.points = points;
    }

    Doses section(SessionSheetInput input) {
        SessionRecord record = input.record();
        List<DoseGroup> groups = new ArrayList<>();
        for (MixtureTotals totals : record.totals()) {
            groups.add(group(totals, input));
        }
        Optional<SkinRow> skin = record.stopped()
                ? Optional.empty()
                : Optional.ofNullable(record.details().topical()).map(this::skin);
        return new Doses(
                words.text("documents.dose.heading"),
                !groups.isEmpty() || skin.isPresent(),
                words.text("documents.dose.none"),
                words.text("documents.dose.component"),
                words.text("documents.dose.lot"),
                words.text("documents.dose.expiry"),
                words.text("documents.volume"),
                words.text("documents.dose.prepared"),
                words.text("documents.dose.given"),
                words.text("documents.dose.wasted"),
                groups,
                words.text("documents.dose.skin"),
                skin,
                new SheetDoseNotes(words).notes(input));
    }

    private DoseGroup group(MixtureTotals totals, SessionSheetInput input) {
        SessionRecord record = input.record();
        int deepest = record.injections().stream()
                .filter(i -> totals.mixture().id().equals(i.mixtureId()))
                .map(Injection::depthMm)
                .mapToInt(PointMark::tone)
                .max()
                .orElse(3);
        List<DoseRow> rows = new ArrayList<>();
        for (Component component : totals.mixture().components()) {
            rows.addAll(rows(component, totals, record));
        }
        return new DoseGroup(
                points.mark(PointMark.of(totals.mixture().letter()), deepest, false, MARK_MM),
                words.text("documents.mixture.name", totals.mixture().letter()),
                words.sum(BigDecimal.valueOf(totals.points()), words.points(totals.points()),
                        input.unread() > 0),
                words.mL(totals.preparedMl()),
                words.sum(totals.givenMl(), words.mL(totals.givenMl()), totals.atLeast()),
                words.wasted(totals.wastedMl(), "mL", totals.wastedAtMost()),
                rows);
    }

    private List<DoseRow> rows(Component component, MixtureTotals totals, SessionRecord record) {
        Optional<String> note = expiredNote(component, record);
        String lot = words.orNotRecorded(component.lot());
        String expiry = component.expiry() == null ? words.notRecorded() : expiry(component.expiry());
        String volume = words.mL(component.volumeMl());
        if (component.ingredients().isEmpty()) {
            return List.of(new DoseRow(component.product(), lot, expiry, volume, "", "", "", note));
        }
        List<DoseRow> rows = new ArrayList<>();
        for (Ingredient ingredient : component.ingredients()) {
            Amount amount = totals.amount(component, ingredient);
            boolean first = rows.isEmpty();
            rows.add(new DoseRow(
                    first ? component.product() : ingredient.substance(),
                    first ? lot : "",
                    first ? expiry : "",
                    first ? volume : "",
                    dose(amount.prepared(), ingredient.unit()),
                    words.sum(PaperWords.shown(amount.given()), dose(amount.given(), ingredient.unit()), totals.atLeast()),
                    words.wasted(PaperWords.shown(amount.wasted()), unit(ingredient.unit()), totals.wastedAtMost()),
                    first ? note : Optional.empty()));
        }
        return rows;
    }

    private SkinRow skin(Topical topical) {
        return new SkinRow(
                topical.product(),
                words.orNotRecorded(topical.lot()),
                topical.expiry() == null ? words.notRecorded() : expiry(topical.expiry()),
                topical.grams() == null ? words.notRecorded() : words.messages().numbers().withUnit(topical.grams(), "g"),
                applied(words, topical));
    }

    /** "applied: Lidocaine base 50 mg"; empty when its substances are not known. */
    public static String applied(PaperWords words, Topical topical) {
        List<String> doses = Dose.of(topical).stream()
                .map(d -> d.substance() + " " + (topical.grams() == null
                        ? words.notRecorded()
                        : words.messages().numbers().withUnit(PaperWords.shown(d.amount()),
                                words.text("documents.unit." + d.unit().key()))))
                .toList();
        return doses.isEmpty() ? "" : words.text("documents.dose.applied", String.join(", ", doses));
    }

    private Optional<String> expiredNote(Component component, SessionRecord record) {
        boolean expired = component.expiry() != null
                && component.expiry().isPastOn(record.session().localTime().toLocalDate());
        return expired
                ? Optional.of(words.text("documents.dose.expired", words.orNotRecorded(component.expiredReason())))
                : Optional.empty();
    }

    private String expiry(Expiry expiry) {
        return expiry.monthOnly()
                ? String.format(Locale.ROOT, "%02d/%04d", expiry.lastDay().getMonthValue(), expiry.lastDay().getYear())
                : words.messages().dates().day(expiry.lastDay());
    }

    private String dose(Exact dose, DoseUnit unit) {
        return words.messages().numbers().withUnit(PaperWords.shown(dose), unit(unit));
    }

    private String unit(DoseUnit unit) {
        return words.text("documents.unit." + unit.key());
    }
}
