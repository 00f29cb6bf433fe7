package org.mesochart.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.Refused;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.screening.AllergyComparison;
import org.mesochart.domain.screening.AllergyMatch;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.screening.TheTen;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SigningRules;
import org.mesochart.domain.stock.Substances;
import org.mesochart.exchange.ScriptState.Session;
import org.mesochart.storage.Chart;
import org.mesochart.storage.Signer;
import org.mesochart.storage.StorageException;

/**
 * Carries out the lines of one script in order. Each line is checked against the chart and the lines before; a line
 * that says what was said before changes nothing. A run that only rehearses writes nothing, so that a file can be
 * checked whole before its first line is carried out.
 */
public final class ScriptRun {
    private static final int MOST_FAULTS = 5;

    private final Chart chart;
    private final Supplier<Signer> signer;
    private final InstantSource clock;
    private final boolean rehearsal;
    private final ScriptState state;
    private final ScriptPoints points;
    private final ScriptExtras extras;
    private final Substances substances = Catalogue.substances();
    private final Map<UUID, ScriptOp> said = new HashMap<>();

    /**
     * @param signer asked for when the first session is signed; stays open as long as the run
     * @param rehearsal true to check only
     */
    public ScriptRun(Chart chart, BodyMap bodyMap, Supplier<Signer> signer, InstantSource clock, boolean rehearsal) {
        this.chart = chart;
        this.signer = signer;
        this.clock = clock;
        this.rehearsal = rehearsal;
        this.state = new ScriptState(chart);
        this.points = new ScriptPoints(chart, bodyMap, state);
        this.extras = new ScriptExtras(chart, state);
    }

    /**
     * Carries out one line; when it returns without faults the line is on disk (or could be, in a rehearsal).
     *
     * @return what is wrong with the line; nothing was changed then
     * @throws StorageException when the disk or the file did not allow it
     */
    public List<Fault> run(ScriptOp op) {
        Faults faults = new Faults(MOST_FAULTS);
        try {
            ScriptDeed deed = deed(op, faults);
            if (faults.count() == 0) {
                if (!rehearsal) {
                    deed.write().run();
                }
                deed.note().run();
            }
        } catch (Refused refused) {
            faults.addAll("", refused.problems());
        } catch (StorageException failed) {
            switch (failed.kind()) {
                case CONFLICT -> faults.add("/id", "cli.script.other");
                case SIGNED -> faults.add("/id", "cli.script.signed");
                default -> throw failed;
            }
        }
        return faults.list();
    }

    private ScriptDeed deed(ScriptOp op, Faults faults) {
        return switch (op) {
            case ScriptOp.Move move -> points.move(move, faults);
            case ScriptOp.Remove remove -> points.remove(remove, faults);
            case ScriptOp.Screen screen -> screen(screen, faults);
            case ScriptOp.Sign sign -> sign(sign, faults);
            case ScriptOp.ChangePlan plan -> extras.changePlan(plan, faults);
            case ScriptOp.Waste waste -> extras.waste(waste, faults);
            default -> adding(op, faults);
        };
    }

    private ScriptDeed adding(ScriptOp op, Faults faults) {
        ScriptOp before = said.get(op.id());
        if (before != null) {
            if (!before.equals(op)) {
                faults.add("/id", "cli.script.other");
            }
            return ScriptDeed.NOTHING;
        }
        boolean there = !chart.audit().of(op.id()).isEmpty();
        ScriptDeed deed = switch (op) {
            case ScriptOp.AddPatient add -> addPatient(add, there);
            case ScriptOp.AddCourse add -> addCourse(add, there, faults);
            case ScriptOp.AddSession add -> addSession(add, there, faults);
            case ScriptOp.AddMixture add -> addMixture(add, there, faults);
            case ScriptOp.AddInjection add -> points.add(add, there, faults);
            case ScriptOp.AddMark add -> points.add(add, there, faults);
            case ScriptOp.AddScore add -> addScore(add, there, faults);
            default -> extras.adding(op, there, faults);
        };
        return new ScriptDeed(deed.write(), () -> {
            said.put(op.id(), op);
            deed.note().run();
        });
    }

    // In all of these: an id that the chart knows is given to the store at once, in a rehearsal too. The store writes
    // nothing then, and tells whether the line says the same as the first time.
    private ScriptDeed addPatient(ScriptOp.AddPatient op, boolean there) {
        if (there) {
            chart.patients().add(op.patient());
            return ScriptDeed.NOTHING;
        }
        return new ScriptDeed(() -> chart.patients().add(op.patient()), () -> state.addPatient(op.patient()));
    }

    private ScriptDeed addCourse(ScriptOp.AddCourse op, boolean there, Faults faults) {
        Optional<Course> before = there ? chart.courses().find(op.id()) : Optional.empty();
        Instant startedAt = op.startedAt() != null
                ? op.startedAt()
                : before.map(Course::startedAt).orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS));
        Course course = new Course(
                op.id(), op.patient(), 0, op.indication(), op.goal(), op.plan(), CourseStatus.ACTIVE, startedAt);
        if (there) {
            chart.courses().add(course);
            return new ScriptDeed(() -> { }, () -> extras.said(course));
        }
        if (state.patient(op.patient()).isEmpty()) {
            faults.add("/patient", "cli.script.unknown");
        }
        return new ScriptDeed(() -> chart.courses().add(course), () -> {
            state.addCourse(course);
            extras.said(course);
        });
    }

    private ScriptDeed addSession(ScriptOp.AddSession op, boolean there, Faults faults) {
        if (there) {
            chart.sessions().add(op.session());
            return ScriptDeed.NOTHING;
        }
        if (state.course(op.session().courseId()).isEmpty()) {
            faults.add("/course", "cli.script.unknown");
        }
        if (op.session().at().isAfter(clock.instant())) {
            faults.add("/at", "errors.session.future");
        }
        return new ScriptDeed(() -> chart.sessions().add(op.session()), () -> state.addSession(op.session()));
    }

    private ScriptDeed addMixture(ScriptOp.AddMixture op, boolean there, Faults faults) {
        if (there) {
            chart.mixtures().add(op.mixture());
            return new ScriptDeed(() -> { }, () -> extras.said(op.mixture()));
        }
        Optional<Session> session = state.draft(op.mixture().sessionId(), faults);
        if (session.isPresent() && session.get().mixturesFull()) {
            faults.add("/session", "errors.mixture.seventh", Mixture.LETTERS.length());
        }
        return new ScriptDeed(
                () -> chart.mixtures().add(op.mixture()), () -> {
            session.orElseThrow().add(op.mixture());
            extras.said(op.mixture());
        });
    }

    private ScriptDeed addScore(ScriptOp.AddScore op, boolean there, Faults faults) {
        Optional<Session> session = op.session() == null ? Optional.empty() : state.session(op.session());
        Optional<UUID> course = op.course() == null
                ? session.map(found -> found.session().courseId())
                : state.course(op.course()).map(Course::id);
        if (course.isEmpty()) {
            faults.add(op.course() == null ? "/session" : "/course", "cli.script.unknown");
            return ScriptDeed.NOTHING;
        }
        Instant at = op.at() != null ? op.at() : session.orElseThrow().session().at().plus(
                Duration.ofMinutes(op.afterMinutes() == null ? 0 : op.afterMinutes()));
        boolean visit = op.session() != null && op.moment() != Moment.FOLLOW_UP;
        PainScore score = new PainScore(op.id(), course.get(), visit ? op.session() : null, op.site(), op.scale(),
                op.aspect(), op.moment(), op.afterMinutes(), op.value(), at);
        if (there) {
            chart.scores().add(score);
            return ScriptDeed.NOTHING;
        }
        if (visit && session.orElseThrow().signed()) {
            faults.add("/session", "cli.script.signed");
        }
        return new ScriptDeed(() -> chart.scores().add(score), () -> {
            if (visit) {
                session.orElseThrow().add(score);
            }
        });
    }

    /** A question is answered once: a script sent again says the same, and one that says something else is refused. */
    private ScriptDeed screen(ScriptOp.Screen op, Faults faults) {
        Optional<Session> found = state.session(op.id());
        if (found.isEmpty()) {
            faults.add("/session", "cli.script.unknown");
            return ScriptDeed.NOTHING;
        }
        Session session = found.get();
        List<String> asked = asked().stream().map(ScreeningQuestion::key).toList();
        Map<String, ScreeningAnswer> fresh = new LinkedHashMap<>();
        for (ScreeningAnswer given : op.answers()) {
            String place = "/answers/" + given.question();
            boolean known = AllergyMatch.isKey(given.question())
                    ? AllergyMatch.isKnown(given.question(), substances)
                    : asked.contains(given.question());
            if (!known) {
                faults.add(place, "cli.script.question", String.join(", ", asked));
            } else if (session.answer(given.question()).isEmpty()) {
                fresh.put(given.question(), given);
            } else if (!session.answer(given.question()).get().equals(given)) {
                faults.add(place, "cli.script.other");
            }
        }
        if (op.restNo()) {
            asked.stream().filter(q -> session.answer(q).isEmpty()).forEach(q -> fresh.putIfAbsent(
                    q, new ScreeningAnswer(op.id(), q, Answer.NO, null, false)));
        }
        if (!fresh.isEmpty() && session.signed()) {
            faults.add("/session", "cli.script.signed");
        }
        List<ScreeningAnswer> answers = List.copyOf(fresh.values());
        return new ScriptDeed(() -> chart.screening().putAll(answers), () -> answers.forEach(session::add));
    }

    private List<ScreeningQuestion> asked() {
        return TheTen.with(extras.questions());
    }

    private ScriptDeed sign(ScriptOp.Sign op, Faults faults) {
        Optional<Session> session = state.session(op.id());
        if (session.isEmpty()) {
            faults.add("/session", "cli.script.unknown");
            return ScriptDeed.NOTHING;
        }
        if (session.get().signed()) {
            return ScriptDeed.NOTHING;
        }
        SessionRecord record = session.get().record();
        SessionDetails before = record.details();
        SessionDetails now = observed(op, record);
        faults.addAll("", SigningRules.check(
                record.withDetails(now), asked(),
                AllergyComparison.of(state.patientOf(record.session()).allergies(), record, substances),
                record.session().localTime().toLocalDate()));
        return new ScriptDeed(() -> {
            if (!now.equals(before)) {
                chart.details().put(now);
            }
            chart.sessions().sign(op.id(), signer.get(), substances);
        }, session.get()::sign);
    }

    // What the line says was asked and found, or not asked.
    private static SessionDetails observed(ScriptOp.Sign op, SessionRecord record) {
        SessionDetails details = record.details();
        if (op.noEvents() && record.adverseEvents().isEmpty()) {
            details = details.withNoEvents(true);
        }
        if (op.painNotAsked()) {
            List<SessionDetails.NotAsked> all = new ArrayList<>(details.notAsked());
            SigningRules.painAfter(record).forEach(
                    gap -> all.add(new SessionDetails.NotAsked(gap.site(), gap.aspect(), Moment.AFTER)));
            details = details.withNotAsked(all);
        }
        return details;
    }
}
