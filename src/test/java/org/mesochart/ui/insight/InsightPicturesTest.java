package org.mesochart.ui.insight;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.insight.Facet;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Practice;

/** Practice insight for the gallery: nothing yet, all courses, a small group, a group's patients; also larger text. */
@Tag("slow-once")
class InsightPicturesTest {
    @TempDir
    private static Path folder;

    private static final Map<Language, Chart> FILLED = new EnumMap<>(Language.class);

    private InsightFrame frame;

    // Beside the UI thread, and only looked at, so one for each language.
    @BeforeAll
    static void charts() {
        for (Language language : Language.values()) {
            FILLED.put(language, TestCharts.create(folder.resolve(language.key())));
            InsightFrame.fill(FILLED.get(language), language);
        }
    }

    @Test
    void allCourses() {
        Gallery.pictures("insight", 1440, 900, 100, language -> made(language, true), shown -> frame.visit());
        larger("insight", shown -> { });
        larger("insight-groups", shown -> scrollDown());
    }

    @Test
    void aGroupsPatients() {
        Consumer<InsightFrame> listed = shown -> {
            shown.model.list(shown.model.insight().get().groups().getFirst());
            scrollDown();
        };
        Gallery.pictures("insight-patients", 1440, 900, 100, language -> made(language, true), shown -> {
            frame.visit();
            listed.accept(frame);
        });
        larger("insight-patients", listed);
    }

    @Test
    void nothingYetASmallGroupAndTheTable() {
        Gallery.pictures("insight-empty", 1280, 640, 100, language -> made(language, false), shown -> frame.visit());
        for (Language language : Language.values()) {
            Gallery.picture("insight-small", 1280, 720, 100, language, false, one -> made(one, true), shown -> {
                frame.visit();
                frame.model.period().set(Period.OTHER);
                frame.model.only(Facet.TECHNIQUE).set(Optional.of("nappage"));
                frame.model.by().set(List.of(Facet.INDICATION));
                ((javafx.scene.control.Button) Practice.node(frame.shell, "insight-swap")).fire();
            });
        }
    }

    private void larger(String name, Consumer<InsightFrame> ready) {
        for (Language language : Language.values()) {
            Gallery.picture(name + "-125", 1280, 640, 125, language, false, one -> made(one, true), shown -> {
                frame.visit();
                ready.accept(frame);
            });
        }
    }

    private void scrollDown() {
        frame.shell.applyCss();
        frame.shell.layout();
        ((javafx.scene.control.ScrollPane) frame.shell.lookup(".insight > .scroll-pane")).setVvalue(1);
    }

    private Parent made(Language language, boolean filled) {
        Chart chart = filled ? FILLED.get(language) : TestCharts.create(folder.resolve("empty-" + language.key()));
        frame = new InsightFrame(chart, language, folder.resolve("settings"));
        return frame.shell;
    }
}
