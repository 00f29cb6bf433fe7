package org.mesochart.document.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PaperWords;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

/** What the sheet compares pain with. */
@BesideOthers
class SheetPainTest {
    @Test
    void painIsComparedWithTheSessionOfItsBaseline() throws IOException {
        Instant first = Instant.parse("2026-09-18T07:40:00Z");
        SessionRecord scoredOnly = scored(1, first, List.of(), "low back", 7, "shoulder", 6);
        SessionRecord given = scored(2, first.plusSeconds(604_800), SampleSheets.injections(2), "low back", 6);
        SessionRecord now = scored(3, first.plusSeconds(1_209_600), SampleSheets.injections(3),
                "low back", 5, "shoulder", 5, "hip", 4);
        SessionSheetInput usual = SampleSheets.usual();
        SessionSheetInput input = new SessionSheetInput(usual.clinic(), usual.practitioner(), usual.patient(),
                usual.course(), now, List.of(scoredOnly, given), usual.signature(), List.of(), Optional.empty());
        PaperWords words = new PaperWords(new Messages(Language.ENGLISH));
        List<String> own = List.of(
                "Against session 2: 1 point lower, 16.7 %", "Against session 1: 1 point lower, 16.7 %", "");
        assertEquals(own, against(new SheetPain(words, input, new HashMap<>()).section(false)));
        try (PDDocument document = Loader.loadPDF(
                new SessionSheetPdf(SampleSheets.BODY).render(input, Language.ENGLISH, PaperSize.A4))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertTrue(text.contains("· Against session 1: 1 point lower"), text);
            assertFalse(text.contains("· –"), text);
        }
        SessionSheetModel.Pain wide = new SheetPain(words, input, new HashMap<>()).section(true);
        assertEquals("Change from baseline", wide.againstHead());
        assertEquals(own, against(wide));
        SessionSheetInput one = SampleSheets.input(usual.patient(),
                scored(3, first.plusSeconds(1_209_600), SampleSheets.injections(3), "low back", 5, "hip", 4));
        wide = new SheetPain(words, one, new HashMap<>()).section(true);
        assertEquals("Against session 1", wide.againstHead());
        assertEquals(List.of("2 points lower, 28.6 %", ""), against(wide));
    }

    private static List<String> against(SessionSheetModel.Pain pain) {
        return pain.rows().stream().map(row -> row.against().orElse("").replace('\u00A0', ' ')).toList();
    }

    /** @param scores site and score in turn, before the injections */
    private static SessionRecord scored(int number, Instant at, List<Injection> points, Object... scores) {
        List<PainScore> all = new ArrayList<>();
        for (int i = 0; i < scores.length; i += 2) {
            all.add(new PainScore(SampleSheets.id(number * 1000 + i), SampleSheets.course().id(), SampleSheets.id(number),
                    (String) scores[i], PainScale.NRS, Aspect.MOVEMENT, Moment.BEFORE, null,
                    BigDecimal.valueOf((Integer) scores[i + 1]), at));
        }
        Session session = new Session(SampleSheets.id(number), SampleSheets.course().id(), number, at,
                SampleSheets.ISTANBUL, SessionStatus.SIGNED, null);
        return new SessionRecord(session, SampleSheets.mixtures(number), points, all, List.of(), Optional.empty());
    }
}
