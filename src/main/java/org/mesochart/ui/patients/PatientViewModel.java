package org.mesochart.ui.patients;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.mesochart.domain.Problem;
import org.mesochart.domain.Refused;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.session.Session;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.BannerModel;
import org.mesochart.ui.kit.PatientWords;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.Writes;
import org.mesochart.ui.kit.judging.JudgementModel;

/** The page of a patient. Answers for a patient or course asked for earlier are dropped. */
public final class PatientViewModel {
    private static final int REMEMBERED = 50;

    private final Chart chart;
    private final Tasks tasks;
    private final Messages messages;
    private final Clock clock;
    private final PatientWords words;
    private final ReadOnlyObjectWrapper<PatientPage> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<BannerModel> banner = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper sessionWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper archiveWords = new ReadOnlyStringWrapper("");
    private final BooleanProperty hasCourse = new SimpleBooleanProperty();
    private final BooleanProperty unreadable = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper unreadableWords = new ReadOnlyStringWrapper();
    private final ReadOnlyObjectWrapper<Sentence> refused = new ReadOnlyObjectWrapper<>();
    private final EditStack edits = new EditStack(REMEMBERED);
    private final Writes writes;
    private final JudgementModel judgement;
    private UUID asked;
    private UUID course;
    private long question;
    private boolean fresh;

    public PatientViewModel(Chart chart, Tasks tasks, SaveState saveState, Messages messages, Clock clock) {
        this.chart = chart;
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
        words = new PatientWords(messages);
        writes = new Writes(chart, tasks, saveState, clock, edits, this::reload, this::notAccepted);
        judgement = new JudgementModel(messages, clock, edits, new Decisions());
        unreadableWords.set(messages.text("patients.page.unreadable"));
        sessionWords.set(messages.text("patients.deed.newCourse"));
        archiveWords.set(messages.text("patients.deed.archive"));
    }

    /** Shows a patient; of another one nothing stays on the screen. */
    public void show(UUID patient) {
        if (!patient.equals(asked)) {
            asked = patient;
            course = null;
            page.set(null);
            banner.set(null);
            hasCourse.set(false);
            refused.set(null);
        }
        fresh = true;
        reload();
    }

    /** The screen is shown: what was read before is read again, what was only just asked for is not. */
    void shown() {
        if (fresh) {
            fresh = false;
        } else {
            reload();
        }
    }

    /** Shows another course of the same patient. */
    public void showCourse(UUID wanted) {
        course = wanted;
        reload();
    }

    /** Reads again what is shown. */
    public void reload() {
        UUID patient = asked;
        UUID wanted = course;
        long mine = ++question;
        tasks.run(() -> PatientPage.read(chart, patient, wanted), read -> {
            if (mine == question) {
                take(read);
            }
        }, failure -> {
            if (mine == question) {
                unreadable.set(true);
            }
        });
    }

    public UUID patient() {
        return asked;
    }

    ReadOnlyObjectProperty<PatientPage> page() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<BannerModel> banner() {
        return banner.getReadOnlyProperty();
    }

    /** "Start session 4", "Continue session 4". */
    public ReadOnlyStringProperty sessionWords() {
        return sessionWords.getReadOnlyProperty();
    }

    /** "Archive", or "Take out of the archive". */
    public ReadOnlyStringProperty archiveWords() {
        return archiveWords.getReadOnlyProperty();
    }

    /** Whether there is a course whose next session can be started. */
    public BooleanProperty hasCourse() {
        return hasCourse;
    }

    /** Whether the patient could not be read. */
    public BooleanProperty unreadable() {
        return unreadable;
    }

    /** Why the patient could not be read. */
    ReadOnlyStringProperty unreadableWords() {
        return unreadableWords.getReadOnlyProperty();
    }

    private void askWhetherErased() {
        UUID patient = asked;
        tasks.run(() -> chart.erasures().of(patient), found -> found.filter(each -> each.patientId().equals(asked))
                .ifPresent(each -> unreadableWords.set(messages.text("erasure.page",
                        messages.dates().day(LocalDate.ofInstant(each.at(), clock.getZone()))))), unknown -> { });
    }

    /** Why the last deed was not accepted, or null. */
    ReadOnlyObjectProperty<Sentence> refused() {
        return refused.getReadOnlyProperty();
    }

    /** The course whose session the primary button starts. */
    public Optional<UUID> courseShown() {
        return Optional.ofNullable(page.get()).flatMap(PatientPage::shown).map(card -> card.course().id());
    }

    JudgementModel judgement() {
        return judgement;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Clock clock() {
        return clock;
    }

    /** Into the archive, or out of it. */
    public void archive() {
        PatientPage shown = page.get();
        if (shown != null) {
            boolean now = !shown.patient().archived();
            UUID id = shown.patient().id();
            write(() -> chart.patients().archive(id, now));
        }
    }

    /** The course shown is finished, stopped or active again; nothing more is due of one that is not active. */
    public void changeStatus(CourseStatus now) {
        courseShown().ifPresent(id -> write(() -> chart.courses().find(id)
                .ifPresent(found -> chart.courses().change(found.withStatus(now)))));
    }

    /** Plans a call about the course shown; it can be taken back. */
    void planCall(LocalDate day, String reason) {
        courseShown().ifPresent(id -> {
            FollowUp call = new FollowUp(UUID.randomUUID(), id, FollowUp.Kind.CALL, null, FollowUp.Deed.PLANNED, day,
                    reason, clock.instant());
            edits.perform(new Edit("patients.edit.call", List.of(), () -> write(() -> chart.followUps().put(call)),
                    () -> write(() -> chart.followUps().remove(call.id()))));
        });
    }

    private final class Decisions implements JudgementModel.Keeper {
        @Override
        public boolean readOnly() {
            return chart.readOnly();
        }

        @Override
        public void put(Judgement decided, UnaryOperator<Course> with) {
            write(decided.courseId(), () -> chart.judgements().put(decided), with);
        }

        @Override
        public void remove(Judgement decided, UnaryOperator<Course> with) {
            write(decided.courseId(), () -> chart.judgements().remove(decided.id()), with);
        }

        @Override
        public void change(UUID of, UnaryOperator<Course> how) {
            write(of, () -> { }, how);
        }

        private void write(UUID of, Runnable deed, UnaryOperator<Course> with) {
            course = of;
            PatientViewModel.this.write(() -> {
                deed.run();
                chart.courses().find(of).ifPresent(found -> {
                    Course changed = with.apply(found);
                    if (!changed.equals(found)) {
                        chart.courses().change(changed);
                    }
                });
            });
        }
    }

    private void write(Runnable deed) {
        refused.set(null);
        writes.write(deed);
    }

    private void notAccepted(Refused why) {
        Problem first = why.problems().getFirst();
        refused.set(new Sentence(first.key(), first.args()));
    }

    private void take(Optional<PatientPage> read) {
        unreadable.set(read.isEmpty());
        if (read.isEmpty()) {
            askWhetherErased();
        }
        banner.set(read.map(shown -> words.banner(shown.patient(), today())).orElse(null));
        Optional<CourseCard> card = read.flatMap(PatientPage::shown);
        hasCourse.set(card.isPresent());
        sessionWords.set(card.map(this::words).orElse(messages.text("patients.deed.newCourse")));
        archiveWords.set(messages.text(read.isPresent() && read.get().patient().archived()
                ? "patients.deed.unarchive" : "patients.deed.archive"));
        judgement.show(read.flatMap(PatientPage::judging)
                .map(judging -> new JudgementModel.Shown(card.orElseThrow().course(), judging,
                        card.get().draft().map(Session::number))), writes.idle());
        // Last: whoever follows the page finds all else as it is.
        page.set(read.orElse(null));
    }

    private String words(CourseCard card) {
        return card.draft()
                .map(draft -> messages.text("patients.deed.continue", draft.number()))
                .orElseGet(() -> messages.text("patients.deed.start", card.nextNumber()));
    }
}
