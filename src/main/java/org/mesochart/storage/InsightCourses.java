package org.mesochart.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.insight.Facet;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.insight.TreatedCourse;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.PatientIndex;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.storage.InsightRows.OfCourse;
import org.mesochart.storage.InsightRows.OfPoints;
import org.mesochart.storage.InsightRows.OfScore;
import org.mesochart.storage.InsightRows.OfSession;
import org.mesochart.vault.PatientKey;
import org.mesochart.vault.Sealer;

/** Opens what insight has read and puts it together, beside the database thread. */
final class InsightCourses {
    private final Ledger ledger;
    private final PatientIndex patients;
    private final PainScale scale;
    private final Aspect aspect;
    // The same few, course after course.
    private final Map<String, String> mixtures = new HashMap<>();
    private final Map<Integer, String> depths = new HashMap<>();
    private final Map<String, ZoneId> zones = new HashMap<>();

    InsightCourses(Ledger ledger, PatientIndex patients, PainScale scale, Aspect aspect) {
        this.ledger = ledger;
        this.patients = patients;
        this.scale = scale;
        this.aspect = aspect;
    }

    /** Every course with injections. */
    void each(InsightRows rows, Consumer<TreatedCourse> taker) {
        Map<Long, List<OfSession>> sessions = byCourse(rows.sessions(), OfSession::course);
        Map<Long, List<OfPoints>> points = byCourse(rows.points(), OfPoints::course);
        Map<Long, List<OfScore>> scores = byCourse(rows.scores(), OfScore::course);
        for (OfCourse course : rows.courses()) {
            List<OfSession> all = sessions.getOrDefault(course.seq(), List.of());
            if (all.stream().anyMatch(OfSession::injected)) {
                taker.accept(course(course, all, points.getOrDefault(course.seq(), List.of()),
                        scores.getOrDefault(course.seq(), List.of())));
            }
        }
    }

    private static <T> Map<Long, List<T>> byCourse(List<T> rows, Function<T, Long> course) {
        return rows.stream().collect(Collectors.groupingBy(course));
    }

    private TreatedCourse course(
            OfCourse course, List<OfSession> all, List<OfPoints> points, List<OfScore> rows) {
        List<OfSession> injected = all.stream().filter(OfSession::injected).toList();
        List<OfSession> held = all.stream().filter(OfSession::held).toList();
        UUID id = UUID.fromString(course.id());
        UUID patient = UUID.fromString(course.patient());
        boolean erased = course.key().length == 0;
        try (PatientKey key = erased ? null : ledger.vault().unwrap(course.key(), patient)) {
            Sealer own = erased ? null : ledger.sealer().forPatient(key);
            // A score whose site was not kept is of no site that another could be compared with.
            List<PainScore> scores = rows.stream().filter(row -> !erased || row.word() != null)
                    .map(row -> score(id, row, own)).toList();
            Map<Facet, String> facets = facets(injected, points);
            if (!erased) {
                PainSeries.firstSite(scores).ifPresent(site -> facets.put(Facet.SITE, site));
                facets.put(Facet.INDICATION, Ledger.openText(own, "course", "indication", id, course.indication()));
            } else if (course.word() != null) {
                facets.put(Facet.INDICATION, course.word());
            }
            return new TreatedCourse(
                    patient, id, CourseStore.plan(course.plan()), CourseStatus.ofKey(course.status()),
                    patients.born(patient).orElse(null),
                    injected.stream()
                            .map(row -> session(id, row))
                            .sorted(Comparator.comparing(Session::at))
                            .toList(),
                    held.size(),
                    // As the list of what is due has it: that with the highest number.
                    session(id, (held.isEmpty() ? injected : held).getLast()).localTime().toLocalDate(),
                    facets,
                    scores,
                    injected.stream().mapToInt(OfSession::events).sum(),
                    course.reason());
        }
    }

    private Session session(UUID course, OfSession row) {
        return new Session(UUID.fromString(row.id()), course, row.number(), Instant.parse(row.at()),
                zones.computeIfAbsent(row.zone(), ZoneId::of), SessionStatus.ofKey(row.status()), null);
    }

    private PainScore score(UUID course, OfScore row, Sealer own) {
        UUID id = UUID.fromString(row.id());
        return new PainScore(id, course, row.session() == null ? null : UUID.fromString(row.session()),
                own == null ? row.word() : Ledger.openText(own, "pain_score", "site", id, row.site()), scale, aspect,
                Moment.ofKey(row.moment()).orElseThrow(), null, BigDecimal.valueOf(row.value()), Instant.parse(row.at()));
    }

    /** "A + B", each once, in the order of the alphabet. */
    private String mixture(String products) {
        return products == null ? "" : mixtures.computeIfAbsent(products, lines ->
                lines.lines().distinct().sorted().collect(Collectors.joining(" + ")));
    }

    private Map<Facet, String> facets(List<OfSession> injected, List<OfPoints> points) {
        Map<Facet, String> facets = new EnumMap<>(Facet.class);
        putMost(facets, Facet.MIXTURE, points, row -> mixture(row.products()), OfPoints::points);
        putMost(facets, Facet.TECHNIQUE, points, OfPoints::technique, OfPoints::points);
        putMost(facets, Facet.DEPTH, points,
                row -> depths.computeIfAbsent(row.depthTenths(), tenths -> Units.depthMm(tenths).toPlainString()), OfPoints::points);
        putMost(facets, Facet.REGION, points, row -> row.region() + '/' + row.side(), OfPoints::points);
        putMost(facets, Facet.PRACTITIONER, injected.stream().filter(row -> row.practitioner() != null).toList(),
                OfSession::practitioner, row -> 1);
        return facets;
    }

    /** The value that most have; of two that are as many, the first in the order of the alphabet. */
    private static <T> void putMost(
            Map<Facet, String> facets, Facet facet, List<T> rows, Function<T, String> value, ToIntFunction<T> many) {
        Map<String, Integer> tally = new HashMap<>();
        for (T row : rows) {
            String its = value.apply(row);
            tally.merge(its == null ? "" : its, many.applyAsInt(row), Integer::sum);
        }
        tally.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(most -> !most.isEmpty())
                .ifPresent(most -> facets.put(facet, most));
    }
}
