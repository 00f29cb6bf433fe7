package org.mesochart.ui.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.pain.ScoreRules;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Knowledge;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.practice.Shipped;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.session.Signature;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.RegionNames;
import org.mesochart.i18n.SessionFacts;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.BannerModel;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.PatientWords;
import org.mesochart.ui.kit.entry.EventSession;
import org.mesochart.ui.kit.judging.JudgementModel;
import org.mesochart.ui.map.DismissedHints;
import org.mesochart.ui.map.GhostModel;
import org.mesochart.ui.map.HintsModel;
import org.mesochart.ui.map.LayersModel;
import org.mesochart.ui.map.MarksModel;
import org.mesochart.ui.map.PointsModel;
import org.mesochart.ui.map.PreviewModel;

/**
 * One session from first score to signature. Everything typed is saved as it becomes good, in the order in which it was
 * done; what the disk refuses stays on the screen and is tried again. Knows no control; used on the UI thread.
 */
public final class SessionViewModel {
    private static final int DEEDS_REMEMBERED = 500;

    private final Chart chart;
    private final UUID sessionId;
    private final Context context;
    private final Messages messages;
    private final EditStack edits = new EditStack(DEEDS_REMEMBERED);
    private final SaveQueue queue;
    private final SaveQueue.Listener saving = new Saving();
    private final Autosave autosave;
    private final BodyMap bodyMap;
    private final LayersModel layers;
    private final EarlierSessions earlier;
    private final PointsModel points;
    private final PreviewModel preview;
    private final MixturesModel mixtures;
    private final RepeatModel repeat;
    private final ScoresModel scores;
    private final EventsModel events;
    private final MarksAndHints marksAndHints;
    private final SigningModel signing;
    private final AssessmentModel assessment;
    private final PainSitesModel painSites;
    private final PlanModel plan;
    private final SessionJudging judging;
    private final WordsModel changes;
    private final WordsModel advice;
    private final FieldDeeds typed = new FieldDeeds(edits);
    private final DetailsModel details;
    private final SkinModel skin;
    private final TemplatesModel templates;
    private final VialsModel vials;
    private final ScreeningModel screening;
    private final AllergiesModel allergies;
    private final OutcomesModel outcomes;
    private final ConsentModel consent;
    private final AddendaModel addenda;
    private final DeedNames deeds;
    private final DosesModel doses;
    private final ReviewModel review;
    private final Progress progress = new Progress(this);
    private final StringProperty note = new SimpleStringProperty("");
    private final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.ASSESS);
    private final Set<Step> visited = EnumSet.noneOf(Step.class);
    private final IntegerProperty revision = new SimpleIntegerProperty();
    private UUID atWork;
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper signed = new ReadOnlyBooleanWrapper();
    private final Shipped shipped;
    private Knowledge knowledge;
    private Map<UUID, String> names = Map.of();
    private List<SessionRecord> before = List.of();
    private Optional<SessionRecord> last = Optional.empty();
    private Session session;
    private Patient patient;
    private Signature signature;
    private Set<UUID> signedWith = Set.of();
    private SessionRecord.Unshown unshown = SessionRecord.Unshown.NONE;
    private boolean filling;
    private boolean shown;
    private boolean stale;
    private String focusOn;
    private Subscription listening;

    /** What happens to the deeds of this session on their way to the disk. */
    private final class Saving implements SaveQueue.Listener {
        @Override
        public void changed() {
            points.savingChanged();
            marksAndHints.marks().savingChanged();
            SessionViewModel.this.changed();
        }

        @Override
        public void refused() {
            readAgain();
        }

        @Override
        public String inWords(Set<UUID> ids) {
            return shown ? NotSavedWords.of(points.points(), ids, messages) : null;
        }
    }

    /**
     * @param queue the chart's, for all its sessions
     * @param layers what is shown on the map besides the points, as it was left in the session before
     * @param dismissed hints not wanted again, for every session opened while the program runs
     * @param shipped what comes with the program: questions, ceilings, protocols
     */
    public SessionViewModel(Chart chart, UUID sessionId, Context context, SaveQueue queue, BodyMap bodyMap,
            LayersModel layers, DismissedHints dismissed, Shipped shipped) {
        this.chart = chart;
        atWork = chart.practitioner().id();
        this.sessionId = sessionId;
        this.context = context;
        this.bodyMap = bodyMap;
        this.layers = layers;
        this.shipped = shipped;
        earlier = new EarlierSessions(chart, context.tasks(), layers);
        messages = context.messages();
        this.queue = queue;
        autosave = new Autosave(context.tasks());
        points = new PointsModel(sessionId, bodyMap, new RegionNames(messages, bodyMap), edits,
                new ChartKeeper(chart.injections(), queue));
        mixtures = new MixturesModel(sessionId, chart.mixtures(), queue, autosave, edits, context.numbers(),
                context.dates());
        preview = new PreviewModel(points);
        repeat = new RepeatModel(points, mixtures, preview);
        scores = new ScoresModel(chart.scores(), queue, autosave, messages, context.clock());
        details = new DetailsModel(chart.details(), queue, edits);
        events = new EventsModel(chart.adverseEvents(), queue, edits, details, context.clock(), messages,
                this::eventSession, points::selection);
        marksAndHints = new MarksAndHints(sessionId, points, edits, new ChartMarkKeeper(chart.marks(), queue),
                events.events(), dismissed);
        signing = new SigningModel(chart, context.tasks(), queue, this::record, this::asked,
                () -> allergies().comparison(), () -> knowledge.substances(), progress::unfinished);
        mixtures.onSaved(points::mixtures);
        mixtures.inUse(id -> points.points().stream().anyMatch(p -> id.equals(p.mixtureId())));
        signing.onSigned(this::signed);
        assessment = new AssessmentModel(chart, queue, autosave, edits, typed);
        painSites = new PainSitesModel(assessment, scores, details, autosave, edits, typed, points, marks());
        plan = new PlanModel(assessment, autosave, typed);
        judging = new SessionJudging(chart, context, edits, assessment, scores);
        changes = new WordsModel(details, autosave, typed, "changes", "assess.edit.changes", SessionDetails::changes,
                SessionDetails::withChanges);
        advice = new WordsModel(details, autosave, typed, "advice", "observe.edit.advice", SessionDetails::advice,
                SessionDetails::withAdvice);
        skin = new SkinModel(details, points, edits, autosave, context.numbers(), context.dates(),
                messages.text("prepare.skin.usual"));
        vials = new VialsModel(sessionId, chart.stock(), context.tasks(), queue, mixtures::handedIn);
        templates = new TemplatesModel(chart.protocols(), queue, edits, mixtures, points, details);
        screening = new ScreeningModel(sessionId, chart.screening(), chart.questions(), queue, edits);
        allergies = new AllergiesModel(() -> patient.allergies(), mixtures::mixtures, () -> details.now().topical(),
                () -> knowledge.substances(), screening);
        outcomes = new OutcomesModel(chart.outcomes(), queue, edits, context.numbers());
        consent = new ConsentModel(chart.consents(), queue, autosave, edits, typed, context.clock());
        addenda = new AddendaModel(sessionId, chart.sessions(), context);
        deeds = new DeedNames(edits, messages);
        review = new ReviewModel(context, bodyMap, this::facts);
        doses = new DosesModel(
                () -> session == null ? null : new DosesModel.Facts(record(), before, knowledge, patient),
                revision::get);
        note.addListener((o, was, now) -> touched(note, this::saveNote));
        step.addListener((o, was, now) -> {
            autosave.flush();
            visited.add(was);
            changed();
        });
        for (ReadOnlyIntegerProperty part : List.of(points.revision(), mixtures.revision(), scores.revision(), marks().revision())) {
            part.addListener((o, was, now) -> changed());
        }
        screening.answers().addListener((javafx.collections.ListChangeListener<Object>) c ->
                points.ended(screening.stopped()));
        for (ObservableList<?> part : List.of(events.events(), screening.answers(), outcomes.outcomes(), addenda.addenda())) {
            part.addListener((javafx.collections.ListChangeListener<Object>) c -> changed());
        }
        for (ObservableValue<?> part : List.of(details.details(), assessment.course(), assessment.assessment(),
                assessment.indication(), consent.consent())) {
            part.addListener((o, was, now) -> changed());
        }
    }

    // loading

    /**
     * Reads the session from the chart; {@link #loaded()} tells when it is there. What could not be written is only
     * here: then the session stays as it is.
     */
    public void load() {
        shown = true;
        if (listening == null) {
            listening = queue.listen(saving);
        }
        queue.nameAgain();
        if (!loaded.get() || queue.trouble().isEmpty()) {
            context.tasks().run(() -> SessionContent.read(chart, sessionId, shipped), this::read, this::notRead);
        }
    }

    private void read(SessionContent from) {
        if (loaded.get() && !queue.idle()) {
            readAgain(); // something was done since
        } else {
            fill(from);
        }
    }

    private void readAgain() {
        if (stale) {
            return;
        }
        stale = true;
        queue.whenIdle(() -> {
            stale = false;
            if (shown) {
                load();
            }
        });
    }

    /** Hands over what is typed, and lets go of the chart's queue once everything is written. */
    void leave() {
        flush();
        shown = false;
        queue.nameAgain();
        queue.whenIdle(() -> {
            if (!shown && listening != null) {
                listening.unsubscribe();
                listening = null;
            }
        });
    }

    private void fill(SessionContent from) {
        filling = true;
        session = from.record().session();
        unshown = from.record().unshown();
        knowledge = from.knowledge();
        names = from.practitioners();
        before = from.before();
        review.show(from.standing(), from.consentBefore());
        consent.show(session, from.record().consent(), from.consentBefore(), from.consentVersion());
        last = from.last();
        assessment.show(from.course(), from.assessment());
        plan.show(from.visits(), knowledge);
        details.show(from.record().details());
        screening.show(knowledge.questions(), from.record().screening(),
                from.last().map(SessionRecord::screening).orElse(List.of()), session.signed());
        outcomes.show(session, from.record().outcomes());
        patient = from.patient();
        signature = from.record().signature().orElse(null);
        boolean first = !loaded.get();
        ProductsOnHand onHand = ProductsOnHand.of(knowledge, session.localTime().toLocalDate());
        mixtures.show(from.record().mixtures(), from.last(), onHand);
        templates.show(knowledge.protocols(), from.standing().turn(session), assessment.indication()::get,
                () -> course().plan().protocol());
        preview.cancel();
        repeat.show(from.last());
        points.show(from.record().mixtures(), from.record().injections(), session.signed());
        skin.show(from.last().map(SessionRecord::details), onHand);
        scores.show(session, from.record().scores(), from.last().map(SessionRecord::scores).orElse(List.<PainScore>of()));
        painSites.show(from.scoredBefore());
        judging.show(session, from.judging());
        signedWith = from.signedWith();
        events.show(from.record().adverseEvents());
        marksAndHints.show(from.record().marks(), from.openBefore(), session.signed());
        note.set(Objects.requireNonNullElse(session.note(), ""));
        addenda.show(from.addenda());
        edits.clear();
        signed.set(session.signed());
        loaded.set(true);
        filling = false;
        if (first) {
            step.set(firstOpenStep());
        }
        changed();
        earlier.readFor(session, patient.id());
    }

    private void notRead(Throwable why) {
        context.dialogs().failed("session.failed.read", null);
    }

    private Step firstOpenStep() {
        if (session.signed()) {
            return Step.SIGN;
        }
        for (Step each : List.of(Step.ASSESS, Step.SCREEN, Step.PREPARE, Step.INJECT, Step.OBSERVE)) {
            if (state(each) != Step.State.DONE) {
                return each;
            }
        }
        return Step.SIGN;
    }

    // parts

    public PointsModel points() {
        return points;
    }

    LayersModel layers() {
        return layers;
    }

    /** The points of an earlier session, for the map. */
    GhostModel ghost() {
        return earlier.ghost();
    }

    /** What is proposed on the map and not yet charted. */
    PreviewModel preview() {
        return preview;
    }

    RepeatModel repeat() {
        return repeat;
    }

    BodyMap bodyMap() {
        return bodyMap;
    }

    MixturesModel mixtures() {
        return mixtures;
    }

    ScoresModel scores() {
        return scores;
    }

    EventsModel events() {
        return events;
    }

    public MarksModel marks() {
        return marksAndHints.marks();
    }

    public HintsModel hints() {
        return marksAndHints.hints();
    }

    SigningModel signing() {
        return signing;
    }

    AssessmentModel assessment() {
        return assessment;
    }

    PainSitesModel painSites() {
        return painSites;
    }

    PlanModel plan() {
        return plan;
    }

    /** How the course goes on, asked while the session is a draft. */
    JudgementModel judgement() {
        return judging.model();
    }

    /** Indications to pick from. */
    List<String> indications() {
        return shipped.indications();
    }

    /** What changed since the last visit. */
    WordsModel changes() {
        return changes;
    }

    WordsModel advice() {
        return advice;
    }

    DetailsModel details() {
        return details;
    }

    SkinModel skin() {
        return skin;
    }

    VialsModel vials() {
        return vials;
    }

    TemplatesModel templates() {
        return templates;
    }

    ScreeningModel screening() {
        return screening;
    }

    /** The patient's allergies against the mixtures. */
    AllergiesModel allergies() {
        return allergies;
    }

    OutcomesModel outcomes() {
        return outcomes;
    }

    /** What became of the consent form. */
    ConsentModel consent() {
        return consent;
    }

    /** The number of the session in which a consent of the course was recorded. */
    int numberOf(Consent of) {
        return before.stream().map(SessionRecord::session)
                .filter(s -> s.id().equals(of.sessionId()))
                .findFirst()
                .map(Session::number)
                .orElse(session.number());
    }

    AddendaModel addenda() {
        return addenda;
    }

    ReviewModel review() {
        return review;
    }

    // The session as it stands on the screen, with what it is told with.
    private SessionFacts facts() {
        SessionRecord now = record();
        return new SessionFacts(now, course(), assessment.assessment().get(), screening.known(),
                review.standing().nextDue(now, course()),
                nameOf(now.signature().map(Signature::practitionerId).orElseGet(() -> practitioner().id())),
                review.standing().entry(session), review.standing().entered());
    }

    /** Doses of this session, of the course and of the last days, and the ceilings. */
    DosesModel doses() {
        return doses;
    }

    /** The session before in the same course. */
    Optional<SessionRecord> last() {
        return last;
    }

    // What an adverse event can be linked to, as it stands on the screen.
    private EventSession eventSession() {
        return EventSession.of(record(), bodyMap, points.names(), signedWith);
    }

    Patient patient() {
        return patient;
    }

    StringProperty note() {
        return note;
    }

    /** Why the note cannot be kept as it is typed. */
    Optional<Problem> noteProblem() {
        return session == null ? Optional.empty() : session.withNote(note.get()).check().stream().findFirst();
    }

    /** The step that is shown. */
    public ObjectProperty<Step> step() {
        return step;
    }

    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty signed() {
        return signed.getReadOnlyProperty();
    }

    /** Goes up with every change of anything in the session. */
    /** Has the views show it when another one is at work than before. */
    void showWhoIsAtWork() {
        if (!atWork.equals(practitioner().id())) {
            atWork = practitioner().id();
            revision.set(revision.get() + 1);
        }
    }

    public ReadOnlyIntegerProperty revision() {
        return revision;
    }

    public Session session() {
        return session;
    }

    public Course course() {
        return assessment.course().get();
    }

    public Practitioner practitioner() {
        return chart.practitioner();
    }

    public Optional<Signature> signature() {
        return Optional.ofNullable(signature);
    }

    /** Name of whoever wrote an addendum or signed. */
    String nameOf(UUID practitioner) {
        // Who is at work may have come to the chart after the session was read.
        return practitioner.equals(practitioner().id()) ? practitioner().name() : names.getOrDefault(practitioner, "");
    }

    /** The session as it stands on the screen. */
    public SessionRecord record() {
        return new SessionRecord(session.withNote(note.get()), mixtures.mixtures(), points.points(), scores.scores(),
                List.copyOf(events.events()), signature(), marks().marks(), unshown, details.now(),
                List.copyOf(screening.answers()), List.copyOf(outcomes.outcomes()), consent.now());
    }

    public List<MixtureTotals> totals() {
        return doses.mixtures();
    }

    /** The banner's words. */
    public BannerModel banner() {
        return new PatientWords(messages).banner(patient, LocalDate.now(context.clock()));
    }

    // steps

    /** How far a step is. */
    public Step.State state(Step of) {
        return progress.state(of, visited.contains(of));
    }

    /** The step after this one; the last stays. */
    public Step next() {
        Step[] all = Step.values();
        return all[Math.min(step.get().ordinal() + 1, all.length - 1)];
    }

    // deeds

    public ReadOnlyBooleanProperty canUndo() {
        return deeds.canUndo();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return deeds.canRedo();
    }

    /** "Undo add point, right sacroiliac joint". */
    public ReadOnlyStringProperty undoText() {
        return deeds.undoText();
    }

    public ReadOnlyStringProperty redoText() {
        return deeds.redoText();
    }

    public void undo() {
        flush();
        edits.undo();
    }

    public void redo() {
        autosave.flush();
        edits.redo();
    }

    /** Saves everything typed so far: called on leaving a field, a step or the screen. */
    public void flush() {
        autosave.flush();
        typed.left();
    }

    /** What is begun here and not recorded, and would be lost by leaving: the key of a sentence that says so. */
    Optional<String> begun() {
        return loaded.get() ? progress.begun() : Optional.empty();
    }

    /**
     * Says when the session took place, for one that is written down later. Its scores move with it.
     *
     * @return what is wrong with it; then nothing is changed
     */
    Optional<Problem> took(Instant at) {
        if (at.isAfter(context.clock().instant())) {
            return Optional.of(Problem.of("at", "errors.session.future"));
        }
        if (events.events().stream().anyMatch(event -> event.at().isBefore(at))) {
            return Optional.of(Problem.of("at", "errors.event.early"));
        }
        Optional<Problem> dated = consent.now()
                .flatMap(c -> c.checkDay(LocalDate.ofInstant(at, session.zone())).stream().findFirst());
        if (dated.isPresent()) {
            return dated;
        }
        Instant was = session.at();
        Optional<Problem> moved = ScoreRules.moved(was, at, review.standing().followUps());
        if (moved.isPresent()) {
            return moved;
        }
        if (!session.signed() && !at.equals(was)) {
            flush();
            edits.perform(new Edit("sign.edit.time", List.of(), () -> moveTo(at), () -> moveTo(was)));
        }
        return Optional.empty();
    }

    private void moveTo(Instant at) {
        Session now = session.withAt(at);
        session = now;
        queue.write(List.of(now.id()), () -> chart.sessions().change(now));
        consent.moved(now);
        scores.moved(now);
        ProductsOnHand onHand = ProductsOnHand.of(knowledge, now.localTime().toLocalDate());
        mixtures.products(onHand);
        skin.products(onHand);
        Course of = course();
        context.tasks().run(() -> SessionContent.before(chart, now, of), others -> {
            before = others;
            changed();
        }, this::notRead);
        changed();
    }

    /** Goes to the place where something missing is put right; the screen puts the focus there. */
    void goTo(Missing missing) {
        focusOn = missing.control();
        if (!missing.points().isEmpty()) {
            points.select(missing.points());
        }
        step.set(missing.step());
    }

    /** The control that takes the focus in the step just opened, once; null for the step's own first thing. */
    String takeFocus() {
        String control = focusOn;
        focusOn = null;
        return control;
    }

    private void signed(Signature now) {
        signature = now;
        session = new Session(session.id(), session.courseId(), session.number(), session.at(), session.zone(),
                SessionStatus.SIGNED, note.get());
        signedWith = events.events().stream().map(AdverseEvent::id).collect(Collectors.toSet());
        details.show(details.now().withWeight(patient.weightKg()));
        points.lock();
        marksAndHints.marks().lock();
        screening.lock();
        judging.end();
        edits.clear();
        signed.set(true);
        changed();
    }

    private void saveNote() {
        Session now = session.withNote(note.get());
        if (!now.equals(session) && !session.signed() && noteProblem().isEmpty()) {
            session = now;
            queue.write(List.of(now.id()), () -> chart.sessions().change(now));
        }
    }

    private void touched(Object what, Runnable save) {
        if (!filling) {
            autosave.soon(what, save);
            changed();
        }
    }

    private List<ScreeningQuestion> asked() {
        return screening.screening().questions();
    }

    private void changed() {
        if (!filling) {
            revision.set(revision.get() + 1);
        }
    }
}
