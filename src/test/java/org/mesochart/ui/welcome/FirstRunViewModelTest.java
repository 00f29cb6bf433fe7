package org.mesochart.ui.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.ui.kit.secret.KeyPrinting;
import org.mesochart.ui.kit.secret.Strength;
import org.mesochart.BesideOthers;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.Tasks;

@BesideOthers
class FirstRunViewModelTest {
    @TempDir
    Path folder;

    private final List<Opened> opened = new ArrayList<>();
    private KeyPrinting.Result printing = new KeyPrinting.Result(KeyPrinting.Outcome.PRINTED, "HP LaserJet");

    @Test
    void threePagesMakeAChartThatOpens() {
        FirstRunViewModel model = made();
        assertEquals(8, model.key().groups().size());
        typeBack(model);
        assertTrue(model.key().typedRightProperty().get());
        model.next();
        assertEquals(1, opened.size());
        assertEquals("Ağrı Kliniği <b>'; DROP TABLE", opened.getFirst().chart().clinic().name());
        assertEquals("Dr. Elif Kaya", opened.getFirst().chart().practitioner().name());
        opened.getFirst().file().close();
    }

    @Test
    void everyPageSaysWhatIsMissing() {
        FirstRunViewModel model = model();
        model.next();
        assertEquals("welcome.clinic.missing", model.clinicProblemProperty().get().key());
        assertEquals(1, model.pageProperty().get());
        model.clinicNameProperty().set("x".repeat(10_000));
        model.next();
        assertEquals("errors.text.long", model.clinicProblemProperty().get().key());
        model.clinicNameProperty().set("Klinik");
        model.next();
        model.next();
        assertEquals("welcome.practitioner.missing", model.practitionerProblemProperty().get().key());
        assertEquals("welcome.strength.tooShort", model.passphraseProblemProperty().get().key());
        model.practitionerNameProperty().set("Dr. Elif Kaya");
        model.passphraseProperty().set(TestCharts.PASSPHRASE);
        model.againProperty().set(TestCharts.PASSPHRASE + " ");
        model.next();
        assertNull(model.passphraseProblemProperty().get());
        assertEquals("welcome.again.different", model.againProblemProperty().get().key());
        assertEquals(2, model.pageProperty().get());
    }

    @Test
    void theStrengthFollowsEveryKeyAndSaysWhatIsMissing() {
        FirstRunViewModel model = model();
        assertNull(model.strengthProperty().get());
        for (String[] typed : new String[][] {{"mavi", "welcome.strength.tooShort"},
                {"aaaaaaaaaaaaaa", "welcome.strength.repeatedCharacters"}}) {
            model.passphraseProperty().set(typed[0]);
            assertFalse(model.strengthProperty().get().acceptable());
            assertEquals(typed[1], Strength.sentence(model.strengthProperty().get()).key());
        }
        model.passphraseProperty().set("123456789012");
        assertTrue(model.strengthProperty().get().acceptable(), "long enough: told to be weak, not refused");
        assertEquals("welcome.strength.sequence", Strength.sentence(model.strengthProperty().get()).key());
        model.passphraseProperty().set(TestCharts.PASSPHRASE);
        assertTrue(model.strengthProperty().get().acceptable());
    }

    @Test
    void withoutTheTwoGroupsNothingStarts() {
        FirstRunViewModel model = made();
        assertNotEquals(model.key().askedGroups().get(0), model.key().askedGroups().get(1));
        model.next();
        assertEquals(List.of(), opened);
        model.key().typedGroup(0).set("00000");
        assertTrue(model.key().typedWrong(0));
        model.key().typedGroup(0).set("000");
        assertFalse(model.key().typedWrong(0), "not before it is typed to its end");
        model.key().typedGroup(0).set(model.key().groups().get(model.key().askedGroups().get(1) - 1));
        model.key().typedGroup(1).set(model.key().groups().get(model.key().askedGroups().get(0) - 1));
        model.next();
        assertEquals(List.of(), opened, "the right groups in the wrong places");
    }

    @Test
    void printingTellsWhatReallyHappened() {
        FirstRunViewModel model = made();
        model.key().print();
        assertEquals(Sentence.of("welcome.key.printed", "HP LaserJet"), model.key().printedProperty().get());
        printing = new KeyPrinting.Result(KeyPrinting.Outcome.UNKNOWN, "HP LaserJet");
        model.key().print();
        assertEquals(Sentence.of("preview.unknown", "HP LaserJet"), model.key().printedProperty().get());
        printing = new KeyPrinting.Result(KeyPrinting.Outcome.NOT_PRINTED, "HP LaserJet");
        model.key().print();
        assertEquals(Sentence.of("welcome.key.notPrinted", "HP LaserJet"), model.key().printedProperty().get());
        printing = new KeyPrinting.Result(KeyPrinting.Outcome.NOT_PRINTED, null);
        model.key().print();
        assertEquals(Sentence.of("welcome.key.noPrinter"), model.key().printedProperty().get());
    }

    @Test
    void aFolderThatCannotBeWrittenSaysSoAndKeepsWhatWasTyped() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("chart"), "in the way");
        FirstRunViewModel model = model();
        fill(model);
        model.next();
        assertNotNull(model.failureProperty().get());
        assertEquals(2, model.pageProperty().get());
        assertEquals(TestCharts.PASSPHRASE, model.passphraseProperty().get());
    }

    @Test
    void lookingAroundOpensTheSampleChartAndLeavesTheClinicsFolderAlone() {
        FirstRunViewModel model = model();
        model.lookAround();
        assertTrue(opened.getFirst().chart().demo());
        assertFalse(Files.exists(folder.resolve("chart")));
        opened.getFirst().file().close();
    }

    @Test
    void aHalfFilledPageKeepsItsTextWhenGoingBack() {
        FirstRunViewModel model = model();
        model.clinicNameProperty().set("Klinik");
        model.next();
        model.practitionerNameProperty().set("Dr. Elif Kaya");
        model.back();
        assertEquals(1, model.pageProperty().get());
        model.next();
        assertEquals("Dr. Elif Kaya", model.practitionerNameProperty().get());
    }

    @Test
    void aChartThatWaitsForItsRecoveryKeyIsBegun() {
        FirstRunViewModel model = model();
        fill(model);
        assertFalse(model.begun());
        model.next();
        assertTrue(model.begun());
    }

    private FirstRunViewModel model() {
        return TestEntrance.firstRun(Tasks.inline(), folder, Language.TURKISH,
                (groups, clinic, practitioner, language) -> printing, opened::add);
    }

    private void fill(FirstRunViewModel model) {
        model.clinicNameProperty().set("  Ağrı Kliniği <b>'; DROP TABLE ");
        model.next();
        model.practitionerNameProperty().set("Dr. Elif Kaya");
        model.passphraseProperty().set(TestCharts.PASSPHRASE);
        model.againProperty().set(TestCharts.PASSPHRASE);
    }

    private FirstRunViewModel made() {
        FirstRunViewModel model = model();
        fill(model);
        model.next();
        assertEquals(FirstRunViewModel.LAST_PAGE, model.pageProperty().get(), String.valueOf(model.failureProperty().get()));
        return model;
    }

    private static void typeBack(FirstRunViewModel model) {
        for (int which = 0; which < 2; which++) {
            model.key().typedGroup(which).set(model.key().groups().get(model.key().askedGroups().get(which) - 1));
        }
    }
}
