package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.Watch;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.vault.Passphrase;

/** Whose record is damaged is known by name and day, although the rows themselves are gone. */
@BesideOthers
class AffectedTest {
    @TempDir
    private Path folder;
    private final Patient one = TestCharts.aPatient("Deniz Ak");
    private final Patient other = TestCharts.aPatient("Ece Kurt");
    private Session first;
    private Session second;
    private Session others;
    private Injection point;

    @BeforeEach
    void chart() {
        ChartFile.NewChart made = TestCharts.createFile(folder);
        try (ChartFile file = made.file(); Chart chart = made.chart()) {
            first = visit(chart, one, 9);
            second = visit(chart, one, 2);
            others = visit(chart, other, 5);
            assertEquals(new Affected(List.of(), false, false), chart.affected(Watch.NONE));
        }
    }

    private Session visit(Chart chart, Patient patient, int daysAgo) {
        if (chart.patients().find(patient.id()).isEmpty()) {
            chart.patients().add(patient);
        }
        Course course = chart.courses().ofPatient(patient.id()).stream().findFirst().orElseGet(() -> {
            Course begun = TestCharts.aCourse(patient.id());
            chart.courses().add(begun);
            return begun;
        });
        Session session = TestCharts.aSession(course.id(), TestCharts.NOW.minus(Duration.ofDays(daysAgo)));
        chart.sessions().add(session);
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        point = TestCharts.anInjection(session.id(), mixture.id(), "4", "110");
        chart.injections().add(point);
        return session;
    }

    private void open(Consumer<Chart> look) throws Exception {
        try (ChartFile open = ChartFile.open(folder); Passphrase passphrase = TestCharts.passphrase();
                Chart chart = open.unlock(open.practitioners().getFirst().id(), passphrase)) {
            look.accept(chart);
        }
    }

    private void raw(Consumer<Handle> deed) {
        try (Database database = Database.open(folder.resolve(ChartFile.FILE), false)) {
            database.use(in -> {
                for (String trigger : in.createQuery("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
                        .mapTo(String.class).list()) {
                    in.execute("DROP TRIGGER " + trigger);
                }
                deed.accept(in);
            });
        }
    }

    private static Affected.Visit visit(Session session) {
        return new Affected.Visit(session.id(),
                Optional.of(LocalDateTime.ofInstant(session.at(), TestCharts.ZONE)));
    }

    @Test
    void aPointThatIsGoneAndAnAlteredDayNameTheirSessions() throws Exception {
        raw(in -> {
            in.execute("DELETE FROM injection WHERE id = ?", point.id().toString());
            in.execute("UPDATE session SET at = '2020-01-01T00:00:00Z' WHERE id = ?", second.id().toString());
            in.execute("UPDATE session SET note = x'00' WHERE id = ?", first.id().toString());
        });
        open(chart -> assertEquals(List.of(
                        new Affected.Whose(other.id(), false, List.of(visit(others))),
                        new Affected.Whose(one.id(), false, List.of(visit(first), visit(second)))),
                sorted(chart.affected(Watch.NONE))));
    }

    private List<Affected.Whose> sorted(Affected found) {
        return found.patients().stream()
                .sorted((a, b) -> Boolean.compare(a.patientId().equals(one.id()), b.patientId().equals(one.id()))).toList();
    }

    @Test
    void aNameThatDoesNotOpenIsKnownFromTheTrail() throws Exception {
        raw(in -> in.execute("UPDATE patient SET person = x'0102' WHERE id = ?", one.id().toString()));
        open(chart -> {
            assertEquals(List.of(new Affected.Whose(one.id(), true, List.of())), chart.affected(Watch.NONE).patients());
            assertEquals("Deniz Ak", chart.patients().named(one.id()).name());
            assertEquals(one.born(), chart.patients().named(one.id()).born());
            assertTrue(chart.patients().named(UUID.randomUUID()).name().startsWith("\uFFFD"));
        });
    }

    @Test
    void whatBelongsToNobodyIsToldApart() throws Exception {
        raw(in -> in.execute("UPDATE chart SET clinic_name = 'Elsewhere'"));
        open(chart -> assertEquals(new Affected(List.of(), true, false), chart.affected(Watch.NONE)));
    }

    @Test
    void aPageOfPointsThatCannotBeReadNamesAllSessionsAndIsNotTouched() throws Exception {
        Path file = folder.resolve(ChartFile.FILE);
        TestCharts.damage(file, "injection");
        byte[] before = Files.readAllBytes(file);
        open(chart -> {
            assertTrue(chart.damaged());
            Affected found = chart.affected(Watch.NONE);
            assertEquals(List.of(
                            new Affected.Whose(other.id(), false, List.of(visit(others))),
                            new Affected.Whose(one.id(), false, List.of(visit(first), visit(second)))), sorted(found));
            assertTrue(found.unknown(), "there may have been rows that nothing knows of");
            assertFalse(found.common());
        });
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    /** Does what SQLite's rules of kinds, numbers and references forbid. */
    private void againstTheRules(String... deeds) throws SQLException {
        raw(in -> { });
        sql("PRAGMA writable_schema = ON",
                "CREATE TABLE kept AS SELECT name, sql FROM sqlite_schema WHERE type = 'table'",
                "UPDATE sqlite_schema SET sql = replace(replace(sql, 'STRICT, ', ''), 'STRICT', '') WHERE type = 'table'"
                        + " AND name NOT LIKE 'sqlite_%'");
        sql(deeds);
        sql("PRAGMA writable_schema = ON",
                "UPDATE sqlite_schema SET sql = (SELECT k.sql FROM kept k WHERE k.name = sqlite_schema.name)"
                        + " WHERE type = 'table' AND name IN (SELECT name FROM kept) AND name NOT LIKE 'sqlite_%'");
        sql("DROP TABLE kept");
    }

    private void sql(String... deeds) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(ChartFile.FILE));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA ignore_check_constraints = ON");
            for (String deed : deeds) {
                statement.executeUpdate(deed);
            }
        }
    }

    private static String ofSession(Session session) {
        return " WHERE mixture_id IN (SELECT id FROM mixture WHERE session_id = '" + session.id() + "')";
    }

    @Test
    void valuesOfAnotherKindNameTheVisitTheyArePartOf() throws Exception {
        AdverseEvent event = new AdverseEvent(UUID.randomUUID(), second.id(), AdverseEvent.Kind.BRUISE, AdverseEvent.Severity.MILD,
                false, second.at(), null, List.of());
        open(chart -> {
            chart.adverseEvents().add(event);
            UUID there = chart.sessions().record(second.id()).orElseThrow().injections().getFirst().id();
            chart.adverseEvents().change(new AdverseEvent(event.id(), second.id(), event.kind(), event.severity(), false, event.at(),
                    null, List.of(there)));
        });
        againstTheRules(
                "UPDATE component SET volume_nl = CAST(volume_nl AS BLOB)" + ofSession(first),
                "UPDATE ingredient SET per_ml = CAST(per_ml AS BLOB) WHERE component_id IN (SELECT id FROM component"
                        + ofSession(others) + ")",
                "UPDATE adverse_event_point SET injection_id = CAST(injection_id AS BLOB)");
        open(chart -> {
            List<Finding> found = chart.verify().findings();
            assertTrue(found.contains(new Finding(Finding.Kind.ALTERED, "adverse_event_point", event.id())), found::toString);
            assertTrue(found.stream().anyMatch(each -> each.entity().equals("ingredient")), found::toString);
            assertTrue(found.stream().anyMatch(each -> each.entity().equals("component")), found::toString);
            Affected affected = chart.affected(Watch.NONE);
            assertEquals(List.of(
                    new Affected.Whose(other.id(), false, List.of(visit(others))),
                    new Affected.Whose(one.id(), false, List.of(visit(first), visit(second)))), sorted(affected));
            assertFalse(affected.common());
            assertFalse(affected.unknown());
        });
    }

    @Test
    void whatIsMissingIsNamedAndThePartOfSomethingThatNobodyKnowsIsUnknown() throws Exception {
        againstTheRules(
                "UPDATE chart SET database_id = CAST(database_id AS BLOB)",
                "UPDATE component SET volume_nl = CAST(volume_nl AS BLOB), mixture_id = 'a0000000-0000-4000-8000-000000000000'"
                        + ofSession(first) + " AND position = 1",
                "UPDATE session SET zone = x'41' WHERE id = '" + second.id() + "'");
        open(chart -> {
            Affected affected = chart.affected(Watch.NONE);
            assertTrue(affected.common(), "the chart's own row");
            assertTrue(affected.unknown(), "the part of a mixture that is on no list");
            assertEquals(List.of(new Affected.Whose(one.id(), false, List.of(visit(first), visit(second)))), sorted(affected));
        });
    }
}
