package org.mesochart.ui.patients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.CutTexts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Practice;

/** What is treated is read whole on the patient's page, and no deed is pushed out of the window by it. */
@Tag("slow-once")
class PatientTitleTest {
    /** What a window of 1280 x 720 leaves beside the navigation rail and beneath its title bar. */
    private static final double WIDTH = 1204;
    private static final double HEIGHT = 640;

    private static final List<String> NAMES = List.of("Bel ağrısı",
            "Bel fıtığına bağlı kronik bel ve sol bacak ağrısı, L4–L5, S1",
            "Torakolumbosakroiliyakparavertebralmiyofasiyalağrısendromuna");

    @TempDir
    private Path folder;

    @Test
    void theNameOfACourseIsWholeAndEveryDeedBesideItInTheWindow() {
        Chart chart = TestCharts.create(folder);
        UUID patient = Practice.one(chart);
        for (String name : NAMES) {
            assertTrue(name.length() <= 60, name);
            Course course = chart.courses().ofPatient(patient).getFirst();
            chart.courses().change(course.withIndication(name));
            read(chart, patient, name, 100, Language.ENGLISH);
            read(chart, patient, name, 100, Language.TURKISH);
            read(chart, patient, name, 125, Language.TURKISH);
        }
    }

    private static void read(Chart chart, UUID patient, String name, int text, Language language) {
        Parent[] page = new Parent[1];
        Gallery.picture("patient-title-" + text + "-" + name.length(), WIDTH, HEIGHT, text, language, false, one -> {
            page[0] = PatientPicturesTest.page(chart, patient, one);
            return page[0];
        }, shown -> { });
        read(page[0], name);
    }

    private static void read(Parent page, String name) {
        Label title = (Label) page.lookup(".page-title");
        assertEquals(name, CutTexts.shown(title));
        Bounds place = title.localToScene(title.getLayoutBounds());
        for (String id : List.of("patient-edit", "course-new", "patient-score", "more", "session-start")) {
            Node deed = page.lookup("#" + id);
            Bounds at = deed.localToScene(deed.getLayoutBounds());
            assertTrue(at.getMinX() >= place.getMinX() && at.getMaxX() <= page.getScene().getWidth(),
                    () -> id + " at " + at + " beside " + name);
            assertTrue(!at.intersects(place), () -> id + " at " + at + " over " + name);
        }
    }
}
