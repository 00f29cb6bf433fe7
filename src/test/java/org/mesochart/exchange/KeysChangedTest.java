package org.mesochart.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.domain.insight.CourseHistory;
import org.mesochart.domain.insight.Criteria;
import org.mesochart.domain.insight.Facet;
import org.mesochart.domain.insight.Insight;
import org.mesochart.domain.insight.Kind;
import org.mesochart.domain.insight.Trend;
import org.mesochart.domain.insight.TrendChoice;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.recall.LotRecall;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.WrongPassphraseException;

/** What goes through the whole record finds it after a change of keys as before. */
@BesideOthers
@Tag("slow-once")
class KeysChangedTest {
    @TempDir
    Path folder;

    private Chart chart(String name) throws Exception {
        ChartFile.NewChart made = TestCharts.createFile(folder.resolve(name), folder.resolve(name + "-anchors"), TestCharts.clock());
        return made.chart();
    }

    private void changeKeys(Chart chart, String backups) throws Exception {
        BackupFolder place = new BackupFolder(Files.createDirectory(folder.resolve(backups)));
        begin(chart, place);
        while (chart.keys().sealSome()) {
            assertFalse(chart.keys().state().resealed());
        }
        assertTrue(chart.keys().finish(chart.backups().make(place, Reason.BY_HAND, Watch.NONE)));
        assertFalse(chart.keys().state().goingOn());
    }

    private static void begin(Chart chart, BackupFolder place) throws WrongPassphraseException {
        try (Passphrase own = TestCharts.passphrase()) {
            chart.keys().change(own, RecoveryKey.generate(), Set.of(),
                    () -> chart.backups().make(place, Reason.BY_HAND, Watch.NONE));
        }
    }

    /** What the practice and a patient are shown: the whole report by each facet, every patient's trends, and a search. */
    private static List<Object> shown(Chart chart) {
        List<Object> shown = new ArrayList<>();
        for (Kind kind : chart.insights().kinds()) {
            Criteria all = new Criteria(kind.scale(), kind.aspect(), null, null, Map.of());
            for (Facet facet : Facet.values()) {
                Insight insight = chart.insights().of(all, List.of(facet), FullChart.TODAY, (done, of) -> true).orElseThrow();
                shown.add(insight);
                insight.groups().forEach(group -> shown.add(chart.insights().members(insight, group)));
            }
        }
        for (Patient patient : chart.patients().all()) {
            List<CourseHistory> courses = chart.histories().ofPatient(patient.id());
            shown.add(courses);
            for (CourseHistory course : courses) {
                for (TrendChoice.Range range : List.of(TrendChoice.Range.COURSE, TrendChoice.Range.ALL)) {
                    shown.add(Trend.of(courses, new TrendChoice(range, course.course().id(), null, List.of()),
                            patient.born(), FullChart.TODAY, TestCharts.ZONE));
                }
            }
        }
        for (String typed : List.of("aydin", "1972", "1")) {
            shown.add(chart.patients().index().search(typed, 5).stream().map(hit -> hit.id()).toList());
        }
        return shown;
    }

    private static List<LotRecall> recalls(Chart chart) {
        return chart.recalls().numbers().stream().map(chart.recalls()::of).toList();
    }

    @Test
    void exportAndRecallTellTheSame() throws Exception {
        try (Chart chart = chart("first")) {
            FullChart.fill(chart);
            String before = FullChart.export(chart);
            List<LotRecall> lots = recalls(chart);
            assertFalse(lots.isEmpty());

            changeKeys(chart, "backups");

            assertEquals(before, FullChart.export(chart));
            assertEquals(lots, recalls(chart));
            assertEquals(List.of(), chart.verify().findings());
        }
    }

    @Test
    void theReportEveryTrendAndASearchShowTheSame() throws Exception {
        List<Object> before;
        ChartFile.NewChart made = TestCharts.createFile(folder.resolve("first"), folder.resolve("first-anchors"), TestCharts.clock());
        try (ChartFile closed = made.file(); Chart chart = made.chart()) {
            FullChart.fill(chart);
            before = shown(chart);
            assertTrue(before.stream().anyMatch(one -> one instanceof Insight insight && !insight.groups().isEmpty()), "a group");
            assertTrue(before.stream().anyMatch(one -> one instanceof Trend trend && !trend.lines().isEmpty()), "a line");
            assertFalse(((List<?>) before.get(before.size() - 3)).isEmpty(), "somebody is found");

            begin(chart, new BackupFolder(Files.createDirectory(folder.resolve("begun"))));
            same(before, shown(chart));
            changeKeys(chart, "backups");
            same(before, shown(chart));
        }
        try (ChartFile file = ChartFile.open(folder.resolve("first"), folder.resolve("first-anchors"), TestCharts.clock());
                Passphrase own = TestCharts.passphrase();
                Chart chart = file.unlock(file.practitioners().getFirst().id(), own)) {
            same(before, shown(chart));
        }
    }

    private static void same(List<Object> before, List<Object> now) {
        assertEquals(before.size(), now.size());
        for (int i = 0; i < before.size(); i++) {
            assertEquals(before.get(i), now.get(i));
        }
    }

    @Test
    void aFileOfBeforeIsTakenByAChartWhoseKeysWereChanged() throws Exception {
        String file;
        try (Chart first = chart("first")) {
            FullChart.fill(first);
            file = FullChart.export(first);
        }
        try (Chart other = chart("other")) {
            changeKeys(other, "other-backups");
            FullChart.imported(other, file);
            assertEquals(file, FullChart.export(other));
            assertEquals(List.of(), other.verify().findings());
            changeKeys(other, "other-backups-2");
            assertEquals(file, FullChart.export(other));
        }
    }
}
