package org.mesochart.storage;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.insight.CourseResult;
import org.mesochart.domain.insight.Criteria;
import org.mesochart.domain.insight.Facet;
import org.mesochart.domain.insight.Insight;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.patient.Patient;

/**
 * Outcomes of any group of courses. The chart is read a span of patients at a time, so that what is charted meanwhile
 * waits for a few spans at most; the next ones are read while the one before them is opened and counted.
 */
public final class InsightStore {
    private static final String ENTITY = "insight";
    private static final int SPAN = 250;
    private static final int AHEAD = 3;

    private final Ledger ledger;
    private final PatientStore patients;

    InsightStore(Ledger ledger, PatientStore patients) {
        this.ledger = ledger;
        this.patients = patients;
    }

    /** A scale and aspect that scores were taken in. */
    public record Kind(PainScale scale, Aspect aspect) {}

    /** Told how far the reading is. */
    @FunctionalInterface
    public interface Watcher {
        /** @return false to end the reading */
        boolean goOn(long done, long of);
    }

    /** A patient with the course that he counts with. */
    public record Member(Patient patient, CourseResult result) {
        @Override
        public String toString() {
            return "Member[…]";
        }
    }

    /** Which scales and aspects there are scores in, the most used first. */
    public List<Kind> kinds() {
        return ledger.database().read(in -> Hot.all(in, """
                SELECT scale, aspect FROM pain_score GROUP BY scale, aspect ORDER BY count(*) DESC, scale, aspect""",
                row -> new Kind(PainScale.ofKey(row.getString(1)).orElseThrow(),
                        Aspect.ofKey(row.getString(2)).orElseThrow())));
    }

    /**
     * Reads every course that fits. Not to be called on the database thread.
     *
     * @param by what the groups are made by
     * @param today for courses that nobody closed
     * @return empty when the watcher ended it
     */
    public Optional<Insight> of(Criteria criteria, List<Facet> by, LocalDate today, Watcher watcher) {
        Insight.Reading reading = new Insight.Reading(criteria, by, today);
        InsightCourses courses = new InsightCourses(ledger, patients.index(), criteria.scale(), criteria.aspect());
        long last = ledger.database().read(
                in -> Hot.one(in, "SELECT coalesce(max(seq), 0) FROM patient", row -> row.getLong(1)).orElse(0L));
        Deque<Supplier<InsightRows>> ahead = new ArrayDeque<>();
        long asked = 0;
        for (long above = 0; above < last; above += SPAN) {
            if (!watcher.goOn(above, last)) {
                return Optional.empty();
            }
            for (; asked < last && ahead.size() < AHEAD; asked += SPAN) {
                ahead.add(span(asked, criteria));
            }
            courses.each(ahead.remove().get(), reading::add);
        }
        return watcher.goOn(last, last) ? Optional.of(reading.result()) : Optional.empty();
    }

    private Supplier<InsightRows> span(long above, Criteria criteria) {
        return ledger.database().queued(in ->
                InsightRows.read(in, above, above + SPAN, criteria.scale().key(), criteria.aspect().key()));
    }

    /** Who is in a group. That the list was looked at is noted: it names patients. */
    public List<Member> members(Insight insight, Insight.Group group) {
        if (ledger.database().readOnly()) {
            return ledger.database().read(in -> members(in, group));
        }
        return ledger.database().transact(in -> {
            RowText text = new RowText()
                    .add("scale", insight.criteria().scale().key())
                    .add("aspect", insight.criteria().aspect().key())
                    .add("from", insight.criteria().from())
                    .add("to", insight.criteria().to());
            new TreeMap<>(insight.criteria().only()).forEach((facet, value) -> text.add("only " + facet.key(), value));
            for (int i = 0; i < insight.by().size(); i++) {
                text.add(insight.by().get(i).key(), group.values().get(i));
            }
            text.add("patients", group.courses().size());
            ledger.audit().append(in, "list", ENTITY, noted(insight.by()), null, ledger.sealer(), text.bytes());
            return members(in, group);
        });
    }

    /** What the audit rows of lists by these facets are about. */
    public static UUID noted(List<Facet> by) {
        String facets = by.stream().map(Facet::key).collect(Collectors.joining(","));
        return UUID.nameUUIDFromBytes((ENTITY + '/' + facets).getBytes(StandardCharsets.UTF_8));
    }

    private List<Member> members(Handle in, Insight.Group group) {
        return group.courses().stream()
                .flatMap(result -> patients.find(in, result.patientId()).map(p -> new Member(p, result)).stream())
                .toList();
    }
}
