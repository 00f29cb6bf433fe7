package org.mesochart.exchange.research;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.research.StudyRecord;
import org.mesochart.domain.research.StudyRecord.StudyCourse;
import org.mesochart.domain.research.StudyRecord.Visit;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.text.Folding;

/** The files being written, patient by patient. */
final class Tables implements Closeable {
    static final int DOSE_DECIMALS = 6;

    private final Map<Table, CsvFile> files = new EnumMap<>(Table.class);
    private final boolean freeText;
    private final KnownWords words;

    Tables(Path folder, boolean freeText, KnownWords words) throws IOException {
        this.freeText = freeText;
        this.words = words;
        for (Table table : Table.values()) {
            files.put(table, new CsvFile(folder.resolve(table.fileName()),
                    table.columns(freeText).stream().map(Column::name).toList()));
        }
    }

    /** @param studyId what the patient is called in every file */
    void add(String studyId, int daysBack, StudyRecord record) throws IOException {
        Shift shift = new Shift(daysBack, record.zone());
        Patient patient = record.patient();
        CsvFile row = files.get(Table.PATIENTS).key(studyId)
                .key(record.ageBand())
                .key(patient.sex() == null ? null : patient.sex().key())
                .key(patient.allergies().state().key())
                .number(record.courses().size());
        if (freeText) {
            row.text(joined(patient.allergies().list().stream().map(each ->
                            each.reaction() == null ? each.substance() : each.substance() + " (" + each.reaction() + ")")
                    .toList())).text(patient.alerts());
        }
        row.end();
        for (StudyCourse course : record.courses()) {
            new OfCourse(studyId, shift, course).write();
        }
    }

    long rows() {
        return files.values().stream().mapToLong(CsvFile::rows).sum();
    }

    void finish() throws IOException {
        for (CsvFile file : files.values()) {
            file.finish();
        }
    }

    @Override
    public void close() throws IOException {
        for (CsvFile file : files.values()) {
            file.close();
        }
    }

    private static String joined(List<String> several) {
        return several.isEmpty() ? null : String.join("; ", several);
    }

    /** One course being written. */
    private final class OfCourse {
        private final String studyId;
        private final Shift shift;
        private final StudyCourse course;
        private final int number;
        // Numbered in the order first scored: the words are free text.
        private final Map<String, Integer> sites = new HashMap<>();
        private final Map<UUID, Session> sessions = new HashMap<>();

        OfCourse(String studyId, Shift shift, StudyCourse course) {
            this.studyId = studyId;
            this.shift = shift;
            this.course = course;
            this.number = course.course().number();
            course.visits().forEach(visit -> sessions.put(visit.record().session().id(), visit.record().session()));
            Stream.concat(course.visits().stream().flatMap(visit -> visit.record().scores().stream()),
                            course.followUps().stream())
                    .sorted(Comparator.comparing(PainScore::at))
                    .forEach(score -> sites.putIfAbsent(Folding.fold(score.site()), sites.size() + 1));
        }

        void write() throws IOException {
            CsvFile row = row(Table.COURSES)
                    .key(words.indication(course.course().indication()))
                    .key(course.course().status().key())
                    .key(course.ended() == null ? null : course.ended().key())
                    .date(shift.day(course.began()))
                    .number(course.course().plan().sessions())
                    .number(course.visits().size());
            if (freeText) {
                row.text(course.course().indication()).text(course.course().goal());
            }
            row.end();
            for (Visit visit : course.visits()) {
                session(visit);
                mixtures(visit);
                points(visit.record());
                for (PainScore score : visit.record().scores()) {
                    score(score, visit.record().session());
                }
                events(visit.record());
            }
            for (PainScore score : course.followUps()) {
                score(score, null);
            }
            for (OutcomeScore total : course.totals()) {
                total(total, total.sessionId() == null ? null : sessions.get(total.sessionId()));
            }
        }

        private CsvFile row(Table table) throws IOException {
            return files.get(table).key(studyId).number(number);
        }

        private CsvFile row(Table table, SessionRecord record) throws IOException {
            return row(table).number(record.session().number());
        }

        private void session(Visit visit) throws IOException {
            SessionRecord record = visit.record();
            SessionDetails details = record.details();
            Instant at = record.session().at();
            CsvFile row = row(Table.SESSIONS, record)
                    .date(shift.day(at))
                    .number(shift.days(course.began(), at))
                    .yes(visit.performed())
                    .number(record.injections().size())
                    .number(record.unshown().points())
                    // An event may be added after "none" was signed.
                    .key(!record.adverseEvents().isEmpty() ? Table.NO : details.noEvents() ? Table.YES : null)
                    .key(details.antisepsis() == null ? null : Table.YES);
            if (freeText) {
                row.text(record.session().note()).text(details.changes()).text(details.advice())
                        .text(visit.addenda().isEmpty() ? null
                                : visit.addenda().stream().map(Addendum::text).collect(Collectors.joining("\n")));
            }
            row.end();
        }

        private void mixtures(Visit visit) throws IOException {
            SessionRecord record = visit.record();
            List<MixtureTotals> all = SessionRecord.totals(record.mixtures(),
                    visit.performed() ? record.injections() : List.of());
            for (MixtureTotals each : all) {
                MixtureTotals totals = record.unshown().points() == 0 ? each : each.orMore();
                int component = 0;
                for (Component part : totals.mixture().components()) {
                    component++;
                    if (part.ingredients().isEmpty()) {
                        component(record, totals, component, part, null);
                    }
                    for (Ingredient ingredient : part.ingredients()) {
                        component(record, totals, component, part, ingredient);
                    }
                }
            }
            if (record.details().topical() != null) {
                topical(record, record.details().topical());
            }
        }

        private void component(SessionRecord record, MixtureTotals totals, int component, Component part,
                Ingredient ingredient) throws IOException {
            Amount amount = ingredient == null ? null : totals.amount(part, ingredient);
            // At least nothing tells nothing: unknown is not 0.
            boolean unknown = totals.atLeast() && totals.givenMl().signum() == 0;
            CsvFile row = row(Table.ADMINISTRATIONS, record)
                    .key(totals.mixture().letter())
                    .number(component)
                    .text(product(part.product()))
                    .number(part.volumeMl());
            strength(row, ingredient)
                    .number(totals.preparedMl())
                    .number(unknown ? null : totals.givenMl())
                    .yes(!totals.atLeast())
                    .number(amount == null ? null : amount.prepared().rounded(DOSE_DECIMALS))
                    .number(amount == null || unknown ? null : amount.given().rounded(DOSE_DECIMALS))
                    .number((BigDecimal) null)
                    .number((BigDecimal) null);
            if (freeText) {
                row.text(part.lot());
            }
            row.end();
        }

        private void topical(SessionRecord record, Topical topical) throws IOException {
            int component = 0;
            for (Ingredient ingredient : topical.ingredients()) {
                topical(record, topical, ++component, ingredient);
            }
            if (component == 0) {
                topical(record, topical, 1, null);
            }
        }

        private void topical(SessionRecord record, Topical topical, int component, Ingredient ingredient)
                throws IOException {
            CsvFile row = row(Table.ADMINISTRATIONS, record)
                    .key(Table.TOPICAL)
                    .number(component)
                    .text(product(topical.product()))
                    .key(null);
            strength(row, ingredient).key(null).key(null).key(null).key(null).key(null)
                    .number(topical.grams())
                    .number(topical.minutes());
            if (freeText) {
                row.text(topical.lot());
            }
            row.end();
        }

        private CsvFile strength(CsvFile row, Ingredient ingredient) throws IOException {
            return ingredient == null
                    ? row.key(null).key(null).key(null)
                    : row.text(substance(ingredient.substance())).number(ingredient.perMl()).key(ingredient.unit().key());
        }

        private String product(String typed) {
            return freeText ? typed : words.product(typed);
        }

        private String substance(String typed) {
            return freeText ? typed : words.substance(typed);
        }

        private void points(SessionRecord record) throws IOException {
            Map<UUID, String> letters = new HashMap<>();
            for (Mixture mixture : record.mixtures()) {
                letters.put(mixture.id(), mixture.letter());
            }
            for (Injection point : record.injections()) {
                Needle needle = point.needle();
                CsvFile row = row(Table.POINTS, record)
                        .number(point.number())
                        .key(letters.get(point.mixtureId()))
                        .key(point.place().view().key())
                        .number(point.place().xCm())
                        .number(point.place().yCm())
                        .number(point.place().figureVersion())
                        .key(point.place().region())
                        .key(point.place().side().key())
                        .number(point.depthMm())
                        .number(point.volumeMl())
                        .key(point.technique().key())
                        .number(needle == null ? null : needle.lengthMm())
                        .number(needle == null ? null : (Integer) needle.gauge())
                        .number(needle == null ? null : (Integer) needle.angleDegrees());
                if (freeText) {
                    row.text(point.reason());
                }
                row.end();
            }
        }

        private void score(PainScore score, Session session) throws IOException {
            CsvFile row = row(Table.SCORES)
                    .number(session == null ? null : (Integer) session.number())
                    .key(score.scale().key())
                    .number(sites.get(Folding.fold(score.site())))
                    .key(score.aspect().key())
                    .key(score.moment().key())
                    .number(score.afterMinutes())
                    .number(score.value());
            when(row, score.at(), session);
            if (freeText) {
                row.text(score.site());
            }
            row.end();
        }

        private void total(OutcomeScore total, Session session) throws IOException {
            CsvFile row = row(Table.SCORES)
                    .number(session == null ? null : (Integer) session.number())
                    .key(total.measure().key())
                    .key(null)
                    .key(null)
                    .key(session == null ? Moment.FOLLOW_UP.key() : Table.VISIT)
                    .key(null)
                    .number(total.value());
            when(row, total.at(), session);
            if (freeText) {
                row.text(null);
            }
            row.end();
        }

        private void when(CsvFile row, Instant at, Session session) throws IOException {
            row.date(shift.day(at))
                    .number(shift.days(course.began(), at))
                    .number(session == null ? null : shift.minutes(session.at(), at));
        }

        private void events(SessionRecord record) throws IOException {
            int event = 0;
            for (AdverseEvent each : record.adverseEvents()) {
                AdverseEvent.Follow follow = each.follow();
                CsvFile row = row(Table.ADVERSE_EVENTS, record)
                        .number(++event)
                        .key(each.kind().key())
                        .key(each.severity().key())
                        .yes(each.resolved())
                        .key(follow.outcome() == null ? null : follow.outcome().key())
                        .date(shift.day(each.at()))
                        .number(shift.days(course.began(), each.at()))
                        .number(shift.minutes(record.session().at(), each.at()))
                        .number(each.points().size());
                if (freeText) {
                    row.text(follow.what()).text(each.note()).text(follow.action()).text(joined(follow.lots()));
                }
                row.end();
            }
        }
    }
}
