package org.mesochart.ui.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Tasks;

@BesideOthers
class TodayViewModelTest {
    @TempDir
    private Path folder;

    private Chart chart;
    private TodayViewModel today;

    @BeforeEach
    void aPractice() {
        chart = TestCharts.create(folder);
        today = new TodayViewModel(chart, Tasks.inline(), new Messages(Language.ENGLISH), TestCharts.clock());
    }

    @Test
    void theMostOverdueComesFirstAndEachRowSaysWhatIsNext() {
        Practice.fill(chart);
        today.refresh();
        List<TodayPage.DueRow> due = today.page().get().due();
        assertEquals(List.of("Hasan Demir", "Şükran Aydın", "Işık Öztürk", "Maria Lindqvist"),
                due.stream().map(TodayPage.DueRow::name).toList());
        assertEquals("11 days late", today.when(due.get(0)));
        assertEquals("Session 3 of 6", today.what(due.get(0)));
        TodayPage.DueRow first = due.getFirst();
        assertEquals("Session 7", today.what(new TodayPage.DueRow(first.patient(), first.course(), first.name(), first.born(), 7, 6,
                first.indication(), first.due(), first.scale(), first.scores())));
        assertEquals("NRS 8 → 4", today.scores(due.get(1)));
        assertEquals("Sat 28 Nov", today.when(due.get(3)));
        assertEquals("Session 1 · 23 Nov, 17:00 · 12 points", today.facts(today.page().get().drafts().getFirst()));
        assertFalse(today.page().get().recent().stream().anyMatch(row -> row.name().equals("Gülsüm Çelik")));
    }

    @Test
    void anEmptyChartIsKnownToBeEmptyOnlyAfterReading() {
        assertFalse(today.read().get());
        today.refresh();
        assertTrue(today.read().get());
        assertTrue(today.page().get().empty());
    }

    @Test
    void theSearchAnswersEveryKeyAndOffersANewPatientWhenNobodyFits() {
        Practice.fill(chart);
        SearchViewModel search = new SearchViewModel(chart, new Messages(Language.ENGLISH), TestCharts.clock());
        search.query().set("isi");
        assertEquals(List.of("Işık Öztürk", "Işıl Aydoğan"), search.hits().stream().map(hit -> hit.name()).toList());
        assertEquals("1 Feb 1988 · 38 y · No. 1038 · 0532 555 1038", search.facts(search.hits().getFirst()));
        search.query().set("isi z");
        assertTrue(search.nobody().get());
        search.clear();
        assertFalse(search.nobody().get());
    }
}
