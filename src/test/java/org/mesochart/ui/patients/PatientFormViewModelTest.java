package org.mesochart.ui.patients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.patient.Sex;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.patients.PatientFormViewModel.Input;

@BesideOthers
class PatientFormViewModelTest {
    @TempDir
    private Path folder;

    private Chart chart;
    private final SaveState saveState = new SaveState();
    private PatientFormViewModel form;

    @BeforeEach
    void anEmptyForm() {
        chart = TestCharts.create(folder);
        form = form(Tasks.inline());
        form.begin("Şükrü Işık");
    }

    @Test
    void aPatientIsAddedAsTypedAndSavedIsSaidAfterTheCommit() {
        form.text(Input.BORN).set("31.01.1980");
        form.sex().set(Sex.MALE);
        form.text(Input.WEIGHT).set("72,5");
        form.text(Input.PHONE).set("0532 555 01 42");
        form.text(Input.IDENTITY).set("100 000 001 46");
        form.allergyState().set(Allergies.State.KNOWN);
        form.allergies().getFirst().substance().set("penicillin");
        form.allergies().getFirst().reaction().set("rash");
        List<UUID> added = new ArrayList<>();
        assertEquals(Optional.empty(), form.add(added::add));
        Patient patient = chart.patients().find(added.getFirst()).orElseThrow();
        assertEquals("Şükrü Işık", patient.name());
        assertEquals(LocalDate.of(1980, 1, 31), patient.born());
        assertEquals(new BigDecimal("72.5"), patient.weightKg());
        assertEquals("10000000146", patient.identityNumber());
        assertEquals("rash", patient.allergies().list().getFirst().reaction());
        assertInstanceOf(SaveState.Saved.class, saveState.state());
        assertEquals("", form.text(Input.NAME).get());
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldOnLeavingIt() {
        form.text(Input.WEIGHT).set("abc");
        assertTrue(form.problems().isEmpty());
        form.left(Input.WEIGHT);
        assertEquals("Write a number, for example 0.5.", form.problems().get(Input.WEIGHT));
        form.text(Input.BORN).set("31.02.1980");
        form.left(Input.BORN);
        assertNotNull(form.problems().get(Input.BORN));
        form.text(Input.BORN).set("01.01.2030");
        form.left(Input.BORN);
        assertEquals("The birth date lies in the future.", form.problems().get(Input.BORN));
        form.text(Input.IDENTITY).set("12345678901");
        form.left(Input.IDENTITY);
        assertNotNull(form.problems().get(Input.IDENTITY));
        form.text(Input.NAME).set("A".repeat(10_000));
        assertEquals(Optional.of(Input.NAME), form.add(id -> { }));
        assertEquals(0, chart.patients().index().size());
        form.text(Input.WEIGHT).set("72.5");
        form.left(Input.WEIGHT);
        assertNull(form.problems().get(Input.WEIGHT));
    }

    @Test
    void everyTextIsStoredAsTyped() {
        form.text(Input.NAME).set("<b>Ali</b> '; DROP TABLE patient; -- 🙂 علي");
        form.text(Input.ALERTS).set("needle fear\n<script>");
        List<UUID> added = new ArrayList<>();
        form.add(added::add);
        Patient patient = chart.patients().find(added.getFirst()).orElseThrow();
        assertEquals("<b>Ali</b> '; DROP TABLE patient; -- 🙂 علي", patient.name());
        assertEquals("needle fear\n<script>", patient.alerts());
    }

    @Test
    void knownAllergiesWithoutASubstanceAreAskedFor() {
        form.allergyState().set(Allergies.State.KNOWN);
        assertEquals(Optional.of(Input.ALLERGIES), form.add(id -> { }));
    }

    @Test
    void onAFullDiskNothingTypedIsLostAndTryingAgainAddsThePatientOnce() {
        FullDisk disk = new FullDisk();
        form = form(disk);
        form.begin("Ayşe Demir");
        List<UUID> added = new ArrayList<>();
        form.add(added::add);
        assertInstanceOf(SaveState.NotSaved.class, saveState.state());
        assertEquals("Ayşe Demir", form.text(Input.NAME).get());
        assertTrue(added.isEmpty());
        form.text(Input.PHONE).set("0532 111 22 33");
        disk.full = false;
        saveState.retry();
        assertInstanceOf(SaveState.Saved.class, saveState.state());
        assertEquals("0532 111 22 33", chart.patients().find(added.getFirst()).orElseThrow().phone());
        assertEquals(1, chart.patients().index().size());
    }

    @Test
    void aPatientWhoCouldNotBeReadIsReadByTryingAgain() {
        List<UUID> added = new ArrayList<>();
        form.add(added::add);
        FullDisk disk = new FullDisk();
        PatientFormViewModel edited = form(disk);
        edited.edit(added.getFirst());
        assertInstanceOf(SaveState.NotRead.class, saveState.state());
        saveState.retry();
        assertInstanceOf(SaveState.NotRead.class, saveState.state(), "the disk fails still");
        disk.full = false;
        saveState.retry();
        assertInstanceOf(SaveState.Saved.class, saveState.state());
        assertEquals("Şükrü Işık", edited.text(Input.NAME).get());
    }

    @Test
    void whatOneFormCouldNotSaveStandsWhenAnotherSaves() {
        List<UUID> added = new ArrayList<>();
        form.add(added::add);
        FullDisk disk = new FullDisk();
        disk.full = false;
        PatientFormViewModel edited = form(disk);
        edited.edit(added.getFirst());
        disk.full = true;
        edited.text(Input.PHONE).set("0532 111 22 33");
        edited.left(Input.PHONE);
        form.begin("Ayşe Demir");
        form.add(added::add);
        assertEquals(2, added.size());
        assertInstanceOf(SaveState.NotSaved.class, saveState.state());
        disk.full = false;
        saveState.retry();
        assertInstanceOf(SaveState.Saved.class, saveState.state());
        assertEquals("0532 111 22 33", chart.patients().find(added.getFirst()).orElseThrow().phone());
    }

    @Test
    void whatIsTypedBackOrGivenUpNoLongerWaits() {
        FullDisk disk = new FullDisk();
        form = form(disk);
        form.begin("Ayşe Demir");
        form.add(id -> { });
        form.startEmpty("");
        assertInstanceOf(SaveState.Untouched.class, saveState.state());
        disk.full = false;
        List<UUID> added = new ArrayList<>();
        form.begin("Ayşe Demir");
        form.add(added::add);
        form.edit(added.getFirst());
        disk.full = true;
        form.text(Input.PHONE).set("0532");
        form.left(Input.PHONE);
        assertInstanceOf(SaveState.NotSaved.class, saveState.state());
        form.text(Input.PHONE).set("");
        saveState.retry();
        assertInstanceOf(SaveState.Saved.class, saveState.state());
    }

    @Test
    void aFormBegunAndLeftIsThereOnReturn() {
        form.text(Input.PHONE).set("0532");
        form.begin("");
        assertEquals("Şükrü Işık", form.text(Input.NAME).get());
        assertTrue(form.begun());
        form.startEmpty("");
        assertFalse(form.begun());
        assertEquals("", form.text(Input.NAME).get());
    }

    @Test
    void thePossiblySamePersonIsAHintAndNoBlock() {
        chart.patients().add(TestCharts.aPatient("Şükran Aydın"));
        form.text(Input.NAME).set("SUKRAN AYDIN");
        form.text(Input.BORN).set("12.03.1972");
        form.left(Input.BORN);
        assertNotNull(form.duplicate().get());
        List<UUID> added = new ArrayList<>();
        assertEquals(Optional.empty(), form.add(added::add));
        assertEquals(1, added.size());
    }

    @Test
    void editingWritesEachFieldOnLeavingItAndAWrongOneKeepsWhatWasStored() {
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        form.edit(patient.id());
        assertEquals("Şükran Aydın", form.text(Input.NAME).get());
        form.text(Input.WEIGHT).set("70");
        form.left(Input.WEIGHT);
        assertEquals(new BigDecimal("70"), stored(patient).weightKg().setScale(0));
        form.text(Input.NAME).set("  ");
        form.left(Input.NAME);
        assertNotNull(form.problems().get(Input.NAME));
        form.text(Input.PHONE).set("0533 000 00 00");
        form.left(Input.PHONE);
        assertEquals("Şükran Aydın", stored(patient).name());
        assertEquals("0533 000 00 00", stored(patient).phone());
        form.sex().set(Sex.OTHER);
        form.chosen();
        assertEquals(Sex.OTHER, stored(patient).sex());
        form.allergyState().set(Allergies.State.NONE_KNOWN);
        assertEquals(Allergies.NONE_KNOWN, stored(patient).allergies());
    }

    private Patient stored(Patient patient) {
        return chart.patients().find(patient.id()).orElseThrow();
    }

    private PatientFormViewModel form(Tasks tasks) {
        return new PatientFormViewModel(chart, tasks, saveState, new Messages(Language.ENGLISH), TestCharts.clock());
    }
}
