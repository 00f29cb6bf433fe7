package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.patient.Patient;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.WrongPassphraseException;

/** A locked chart holds no key and no name, and goes on when it is opened again. */
@BesideOthers
class LockedChartTest {
    @TempDir
    Path folder;

    private Instant now = TestCharts.NOW;
    private ChartFile file;
    private Chart chart;
    private RecoveryKey recovery;
    private final Patient patient = TestCharts.aPatient();
    private Course course;

    @BeforeEach
    void makeAChart() {
        ChartFile.NewChart made = TestCharts.createFile(folder.resolve("chart"), folder.resolve("heads"),
                (InstantSource) () -> now);
        file = made.file();
        chart = made.chart();
        recovery = made.recoveryKey();
        chart.patients().add(patient);
        course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
    }

    @AfterEach
    void closeIt() {
        chart.close();
        file.close();
    }

    private void lock() {
        chart.lockSoon();
        chart.lock();
    }

    private void unlock(String typed) throws WrongPassphraseException {
        try (Passphrase passphrase = Passphrase.of(typed)) {
            file.unlockAgain(chart, passphrase);
        }
    }

    @Test
    void aLockedChartReadsAndWritesNothingThatIsSealed() throws WrongPassphraseException {
        lock();
        assertTrue(chart.locked());
        assertEquals(0, chart.patients().index().size());
        List<Executable> uses = List.of(
                () -> chart.patients().find(patient.id()),
                () -> chart.courses().find(course.id()),
                () -> chart.sessions().add(TestCharts.aSession(course.id())),
                () -> chart.patients().add(TestCharts.aPatient("Ada Işık")),
                () -> chart.research().pseudonyms());
        for (Executable use : uses) {
            assertThrows(IllegalStateException.class, use);
        }
        unlock(TestCharts.PASSPHRASE);
        assertFalse(chart.locked());
    }

    @Test
    void whoeverHeldTheStoresGoesOnWithThem() throws WrongPassphraseException {
        PatientStore held = chart.patients();
        lock();
        unlock(TestCharts.PASSPHRASE);
        assertEquals(patient.name(), held.find(patient.id()).orElseThrow().name());
        assertEquals(1, held.index().search("sukran", 5).size());
        Patient another = TestCharts.aPatient("Ada Işık");
        held.add(another);
        assertEquals(2, held.index().size());
        chart.sessions().add(TestCharts.aSession(course.id()));
        assertTrue(chart.verify().findings().isEmpty());
    }

    @Test
    void aLockThatIsNotWantedAnyMoreDoesNothing() throws WrongPassphraseException {
        chart.lockSoon();
        unlock(TestCharts.PASSPHRASE);
        chart.lock();
        assertFalse(chart.locked());
        assertEquals(patient.name(), chart.patients().find(patient.id()).orElseThrow().name());
    }

    @Test
    void theRecoveryKeyOpensALockedChart() throws WrongPassphraseException {
        lock();
        file.unlockAgain(chart, recovery);
        assertEquals(patient.name(), chart.patients().find(patient.id()).orElseThrow().name());
    }

    @Test
    void wrongPassphrasesWhileLockedWaitAndAreInTheTrailWithTheirTimes() throws WrongPassphraseException {
        lock();
        for (int i = 0; i < 3; i++) {
            now = now.plusSeconds(60);
            assertThrows(WrongPassphraseException.class, () -> unlock("something else"));
            assertTrue(chart.locked());
        }
        assertEquals(2, file.waitBeforeNextTry().toSeconds());
        assertThrows(WrongPassphraseException.class, () -> unlock(TestCharts.PASSPHRASE)); // even the right one waits
        now = now.plusSeconds(2);
        unlock(TestCharts.PASSPHRASE);
        assertEquals(List.of("unlock after 3 failed tries"), told());
        byte[] detail = chart.detailsOf(file.databaseId()).getLast().text();
        String text = new String(detail, java.nio.charset.StandardCharsets.UTF_8);
        assertEquals("count=3\nat=2026-11-24T07:01:00Z\nat=2026-11-24T07:02:00Z\nat=2026-11-24T07:03:00Z\n", text);
        // Told once.
        lock();
        unlock(TestCharts.PASSPHRASE);
        assertEquals(1, told().size());
        assertTrue(chart.verify().findings().isEmpty());
    }

    @Test
    void wrongPassphrasesAtOpeningAndAtSigningAreInTheTrailToo() throws WrongPassphraseException {
        try (Passphrase wrong = Passphrase.of("not this one"); Passphrase right = TestCharts.passphrase()) {
            assertThrows(WrongPassphraseException.class, () -> chart.signer(wrong));
            chart.signer(right).close();
            assertEquals(List.of("signing after 1 failed tries"), told());
            chart.close();
            assertThrows(WrongPassphraseException.class, () -> file.unlock(chart.practitioner().id(), wrong));
            file.close();
            file = ChartFile.open(folder.resolve("chart"), folder.resolve("heads"), () -> now);
            chart = file.unlock(chart.practitioner().id(), right);
            assertEquals(List.of("signing after 1 failed tries", "unlock after 1 failed tries"), told());
        }
    }

    @Test
    void theSlotOfAnotherChartOpensNothing() throws Exception {
        String own = "a passphrase of somebody else";
        try (Passphrase typed = Passphrase.of(own); ChartFile other = ChartFile.create(folder.resolve("other"),
                TestCharts.clinic(), TestCharts.practitioner(), typed, TestCharts.cheapKdf(), false).file()) {
            KeySlots.Stored slot = other.database().read(in -> KeySlots.of(in, other.practitioners().getFirst().id()));
            file.database().use(in -> KeySlots.replace(in, chart.practitioner().id(), slot.slot(), slot.wrappedSigningKey(), null));
        }
        chart.lockSoon(); // the keys are still there
        assertThrows(WrongPassphraseException.class, () -> unlock(own));
        chart.lock();
        assertTrue(chart.locked());
        now = now.plusSeconds(60);
        assertThrows(WrongPassphraseException.class, () -> unlock(own));
        assertTrue(chart.locked());
        now = now.plusSeconds(60);
        try (Passphrase typed = Passphrase.of(own)) {
            assertThrows(WrongPassphraseException.class, () -> file.unlock(chart.practitioner().id(), typed));
            now = now.plusSeconds(60);
            file.unlockAgain(chart, recovery);
            assertEquals(List.of("unlock after 3 failed tries", "unlock with the recovery key"), told());
            try (Passphrase fresh = Passphrase.of("seven green glass marbles")) {
                assertThrows(WrongPassphraseException.class, () -> chart.changePassphrase(typed, fresh));
            }
        }
        assertEquals(patient.name(), chart.patients().find(patient.id()).orElseThrow().name());
    }

    private List<String> told() {
        return chart.audit().of(file.databaseId()).stream().filter(row -> row.entity().equals("unlock"))
                .map(Audit::action).toList();
    }
}
