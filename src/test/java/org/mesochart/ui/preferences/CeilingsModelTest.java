package org.mesochart.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.dose.Ceiling;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.practice.Shipped;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.StorageException;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;

@BesideOthers
class CeilingsModelTest {
    private static final Shipped SHIPPED = Catalogue.load().shipped();

    @TempDir
    private Path folder;
    private Chart chart;
    private CeilingsModel model;

    @BeforeEach
    void open() {
        chart = TestCharts.create(folder);
        model = model(Language.ENGLISH);
    }

    @AfterEach
    void close() {
        chart.close();
    }

    private CeilingsModel model(Language language) {
        CeilingsModel made = new CeilingsModel(chart, SHIPPED, List.of("Lidocaine hydrochloride", "Ketoprofen"),
                new Messages(language), Tasks.inline(), new SaveState(), TestCharts.clock());
        made.load();
        return made;
    }

    private CeilingRow lidocaine() {
        return model.rows().getFirst();
    }

    private List<Ceiling> inForce() {
        return chart.knowledge(SHIPPED).ceilings();
    }

    @Test
    void theShippedFiguresStandWithTheirSourceAndNeedNoRow() {
        assertEquals("Lidocaine", lidocaine().name());
        assertEquals("4.5", lidocaine().perKg().get());
        assertEquals("300", lidocaine().most().get());
        assertEquals("US label, without adrenaline", lidocaine().source().get());
        assertFalse(lidocaine().isChanged());
        model.commit();
        assertTrue(chart.ceilings().all().isEmpty(), "leaving the page unchanged writes nothing");
        CeilingsModel turkish = model(Language.TURKISH);
        assertEquals("4,5", turkish.rows().getFirst().perKg().get());
        assertEquals("ABD prospektüsü, adrenalinsiz", turkish.rows().getFirst().source().get());
        turkish.commit();
        assertTrue(chart.ceilings().all().isEmpty());
    }

    @Test
    void aChangedFigureTakesThePlaceOfTheShippedOneAndCanBeGivenBack() {
        lidocaine().perKg().set("3");
        lidocaine().source().set("Our own rule");
        model.commit(lidocaine());
        assertEquals(0, inForce().getFirst().perKg().compareTo(new BigDecimal(3)));
        assertEquals("Our own rule", inForce().getFirst().source());
        assertTrue(model(Language.ENGLISH).rows().getFirst().isChanged());
        model.reset(lidocaine());
        assertEquals("4.5", lidocaine().perKg().get());
        assertTrue(chart.ceilings().all().isEmpty());
        assertEquals(0, inForce().getFirst().perKg().compareTo(new BigDecimal("4.5")));
    }

    @Test
    void aCeilingThatIsSwitchedOffIsNotInForceAndComesBackOn() {
        lidocaine().active().set(false);
        model.commit(lidocaine());
        assertTrue(inForce().isEmpty());
        model.reset(lidocaine());
        assertTrue(lidocaine().active().get());
        assertTrue(chart.ceilings().all().isEmpty(), "giving the figures back leaves no row behind");
        assertEquals(1, inForce().size());
    }

    @Test
    void whatCannotBeRightIsSaidBesideTheFieldAndNothingIsLost() {
        lidocaine().perKg().set("4,5 mg");
        model.commit(lidocaine());
        assertEquals("shell.number.unreadable", lidocaine().problem("perKg").get().key());
        lidocaine().perKg().set("-1");
        model.commit(lidocaine());
        assertEquals("errors.ceiling.range", lidocaine().problem("perKg").get().key());
        assertNull(lidocaine().problem("most").get());
        lidocaine().perKg().set("");
        lidocaine().most().set("");
        model.commit(lidocaine());
        assertEquals("errors.ceiling.figure", lidocaine().problem("most").get().key());
        lidocaine().most().set("250");
        lidocaine().source().set("  ");
        model.commit(lidocaine());
        assertEquals("errors.ceiling.source", lidocaine().problem("source").get().key());
        assertTrue(chart.ceilings().all().isEmpty());
        lidocaine().source().set("Label");
        model.commit(lidocaine());
        assertNull(lidocaine().problem("source").get());
        assertNull(inForce().getFirst().perKg());
    }

    @Test
    void aRowThatCouldNotBeWrittenIsToldUntilItIsWhateverOtherRowsSay() {
        boolean[] full = {false};
        Tasks disk = new Tasks(Runnable::run, Runnable::run, Runnable::run, problem -> { }) {
            @Override
            public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
                if (full[0]) {
                    failed.accept(new StorageException(StorageException.Kind.DISK_FULL));
                } else {
                    super.run(work, done, failed);
                }
            }
        };
        SaveState saveState = new SaveState();
        model = new CeilingsModel(chart, SHIPPED, List.of("Ketoprofen"), new Messages(Language.ENGLISH), disk, saveState,
                TestCharts.clock());
        model.load();
        full[0] = true;
        lidocaine().perKg().set("3");
        model.commit(lidocaine());
        full[0] = false;
        CeilingRow other = model.add("Ketoprofen");
        other.most().set("100");
        other.source().set("Label");
        model.commit(other);
        assertEquals(1, ((SaveState.NotSaved) saveState.state()).count());
        saveState.retry();
        assertTrue(saveState.state() instanceof SaveState.Saved);
        assertEquals(0, lidocaine().saved().perKg().compareTo(new BigDecimal(3)));
        full[0] = true;
        lidocaine().perKg().set("2");
        model.commit(lidocaine());
        full[0] = false;
        lidocaine().perKg().set("3");
        saveState.retry();
        assertTrue(saveState.state() instanceof SaveState.Saved, "typed back, there is nothing to write");
        assertEquals(2, chart.ceilings().all().size());
    }

    @Test
    void oneCanBeAddedForAnySubstanceThatHasNone() {
        List<String> offered = model.offered();
        assertTrue(offered.containsAll(List.of("Prilocaine", "Diclofenac", "Ketoprofen")));
        assertFalse(offered.contains("Lidocaine"));
        assertFalse(offered.contains("Lidocaine hydrochloride"), "a salt of a known substance goes by the substance");
        CeilingRow row = model.add("Ketoprofen");
        model.commit(row);
        assertTrue(chart.ceilings().all().isEmpty(), "an empty row is not a mistake yet");
        row.most().set("100");
        model.commit(row);
        assertEquals("errors.ceiling.source", row.problem("source").get().key());
        row.source().set("Label");
        row.unit().set(DoseUnit.MILLIGRAM);
        model.commit(row);
        assertEquals(2, inForce().size());
        assertEquals("ketoprofen", inForce().getLast().substance());
        assertFalse(model.offered().contains("Ketoprofen"));
        CeilingRow prilocaine = model.add("Prilocaine");
        assertEquals("prilocaine", prilocaine.substance());
        model.remove(prilocaine);
        model.remove(row);
        assertEquals(1, model.rows().size());
        assertTrue(chart.ceilings().all().isEmpty());
    }
}
