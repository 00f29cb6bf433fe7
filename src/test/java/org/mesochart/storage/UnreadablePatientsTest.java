package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.recall.LotRecall;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.stock.Substances;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.WrongPassphraseException;

/** A patient who cannot be read is told, and costs nobody else anything. */
@BesideOthers
class UnreadablePatientsTest {
    @TempDir
    Path folder;

    private ChartFile file;
    private Chart chart;
    private final Patient whole = TestCharts.aPatient("Deniz Ak");
    private final Patient unsealed = TestCharts.aPatient("Ada Işık");
    private final Patient without = TestCharts.aPatient("Can Er");

    @BeforeEach
    void damageTwoOfThree() throws WrongPassphraseException {
        ChartFile.NewChart made = TestCharts.createFile(folder);
        file = made.file();
        chart = made.chart();
        for (Patient each : List.of(unsealed, whole, without)) {
            chart.patients().add(each);
        }
        treat(unsealed);
        treat(whole);
        assertEquals(0, chart.patients().unreadable());
        file.database().use(in -> {
            in.execute("UPDATE patient SET person = x'0102' WHERE id = ?", unsealed.id().toString());
            in.execute("PRAGMA ignore_check_constraints = ON");
            in.execute("UPDATE patient SET id = 'no id' WHERE id = ?", without.id().toString());
        });
        chart.lockSoon();
        chart.lock();
        try (Passphrase passphrase = TestCharts.passphrase()) {
            file.unlockAgain(chart, passphrase);
        }
    }

    private void treat(Patient patient) throws WrongPassphraseException {
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        Session session = TestCharts.aSession(course.id());
        chart.sessions().add(session);
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "3", "110"));
        TestCharts.screen(chart, session.id());
        try (Passphrase passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            chart.sessions().sign(session.id(), signer, Substances.NONE);
        }
    }

    @AfterEach
    void closeIt() {
        chart.close();
        file.close();
    }

    @Test
    void theyAreCountedAndTheOthersFound() {
        assertEquals(2, chart.patients().unreadable());
        assertEquals(1, chart.patients().index().search("Deniz", 5).size());
        assertEquals(0, chart.patients().index().search("Ada", 5).size());
        assertFalse(chart.verify().ok());
    }

    @Test
    void listsGoOnWithoutThemOrWithASign() {
        assertEquals(List.of(whole.name()), chart.patients().all().stream().map(Patient::name).toList());
        assertEquals(3, chart.patients().count());
        assertEquals(whole.name(), chart.patients().listed(whole.id()).orElseThrow().name());
        assertTrue(chart.patients().listed(unsealed.id()).orElseThrow().name().endsWith(
                unsealed.id().toString().substring(0, 8)));
    }

    @Test
    void whatIsDueIsShownForEverybody() {
        LocalDate later = LocalDate.ofInstant(TestCharts.NOW, TestCharts.ZONE).plusDays(8);
        List<DueItem> due = chart.due().on(later, 100).read();
        assertTrue(due.stream().anyMatch(item -> item.patient().name().equals(whole.name())));
        assertTrue(due.stream().anyMatch(item -> item.patient().id().equals(unsealed.id())));
    }

    @Test
    void aRecallMissesNobodyWhoseKeyIsDamaged() throws WrongPassphraseException {
        file.database().use(in -> {
            in.execute("PRAGMA ignore_check_constraints = ON");
            in.execute("UPDATE patient SET wrapped_key = zeroblob(length(wrapped_key)) WHERE id = ?", whole.id().toString());
        });
        chart.lockSoon();
        chart.lock();
        try (Passphrase passphrase = TestCharts.passphrase()) {
            file.unlockAgain(chart, passphrase);
        }
        LotRecall recall = chart.recalls().of("ld2406");
        assertEquals(Set.of(whole.id(), unsealed.id()),
                recall.uses().stream().map(use -> use.patient().id()).collect(Collectors.toSet()));
        assertEquals(2, recall.points());
        assertEquals(new BigDecimal("2"), recall.volumeMl());
        assertTrue(recall.uses().stream().allMatch(use -> use.patient().name().endsWith(
                use.patient().id().toString().substring(0, 8))), "under the sign");
    }
}
