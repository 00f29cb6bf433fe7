package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.Tasks;

/** What a patient's menu offers, without a window. */
@BesideOthers
class PatientDeedsTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasAskedForBeforeTheChartIsLockedIsNotShownToWhoTakesItOver() {
        Chart chart = TestCharts.create(folder.resolve("chart"));
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        Deque<Runnable> window = new ArrayDeque<>();
        List<Object> seen = new ArrayList<>();
        Tasks tasks = new Tasks(Runnable::run, Runnable::run, window::add, seen::add);
        Dialogs dialogs = (Dialogs) Proxy.newProxyInstance(Dialogs.class.getClassLoader(), new Class<?>[] {Dialogs.class},
                (proxy, method, values) -> {
                    seen.add(method.getName());
                    return null;
                });
        PatientDeeds deeds = new PatientDeeds(new Context(new Messages(Language.ENGLISH), tasks, dialogs,
                TestCharts.clock(), new Practice.Journey(), null), chart, () -> null, () -> true, () -> { });
        deeds.erase(patient.id());
        deeds.export(patient.id());
        chart.lockSoon();
        window.forEach(Runnable::run);
        assertEquals(List.of(), seen);
    }
}
