package org.mesochart.ui.kit.entry;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.Problem;
import org.mesochart.domain.Refused;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Session;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.TotalWords;
import org.mesochart.i18n.RegionNames;
import org.mesochart.storage.Chart;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.SaveState;

/**
 * What is recorded of a patient away from a session, from whichever screen: a score or a total told on the telephone, an
 * adverse event weeks later. Each opens over the screen and says that it is saved only after it is.
 */
public final class BetweenVisits {
    private final Chart chart;
    private final Context context;
    private final SaveState saveState;
    private final Supplier<BodyMap> map;
    private final Messages messages;

    /** @param map read when the first adverse event is recorded */
    public BetweenVisits(Chart chart, Context context, SaveState saveState, Supplier<BodyMap> map) {
        this.chart = chart;
        this.context = context;
        this.saveState = saveState;
        this.map = map;
        messages = context.messages();
    }

    private record Asked(Patient patient, Course course, Instant began, List<PainScore> scores,
            List<OutcomeScore> outcomes) {
        @Override
        public String toString() {
            return "Asked[]";
        }
    }

    private record Told(Patient patient, List<EventSession> sessions) {
        @Override
        public String toString() {
            return "Told[]";
        }
    }

    /** Told after scores for something that was due were saved. */
    public interface Answered {
        /**
         * @param takeBack takes them out again, with the entry that they came with; on the database thread
         * @param again puts them back
         */
        void saved(Runnable takeBack, Runnable again);
    }

    /**
     * Asks for a score without a visit.
     *
     * @param course of which, or null: the active one, else the newest
     * @param saved called after something was saved
     */
    public void score(UUID patient, UUID course, Runnable saved) {
        score(patient, course, null, saved, (takeBack, again) -> saved.run());
    }

    /**
     * Asks for a score that was due.
     *
     * @param closes the entry that says so, written together with the scores
     * @param changed called after an earlier one was taken back
     * @param answered called after scores were saved
     */
    public void score(UUID patient, UUID course, FollowUp closes, Runnable changed, Answered answered) {
        context.tasks().run(() -> read(patient, course), found -> found.ifPresentOrElse(
                asked -> ask(asked, closes, changed, answered),
                () -> context.dialogs().notice("observe.followUp.noCourse")), this::notRead);
    }

    private Optional<Asked> read(UUID id, UUID wanted) {
        Optional<Patient> patient = chart.patients().find(id);
        List<Course> courses = chart.courses().ofPatient(id).reversed();
        Optional<Course> course = courses.stream().filter(c -> c.id().equals(wanted)).findFirst()
                .or(() -> courses.stream().filter(c -> c.status() == CourseStatus.ACTIVE).findFirst())
                .or(() -> courses.stream().findFirst());
        return patient.flatMap(who -> course.map(of -> new Asked(who, of,
                chart.courses().began(of.id()),
                chart.scores().ofCourse(of.id()), chart.outcomes().ofCourse(of.id()))));
    }

    private void ask(Asked asked, FollowUp closes, Runnable changed, Answered answered) {
        FollowUpDraft draft =
                new FollowUpDraft(asked.course(), asked.began(), asked.scores(), messages, context.clock());
        FollowUpPanel[] panel = new FollowUpPanel[1];
        panel[0] = new FollowUpPanel(draft, asked.patient().name(), messages,
                () -> save(draft, closes, answered, panel[0]), context.dialogs()::close);
        panel[0].earlier(earlier(asked, () -> {
            changed.run();
            score(asked.patient().id(), asked.course().id(), closes, changed, answered);
        }, panel[0]));
        context.dialogs().modal(panel[0]);
    }

    private void save(FollowUpDraft draft, FollowUp closes, Answered answered, FollowUpPanel panel) {
        List<PainScore> scores = draft.scores();
        Optional<OutcomeScore> outcome = draft.outcome();
        Optional<FollowUp> entry = Optional.ofNullable(closes);
        Runnable again = () -> {
            scores.forEach(chart.scores()::restore);
            outcome.ifPresent(chart.outcomes()::put);
            entry.ifPresent(chart.followUps()::put);
        };
        Runnable takeBack = () -> {
            scores.forEach(score -> chart.scores().remove(score.id()));
            outcome.ifPresent(total -> chart.outcomes().remove(total.id()));
            entry.ifPresent(each -> chart.followUps().remove(each.id()));
        };
        write(panel, () -> {
            scores.forEach(chart.scores()::add);
            outcome.ifPresent(chart.outcomes()::add);
            entry.ifPresent(chart.followUps()::add);
        }, "observe.followUp.saved", () -> answered.saved(takeBack, again));
    }

    /**
     * Asks for the scores of a pain diary, all in one go.
     *
     * @param course of which, or null: the active one, else the newest
     * @param saved called after they were saved
     */
    public void diary(UUID patient, UUID course, Runnable saved) {
        record Kept(Asked asked, List<Session> sessions) {
            @Override
            public String toString() {
                return "Kept[]";
            }
        }
        context.tasks().run(() -> read(patient, course)
                .map(asked -> new Kept(asked, injected(asked.course().id()))), found -> {
            if (found.isEmpty() || found.get().asked().scores().isEmpty()) {
                context.dialogs().notice(found.isEmpty() ? "observe.followUp.noCourse" : "observe.diary.noPain");
                return;
            }
            Asked asked = found.get().asked();
            DiaryDraft draft = new DiaryDraft(asked.course(), asked.began(), found.get().sessions(), asked.scores(),
                    messages, context.clock());
            DiaryPanel[] panel = new DiaryPanel[1];
            panel[0] = new DiaryPanel(draft, asked.patient().name(), messages, () -> {
                List<PainScore> scores = draft.scores();
                write(panel[0], () -> scores.forEach(chart.scores()::add), "observe.diary.saved", saved);
            }, context.dialogs()::close);
            context.dialogs().modal(panel[0]);
        }, this::notRead);
    }

    private List<Session> injected(UUID course) {
        Set<UUID> injected = chart.sessions().injected(course);
        return chart.sessions().ofCourse(course).stream().filter(session -> injected.contains(session.id())).toList();
    }

    private List<Node> earlier(Asked asked, Runnable removed, FollowUpPanel panel) {
        List<Node> rows = new ArrayList<>();
        asked.scores().reversed().stream().filter(s -> s.moment() == Moment.FOLLOW_UP).forEach(score -> rows.add(
                row(score.at(), words(score), () -> chart.scores().remove(score.id()), removed, panel)));
        asked.outcomes().reversed().stream().filter(o -> o.sessionId() == null).forEach(outcome -> rows.add(
                row(outcome.at(), TotalWords.of(outcome, messages), () -> chart.outcomes().remove(outcome.id()), removed,
                        panel)));
        return rows;
    }

    private Node row(Instant at, String words, Runnable remove, Runnable removed, FollowUpPanel panel) {
        String when = messages.dates().moment(LocalDateTime.ofInstant(at, context.clock().getZone()));
        return FollowUpPanel.row(messages.text("observe.followUp.line", when, words),
                messages.text("session.observe.remove"), () -> write(panel, remove, null, removed));
    }

    private String words(PainScore score) {
        String scale = messages.text("session.scale." + score.scale().key());
        return score.aspect() == Aspect.UNSPECIFIED
                ? messages.text("observe.followUp.scoreUnspecified", score.site(), scale, score.value())
                : messages.text("observe.followUp.score", score.site(),
                        messages.text("session.aspect." + score.aspect().key()).toLowerCase(messages.locale()), scale,
                        score.value());
    }

    /**
     * Asks for an adverse event of one of the patient's sessions, the latest first.
     *
     * @param saved called after it was saved
     */
    public void event(UUID patient, Runnable saved) {
        open(patient, null, null, saved);
    }

    /**
     * Asks for an event that was told when it was asked for.
     *
     * @param closes the entry that says so, written together with the event
     */
    public void event(UUID patient, FollowUp closes, Runnable saved) {
        open(patient, null, closes, saved);
    }

    /** Opens a recorded event to be followed up. */
    public void change(UUID patient, AdverseEvent event, Runnable saved) {
        open(patient, event, null, saved);
    }

    private void open(UUID patient, AdverseEvent event, FollowUp closes, Runnable saved) {
        BodyMap body = map.get();
        context.tasks().run(() -> told(patient, event, body), found -> {
            if (found.isEmpty() || found.get().sessions().isEmpty()) {
                context.dialogs().notice("events.noSession");
                return;
            }
            EventDraft draft = new EventDraft(messages, context.clock());
            EventPanel[] panel = new EventPanel[1];
            panel[0] = new EventPanel(draft, found.get().sessions(), event, found.get().patient().name(), messages,
                    () -> save(draft, event, closes, saved, panel[0]), context.dialogs()::close);
            context.dialogs().modal(panel[0]);
        }, this::notRead);
    }

    private void save(EventDraft draft, AdverseEvent before, FollowUp closes, Runnable saved, EventPanel panel) {
        AdverseEvent now = draft.event().orElseThrow();
        write(panel, () -> chart.inOneTransaction(() -> {
            if (before == null) {
                chart.adverseEvents().add(now);
            } else {
                chart.adverseEvents().change(now);
            }
            Optional.ofNullable(closes).ifPresent(chart.followUps()::put);
            return null;
        }), "events.saved", saved);
    }

    private Optional<Told> told(UUID id, AdverseEvent event, BodyMap body) {
        RegionNames names = new RegionNames(messages, body);
        List<EventSession> sessions = chart.courses().ofPatient(id).stream()
                .flatMap(course -> chart.sessions().ofCourse(course.id()).stream())
                .filter(session -> event == null || session.id().equals(event.sessionId()))
                .sorted(Comparator.comparing(Session::at).reversed())
                .flatMap(session -> chart.sessions().record(session.id()).stream())
                .map(record -> EventSession.of(record, body, names,
                        chart.adverseEvents().signedWith(record.session().id())))
                .toList();
        return chart.patients().find(id).map(patient -> new Told(patient, sessions));
    }

    private void notRead(Throwable why) {
        context.dialogs().failed("session.failed.read", null);
    }

    // What was written stays in the panel until it is on disk; there it is tried again, or cancelled.
    private void write(EntryPanel panel, Runnable deed, String notice, Runnable saved) {
        if (panel.busy()) {
            return;
        }
        panel.busy(true);
        panel.failed(null);
        context.tasks().run(() -> chart.inOneTransaction(() -> {
            deed.run();
            return true;
        }), done -> {
            saveState.saved(this, context.clock().instant());
            context.dialogs().close();
            if (notice != null) {
                context.dialogs().notice(notice);
            }
            saved.run();
        }, why -> {
            panel.busy(false);
            panel.failed(sentence(why));
        });
    }

    private String sentence(Throwable why) {
        if (why instanceof Refused refused) {
            Problem first = refused.problems().getFirst();
            return messages.text(first.key(), first.args().toArray());
        }
        String kind = why instanceof StorageException storage ? storage.kind().name().toLowerCase(Locale.ROOT) : "unknown";
        String title = "shell.notSaved.title." + kind;
        return messages.text("events.notSaved",
                messages.text(messages.has(title) ? title : "shell.notSaved.title.unknown"));
    }
}
