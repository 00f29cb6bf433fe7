package org.mesochart.storage;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.insight.Criteria;
import org.mesochart.domain.insight.Facet;
import org.mesochart.domain.insight.Insight;
import org.mesochart.domain.insight.Kind;
import org.mesochart.domain.insight.Leaving;
import org.mesochart.domain.insight.Member;
import org.mesochart.domain.insight.PatientResult;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.PainScale;

/**
 * Outcomes of any group of courses. The chart is read a span of patients at a time by two readers in turn, so that what is
 * charted meanwhile does not wait; the next spans are read while the one before them is opened and counted.
 */
public final class InsightStore {
    private static final String ENTITY = "insight";
    private static final int SPAN = 250;
    private static final int AHEAD = 4;

    private final Ledger ledger;
    private final PatientStore patients;

    InsightStore(Ledger ledger, PatientStore patients) {
        this.ledger = ledger;
        this.patients = patients;
    }

    /** Told how far the reading is. */
    @FunctionalInterface
    public interface Watcher {
        /** @return false to end the reading */
        boolean goOn(long done, long of);
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
        try (Readers readers = Readers.of(ledger.database())) {
            Deque<Supplier<InsightRows>> ahead = new ArrayDeque<>();
            long asked = 0;
            for (long above = 0; above < last; above += SPAN) {
                if (!watcher.goOn(above, last)) {
                    return Optional.empty();
                }
                for (; asked < last && ahead.size() < AHEAD; asked += SPAN) {
                    ahead.add(readers.span(asked, criteria));
                }
                courses.each(ahead.remove().get(), reading::add);
            }
        }
        return watcher.goOn(last, last) ? Optional.of(reading.result()) : Optional.empty();
    }

    /** Who reads the spans, in turn. A chart that is only read has one connection: its file may be of an older program. */
    private record Readers(List<Database> all, AtomicInteger turn, AtomicBoolean ended) implements AutoCloseable {
        static Readers of(Database chart) {
            Readers readers = new Readers(new ArrayList<>(), new AtomicInteger(), new AtomicBoolean());
            if (chart.readOnly()) {
                readers.all.add(chart);
                return readers;
            }
            try {
                readers.all.add(chart.beside());
                readers.all.add(chart.beside());
                return readers;
            } catch (RuntimeException | Error refused) {
                readers.close();
                throw refused;
            }
        }

        /** Begins to read a span, as of one moment. */
        Supplier<InsightRows> span(long above, Criteria criteria) {
            return all.get(turn.getAndIncrement() % all.size()).queued(in -> ended.get()
                    ? InsightRows.NONE
                    : in.inTransaction(moment -> InsightRows.read(moment, above, above + SPAN, criteria.scale().key(),
                            criteria.aspect().key())));
        }

        // What was asked for ahead is not read any more.
        @Override
        public void close() {
            ended.set(true);
            Database.closeAll(all.stream().filter(Database::besideAnother).toList());
        }
    }

    /**
     * Who is in a group, and why they left. That the list was looked at, and whom it names, is noted first; nothing is
     * noted in a chart that is only read. Not to be called on the database thread: it is read a span at a time.
     */
    public List<Member> members(Insight insight, Insight.Group group) {
        if (!ledger.database().readOnly()) {
            ledger.database().use(in -> ledger.audit().append(in, "list", ENTITY, noted(insight.by()), null,
                    ledger.sealer(), described(insight, group).bytes()));
        }
        List<PatientResult> all = group.patients();
        List<Member> members = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SPAN) {
            List<PatientResult> span = all.subList(from, Math.min(all.size(), from + SPAN));
            members.addAll(ledger.database().read(in -> members(in, span)));
        }
        return members;
    }

    private static RowText described(Insight insight, Insight.Group group) {
        RowText text = new RowText()
                .add("scale", insight.criteria().scale().key())
                .add("aspect", insight.criteria().aspect().key())
                .add("from", insight.criteria().from())
                .add("to", insight.criteria().to());
        new TreeMap<>(insight.criteria().only()).forEach((facet, value) -> text.add("only " + facet.key(), value));
        for (int i = 0; i < insight.by().size(); i++) {
            text.add(insight.by().get(i).key(), group.values().get(i));
        }
        text.add("patients", group.patients().size());
        group.patients().forEach(each -> text.add("patient", each.patientId()));
        return text;
    }

    /** What the audit rows of lists by these facets are about. */
    public static UUID noted(List<Facet> by) {
        String facets = by.stream().map(Facet::key).collect(Collectors.joining(","));
        return UUID.nameUUIDFromBytes((ENTITY + '/' + facets).getBytes(StandardCharsets.UTF_8));
    }

    private List<Member> members(Handle in, List<PatientResult> span) {
        return span.stream()
                .flatMap(result -> patients.listed(in, result.patientId())
                        .map(patient -> new Member(patient, result, reason(in, result)))
                        .stream())
                .toList();
    }

    private String reason(Handle in, PatientResult result) {
        if (result.leaving() != Leaving.WITH_REASON || Ledger.erased(in, result.patientId())) {
            return null;
        }
        String course = result.planned().courseId().toString();
        return Hot.one(in, InsightRows.reasons("?") + "ORDER BY at DESC LIMIT 1",
                row -> Ledger.openText(ledger.sealer(in, result.patientId()), row.getString(1), "reason",
                        UUID.fromString(row.getString(2)), row.getBytes(3)),
                course, course).orElse(null);
    }
}
