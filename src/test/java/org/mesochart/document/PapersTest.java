package org.mesochart.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.LogoFile;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.domain.patient.ErasureReason;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;

/** Every document of a session and its patient is made, with the clinic's logo, and never named after the patient. */
@BesideOthers
class PapersTest {
    @Test
    void eachIsMadeWithALogoAndItsFileNamesNobody(@TempDir Path folder) throws Exception {
        try (Chart chart = TestCharts.create(folder)) {
            ByteArrayOutputStream picture = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(90, 40, BufferedImage.TYPE_INT_RGB), "png", picture);
            chart.paperSettings().put(
                    PaperSettings.USUAL.withLogo(Optional.of(LogoFile.of(picture.toByteArray()))));
            List<Paper> papers = papers(chart);
            assertEquals(List.of(PaperKind.SESSION_SHEET, PaperKind.HANDOUT, PaperKind.CONSENT, PaperKind.COURSE_SUMMARY,
                    PaperKind.PATIENT_RECORD), papers.stream().map(Paper::kind).toList());
            Press press = new Press(BodyMap.load());
            for (Paper paper : papers) {
                assertEquals("%PDF", new String(paper.pdf(press, new Setting(Language.TURKISH, PaperSize.A4)), 0, 4,
                        StandardCharsets.US_ASCII), paper.kind().key());
                String name = paper.fileName(Language.TURKISH);
                assertFalse(name.contains("kran") || name.contains("Ayd"), name);
            }
        }
    }

    @Test
    void theRecordIsReadWhenItIsMadeAndNotWhenItIsOffered(@TempDir Path folder) throws Exception {
        try (Chart chart = TestCharts.create(folder)) {
            Paper record = papers(chart).getLast();
            Patient patient = chart.patients().find(record.about().patientId()).orElseThrow();
            chart.courses().add(TestCharts.aCourse(patient.id()));
            Press press = new Press(BodyMap.load());
            Setting setting = new Setting(Language.ENGLISH, PaperSize.A4);
            try (PDDocument document = Loader.loadPDF(record.pdf(press, setting))) {
                assertTrue(new PDFTextStripper().getText(document).contains("Course 2"));
            }
            chart.erasures().erase(patient.id(), ErasureReason.REQUEST, words -> Optional.empty());
            assertThrows(IllegalStateException.class, () -> record.pdf(press, setting));
        }
    }

    private static List<Paper> papers(Chart chart) {
        Patient patient = TestCharts.aPatient("Şükran Aydın");
        Course course = TestCharts.aCourse(patient.id());
        Session session = TestCharts.aSession(course.id());
        chart.patients().add(patient);
        chart.courses().add(course);
        chart.sessions().add(session);
        List<Paper> papers = new ArrayList<>(Papers.ofSession(chart, session.id()));
        papers.addAll(Papers.ofPatient(chart, patient.id()));
        return papers;
    }

    @Test
    void eachTellsHowFarItIsAndEndsAtWhicheverStepItIsToldTo(@TempDir Path folder) {
        try (Chart chart = TestCharts.create(folder)) {
            Press press = new Press(BodyMap.load());
            Setting setting = new Setting(Language.ENGLISH, PaperSize.A4);
            for (Paper paper : papers(chart)) {
                String kind = paper.kind().key();
                List<Double> told = new ArrayList<>();
                paper.pdf(press, setting, told::add);
                assertTrue(told.size() > 50, kind + " is asked " + told.size() + " times");
                assertEquals(told.stream().sorted().toList(), told, kind);
                // Those that are set again until they fit are short: they are asked, and do not tell.
                boolean tried = paper.kind() == PaperKind.SESSION_SHEET || paper.kind() == PaperKind.HANDOUT;
                assertEquals(tried ? 0.0 : 1.0, told.getLast(), kind);
                for (int last : List.of(1, told.size() / 3, told.size() * 2 / 3, told.size() - 1)) {
                    int[] asked = {0};
                    assertThrows(CancellationException.class, () -> paper.pdf(press, setting, share -> ++asked[0] < last), kind);
                    assertEquals(last, asked[0], kind);
                }
            }
        }
    }
}
