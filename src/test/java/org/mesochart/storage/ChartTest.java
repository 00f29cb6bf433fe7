package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.Refused;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.Signature;
import org.mesochart.domain.stock.Substances;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.WrongPassphraseException;

@BesideOthers
class ChartTest {
    @TempDir
    Path folder;

    private ChartFile file;
    private Chart chart;
    private RecoveryKey recovery;

    @BeforeEach
    void makeAChart() {
        ChartFile.NewChart made = TestCharts.createFile(folder);
        file = made.file();
        chart = made.chart();
        recovery = made.recoveryKey();
    }

    @AfterEach
    void closeIt() {
        chart.close();
        file.close();
    }

    private Session draft() {
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        Session session = TestCharts.aSession(course.id());
        chart.sessions().add(session);
        return chart.sessions().find(session.id()).orElseThrow();
    }

    private Session signedSession() throws WrongPassphraseException {
        Session session = draft();
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "5", "112"));
        chart.scores().add(TestCharts.aScore(session, Moment.BEFORE, 8));
        TestCharts.screen(chart, session.id());
        try (Passphrase passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            chart.sessions().sign(session.id(), signer, Substances.NONE);
        }
        return chart.sessions().find(session.id()).orElseThrow();
    }

    private void reopen() throws WrongPassphraseException {
        chart.close();
        file.close();
        file = ChartFile.open(folder);
        try (Passphrase passphrase = TestCharts.passphrase()) {
            chart = file.unlock(file.practitioners().getFirst().id(), passphrase);
        }
    }

    @Test
    void everythingChartedIsThereAfterClosingAndOpening() throws WrongPassphraseException {
        Session session = draft();
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        for (int i = 0; i < 10; i++) {
            chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "4." + i, "110"));
        }
        chart.scores().add(TestCharts.aScore(session, Moment.BEFORE, 8));
        chart.scores().add(TestCharts.aScore(session, Moment.AFTER, 3));
        SessionRecord before = chart.sessions().record(session.id()).orElseThrow();
        List<Patient> patients = chart.patients().all();
        reopen();
        assertEquals(before, chart.sessions().record(session.id()).orElseThrow());
        assertEquals(patients, chart.patients().all());
        assertEquals(1, chart.patients().index().search("sukran", 8).size());
        assertTrue(chart.verify().ok(), () -> chart.verify().findings().toString());
    }

    @Test
    void aWrongPassphraseOpensNothingAndTheNextTryWaits() {
        UUID practitioner = file.practitioners().getFirst().id();
        try (Passphrase wrong = Passphrase.of("not the right words")) {
            assertThrows(WrongPassphraseException.class, () -> file.unlock(practitioner, wrong));
            assertThrows(WrongPassphraseException.class, () -> file.unlock(practitioner, wrong));
        }
        assertFalse(file.waitBeforeNextTry().isZero());
        try (Passphrase right = TestCharts.passphrase()) {
            assertThrows(WrongPassphraseException.class, () -> file.unlock(practitioner, right));
        }
    }

    @Test
    void theRecoveryKeyOpensTheChart() throws WrongPassphraseException {
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        chart.close();
        chart = file.unlock(recovery);
        assertEquals(patient.name(), chart.patients().find(patient.id()).orElseThrow().name());
    }

    @Test
    void aSecondWindowOnTheSameChartIsRefused() {
        StorageException refused = assertThrows(StorageException.class, () -> ChartFile.open(folder));
        assertEquals(StorageException.Kind.IN_USE, refused.kind());
    }

    @Test
    void addingTheSameThingAgainChangesNothing() {
        Session session = draft();
        Mixture mixture = TestCharts.aMixture(session.id());
        Injection point = TestCharts.anInjection(session.id(), mixture.id(), "5", "112");
        assertTrue(chart.mixtures().add(mixture));
        assertFalse(chart.mixtures().add(mixture));
        assertTrue(chart.injections().add(point));
        assertFalse(chart.injections().add(point));
        chart.injections().move(point.id(), TestCharts.place("6", "112"));
        assertFalse(chart.injections().add(point));
        assertEquals(TestCharts.place("6", "112"),
                chart.sessions().record(session.id()).orElseThrow().injections().getFirst().place());
        chart.injections().remove(List.of(point.id()));
        assertFalse(chart.injections().add(point));
        chart.injections().remove(List.of(point.id()));
        chart.injections().move(point.id(), TestCharts.place("6", "112"));
        assertTrue(chart.sessions().record(session.id()).orElseThrow().injections().isEmpty());
        assertTrue(chart.verify().ok());
    }

    @Test
    void anIdThatBelongsToSomethingElseIsRefused() {
        Session session = draft();
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        Injection point = TestCharts.anInjection(session.id(), mixture.id(), "5", "112");
        chart.injections().add(point);
        StorageException refused = assertThrows(StorageException.class,
                () -> chart.injections().add(point.withPlace(TestCharts.place("7", "112"))));
        assertEquals(StorageException.Kind.CONFLICT, refused.kind());
    }

    @Test
    void removedPointsComeBackAtTheirOldNumbers() {
        Session session = draft();
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        for (int i = 0; i < 6; i++) {
            chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "4." + i, "110"));
        }
        List<Injection> all = chart.sessions().record(session.id()).orElseThrow().injections();
        List<Injection> gone = List.of(all.get(1), all.get(2), all.get(5));
        chart.injections().remove(gone.stream().map(Injection::id).toList());
        chart.injections().restore(gone);
        assertEquals(all, chart.sessions().record(session.id()).orElseThrow().injections());
    }

    @Test
    void aSignedSessionCannotBeChangedThroughAnyStore() throws WrongPassphraseException {
        Session session = signedSession();
        SessionRecord record = chart.sessions().record(session.id()).orElseThrow();
        Injection point = record.injections().getFirst();
        Mixture mixture = record.mixtures().getFirst();
        List<Runnable> tries = List.of(
                () -> chart.injections().move(point.id(), TestCharts.place("7", "112")),
                () -> chart.injections().remove(List.of(point.id())),
                () -> chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "6", "110")),
                () -> chart.mixtures().remove(mixture.id()),
                () -> chart.mixtures().change(mixture.withComponents(mixture.components().subList(0, 1))),
                () -> chart.mixtures().add(TestCharts.aMixture(session.id())),
                () -> chart.scores().add(TestCharts.aScore(session, Moment.AFTER, 2)),
                () -> chart.scores().remove(record.scores().getFirst().id()),
                () -> chart.sessions().change(session.withNote("later words")),
                () -> chart.sessions().discard(session.id()));
        for (Runnable attempt : tries) {
            StorageException refused = assertThrows(StorageException.class, attempt::run);
            assertEquals(StorageException.Kind.SIGNED, refused.kind());
        }
        assertEquals(record, chart.sessions().record(session.id()).orElseThrow());
        assertTrue(chart.verify().ok());
    }

    @Test
    void signingTwiceGivesTheOneSignature() throws WrongPassphraseException {
        Session session = signedSession();
        Signature first = chart.sessions().record(session.id()).orElseThrow().signature().orElseThrow();
        try (Passphrase passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            assertEquals(first, chart.sessions().sign(session.id(), signer, Substances.NONE));
        }
    }

    @Test
    void aSessionWithoutLotOrPointsCannotBeSigned() throws WrongPassphraseException {
        Session session = draft();
        try (Passphrase passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            assertThrows(Refused.class, () -> chart.sessions().sign(session.id(), signer, Substances.NONE));
            Mixture noLot = new Mixture(UUID.randomUUID(), session.id(), null,
                    List.of(TestCharts.aComponent("Lidocaine hydrochloride 2 %", null, "1")));
            chart.mixtures().add(noLot);
            chart.injections().add(TestCharts.anInjection(session.id(), noLot.id(), "5", "112"));
            TestCharts.screen(chart, session.id());
            Refused refused = assertThrows(Refused.class, () -> chart.sessions().sign(session.id(), signer, Substances.NONE));
            assertEquals("errors.sign.lot", refused.problems().getFirst().key());
        }
    }

    @Test
    void aSessionIsNotSignedBeforeEverythingIsAskedTheClinicsOwnQuestionsToo() throws WrongPassphraseException {
        Session session = draft();
        chart.scores().add(TestCharts.aScore(session, Moment.BEFORE, 8));
        ScreeningQuestion own = ScreeningQuestion.own("Contact lenses", "Kontakt lens");
        chart.questions().put(own);
        try (Passphrase passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            Refused refused = assertThrows(Refused.class, () -> chart.sessions().sign(session.id(), signer, Substances.NONE));
            assertEquals("errors.sign.notAsked", refused.problems().getFirst().key());
            TestCharts.screen(chart, session.id());
            assertThrows(Refused.class, () -> chart.sessions().sign(session.id(), signer, Substances.NONE));
            chart.screening().put(new ScreeningAnswer(session.id(), own.key(), Answer.NO, null, false));
            assertEquals(Signature.Meaning.PERFORMED, chart.sessions().sign(session.id(), signer, Substances.NONE).hand().meaning());
        }
        assertTrue(chart.verify().ok());
    }

    @Test
    void whatThePatientDoesNotTolerateIsNotSignedWithoutAReason() throws WrongPassphraseException {
        Session session = draft();
        Mixture mixture = new Mixture(UUID.randomUUID(), session.id(), null,
                List.of(TestCharts.aComponent("Penicillin G", "P1", "1")));
        chart.mixtures().add(mixture);
        chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "5", "112"));
        TestCharts.screen(chart, session.id());
        try (Passphrase passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            Refused refused = assertThrows(Refused.class, () -> chart.sessions().sign(session.id(), signer, Substances.NONE));
            assertEquals("errors.allergy.mixture", refused.problems().getFirst().key());
            chart.screening().put(new ScreeningAnswer(
                    session.id(), "allergy:named:penicillin", Answer.PROCEED, "tested negative", false));
            assertEquals(Signature.Meaning.PERFORMED, chart.sessions().sign(session.id(), signer, Substances.NONE).hand().meaning());
        }
    }

    @Test
    void aStoppedSessionIsSignedAsNotPerformed() throws WrongPassphraseException {
        Session session = draft();
        TestCharts.screen(chart, session.id());
        chart.screening().put(new ScreeningAnswer(session.id(), "heart_attack", Answer.STOP, null, false));
        try (Passphrase passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            assertEquals(Signature.Meaning.NOT_PERFORMED, chart.sessions().sign(session.id(), signer, Substances.NONE).hand().meaning());
        }
        assertTrue(chart.verify().ok());
    }

    @Test
    void wordsAfterSigningAreAddenda() throws WrongPassphraseException {
        Session session = signedSession();
        chart.sessions().addendum(session.id(), "Çürük bir haftada geçti.");
        assertEquals("Çürük bir haftada geçti.", chart.sessions().addenda(session.id()).getFirst().text());
        assertTrue(chart.verify().ok());
    }

    @Test
    void nothingIsKeptOfATransactionThatFails() {
        Session session = draft();
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        Injection good = TestCharts.anInjection(session.id(), mixture.id(), "5", "112");
        Injection stray = TestCharts.anInjection(session.id(), UUID.randomUUID(), "6", "112");
        assertThrows(StorageException.class, () -> chart.injections().addAll(List.of(good, stray)));
        assertTrue(chart.sessions().record(session.id()).orElseThrow().injections().isEmpty());
        chart.injections().addAll(List.of(good));
        assertTrue(chart.verify().ok(), () -> chart.verify().findings().toString());
    }

    @Test
    void aDiscardedDraftIsGoneAndTheTrailStillHolds() {
        Session session = draft();
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "5", "112"));
        chart.scores().add(TestCharts.aScore(session, Moment.BEFORE, 8));
        chart.sessions().discard(session.id());
        assertTrue(chart.sessions().record(session.id()).isEmpty());
        assertTrue(chart.verify().ok(), () -> chart.verify().findings().toString());
    }

    @Test
    void aSeventhMixtureIsRefused() {
        Session session = draft();
        for (int i = 0; i < 6; i++) {
            chart.mixtures().add(TestCharts.aMixture(session.id()));
        }
        assertThrows(Refused.class, () -> chart.mixtures().add(TestCharts.aMixture(session.id())));
    }

    @Test
    void chartNumbersAreGivenInOrder() {
        chart.patients().add(TestCharts.aPatient("Ayşe Şahin"));
        chart.patients().add(TestCharts.aPatient("Işık Öztürk"));
        assertEquals(List.of("1001", "1002"), chart.patients().all().stream().map(Patient::chartNumber).toList());
    }

    @Test
    void aChartNumberThatCameFromElsewhereIsNotGivenAgain() {
        chart.patients().add(TestCharts.aPatient("A").withChartNumber("1001"));
        chart.patients().add(TestCharts.aPatient("B"));
        Patient third = TestCharts.aPatient("C").withChartNumber("7");
        chart.patients().add(third);
        chart.patients().change(third.withChartNumber("1003"));
        chart.patients().add(TestCharts.aPatient("D"));
        assertEquals(List.of("1001", "1002", "1003", "1004"),
                chart.patients().all().stream().map(Patient::chartNumber).toList());
    }
}
