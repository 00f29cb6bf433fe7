package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.vault.Sealer;

/** What was found before a course. */
public final class AssessmentStore extends RowStore<Assessment> {
    AssessmentStore(Ledger ledger) {
        super(ledger, "assessment");
    }

    public Assessment of(UUID course) {
        return ledger().database().read(in ->
                list(in, "course_id = ?", course.toString()).stream().findFirst().orElse(Assessment.none(course)));
    }

    @Override
    UUID id(Assessment row) {
        return row.id();
    }

    @Override
    List<Problem> check(Assessment row) {
        return row.check();
    }

    @Override
    UUID patient(Handle in, Assessment row) {
        return ledger().patientOfCourse(in, row.courseId());
    }

    @Override
    UUID patient(Handle in, ResultSet row) throws SQLException {
        return ledger().patientOfCourse(in, UUID.fromString(row.getString("course_id")));
    }

    @Override
    RowText describe(Assessment row) {
        RowText text = new RowText()
                .add("course", row.courseId())
                .add("diagnosis", row.diagnosis())
                .add("health", row.health())
                .add("medicines", row.medicines())
                .add("tried", row.tried())
                .add("why", row.why());
        row.sites().forEach(site -> text.add("site", site.name())
                .add("qualities", qualities(site))
                .add("aspects", aspects(site))
                .add("since", site.since())
                .add("chronicity", chronicity(site))
                .add("dayCourse", site.dayCourse())
                .add("helps", site.helps()));
        return text;
    }

    private static String qualities(PainSite site) {
        return site.qualities().isEmpty()
                ? null
                : site.qualities().stream().map(PainQuality::key).sorted().collect(Collectors.joining(","));
    }

    private static String aspects(PainSite site) {
        return site.aspects().isEmpty()
                ? null
                : site.aspects().stream().map(Aspect::key).sorted().collect(Collectors.joining(","));
    }

    private static String chronicity(PainSite site) {
        return site.chronicity() == null ? null : site.chronicity().key();
    }

    @Override
    Map<String, Object> columns(Assessment row, Sealer own) {
        Packed words = Packed.writing()
                .add(row.diagnosis())
                .add(row.health())
                .add(row.medicines())
                .add(row.tried())
                .add(row.why());
        Packed sites = Packed.writing();
        sites.addAll(row.sites(), site -> sites.add(site.name())
                .add(qualities(site))
                .add(aspects(site))
                .add(site.since())
                .add(chronicity(site))
                .add(site.dayCourse())
                .add(site.helps()));
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("course_id", row.courseId().toString());
        columns.put("words", Ledger.sealFields(own, table(), "words", row.id(), words.texts()));
        columns.put("sites", Ledger.sealFields(own, table(), "sites", row.id(), sites.texts()));
        return columns;
    }

    @Override
    Assessment map(ResultSet row, Sealer own) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        Packed words = Packed.reading(Ledger.openFields(own, table(), "words", id, row.getBytes("words")));
        Packed sites = Packed.reading(Ledger.openFields(own, table(), "sites", id, row.getBytes("sites")));
        UUID course = UUID.fromString(row.getString("course_id"));
        String diagnosis = words.next();
        List<PainSite> list = sites.nextAll(AssessmentStore::site);
        return new Assessment(course, diagnosis, list, words.next(), words.next(), words.next(), words.next());
    }

    private static PainSite site(Packed in) {
        return new PainSite(
                in.next(),
                keys(in.next()).map(k -> PainQuality.ofKey(k).orElseThrow()).collect(Collectors.toSet()),
                keys(in.next()).map(k -> Aspect.ofKey(k).orElseThrow()).collect(Collectors.toSet()),
                in.next(),
                Optional.ofNullable(in.next()).flatMap(PainSite.Chronicity::ofKey).orElse(null),
                in.next(),
                in.next());
    }

    private static java.util.stream.Stream<String> keys(String joined) {
        return joined == null ? Set.<String>of().stream() : java.util.Arrays.stream(joined.split(","));
    }
}
