package org.mesochart.document.recall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.Conformance;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.patient.Sex;
import org.mesochart.domain.recall.LotRecall;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Practice;

/** A lot's recall list on paper. */
@Tag("slow-once")
@BesideOthers
class RecallSheetTest {
    private static final Press PRESS = new Press(BodyMap.load());

    @Test
    void theListSaysWhoGotTheLotInBothLanguages() throws Exception {
        String english = text(sheet(3).pdf(PRESS, new Setting(Language.ENGLISH, PaperSize.A4)));
        for (String expected : List.of("Lot recall", "Lot LD2406", "Şükran Aydın 0", "born 12 Mar 1972", "no. 1040",
                "0532 555 1040", "Lidocaine hydrochloride 20 mg/mL: 1.5 mL", "12 points:", "Redness, 25 Nov 2026: lot suspected",
                "3 patients, 3 sessions, 36 points, 4.5 mL drawn up", "Told on", "Names patients")) {
            assertTrue(english.contains(expected), () -> expected + " in " + english);
        }
        String turkish = text(sheet(3).pdf(PRESS, new Setting(Language.TURKISH, PaperSize.A4)));
        for (String expected : List.of("Parti geri çağırma", "Parti LD2406", "doğum 12 Mar 1972", "1,5 mL", "12 nokta:",
                "Kızarıklık, 25 Kas 2026: bu parti şüpheli", "3 hasta, 3 seans, 36 nokta", "Bilgilendirildi")) {
            assertTrue(turkish.contains(expected), () -> expected + " in " + turkish);
        }
        assertFalse(turkish.contains("points"));
    }

    @Test
    void aLongListRunsOverPagesWithItsHeadOnEach() throws Exception {
        byte[] pdf = sheet(60).pdf(PRESS, new Setting(Language.ENGLISH, PaperSize.LETTER));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() > 2);
            assertEquals("Lot recall, LD2406, 24 Nov 2026", document.getDocumentInformation().getTitle());
            assertEquals(792, document.getPage(0).getMediaBox().getWidth(), 1);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document).replace('\u00A0', ' ');
                assertTrue(text.contains("Product and amount"), "head of page " + page);
                assertTrue(text.contains("Lot recall · Lot LD2406 · 24 Nov 2026 · Names patients"), "foot of page " + page);
            }
        }
        String text = text(pdf);
        for (int i = 0; i < 60; i++) {
            assertTrue(text.contains("Şükran Aydın " + i), "patient " + i);
        }
    }

    @Test
    void theListCanBeReadAloudAndArchived() throws Exception {
        for (Language language : Language.values()) {
            for (PaperSize paper : PaperSize.values()) {
                byte[] pdf = sheet(3).pdf(PRESS, new Setting(language, paper));
                Files.createDirectories(Path.of("target", "gallery"));
                Files.write(Path.of("target", "gallery", "stock-recall-" + language.key() + '-' + paper.key() + ".pdf"), pdf);
                Conformance.conforms(pdf, language + " " + paper);
            }
        }
    }

    private static String text(byte[] pdf) throws java.io.IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00A0', ' ').replaceAll("\\s+", " ");
        }
    }

    private static RecallSheet sheet(int patients) {
        List<LotRecall.Use> uses = new ArrayList<>();
        for (int i = 0; i < patients; i++) {
            Patient patient = Practice.patient("Şükran Aydın " + i, LocalDate.of(1972, 3, 12), Sex.FEMALE,
                    Integer.toString(1040 + i));
            Session session = TestCharts.aSession(UUID.randomUUID());
            AdverseEvent event = new AdverseEvent(UUID.randomUUID(), session.id(), AdverseEvent.Kind.REDNESS,
                    AdverseEvent.Severity.MILD, true, session.at().plusSeconds(86_400), null, List.of());
            uses.add(new LotRecall.Use(patient, session, true, List.of("Lidocaine hydrochloride 20 mg/mL"),
                    new BigDecimal("1.5"), null, false, 12,
                    List.of(new LotRecall.RegionCount("paraspinal_lumbar_upper", Side.LEFT, 6),
                            new LotRecall.RegionCount("paraspinal_lumbar_upper", Side.RIGHT, 6)),
                    i == 0 ? List.of(new LotRecall.Event(event, LotRecall.Link.SUSPECTED)) : List.of()));
        }
        return new RecallSheet(TestCharts.clinic(), TestCharts.practitioner(),
                new LotRecall("LD2406", List.of("LD2406"), uses), LocalDateTime.of(2026, 11, 24, 10, 0));
    }
}
