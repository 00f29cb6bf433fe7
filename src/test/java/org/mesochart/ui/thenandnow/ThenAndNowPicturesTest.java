package org.mesochart.ui.thenandnow;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;

/** Then and now for the gallery. */
@Tag("slow-once")
class ThenAndNowPicturesTest {
    @TempDir
    private Path folder;

    @Test
    void theScreen() {
        for (Language language : Language.values()) {
            ComparedCourse course = new ComparedCourse(TestCharts.create(folder.resolve(language.key())), language).filled();
            Map<String, Runnable> deeds = new LinkedHashMap<>();
            deeds.put("then-and-now", () -> {
                course.model.overlay().set(false);
                course.model.density().set(false);
                course.model.points().set(true);
                course.model.choose(0, 3);
            });
            deeds.put("then-and-now-overlay", () -> course.model.overlay().set(true));
            deeds.put("then-and-now-density", () -> {
                course.model.overlay().set(false);
                course.model.density().set(true);
                course.model.points().set(false);
                course.model.choose(1, 2);
            });
            Gallery.walk(1440, 900, 100, language, List.of(language == Language.TURKISH),
                    each -> course.frame(each, folder, 100), ready -> course.visitScreen(), deeds);
        }
    }

    @Test
    void aSmallWindowLargeTextAndNothingToCompare() {
        ComparedCourse course = new ComparedCourse(TestCharts.create(folder.resolve("small")), Language.TURKISH).filled();
        Map<String, Runnable> deeds = new LinkedHashMap<>();
        deeds.put("then-and-now-small", () -> { });
        deeds.put("then-and-now-small-overlay", () -> course.model.overlay().set(true));
        deeds.put("then-and-now-small-panel", () -> {
            course.model.overlay().set(false);
            course.view.actions().getLast().fire();
        });
        Gallery.walk(1280, 640, 125, Language.TURKISH, List.of(false), each -> course.frame(each, folder, 125),
                ready -> course.visitScreen(), deeds);
        Gallery.picture("then-and-now-1280", 1280, 640, 100, Language.ENGLISH, false,
                each -> course.frame(each, folder, 100), ready -> course.visitScreen());
        ComparedCourse one = new ComparedCourse(TestCharts.create(folder.resolve("one")), Language.ENGLISH);
        one.visit(8, List.of(), 12, 0);
        Gallery.picture("then-and-now-nothing", 1280, 640, 100, Language.ENGLISH, false,
                each -> one.frame(each, folder, 100), ready -> one.visitScreen());
        one.visit(null, List.of(), 0, 0);
        Gallery.picture("then-and-now-empty", 1280, 640, 100, Language.ENGLISH, true,
                each -> one.frame(each, folder, 100), ready -> one.visitScreen());
    }
}
