package org.mesochart.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.ScoreRules;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.Injection;
import org.mesochart.exchange.ScriptState.Session;
import org.mesochart.storage.Chart;

/** What lines of a script do besides patients, courses, sessions, mixtures, points, areas and scores. */
final class ScriptExtras {
    private final Chart chart;
    private final ScriptState state;
    private final ScriptTurns<Plan> plans;
    private final ScriptTurns<Optional<BigDecimal>> wastes;
    private final Set<UUID> products = new HashSet<>();
    private final Set<UUID> lots = new HashSet<>();
    private final Set<String> lotNumbers = new HashSet<>();
    private final Map<UUID, FollowUp> reminders = new HashMap<>();
    private final List<ScreeningQuestion> questions;

    ScriptExtras(Chart chart, ScriptState state) {
        this.chart = chart;
        this.state = state;
        this.plans = new ScriptTurns<>(chart);
        this.wastes = new ScriptTurns<>(chart);
        this.questions = new ArrayList<>(chart.questions().all());
        chart.products().all().forEach(product -> products.add(product.id()));
        chart.lots().all().forEach(lot -> {
            lots.add(lot.id());
            lotNumbers.add(lot.productId() + lot.number());
        });
    }

    /** The clinic's questions after the lines so far. */
    List<ScreeningQuestion> questions() {
        return questions;
    }

    // In all of these: an id that the chart knows is given to the store at once, in a rehearsal too. The store writes
    // nothing then, and tells whether the line says the same as the first time.

    /** @param there true when the chart knows the id */
    ScriptDeed adding(ScriptOp op, boolean there, Faults faults) {
        return switch (op) {
            case ScriptOp.AddAssessment add -> {
                if (!there && state.course(add.assessment().courseId()).isEmpty()) {
                    faults.add("/course", "cli.script.unknown");
                }
                yield added(there, () -> chart.assessments().add(add.assessment()));
            }
            case ScriptOp.AddDetails add -> {
                Optional<Session> session = there
                        ? Optional.empty()
                        : state.draft(add.details().sessionId(), faults);
                yield new ScriptDeed(added(there, () -> chart.details().add(add.details())).write(),
                        () -> session.ifPresent(draft -> draft.set(add.details())));
            }
            case ScriptOp.AddConsent add -> consent(add.consent(), there, faults);
            case ScriptOp.AddJudgement add -> judgement(add.judgement(), there, faults);
            case ScriptOp.AddReminder add -> reminder(add.reminder(), there, faults);
            case ScriptOp.AddOutcome add -> outcome(add, there, faults);
            case ScriptOp.AddEvent add -> event(add.event(), there, faults);
            case ScriptOp.AddAddendum add -> addendum(add, there, faults);
            default -> clinic(op, there, faults);
        };
    }

    private static ScriptDeed added(boolean there, Runnable write) {
        if (there) {
            write.run();
            return ScriptDeed.NOTHING;
        }
        return ScriptDeed.of(write);
    }

    private ScriptDeed consent(Consent consent, boolean there, Faults faults) {
        Optional<Session> session = there ? Optional.empty() : state.draft(consent.sessionId(), faults);
        session.ifPresent(draft -> faults.addAll("",
                consent.checkDay(draft.session().localTime().toLocalDate())));
        return added(there, () -> chart.consents().add(consent));
    }

    private ScriptDeed judgement(Judgement judgement, boolean there, Faults faults) {
        if (!there && state.course(judgement.courseId()).isEmpty()) {
            faults.add("/course", "cli.script.unknown");
        }
        if (!there && judgement.at().isAfter(chart.audit().now().plus(ScoreRules.CLOCK_SLACK))) {
            faults.add("/at", "errors.judgement.future");
        }
        return added(there, () -> chart.judgements().add(judgement));
    }

    private ScriptDeed reminder(FollowUp reminder, boolean there, Faults faults) {
        if (!there && state.course(reminder.courseId()).isEmpty()) {
            faults.add("/course", "cli.script.unknown");
        } else if (!there && reminder.about() != null && !belongs(reminder)) {
            faults.add("/about", "errors.followUp.about");
        }
        return new ScriptDeed(added(there, () -> chart.followUps().add(reminder)).write(),
                () -> reminders.put(reminder.id(), reminder));
    }

    private boolean belongs(FollowUp reminder) {
        if (reminder.kind() != FollowUp.Kind.CALL) {
            return state.session(reminder.about())
                    .filter(found -> found.session().courseId().equals(reminder.courseId()))
                    .isPresent();
        }
        FollowUp said = reminders.get(reminder.about());
        return Optional.ofNullable(said)
                .or(() -> chart.followUps().find(reminder.about()))
                .filter(first -> first.deed() == FollowUp.Deed.PLANNED
                        && first.courseId().equals(reminder.courseId()))
                .isPresent();
    }

    private ScriptDeed outcome(ScriptOp.AddOutcome op, boolean there, Faults faults) {
        Optional<Session> session = op.session() == null ? Optional.empty() : state.session(op.session());
        Optional<UUID> course = op.course() == null
                ? session.map(found -> found.session().courseId())
                : state.course(op.course()).map(Course::id);
        if (course.isEmpty()) {
            faults.add(op.course() == null ? "/session" : "/course", "cli.script.unknown");
            return ScriptDeed.NOTHING;
        }
        Instant at = op.at() != null ? op.at() : session.orElseThrow().session().at();
        OutcomeScore total = new OutcomeScore(op.id(), course.get(), op.session(), op.measure(), op.value(), at);
        if (!there && session.isPresent() && session.get().signed()) {
            faults.add("/session", "cli.script.signed");
        }
        return added(there, () -> chart.outcomes().add(total));
    }

    private ScriptDeed event(AdverseEvent event, boolean there, Faults faults) {
        Optional<Session> session = state.session(event.sessionId());
        if (session.isEmpty()) {
            faults.add("/session", "cli.script.unknown");
        } else if (!there) {
            List<UUID> points = session.get().record().injections().stream().map(Injection::id).toList();
            if (!points.containsAll(event.points())) {
                faults.add("/points", "cli.format.points");
            }
        }
        return new ScriptDeed(added(there, () -> chart.adverseEvents().add(event)).write(),
                () -> session.ifPresent(known -> known.add(event)));
    }

    private ScriptDeed addendum(ScriptOp.AddAddendum op, boolean there, Faults faults) {
        Optional<Session> session = state.session(op.session());
        if (session.isEmpty()) {
            faults.add("/session", "cli.script.unknown");
        } else if (!session.get().signed()) {
            faults.add("/session", "cli.script.unsigned");
        }
        return added(there, () ->
                chart.sessions().addendum(op.id(), op.session(), op.text(), op.reason(), op.corrections()));
    }

    private ScriptDeed clinic(ScriptOp op, boolean there, Faults faults) {
        return switch (op) {
            case ScriptOp.AddProduct add -> new ScriptDeed(
                    added(there, () -> chart.products().add(add.product())).write(), () -> products.add(add.id()));
            case ScriptOp.AddLot add -> lot(add, there, faults);
            case ScriptOp.AddMovement add -> {
                if (!there && !lots.contains(add.movement().lotId())) {
                    faults.add("/lot", "cli.script.unknown");
                }
                yield added(there, () -> chart.stock().add(add.movement()));
            }
            case ScriptOp.AddProtocol add -> added(there, () -> chart.protocols().add(add.protocol()));
            case ScriptOp.AddQuestion add -> new ScriptDeed(
                    added(there, () -> chart.questions().add(add.question())).write(),
                    () -> {
                        questions.removeIf(q -> q.key().equals(add.question().key()));
                        questions.add(add.question());
                    });
            case ScriptOp.AddCeiling add -> {
                boolean taken = !there && chart.ceilings().all().stream()
                        .anyMatch(known -> known.substance().equals(add.ceiling().substance()));
                if (taken) {
                    faults.add("/substance", "cli.script.ceiling");
                }
                yield added(there, () -> chart.ceilings().add(add.ceiling()));
            }
            default -> throw new IllegalStateException("not an addition");
        };
    }

    private ScriptDeed lot(ScriptOp.AddLot op, boolean there, Faults faults) {
        String label = op.lot().productId() + op.lot().number();
        if (!there && !products.contains(op.lot().productId())) {
            faults.add("/product", "cli.script.unknown");
        } else if (!there && lotNumbers.contains(label)) {
            faults.add("/number", "errors.lot.twice", op.lot().number());
        }
        return new ScriptDeed(added(there, () -> chart.lots().add(op.lot())).write(), () -> {
            lots.add(op.id());
            lotNumbers.add(label);
        });
    }

    /** What may change of a course. */
    private record Plan(CoursePlan plan, CourseStatus status) {
        static Plan of(Course course) {
            return new Plan(course.plan(), course.status());
        }

        Plan as(ScriptOp.ChangePlan op) {
            return new Plan(op.plan() == null ? plan : op.plan(), op.status() == null ? status : op.status());
        }
    }

    /** A line has added the course, in this run or before. */
    void said(Course course) {
        plans.said(course.id(), Plan.of(course));
    }

    /** A line has added the mixture, in this run or before. */
    void said(Mixture mixture) {
        wastes.said(mixture.id(), Optional.ofNullable(mixture.wastedMl()));
    }

    ScriptDeed changePlan(ScriptOp.ChangePlan op, Faults faults) {
        Optional<Course> now = state.course(op.id());
        if (now.isEmpty()) {
            faults.add("/course", "cli.script.unknown");
            return ScriptDeed.NOTHING;
        }
        Plan current = Plan.of(now.get());
        Plan wanted = plans.now(op.id(), current).as(op);
        if (!plans.toBeMade(op.id(), current, wanted)) {
            return new ScriptDeed(() -> { }, () -> plans.taken(op.id(), current, wanted));
        }
        Course changed = now.get().withPlan(wanted.plan()).withStatus(wanted.status());
        return new ScriptDeed(() -> chart.courses().change(changed), () -> {
            plans.taken(op.id(), current, wanted);
            state.addCourse(changed);
        });
    }

    ScriptDeed waste(ScriptOp.Waste op, Faults faults) {
        Optional<Session> session = state.sessionOfMixture(op.id());
        if (session.isEmpty()) {
            faults.add("/mixture", "cli.script.unknown");
            return ScriptDeed.NOTHING;
        }
        Mixture now = session.get().mixture(op.id());
        Optional<BigDecimal> current = Optional.ofNullable(now.wastedMl());
        Mixture changed = now.withWasted(op.wastedMl());
        Optional<BigDecimal> wanted = Optional.of(changed.wastedMl());
        if (!wastes.toBeMade(op.id(), current, wanted)) {
            return new ScriptDeed(() -> { }, () -> wastes.taken(op.id(), current, wanted));
        }
        if (session.get().signed()) {
            faults.add("/mixture", "cli.script.signed");
        }
        return new ScriptDeed(() -> chart.mixtures().change(changed), () -> {
            wastes.taken(op.id(), current, wanted);
            session.get().change(changed);
        });
    }
}
