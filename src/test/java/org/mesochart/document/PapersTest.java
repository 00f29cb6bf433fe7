package org.mesochart.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
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
            Patient patient = TestCharts.aPatient("Şükran Aydın");
            Course course = TestCharts.aCourse(patient.id());
            Session session = TestCharts.aSession(course.id());
            chart.patients().add(patient);
            chart.courses().add(course);
            chart.sessions().add(session);
            List<Paper> papers = new ArrayList<>(Papers.ofSession(chart, session.id()));
            papers.addAll(Papers.ofPatient(chart, patient.id()));
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
}
