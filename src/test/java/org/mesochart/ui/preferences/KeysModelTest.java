package org.mesochart.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.BackupException;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.KeyState;
import org.mesochart.storage.StorageException;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.secret.KeyPrinting;
import org.mesochart.vault.Passphrase;

/** What is said of the chart's keys, and what the dialog that changes them asks for. */
@BesideOthers
class KeysModelTest {
    @TempDir
    Path folder;
    private ChartFile.NewChart made;
    private Chart chart;
    private final List<String> done = new ArrayList<>();
    private final SimpleObjectProperty<Boolean> changing = new SimpleObjectProperty<>(false);
    private final SimpleObjectProperty<KeysModel.Progress> progress = new SimpleObjectProperty<>();

    @BeforeEach
    void open() {
        made = TestCharts.createFile(folder);
        chart = made.chart();
    }

    private KeysModel model() {
        return new KeysModel(chart, Tasks.inline(), TestCharts.clock(), progress, () -> done.add("read"),
                (own, fresh, named, written, failed) -> {
                    own.close();
                    done.add("written");
                    failed.accept(new BackupException(BackupProblem.NO_SPACE));
                }, changing);
    }

    private static KeysModel.Progress at(boolean resealed, boolean finished, UUID by, boolean traces, BackupProblem problem) {
        return new KeysModel.Progress(new KeyState(2, Optional.of(Instant.parse("2026-11-20T08:30:00Z")), Optional.ofNullable(by),
                0.42, resealed, Optional.empty(), finished), traces, Optional.ofNullable(problem));
    }

    @Test
    void everyStateHasItsSentence() {
        KeysModel model = model();
        Messages messages = new Messages(Language.ENGLISH);
        UUID elif = chart.practitioner().id();
        assertEquals("Never changed.", model.text(new KeysModel.Progress(chart.keys().state(), false, Optional.empty()), messages));
        assertTrue(model.text(at(false, false, elif, false, null), messages).contains("42 %"));
        assertTrue(model.text(at(true, false, elif, false, null), messages).contains("is waited for"));
        assertTrue(model.text(at(true, false, elif, true, null), messages).contains("Traces"));
        assertTrue(model.text(at(true, false, elif, false, BackupProblem.NO_SPACE), messages).contains("too little room"));
        assertTrue(model.text(at(true, true, elif, false, null), messages).endsWith("11:30 by Dr. Elif Kaya."));
        assertTrue(model.text(at(true, true, UUID.randomUUID(), false, null), messages).contains("cannot be read"));
        assertTrue(model.text(at(true, true, null, false, null), messages).contains("cannot be read"));
        assertTrue(model.text(at(false, false, elif, false, null), new Messages(Language.TURKISH)).contains("%42"));
    }

    @Test
    void keysThatARestoreBroughtBackAndASheetThatIsNeededStillAreSaid() {
        KeysModel model = model();
        KeyState back = new KeyState(1, Optional.empty(), Optional.empty(), 0, true, Optional.empty(), true,
                Optional.of(Instant.parse("2026-11-20T08:30:00Z")));
        for (Language language : Language.values()) {
            Messages messages = new Messages(language);
            String said = model.text(new KeysModel.Progress(back, false, Optional.empty()), messages);
            assertNotEquals(messages.text("security.keys.never"), said);
            assertTrue(said.contains("11:30"), said);
            String keep = messages.text("security.keys.keepSheet");
            assertTrue(model.text(at(false, false, null, false, null), messages).endsWith(keep));
            assertTrue(model.text(at(true, false, null, false, null), messages).endsWith(keep));
            assertFalse(model.text(at(true, true, null, false, null), messages).endsWith(keep));
        }
    }

    @Test
    void whileOneIsUnderWayNothingElseThatOpensTheChartIsChanged() {
        KeysModel model = model();
        changing.set(true);
        assertFalse(model.mayChange(new KeysModel.Progress(chart.keys().state(), false, Optional.empty())));
        changing.set(false);
        assertTrue(model.mayChange(new KeysModel.Progress(chart.keys().state(), false, Optional.empty())));
    }

    @Test
    void whoWouldBeShutOutIsNotGuessedWhenItCannotBeRead() {
        chart.close();
        made.file().close();
        List<String> told = new ArrayList<>();
        model().leftOut(found -> told.add("found"), () -> told.add("not read"));
        assertEquals(List.of("not read"), told);
    }

    @Test
    void whyItFailedIsToldThoughTheDialogIsGone() {
        List<Consumer<Throwable>> later = new ArrayList<>();
        RecoveryKeyChangeModel model = new RecoveryKeyChangeModel(chart, Tasks.inline(), new Random(7),
                (groups, clinic, who, language) -> new KeyPrinting.Result(KeyPrinting.Outcome.PRINTED, "Office"),
                Language.ENGLISH, () -> done.add("changed"), "security.keys.failed", (own, fresh, written, failed) -> later.add(failed));
        model.whenGone(why -> done.add(why.key()));
        model.passphraseProperty().set(TestCharts.PASSPHRASE);
        for (int i = 0; i < 2; i++) {
            model.key().typedGroup(i).set(model.key().groups().get(model.key().askedGroups().get(i) - 1));
        }
        model.replace();
        model.leave();
        assertEquals(List.of(), done);
        later.getFirst().accept(new BackupException(BackupProblem.NO_SPACE));
        assertEquals(List.of("backup.problem.NO_SPACE"), done);
    }

    @Test
    void whileOneIsSealingNoOtherIsBegun() {
        KeysModel model = model();
        assertFalse(model.mayChange(null));
        assertTrue(model.mayChange(new KeysModel.Progress(chart.keys().state(), false, Optional.empty())));
        assertFalse(model.mayChange(at(false, false, null, false, null)));
        assertTrue(model.mayChange(at(true, false, null, false, null)));
    }

    @Test
    void whoWouldBeShutOutIsNamed() throws Exception {
        Practitioner deniz = new Practitioner(UUID.randomUUID(), "Dr. Deniz Ak", null, null);
        try (Passphrase own = TestCharts.passphrase(); Passphrase first = Passphrase.of("seven green glass marbles")) {
            chart.team().add(own, deniz, first);
        }
        List<List<String>> named = new ArrayList<>();
        model().leftOut(found -> named.add(found.stream().map(Practitioner::name).toList()), () -> named.add(null));
        assertEquals(List.of(List.of()), named);
    }

    @Test
    void theNewKeyIsTypedBackAndWhyNothingWasChangedIsSaid() {
        KeysModel keys = model();
        RecoveryKeyChangeModel model = new RecoveryKeyChangeModel(chart, Tasks.inline(), new Random(7),
                (groups, clinic, who, language) -> new KeyPrinting.Result(KeyPrinting.Outcome.PRINTED, "Office"),
                Language.ENGLISH, () -> done.add("changed"), "security.keys.failed", keys.change(List.of()));
        model.passphraseProperty().set(TestCharts.PASSPHRASE);
        model.replace();
        assertEquals(List.of(), done, "not typed back");
        for (int i = 0; i < 2; i++) {
            model.key().typedGroup(i).set(model.key().groups().get(model.key().askedGroups().get(i) - 1));
        }
        model.replace();
        assertEquals(List.of("written"), done);
        assertEquals("backup.problem.NO_SPACE", model.problemProperty().get().key());
        assertEquals("security.keys.failed.unknown", SecretProblem.of(
                new StorageException(StorageException.Kind.UNCERTAIN), chart, "security.keys.failed").key());
    }
}
