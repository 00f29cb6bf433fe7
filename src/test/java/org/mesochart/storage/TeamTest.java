package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.patient.ErasureReason;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Colleague;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.stock.Substances;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.SigningKey;
import org.mesochart.vault.Vault;
import org.mesochart.vault.WrongPassphraseException;

/** Several practitioners: who opens, who signs, who may change that, and what stays of one who left. */
@BesideOthers
class TeamTest {
    private static final String GIVEN = "seven green glass marbles";
    private static final String OWN = "eight quiet paper boats";

    @TempDir
    Path folder;
    private ChartFile file;
    private Chart chart;
    private RecoveryKey recovery;
    private UUID elif;
    private final Practitioner deniz =
            new Practitioner(UUID.randomUUID(), "Dr. Deniz Ak", "Family medicine", "MZT-2024-0042");

    @BeforeEach
    void makeAChart() {
        ChartFile.NewChart made = TestCharts.createFile(folder.resolve("chart"), folder.resolve("anchors"),
                TestCharts.clock());
        file = made.file();
        chart = made.chart();
        recovery = made.recoveryKey();
        elif = chart.practitioner().id();
    }

    @AfterEach
    void closeIt() {
        chart.close();
        file.close();
    }

    private void add() throws WrongPassphraseException {
        try (Passphrase own = TestCharts.passphrase(); Passphrase first = Passphrase.of(GIVEN)) {
            chart.team().add(own, deniz, first);
        }
    }

    private void change(String from, String to) throws WrongPassphraseException {
        try (Passphrase old = Passphrase.of(from); Passphrase fresh = Passphrase.of(to)) {
            chart.changePassphrase(old, fresh);
        }
    }

    private void disable() throws WrongPassphraseException {
        disable(TestCharts.PASSPHRASE, deniz.id());
    }

    private void disable(String typed, UUID who) throws WrongPassphraseException {
        try (Passphrase own = Passphrase.of(typed)) {
            chart.team().disable(own, who);
        }
    }

    private void administrator(UUID who, boolean is) throws WrongPassphraseException {
        try (Passphrase own = TestCharts.passphrase()) {
            chart.team().administrator(own, who, is);
        }
    }

    private Path backup() throws IOException {
        BackupFolder backups = new BackupFolder(Files.createDirectories(folder.resolve("backups")));
        return chart.backups().make(backups, Reason.BY_HAND, Watch.NONE).file().path();
    }

    /** Restores over the chart, and opens what is there then. */
    private Comparison restored(Path backup, String typed, UUID then, String theirs) throws WrongPassphraseException {
        chart.close();
        file.close();
        Path place = folder.resolve("chart");
        Comparison both;
        try (Passphrase passphrase = Passphrase.of(typed); BackupKeys keys = BackupKeys.open(backup, passphrase);
                Restore restore = Restore.prepare(backup, keys, place, null, folder.resolve("anchors"),
                        TestCharts.clock(), Watch.NONE)) {
            both = restore.comparison();
            restore.swap();
        }
        file = ChartFile.open(place, folder.resolve("anchors"), TestCharts.clock());
        try (Passphrase passphrase = Passphrase.of(theirs)) {
            chart = file.unlock(then, passphrase);
        }
        assertWhole();
        return both;
    }

    private List<Practitioner> leading() {
        return chart.team().all().stream().filter(one -> one.active() && one.administrator()).map(Colleague::who).toList();
    }

    /** Another one takes over the locked window. */
    private void handOver(UUID to, String typed) throws WrongPassphraseException {
        chart.lockSoon();
        chart.lock();
        try (Passphrase passphrase = Passphrase.of(typed)) {
            file.unlockAgain(chart, to, passphrase);
        }
    }

    /** Deniz with a passphrase of their own; Elif is at work. */
    private void both() throws WrongPassphraseException {
        add();
        handOver(deniz.id(), GIVEN);
        change(GIVEN, OWN);
        handOver(elif, TestCharts.PASSPHRASE);
    }

    private Session draft() {
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        Session session = TestCharts.aSession(course.id());
        chart.sessions().add(session);
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "5", "112"));
        TestCharts.screen(chart, session.id());
        return session;
    }

    private Signer signer(String typed) throws WrongPassphraseException {
        try (Passphrase passphrase = Passphrase.of(typed)) {
            return chart.signer(passphrase);
        }
    }

    private UUID signed(String typed) throws WrongPassphraseException {
        Session session = draft();
        try (Signer signer = signer(typed)) {
            chart.sessions().sign(session.id(), signer, Substances.NONE);
        }
        return session.id();
    }

    private void refused(TeamRefusal.Why why, org.junit.jupiter.api.function.Executable deed) {
        List<Colleague> before = chart.team().all();
        assertEquals(why, assertThrows(TeamRefusal.class, deed).why());
        assertEquals(before, chart.team().all());
    }

    private Colleague colleague(UUID id) {
        return chart.team().all().stream().filter(one -> one.who().id().equals(id)).findFirst().orElseThrow();
    }

    private void assertWhole() {
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void whoMadeTheChartIsItsAdministratorAndAlone() {
        Colleague one = chart.team().me();
        assertTrue(one.administrator() && one.active() && !one.provisional());
        assertEquals(List.of(one), chart.team().all());
        assertEquals(TestCharts.NOW, one.lastUnlocked().orElseThrow());
        assertWhole();
    }

    @Test
    void aGivenPassphraseOpensAndSignsOnlyAfterItsOwnerHasChangedIt() throws WrongPassphraseException {
        add();
        assertEquals(List.of(elif, deniz.id()), file.mayUnlock().stream().map(Practitioner::id).toList());
        handOver(deniz.id(), GIVEN);
        assertEquals(deniz, chart.practitioner());
        byte[] given = file.database().read(in -> PractitionerRows.publicKey(in, deniz.id()));
        Session session = draft(); // charting goes
        assertEquals(deniz.id(), chart.audit().of(session.id()).getLast().practitionerId());
        refused(TeamRefusal.Why.PROVISIONAL, () -> signer(GIVEN));
        change(GIVEN, OWN);
        assertFalse(java.util.Arrays.equals(given,
                file.database().read(in -> PractitionerRows.publicKey(in, deniz.id()))));
        try (Signer signer = signer(OWN)) {
            assertEquals("Dr. Deniz Ak", chart.sessions().sign(session.id(), signer, Substances.NONE).hand().name());
        }
        assertWhole();
        assertThrows(WrongPassphraseException.class, () -> signer(TestCharts.PASSPHRASE)); // nobody else signs for them
        handOver(elif, TestCharts.PASSPHRASE);
        assertEquals(elif, chart.audit().of(signed(TestCharts.PASSPHRASE)).getLast().practitionerId());
        assertWhole();
    }

    @Test
    void oneWhoLeftOpensNothingAndWhatTheySignedStays() throws WrongPassphraseException, IOException {
        both();
        handOver(deniz.id(), OWN);
        UUID signed = signed(OWN);
        Session draft = draft();
        handOver(elif, TestCharts.PASSPHRASE);
        disable();
        assertEquals(List.of(elif), file.mayUnlock().stream().map(Practitioner::id).toList());
        assertFalse(colleague(deniz.id()).active());
        try (Passphrase passphrase = Passphrase.of(OWN)) {
            assertThrows(WrongPassphraseException.class, () -> file.unlock(deniz.id(), passphrase));
            BackupFolder backups = new BackupFolder(Files.createDirectory(folder.resolve("backups")));
            Path after = chart.backups().make(backups, Reason.BY_HAND, Watch.NONE).file().path();
            assertThrows(WrongPassphraseException.class, () -> BackupKeys.open(after, passphrase));
        }
        assertEquals("Dr. Deniz Ak",
                chart.sessions().record(signed).orElseThrow().signature().orElseThrow().hand().name());
        assertTrue(chart.sessions().find(draft.id()).isPresent());
        assertWhole();
        refused(TeamRefusal.Why.NOT_ACTIVE, () -> administrator(deniz.id(), true));
        try (Passphrase fresh = Passphrase.of(GIVEN)) {
            chart.team().reset(recovery, deniz.id(), fresh);
        }
        assertTrue(colleague(deniz.id()).active() && colleague(deniz.id()).provisional());
        assertWhole();
        handOver(deniz.id(), GIVEN);
        assertEquals(List.of("add", "change", "change", "disable", "enable"),
                chart.audit().of(deniz.id()).stream().map(Audit::action).toList());
    }

    @Test
    void aResetGivesANewKeyAndTheOldOneVouchesOnlyForWhatItSignedBefore() throws WrongPassphraseException {
        both();
        handOver(deniz.id(), OWN);
        signed(OWN);
        Session later = draft();
        try (Signer kept = signer(OWN); Passphrase fresh = Passphrase.of(GIVEN); RecoveryKey other = RecoveryKey.generate()) {
            refused(TeamRefusal.Why.NOT_ADMINISTRATOR, () -> chart.team().reset(recovery, deniz.id(), fresh));
            handOver(elif, TestCharts.PASSPHRASE);
            assertThrows(WrongPassphraseException.class, () -> chart.team().reset(other, deniz.id(), fresh));
            chart.team().reset(recovery, deniz.id(), fresh);
            assertWhole();
            try (Passphrase old = Passphrase.of(OWN)) {
                assertThrows(WrongPassphraseException.class, () -> file.unlock(deniz.id(), old));
            }
            // One who kept the key that was given up, and gets at the file.
            chart.sessions().sign(later.id(), kept, Substances.NONE);
            assertEquals(List.of(new Finding(Finding.Kind.SIGNATURE, "session", later.id())), chart.verify().findings());
        }
    }

    @Test
    void whoForgotTheirOwnTakesANewOneWithTheRecoveryKeyAndSigns() throws WrongPassphraseException {
        signed(TestCharts.PASSPHRASE);
        chart.close();
        chart = file.unlock(recovery);
        try (Passphrase fresh = Passphrase.of(OWN)) {
            chart.team().reset(recovery, elif, fresh);
        }
        signed(OWN);
        assertWhole();
        assertThrows(WrongPassphraseException.class, () -> signer(TestCharts.PASSPHRASE));
        assertEquals(1, chart.audit().of(file.databaseId()).stream()
                .filter(row -> row.action().equals("unlock with the recovery key")).count());
    }

    @Test
    void onlyAnAdministratorChangesTheListAndOneAlwaysStays() throws WrongPassphraseException {
        refused(TeamRefusal.Why.LAST_ADMINISTRATOR, () -> administrator(elif, false));
        both();
        refused(TeamRefusal.Why.LAST_ADMINISTRATOR, () -> administrator(elif, false));
        try (Passphrase own = TestCharts.passphrase()) {
            refused(TeamRefusal.Why.SELF, () -> chart.team().disable(own, elif));
        }
        handOver(deniz.id(), OWN);
        Practitioner renamed = new Practitioner(deniz.id(), "Dr. Deniz Akın", null, null);
        chart.team().change(renamed);
        assertEquals(renamed, chart.practitioner());
        try (Passphrase own = Passphrase.of(OWN); RecoveryKey fresh = RecoveryKey.generate()) {
            Practitioner third = new Practitioner(UUID.randomUUID(), "Dr. Su", null, null);
            refused(TeamRefusal.Why.NOT_ADMINISTRATOR, () -> chart.team().add(own, third, own));
            refused(TeamRefusal.Why.NOT_ADMINISTRATOR, () -> chart.team().disable(own, elif));
            refused(TeamRefusal.Why.NOT_ADMINISTRATOR, () -> chart.team().administrator(own, deniz.id(), true));
            refused(TeamRefusal.Why.NOT_ADMINISTRATOR, () -> chart.replaceRecoveryKey(own, fresh));
            refused(TeamRefusal.Why.NOT_ADMINISTRATOR,
                    () -> chart.team().change(new Practitioner(elif, "Somebody else", null, null)));
        }
        refused(TeamRefusal.Why.NAME_TAKEN,
                () -> chart.team().change(new Practitioner(deniz.id(), "Dr. Elif Kaya", null, null)));
        handOver(elif, TestCharts.PASSPHRASE);
        administrator(deniz.id(), true);
        administrator(elif, false);
        assertEquals(List.of(false, true), chart.team().all().stream().map(Colleague::administrator).toList());
        assertWhole();
    }

    @Test
    void addedAgainAfterAnAnswerThatWasLostThereIsOne() throws WrongPassphraseException {
        add();
        add();
        assertEquals(2, chart.team().all().size());
        try (Passphrase own = TestCharts.passphrase(); Passphrase other = Passphrase.of(OWN);
                Passphrase first = Passphrase.of(GIVEN); Passphrase wrong = Passphrase.of("something else")) {
            refused(TeamRefusal.Why.ALREADY_THERE, () -> chart.team().add(own, deniz, other));
            refused(TeamRefusal.Why.ALREADY_THERE,
                    () -> chart.team().add(own, new Practitioner(deniz.id(), "Dr. Deniz Akın", null, null), first));
            for (String same : List.of(deniz.name(), "DR. DENİZ AK", "Dr.  Deniz\u00a0Ak", "dr. deniz ak")) {
                refused(TeamRefusal.Why.NAME_TAKEN,
                        () -> chart.team().add(own, new Practitioner(UUID.randomUUID(), same, null, null), other));
            }
            Practitioner third = new Practitioner(UUID.randomUUID(), "Dr. Su", null, null);
            assertThrows(WrongPassphraseException.class, () -> chart.team().add(wrong, third, other));
        }
        assertEquals(2, chart.team().all().size());
        assertWhole();
    }

    @Test
    void whoGaveAPassphraseSignsNothingWithTheKeyThatGoesWithIt() throws WrongPassphraseException {
        add();
        Session session = draft();
        KeySlots.Stored slot = file.database().read(in -> KeySlots.of(in, deniz.id()));
        try (Passphrase first = Passphrase.of(GIVEN); Vault.Unlocked unlocked = slot.open(first, chart::has);
                Signer forged = new Signer(deniz.id(),
                        SigningKey.unwrap(slot.wrappedSigningKey(), unlocked.secret(), deniz.id()))) {
            chart.sessions().sign(session.id(), forged, Substances.NONE);
        }
        assertEquals(List.of(new Finding(Finding.Kind.SIGNATURE, "session", session.id())), chart.verify().findings());
    }

    @Test
    void whoIsDisabledSignsNothingWithAnOldCopy() throws WrongPassphraseException {
        both();
        handOver(deniz.id(), OWN);
        signed(OWN);
        Session later = draft();
        try (Signer kept = signer(OWN); Passphrase fresh = Passphrase.of(GIVEN)) {
            handOver(elif, TestCharts.PASSPHRASE);
            disable();
            chart.sessions().sign(later.id(), kept, Substances.NONE);
            List<Finding> found = List.of(new Finding(Finding.Kind.SIGNATURE, "session", later.id()));
            assertEquals(found, chart.verify().findings());
            chart.team().reset(recovery, deniz.id(), fresh);
            assertEquals(found, chart.verify().findings(), "nor once they are enabled again");
        }
    }

    @Test
    void aDamagedRowKeepsNobodyElseOutAndOneWithNobodyIsNoChart() throws WrongPassphraseException {
        both();
        damageId(2);
        assertEquals(List.of(elif), file.mayUnlock().stream().map(Practitioner::id).toList());
        try (Passphrase mine = TestCharts.passphrase()) {
            chart = file.unlock(elif, mine);
        }
        assertTrue(chart.verify().findings().containsAll(List.of(
                new Finding(Finding.Kind.UNKNOWN_ROW, "practitioner", null),
                new Finding(Finding.Kind.MISSING, "practitioner", deniz.id()))), () -> chart.verify().findings().toString());
        StorageException refused = assertThrows(StorageException.class, () -> damageId(1));
        assertEquals(StorageException.Kind.DAMAGED, refused.kind());
    }

    /** A digit of an id becomes none, and the chart is opened anew. */
    private void damageId(int seq) {
        chart.close();
        file.database().call(in -> {
            in.execute("PRAGMA foreign_keys = OFF");
            return in.execute("UPDATE practitioner SET id = 'q' || substr(id, 2) WHERE seq = " + seq);
        });
        file.close();
        file = ChartFile.open(folder.resolve("chart"), folder.resolve("anchors"), TestCharts.clock());
    }

    @Test
    void aRestoreLeavesTheChartWithThoseWhoLeadItNow() throws Exception {
        both();
        Path before = backup();
        administrator(deniz.id(), true);
        administrator(elif, false);
        assertEquals(List.of(), restored(before, TestCharts.PASSPHRASE, elif, TestCharts.PASSPHRASE).leadingAgain());
        assertEquals(List.of(deniz), leading());
        handOver(deniz.id(), OWN);
        disable(OWN, elif);
        assertEquals(List.of(), restored(before, TestCharts.PASSPHRASE, deniz.id(), OWN).leadingAgain());
        assertEquals(List.of(deniz), leading());
        assertEquals(List.of(deniz), file.mayUnlock());
        assertEquals(List.of("administrator"), chart.audit().of(deniz.id()).stream().map(Audit::action).skip(3).toList());
    }

    @Test
    void whereNobodyOfThemIsInTheBackupOneOfThatDayLeadsAndItIsSaid() throws Exception {
        both();
        administrator(deniz.id(), true);
        Path before = backup();
        Practitioner third = new Practitioner(UUID.randomUUID(), "Dr. Su", null, null);
        try (Passphrase own = TestCharts.passphrase(); Passphrase first = Passphrase.of(GIVEN)) {
            chart.team().add(own, third, first);
        }
        administrator(third.id(), true);
        handOver(third.id(), GIVEN);
        disable(GIVEN, elif);
        disable(GIVEN, deniz.id());
        assertEquals(List.of(deniz.name()), restored(before, OWN, deniz.id(), OWN).leadingAgain());
        assertEquals(List.of(deniz), leading());
        assertEquals(List.of(deniz), file.mayUnlock());
    }

    @Test
    void whatIsChangedBehindTheProgramIsFound() throws WrongPassphraseException {
        both();
        for (String deed : List.of("administrator = 1", "active = 0", "provisional = 1", "public_key = x'00'")) {
            file.database().use(in -> in.execute("UPDATE practitioner SET " + deed + " WHERE seq = 2"));
            assertEquals(List.of(new Finding(Finding.Kind.ALTERED, "practitioner", deniz.id())),
                    chart.verify().findings().stream().filter(f -> f.kind() == Finding.Kind.ALTERED).toList(), deed);
            file.database().use(in -> in.execute("UPDATE practitioner SET administrator = 0, active = 1, provisional = 0"
                    + " WHERE seq = 2"));
        }
    }

    @Test
    void aBackupOpensWithEachPassphraseOfItsDayAndWhoLeftSinceStaysOutOfWhatIsRestored() throws Exception {
        both();
        BackupFolder backups = new BackupFolder(Files.createDirectory(folder.resolve("backups")));
        Path before = chart.backups().make(backups, Reason.BY_HAND, Watch.NONE).file().path();
        disable();
        chart.close();
        file.close();
        Path fresh = folder.resolve("fresh");
        try (Passphrase theirs = Passphrase.of(OWN); Passphrase mine = TestCharts.passphrase();
                BackupKeys keys = BackupKeys.open(before, theirs)) {
            for (Path place : List.of(folder.resolve("chart"), fresh)) {
                try (Restore restore = Restore.prepare(before, keys, place, null, folder.resolve("anchors"),
                        TestCharts.clock(), Watch.NONE)) {
                    restore.swap();
                }
            }
            try (ChartFile open = ChartFile.open(fresh); Chart all = open.unlock(deniz.id(), theirs)) {
                assertEquals(List.of(), all.verify().findings()); // nothing there told of their leaving
            }
            file = ChartFile.open(folder.resolve("chart"), folder.resolve("anchors"), TestCharts.clock());
            assertThrows(WrongPassphraseException.class, () -> file.unlock(deniz.id(), theirs));
            chart = file.unlock(elif, mine);
            assertWhole();
        }
    }

    @Test
    void onlyAnAdministratorErases() throws Exception {
        both();
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        handOver(deniz.id(), OWN);
        refused(TeamRefusal.Why.NOT_ADMINISTRATOR,
                () -> chart.erasures().erase(patient.id(), ErasureReason.REQUEST, words -> Optional.empty()));
        assertTrue(chart.patients().find(patient.id()).isPresent());
        assertFalse(chart.erasures().has(patient.id()));
    }
}
