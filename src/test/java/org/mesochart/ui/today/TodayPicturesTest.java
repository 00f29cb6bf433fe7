package org.mesochart.ui.today;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.entry.BetweenVisits;

/** Today for the gallery: full, empty, and with the search open. */
@Tag("slow-once")
class TodayPicturesTest {
    @TempDir
    private Path folder;

    @Test
    void todayWithDueSessions() {
        Chart chart = TestCharts.create(folder);
        Practice.fill(chart);
        Gallery.pictures("today", 1364, 900, 100, language -> screen(chart, language, ""), shown -> { });
        Gallery.picture("today-small", 1204, 640, 125, Language.TURKISH, false, language -> screen(chart, language, ""),
                shown -> { });
    }

    @Test
    void todayOfAnEmptyChart() {
        Chart chart = TestCharts.create(folder);
        Gallery.pictures("today-empty", 1364, 900, 100, language -> screen(chart, language, ""), shown -> { });
    }

    @Test
    void theSearchOnToday() {
        Chart chart = TestCharts.create(folder);
        Practice.fill(chart);
        Gallery.pictures("today-search", 1364, 900, 100, language -> screen(chart, language, "is"), shown -> { });
        Gallery.picture("today-search-nobody", 1364, 900, 100, Language.ENGLISH, false,
                language -> screen(chart, language, "Zeki Müren"), shown -> { });
    }

    private static javafx.scene.Parent screen(Chart chart, Language language, String typed) {
        Context context = Practice.context(language, new Practice.Journey());
        SearchViewModel search = new SearchViewModel(chart, context.messages(), context.clock());
        TodayView view = new TodayView(context,
                new TodayViewModel(chart, context.tasks(), context.messages(), context.clock()), search, null,
                new BetweenVisits(chart, context, new SaveState(), BodyMap::load));
        view.activate();
        search.query().set(typed);
        return view.root();
    }
}
