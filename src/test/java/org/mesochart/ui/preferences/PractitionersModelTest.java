package org.mesochart.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.practice.Colleague;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.preferences.PractitionerDeed.Input;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.WrongPassphraseException;

/** Preferences > Practitioners without a window: what is typed, what is refused beside which field, what is offered. */
@BesideOthers
class PractitionersModelTest {
    private static final String GIVEN = "seven green glass marbles";

    @TempDir
    Path folder;
    private final List<PractitionerDeed> done = new ArrayList<>();
    private ChartFile.NewChart made;
    private Chart chart;
    private PractitionersModel model;

    @BeforeEach
    void open() {
        made = TestCharts.createFile(folder);
        chart = made.chart();
        model = new PractitionersModel(chart, Tasks.inline());
        model.load();
    }

    private PractitionerDeedModel perform(PractitionerDeed deed, Colleague about, Map<Input, String> typed) {
        PractitionerDeedModel one = model.begin(deed, about, () -> done.add(deed));
        typed.forEach((input, text) -> one.text(input).set(text));
        one.perform();
        return one;
    }

    private Colleague added(String name) {
        perform(PractitionerDeed.ADD, null, Map.of(Input.NAME, name, Input.CERTIFICATE, " MZT-7 ", Input.FRESH, GIVEN,
                Input.AGAIN, GIVEN, Input.OWN, TestCharts.PASSPHRASE));
        return model.all().get().getLast();
    }

    private String key(PractitionerDeedModel one, Input input) {
        return one.problem(input).get() == null ? null : one.problem(input).get().key();
    }

    private void handOver(Colleague to, String typed) throws WrongPassphraseException {
        try (Passphrase passphrase = Passphrase.of(typed)) {
            made.file().unlockAgain(chart, to.who().id(), passphrase);
        }
        model.load();
    }

    @Test
    void oneIsAddedAndNothingSecretThatWasTypedStays() {
        PractitionerDeedModel one = perform(PractitionerDeed.ADD, null, Map.of(Input.NAME, " Dr. Deniz Ak ", Input.FRESH,
                GIVEN, Input.AGAIN, GIVEN, Input.OWN, TestCharts.PASSPHRASE));
        assertEquals(List.of(PractitionerDeed.ADD), done);
        assertEquals("", one.text(Input.FRESH).get() + one.text(Input.AGAIN).get() + one.text(Input.OWN).get());
        Colleague deniz = model.all().get().getLast();
        assertEquals("Dr. Deniz Ak", deniz.who().name());
        assertNull(deniz.who().certificate());
        assertTrue(deniz.provisional() && deniz.active() && !deniz.administrator());
    }

    @Test
    void whatIsTypedWrongIsSaidBesideItsField() {
        PractitionerDeedModel one = perform(PractitionerDeed.ADD, null, Map.of(Input.FRESH, "short", Input.AGAIN, "shor",
                Input.CERTIFICATE, "x\u0007"));
        assertEquals("practitioners.name.missing", key(one, Input.NAME));
        assertEquals("errors.text.control", key(one, Input.CERTIFICATE));
        assertEquals("welcome.strength.tooShort", key(one, Input.FRESH));
        assertEquals("welcome.again.different", key(one, Input.AGAIN));
        assertEquals("security.passphrase.old.missing", key(one, Input.OWN));
        one = perform(PractitionerDeed.ADD, null, Map.of(Input.NAME, "Dr. Elif Kaya", Input.FRESH, GIVEN, Input.AGAIN,
                GIVEN, Input.OWN, TestCharts.PASSPHRASE));
        assertEquals("practitioners.refused.nameTaken", key(one, Input.NAME));
        one.text(Input.OWN).set("something else");
        one.perform();
        assertEquals("security.passphrase.wrong", key(one, Input.OWN));
        PractitionerDeedModel reset = perform(PractitionerDeed.RESET_OWN, model.all().get().getFirst(),
                Map.of(Input.FRESH, GIVEN, Input.AGAIN, GIVEN, Input.RECOVERY, "ABC"));
        assertEquals("welcome.unlock.recovery.mistyped", key(reset, Input.RECOVERY));
        assertEquals(List.of(), done);
        assertEquals(1, chart.team().all().size());
    }

    @Test
    void whatIsOfferedIsWhatMayBe() throws WrongPassphraseException {
        assertEquals(List.of(PractitionerDeed.RESET_OWN), model.deeds(model.all().get().getFirst()));
        Colleague deniz = added("Dr. Deniz Ak");
        assertEquals("MZT-7", deniz.who().certificate());
        assertEquals(List.of(PractitionerDeed.CHANGE, PractitionerDeed.ADMINISTRATOR, PractitionerDeed.RESET,
                PractitionerDeed.DISABLE), model.deeds(deniz));
        handOver(deniz, GIVEN);
        assertTrue(model.needsAdministrator());
        assertFalse(model.mayChange());
        assertEquals(List.of("Dr. Elif Kaya"), model.administrators());
        model.all().get().forEach(one -> assertEquals(List.of(), model.deeds(one)));
        PractitionerDeedModel refused = perform(PractitionerDeed.DISABLE, model.all().get().getFirst(),
                Map.of(Input.OWN, GIVEN));
        assertEquals("practitioners.refused.notAdministrator", key(refused, Input.OWN));
    }

    @Test
    void oneIsDisabledEnabledMadeAdministratorAndRenamed() {
        Colleague deniz = added("Dr. Deniz Ak");
        perform(PractitionerDeed.ADMINISTRATOR, deniz, Map.of(Input.OWN, TestCharts.PASSPHRASE));
        assertTrue(model.all().get().getLast().administrator());
        assertEquals(List.of(PractitionerDeed.RESET_OWN, PractitionerDeed.NO_ADMINISTRATOR),
                model.deeds(model.all().get().getFirst()));
        perform(PractitionerDeed.DISABLE, deniz, Map.of(Input.OWN, TestCharts.PASSPHRASE));
        assertEquals(List.of(PractitionerDeed.CHANGE, PractitionerDeed.ENABLE), model.deeds(model.all().get().getLast()));
        perform(PractitionerDeed.ENABLE, deniz, Map.of(Input.FRESH, GIVEN, Input.AGAIN, GIVEN, Input.RECOVERY,
                String.join(" ", made.recoveryKey().groups())));
        assertTrue(model.all().get().getLast().active());
        perform(PractitionerDeed.CHANGE, deniz, Map.of(Input.NAME, "Dr. Deniz Akın", Input.CERTIFICATE, ""));
        assertEquals("Dr. Deniz Akın", model.all().get().getLast().who().name());
        assertEquals(5, done.size());
        assertEquals(List.of(), chart.verify().findings());
    }
}
