package org.mesochart.document.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.PaperFonts;
import org.mesochart.document.page.PaperSize;
import org.mesochart.domain.dose.Ceiling;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.practice.Shipped;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.session.Signature;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.i18n.Messages;

/** The doses of the sheet: what is on the skin, ceilings, course and last days, as the design of the paper has them. */
@BesideOthers
class SheetDosesTest {
    private static final Shipped SHIPPED = Catalogue.load().shipped();
    private static final PaperFonts FONTS = new PaperFonts();
    private static final SessionSheets MODELS = new SessionSheets(SampleSheets.BODY, FONTS);

    private static SessionSheetInput withCream(String grams) {
        SessionSheetInput usual = SampleSheets.usual();
        Topical cream = new Topical("Lidocaine 2.5 % + prilocaine 2.5 % cream", List.of(
                new Ingredient("Lidocaine base", new BigDecimal(25), DoseUnit.MILLIGRAM),
                new Ingredient("Prilocaine base", new BigDecimal(25), DoseUnit.MILLIGRAM)), "EC1125", null,
                grams == null ? null : new BigDecimal(grams), 60);
        SessionRecord record = usual.record()
                .withDetails(SessionDetails.none(usual.record().session().id()).withTopical(cream));
        return SampleSheets.input(usual.patient(), record)
                .withDoses(new DoseSources(List.of(), SHIPPED.ceilings(), SHIPPED.substances()));
    }

    private static SessionSheetModel.Doses doses(SessionSheetInput input, Language language) {
        return MODELS.model(input, new Messages(language), PaperSize.A4, SessionSheets.Fit.EASY).doses();
    }

    private static List<String> notes(SessionSheetModel.Doses doses, String label) {
        return doses.notes().stream().filter(f -> f.label().equals(label)).map(Fact::value)
                .map(v -> v.replace('\u00A0', ' ')).toList();
    }

    @Test
    void theLidocaineOfTheSampleAddsUpFromAllForms() {
        SessionSheetModel.Doses doses = doses(withCream("2"), Language.ENGLISH);
        assertEquals("applied: Lidocaine base 50 mg, Prilocaine base 50 mg",
                doses.skin().orElseThrow().applied().replace('\u00A0', ' '));
        assertEquals(List.of(
                "Two local anaesthetics in this session: lidocaine and prilocaine.",
                "Lidocaine from all forms, as hydrochloride: 12.8 mg injected + 61.73 mg in the cream (50 mg base)"
                        + " = 74.53 mg, 25 % of 300 mg (4.5 mg/kg × 68 kg = 306 mg, at most 300 mg;"
                        + " source: US label, without adrenaline)"), notes(doses, "Local anaesthetic"));
        SessionSheetModel.Doses turkish = doses(withCream("2"), Language.TURKISH);
        assertEquals("Lidokain, tüm biçimlerden, hidroklorür olarak: enjekte edilen 12,8 mg + kremdeki 61,73 mg (50 mg baz)"
                + " = 74,53 mg, üst sınıra (300 mg) oranı %25 (4,5 mg/kg × 68 kg = 306 mg, en çok 300 mg;"
                + " kaynak: ABD prospektüsü, adrenalinsiz)", notes(turkish, "Lokal anestezik").getLast());
    }

    @Test
    void theSheetHasOneWeightThatOfItsSigning() {
        SessionRecord record = withCream("2").record();
        Signature.Hand hand = new Signature.Hand("Dr S", null, SampleSheets.ISTANBUL, Signature.Meaning.PERFORMED);
        Signature signature = new Signature(record.session().id(), SampleSheets.id(3), record.session().at(), "4E7A", hand, false);
        SessionRecord signed = new SessionRecord(record.session(), record.mixtures(), record.injections(), record.scores(),
                List.of(), Optional.of(signature), List.of(), SessionRecord.Unshown.NONE,
                record.details().withWeight(new BigDecimal("60")), List.of(), List.of());
        SessionSheetModel model = MODELS.model(SampleSheets.input(SampleSheets.patient("A B"), signed)
                        .withDoses(new DoseSources(List.of(), SHIPPED.ceilings(), SHIPPED.substances())),
                new Messages(Language.ENGLISH), PaperSize.A4, SessionSheets.Fit.EASY);
        assertTrue(notes(model.doses(), "Local anaesthetic").getLast().contains("× 60 kg"));
        assertEquals("60 kg, 164 cm", model.patient().getLast().value().replace('\u00A0', ' '));
    }

    @Test
    void aSumOfWhichNothingIsKnownIsNotRecordedAndNeverAtLeastNothing() {
        List<Injection> unknown = SampleSheets.injections(3).stream()
                .map(i -> new Injection(i.id(), i.sessionId(), i.number(), i.mixtureId(), i.place(), i.depthMm(), null,
                        i.technique(), null, null))
                .toList();
        SessionRecord record = SampleSheets.session(1, "2026-10-02T07:40:00Z", 5, 3, SessionStatus.DRAFT, unknown,
                SampleSheets.mixtures(3), null);
        SessionSheetInput usual = SampleSheets.usual();
        SessionSheetInput input = new SessionSheetInput(usual.clinic(), usual.practitioner(), usual.patient(), usual.course(),
                record, List.of(), Optional.empty(), List.of(), Optional.empty())
                .withDoses(new DoseSources(List.of(), SHIPPED.ceilings(), SHIPPED.substances()));
        SessionSheetModel model = MODELS.model(input, new Messages(Language.ENGLISH), PaperSize.A4, SessionSheets.Fit.EASY);
        assertEquals("not recorded", model.points().totalVolume());
        SessionSheetModel.DoseGroup a = model.doses().groups().getFirst();
        assertEquals("not recorded", a.given());
        assertEquals("not recorded", a.rows().getFirst().given());
        assertTrue(notes(model.doses(), "Local anaesthetic").getFirst()
                .startsWith("Lidocaine from all forms: not recorded injected (4.5 mg/kg"));
        assertEquals(List.of("Lidocaine hydrochloride not recorded, Ketoprofen not recorded, Thiocolchicoside not recorded"
                + " (injected, 1 session)"), notes(model.doses(), "Course so far"));
    }

    @Test
    void theCourseIsTheSumOfItsSessions() {
        String course = notes(doses(SampleSheets.usual(), Language.ENGLISH), "Course so far").getFirst();
        assertTrue(course.endsWith("(injected, 3 sessions)"), course);
        String skin = notes(doses(withCream("2"), Language.ENGLISH), "Course so far").getFirst();
        assertEquals(course + "; Lidocaine base 50 mg, Prilocaine base 50 mg (on the skin)", skin);
    }

    @Test
    void gramsThatAreNotRecordedAreSaid() {
        SessionSheetModel.Doses doses = doses(withCream(null), Language.ENGLISH);
        assertEquals("not recorded", doses.skin().orElseThrow().grams());
        String sum = notes(doses, "Local anaesthetic").getLast();
        assertTrue(sum.contains("12.8 mg injected + not recorded in the cream = at least 12.8 mg"), sum);
    }

    @Test
    void whatIsAboveTheCeilingStandsOut() {
        SessionSheetInput input = withCream("2");
        Ceiling low = new Ceiling(UUID.randomUUID(), "lidocaine", null, new BigDecimal(50), DoseUnit.MILLIGRAM,
                "our own rule", true);
        SessionSheetModel.Doses doses = doses(
                input.withDoses(new DoseSources(List.of(), List.of(low), SHIPPED.substances())), Language.ENGLISH);
        Fact above = doses.notes().stream().filter(f -> f.value().contains("above the ceiling")).findFirst().orElseThrow();
        assertTrue(above.strong());
        assertTrue(above.value().endsWith("(source: our own rule)"));
    }

    @Test
    void theSheetIsStillOnePageAndHoldsTheCream() throws IOException {
        byte[] pdf = new SessionSheetPdf(SampleSheets.BODY).render(withCream("2"), Language.ENGLISH, PaperSize.A4);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertTrue(text.contains("On the skin"));
            assertTrue(text.contains("EC1125"));
            assertFalse(text.contains("{0}"));
            assertEquals(1, document.getNumberOfPages());
        }
    }
}
