package org.mesochart.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.StorageException;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.secret.KeyPrinting;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.WrongPassphraseException;

@BesideOthers
class SecretModelsTest {
    private static final String NEW = "seven green glass marbles";

    @TempDir
    Path folder;
    private final List<String> done = new ArrayList<>();
    private ChartFile.NewChart made;
    private Chart chart;

    @BeforeEach
    void open() {
        made = TestCharts.createFile(folder);
        chart = made.chart();
    }

    private PassphraseChangeModel change(String old, String fresh, String again) {
        PassphraseChangeModel model = new PassphraseChangeModel(chart, Tasks.inline(), () -> done.add("changed"));
        model.oldProperty().set(old);
        model.freshProperty().set(fresh);
        model.againProperty().set(again);
        model.change();
        return model;
    }

    @Test
    void whatIsTypedWrongIsSaidBesideItsField() {
        PassphraseChangeModel model = change("", "short", "shor");
        assertEquals("security.passphrase.old.missing", model.oldProblemProperty().get().key());
        assertEquals("welcome.strength.tooShort", model.freshProblemProperty().get().key());
        assertEquals("welcome.again.different", change(TestCharts.PASSPHRASE, NEW, "other").againProblemProperty().get().key());
        assertEquals("security.passphrase.same", change(TestCharts.PASSPHRASE, TestCharts.PASSPHRASE,
                TestCharts.PASSPHRASE).freshProblemProperty().get().key());
        assertEquals("security.passphrase.wrong", change("something else", NEW, NEW).oldProblemProperty().get().key());
        assertEquals("security.passphrase.wrong.wait", change("something else", NEW, NEW).oldProblemProperty().get().key());
        assertEquals(List.of(), done);
    }

    @Test
    void theNewPassphraseCountsAndNothingTypedStays() throws WrongPassphraseException {
        PassphraseChangeModel model = change(TestCharts.PASSPHRASE, NEW, NEW);
        assertEquals(List.of("changed"), done);
        assertEquals("", model.oldProperty().get() + model.freshProperty().get() + model.againProperty().get());
        try (Passphrase fresh = Passphrase.of(NEW)) {
            chart.signer(fresh).close();
        }
    }

    @Test
    void onlyWhatTheDiskDidNotTakeIsSaidOfTheDisk() {
        String key = "security.passphrase.failed";
        assertEquals(key, SecretProblem.of(new StorageException(StorageException.Kind.DISK_FULL), chart, key).key());
        assertEquals(key, SecretProblem.of(new StorageException(StorageException.Kind.IO), chart, key).key());
        assertEquals(key + ".notDisk",
                SecretProblem.of(new StorageException(StorageException.Kind.DAMAGED), chart, key).key());
        assertEquals(key + ".notDisk", SecretProblem.of(new IllegalStateException(), chart, key).key());
    }

    private RecoveryKeyChangeModel replacing() {
        return new RecoveryKeyChangeModel(chart, Tasks.inline(), new Random(7),
                (groups, clinic, who, language) -> new KeyPrinting.Result(KeyPrinting.Outcome.PRINTED, "Office"),
                Language.ENGLISH, () -> done.add("replaced"));
    }

    private RecoveryKey typedBack(RecoveryKeyChangeModel model) {
        String whole = String.join(" ", model.key().groups());
        for (int i = 0; i < 2; i++) {
            model.key().typedGroup(i).set(model.key().groups().get(model.key().askedGroups().get(i) - 1));
        }
        return ((RecoveryKey.Valid) RecoveryKey.parse(whole)).key();
    }

    @Test
    void theOldRecoveryKeyOpensUntilTheNewOneIsTypedBackAndWritten() throws WrongPassphraseException {
        RecoveryKeyChangeModel model = replacing();
        model.passphraseProperty().set(TestCharts.PASSPHRASE);
        model.replace(); // not typed back yet
        assertEquals(List.of(), done);
        model.key().print();
        assertEquals("welcome.key.printed", model.key().printedProperty().get().key());
        RecoveryKey fresh = typedBack(model);
        assertTrue(model.key().typedRightProperty().get());
        model.passphraseProperty().set("something else");
        model.replace();
        assertEquals("security.passphrase.wrong", model.problemProperty().get().key());
        made.file().unlock(made.recoveryKey()).close();
        model.passphraseProperty().set(TestCharts.PASSPHRASE);
        model.replace();
        assertEquals(List.of("replaced"), done);
        assertNull(model.problemProperty().get());
        made.file().unlock(fresh).close();
        assertThrows(WrongPassphraseException.class, () -> made.file().unlock(made.recoveryKey()));
    }

    @Test
    void aDialogThatWasLeftReplacesNothing() throws WrongPassphraseException {
        RecoveryKeyChangeModel model = replacing();
        typedBack(model);
        model.passphraseProperty().set(TestCharts.PASSPHRASE);
        model.leave();
        assertFalse(model.key().typedRightProperty().get());
        model.replace();
        assertEquals(List.of(), done);
        made.file().unlock(made.recoveryKey()).close();
    }
}
