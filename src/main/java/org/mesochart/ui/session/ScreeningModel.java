package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.Problem;
import org.mesochart.domain.screening.AllergyMatch;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.Screening;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.session.SigningRules;
import org.mesochart.domain.text.Bilingual;
import org.mesochart.domain.text.Texts;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.storage.QuestionStore;
import org.mesochart.storage.ScreeningStore;

/**
 * The contraindications asked for in a session, and their answers. Nothing is answered for anybody: what was said last
 * time is shown and offered, and counts only once it is kept. Knows no control; used on the UI thread.
 */
final class ScreeningModel {
    private final UUID sessionId;
    private final ScreeningStore store;
    private final QuestionStore questionStore;
    private final SaveQueue queue;
    private final EditStack edits;
    private final ObservableList<ScreeningAnswer> answers = FXCollections.observableArrayList();
    private final IntegerProperty revision = new SimpleIntegerProperty();
    private final Map<String, String> drafts = new HashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private List<ScreeningQuestion> questions = List.of();
    private List<ScreeningAnswer> last = List.of();
    private String selected;
    private boolean locked;

    ScreeningModel(UUID sessionId, ScreeningStore store, QuestionStore questionStore, SaveQueue queue, EditStack edits) {
        this.sessionId = sessionId;
        this.store = store;
        this.questionStore = questionStore;
        this.queue = queue;
        this.edits = edits;
    }

    /**
     * @param known every question there is, those not asked at present too
     * @param ofLastSession the answers of the session before in the course; none at a first visit
     */
    void show(List<ScreeningQuestion> known, List<ScreeningAnswer> recorded, List<ScreeningAnswer> ofLastSession,
            boolean signed) {
        questions = List.copyOf(known);
        last = List.copyOf(ofLastSession);
        drafts.clear();
        seen.clear();
        locked = signed;
        answers.setAll(recorded);
        selected = firstOpen().map(ScreeningQuestion::key).orElse(null);
        changed();
    }

    void lock() {
        locked = true;
        drafts.clear();
        changed();
    }

    boolean locked() {
        return locked;
    }

    /** Goes up with every change of answers, questions, selection and of what is begun. */
    ReadOnlyIntegerProperty revision() {
        return revision;
    }

    ObservableList<ScreeningAnswer> answers() {
        return answers;
    }

    /** What is asked and answered. In a signed session only what was answered then is asked. */
    Screening screening() {
        return new Screening(locked ? questions.stream().filter(this::wasAsked).toList() : questions, answers);
    }

    private boolean wasAsked(ScreeningQuestion question) {
        return question.origin() == ScreeningQuestion.Origin.BRIEF || recorded(question.key()).isPresent();
    }

    /** Every question there is, those not asked at present too. */
    List<ScreeningQuestion> known() {
        return questions;
    }

    /** The questions that could be asked too: prompts that come with the program, and the clinic's own now off. */
    List<ScreeningQuestion> further() {
        return questions.stream().filter(q -> !q.asked()).toList();
    }

    // what is known

    Optional<ScreeningAnswer> recorded(String question) {
        return answers.stream().filter(a -> a.question().equals(question)).findFirst();
    }

    /** What was said last time; shown, never taken over. */
    Optional<ScreeningAnswer> last(String question) {
        return last.stream().filter(a -> a.question().equals(question)).findFirst();
    }

    /** The reason of last time, offered while none is written. */
    Optional<String> offered(String question) {
        return last(question).filter(a -> a.answer() == Answer.PROCEED).map(ScreeningAnswer::reason);
    }

    boolean firstVisit() {
        return last.isEmpty();
    }

    boolean stopped() {
        return screening().stopped();
    }

    /** The questions that were answered with "yes, stop". */
    List<ScreeningQuestion> stops() {
        return screening().questions().stream()
                .filter(q -> recorded(q.key()).filter(a -> a.answer() == Answer.STOP).isPresent())
                .toList();
    }

    long answered() {
        return screening().questions().size() - screening().notAsked().size();
    }

    /** The sentence that names what was not asked. */
    Optional<Problem> notAsked() {
        return SigningRules.notAsked(screening());
    }

    // the selected question

    /** The question that keys answer, or null. */
    String selected() {
        return selected;
    }

    void select(String question) {
        selected = question;
        changed();
    }

    /** Selects the one so many further on, from the first or last when none is. */
    void move(int by) {
        List<ScreeningQuestion> asked = screening().questions();
        if (!asked.isEmpty()) {
            int now = asked.stream().map(ScreeningQuestion::key).toList().indexOf(selected);
            select(asked.get(Math.clamp((long) now + by, 0, asked.size() - 1)).key());
        }
    }

    private Optional<ScreeningQuestion> firstOpen() {
        List<ScreeningQuestion> open = screening().notAsked();
        return open.isEmpty() ? screening().questions().stream().findFirst() : Optional.of(open.getFirst());
    }

    /** To the next question without an answer, from the top again after the last. */
    private void goOn() {
        List<ScreeningQuestion> asked = screening().questions();
        List<ScreeningQuestion> open = screening().notAsked();
        int now = asked.stream().map(ScreeningQuestion::key).toList().indexOf(selected);
        open.stream().filter(q -> asked.indexOf(q) > now).findFirst()
                .or(() -> open.stream().findFirst())
                .map(ScreeningQuestion::key)
                .ifPresent(this::select);
    }

    // answering

    /** Answers the selected question; "proceed" is begun first and counts once its reason is kept. */
    void answer(Answer answer) {
        if (locked || selected == null) {
            return;
        }
        String question = selected;
        if (answer != Answer.PROCEED) {
            drafts.remove(question);
            record("screening.edit.answer", question, new ScreeningAnswer(sessionId, question, answer, null, false));
            goOn();
        } else if (begun(question)) {
            keep(question);
        } else if (recorded(question).filter(a -> a.answer() == Answer.PROCEED).isEmpty()) {
            // The earlier answer is no longer true, and the new one not yet given.
            recorded(question).ifPresent(a -> record("screening.edit.takeBack", question, null));
            drafts.put(question, "");
            changed();
        }
    }

    /** True while "proceed" is chosen and its reason not kept. */
    boolean begun(String question) {
        return drafts.containsKey(question);
    }

    /** What is typed so far as the reason of an answer begun. */
    String draft(String question) {
        return drafts.getOrDefault(question, "");
    }

    void type(String question, String text) {
        if (begun(question)) {
            drafts.put(question, text);
        }
    }

    /**
     * Keeps the reason typed, or the one of last time when none is.
     *
     * @return what is wrong with it; then nothing is recorded
     */
    List<Problem> keep(String question) {
        String reason = Optional.ofNullable(Texts.tidy(draft(question))).or(() -> offered(question)).orElse(null);
        List<Problem> problems = reason(question, reason);
        if (problems.isEmpty()) {
            goOn();
        }
        return problems;
    }

    /** Records "proceed" with a reason. */
    List<Problem> reason(String question, String reason) {
        ScreeningAnswer now = new ScreeningAnswer(sessionId, question, Answer.PROCEED, reason, false);
        List<Problem> problems = now.check();
        if (problems.isEmpty() && !locked) {
            drafts.remove(question);
            record(AllergyMatch.isKey(question) ? "screening.edit.allergy" : "screening.edit.answer", question, now);
        }
        return problems;
    }

    /** Takes the answer to the selected question back: it counts as not asked. */
    void takeBack() {
        if (!locked && selected != null) {
            takeBack(selected);
        }
    }

    void takeBack(String question) {
        boolean was = drafts.remove(question) != null;
        if (recorded(question).isPresent() && !locked) {
            record(AllergyMatch.isKey(question) ? "screening.edit.allergyBack" : "screening.edit.takeBack", question, null);
        } else if (was) {
            changed();
        }
    }

    // asked, still no

    /** A question was on the screen whole. */
    void seen(String question) {
        if (seen.add(question) && allSeen()) {
            changed();
        }
    }

    boolean allSeen() {
        return screening().questions().stream().allMatch(q -> seen.contains(q.key()));
    }

    /** What "Asked, still no" would answer; nothing before every question has been on the screen. */
    List<ScreeningQuestion> stillNo() {
        return locked || !allSeen()
                ? List.of()
                : screening().stillNo(last).stream().filter(q -> !begun(q.key())).toList();
    }

    /** Answers them with "no" as one deed, recorded as what it is. */
    void answerStillNo() {
        List<ScreeningAnswer> now = stillNo().stream()
                .map(q -> new ScreeningAnswer(sessionId, q.key(), Answer.NO, null, true))
                .toList();
        if (!now.isEmpty()) {
            edits.perform(new Edit("screening.edit.stillNo", List.of(now.size()), () -> put(now), () -> remove(now)));
            goOn();
        }
    }

    // further questions

    /** Asks a question that was off, or a new one of the clinic, from now on. */
    List<Problem> ask(ScreeningQuestion question) {
        List<Problem> problems = question.check();
        if (problems.isEmpty() && !locked) {
            boolean known = questions.stream().anyMatch(q -> q.key().equals(question.key()));
            ScreeningQuestion asked = question.withAsked(true);
            edits.perform(new Edit("screening.edit.ask", List.of(question.words().inSentence()),
                    () -> questions(asked, true),
                    () -> questions(known ? question.withAsked(false) : asked, known)));
            select(question.key());
        }
        return problems;
    }

    private void questions(ScreeningQuestion question, boolean there) {
        List<ScreeningQuestion> now = new ArrayList<>(questions);
        int at = now.stream().map(ScreeningQuestion::key).toList().indexOf(question.key());
        if (at >= 0) {
            now.remove(at);
        }
        if (there) {
            now.add(at >= 0 ? at : now.size(), question);
        }
        questions = List.copyOf(now);
        UUID about = UUID.nameUUIDFromBytes(question.key().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        queue.write(List.of(about), () -> {
            if (there) {
                questionStore.put(question);
            } else {
                questionStore.remove(question);
            }
        });
        changed();
    }

    // writing

    private void record(String deed, String question, ScreeningAnswer now) {
        Optional<ScreeningAnswer> before = recorded(question);
        if (before.equals(Optional.ofNullable(now))) {
            return;
        }
        edits.perform(new Edit(deed, List.of(named(question)), () -> write(question, now),
                () -> write(question, before.orElse(null))));
    }

    private Object named(String question) {
        return questions.stream()
                .filter(q -> q.key().equals(question))
                .findFirst()
                .<Object>map(q -> q.words().inSentence())
                .orElseGet(() -> AllergyMatch.isKey(question)
                        ? AllergyMatch.holds(AllergyMatch.group(question))
                        : new Bilingual(question, question));
    }

    private void write(String question, ScreeningAnswer now) {
        drafts.remove(question);
        if (now != null) {
            put(List.of(now));
        } else {
            recorded(question).ifPresent(a -> remove(List.of(a)));
        }
    }

    private void put(List<ScreeningAnswer> now) {
        List<ScreeningAnswer> all = new ArrayList<>(answers);
        for (ScreeningAnswer each : now) {
            int at = all.stream().map(ScreeningAnswer::question).toList().indexOf(each.question());
            if (at < 0) {
                all.add(each);
            } else {
                all.set(at, each);
            }
        }
        answers.setAll(all);
        queue.write(now.stream().map(ScreeningAnswer::id).toList(), () -> store.putAll(now));
        changed();
    }

    private void remove(List<ScreeningAnswer> gone) {
        List<String> keys = gone.stream().map(ScreeningAnswer::question).toList();
        answers.removeIf(a -> keys.contains(a.question()));
        queue.write(gone.stream().map(ScreeningAnswer::id).toList(), () -> store.removeAll(sessionId, keys));
        changed();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}
