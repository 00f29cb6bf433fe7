package org.mesochart.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.exchange.ChartContent.Found;
import org.mesochart.exchange.ChartContent.FoundCourse;
import org.mesochart.exchange.ChartContent.FoundSession;

/** Reads a patient's courses, and the scores that courses and sessions have. */
final class CourseReader {
    private final Reading reading;
    private final Faults faults;
    private final UUID patient;

    /** @param patient whose courses, or null when the patient has no readable id */
    CourseReader(Reading reading, UUID patient) {
        this.reading = reading;
        this.faults = reading.faults();
        this.patient = patient;
    }

    FoundCourse read(JsonFields in, Set<Integer> numbers) {
        int before = faults.count();
        UUID id = reading.ownId(in);
        Integer number = reading.ownNumber(in, numbers);
        String indication = in.text("indication");
        String goal = in.optionalText("goal");
        CoursePlan plan = RecordReader.plan(in);
        if (plan.protocol() != null) {
            reading.protocolUsed(plan.protocol(), in.at("protocol"));
        }
        CourseStatus status = in.word("status", Reading.ofKey(CourseStatus.values(), CourseStatus::key),
                CourseStatus.values(), CourseStatus::key);
        Instant startedAt = in.instant("startedAt");
        Course course = null;
        if (faults.count() == before && patient != null) {
            course = new Course(id, patient, number, indication, goal, plan, status, startedAt);
            faults.addAll(in.place(), course.check());
        }
        Found<Assessment> assessment =
                in.optionalObject("assessment").map(each -> assessment(each, id)).orElse(null);
        SessionReader reader = new SessionReader(reading, this, id);
        List<FoundSession> sessions = new ArrayList<>();
        Set<Integer> sessionNumbers = new HashSet<>();
        for (JsonFields each : in.objects("sessions")) {
            sessions.add(reader.read(each, sessionNumbers));
        }
        List<Found<PainScore>> followUps = new ArrayList<>();
        for (JsonFields each : in.objects("followUps")) {
            score(each, id, null, followUps);
        }
        List<Found<OutcomeScore>> totals = new ArrayList<>();
        for (JsonFields each : in.objects("followUpOutcomes")) {
            outcome(each, id, null, totals);
        }
        List<Found<Judgement>> judgements = new ArrayList<>();
        for (JsonFields each : in.objects("judgements")) {
            keep(each, FollowUpReader.judgement(each, reading.ownId(each), id), Judgement::check, judgements);
        }
        List<Found<FollowUp>> reminders = new ArrayList<>();
        for (JsonFields each : in.objects("reminders")) {
            keep(each, FollowUpReader.followUp(each, reading.ownId(each), id), FollowUp::check, reminders);
        }
        belong(reminders, sessions);
        in.optionalObject("derived").ifPresent(DerivedReader::course);
        in.done();
        return new FoundCourse(
                course, in.place(), assessment, sessions, followUps, totals, judgements, reminders);
    }

    private <T> void keep(JsonFields in, T record, Function<T, List<Problem>> rules, List<Found<T>> into) {
        in.done();
        if (record != null) {
            faults.addAll(in.place(), rules.apply(record));
            into.add(new Found<>(record, in.place()));
        }
    }

    /** What is about a session or a call is about one of this course. */
    private void belong(List<Found<FollowUp>> reminders, List<FoundSession> sessions) {
        Set<UUID> known = new HashSet<>();
        sessions.stream().filter(each -> each.session() != null).forEach(each -> known.add(each.session().id()));
        Set<UUID> calls = new HashSet<>();
        for (Found<FollowUp> each : reminders) {
            FollowUp reminder = each.value();
            boolean call = reminder.kind() == FollowUp.Kind.CALL;
            if (reminder.about() != null && !(call ? calls : known).contains(reminder.about())) {
                faults.add(each.place() + "/about", "errors.followUp.about");
            }
            if (call && reminder.about() == null) {
                calls.add(reminder.id());
            }
        }
    }

    private Found<Assessment> assessment(JsonFields in, UUID course) {
        int before = faults.count();
        Assessment assessment = RecordReader.assessment(in, course == null ? new UUID(0, 0) : course);
        in.done();
        if (faults.count() == before) {
            faults.addAll(in.place(), assessment.check());
        }
        return new Found<>(assessment, in.place());
    }

    void score(JsonFields in, UUID course, UUID session, List<Found<PainScore>> into) {
        int before = faults.count();
        UUID id = reading.ownId(in);
        String site = in.text("site");
        PainScale scale = in.word("scale", PainScale::ofKey, PainScale.values(), PainScale::key);
        Aspect aspect = in.word("aspect", Aspect::ofKey, Aspect.values(), Aspect::key);
        Moment moment = in.word("moment", Moment::ofKey, Moment.values(), Moment::key);
        Integer minutes = in.optionalWhole("afterMinutes", 1, Reading.MINUTES_MAX);
        BigDecimal value = in.decimal("value");
        Instant at = in.instant("at");
        in.done();
        if (faults.count() == before && course != null) {
            PainScore score = new PainScore(id, course, session, site, scale, aspect, moment, minutes, value, at);
            faults.addAll(in.place(), score.check());
            into.add(new Found<>(score, in.place()));
        }
    }

    void outcome(JsonFields in, UUID course, UUID session, List<Found<OutcomeScore>> into) {
        int before = faults.count();
        UUID id = reading.ownId(in);
        Measure measure = in.word("measure", Measure::ofKey, Measure.values(), Measure::key);
        BigDecimal value = in.decimal("value");
        Instant at = in.instant("at");
        in.done();
        if (faults.count() == before && course != null) {
            OutcomeScore total = new OutcomeScore(id, course, session, measure, value, at);
            faults.addAll(in.place(), total.check());
            into.add(new Found<>(total, in.place()));
        }
    }
}
