package org.mesochart.ui.session;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.Problem;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionDetails.NotAsked;
import org.mesochart.domain.session.SigningRules;
import org.mesochart.domain.text.Folding;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.Numbers;
import org.mesochart.storage.ScoreStore;

/** Pain before, and at each time after, site by site; saved score by score as they are typed. */
final class ScoresModel {
    private final ScoreStore store;
    private final SaveQueue queue;
    private final Autosave autosave;
    private final Numbers numbers;
    private final Clock clock;
    private final ObservableList<SiteForm> sites = FXCollections.observableArrayList();
    private final ObservableList<AfterRound> rounds = FXCollections.observableArrayList();
    private final AfterTime times;
    private final IntegerProperty revision = new SimpleIntegerProperty();
    private Session session;
    private int lastRound;

    ScoresModel(ScoreStore store, SaveQueue queue, Autosave autosave, Messages messages, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.autosave = autosave;
        this.numbers = messages.numbers();
        this.clock = clock;
        times = new AfterTime(messages);
        addRound("");
    }

    ObservableList<SiteForm> sites() {
        return sites;
    }

    /** The measurements after the injections, at least one. */
    ObservableList<AfterRound> rounds() {
        return rounds;
    }

    AfterTime times() {
        return times;
    }

    ReadOnlyIntegerProperty revision() {
        return revision;
    }

    /** @param sitesBefore the sites scored in the session before, offered without scores */
    void show(Session of, List<PainScore> scores, List<PainScore> sitesBefore) {
        session = of;
        sites.clear();
        rounds.clear();
        Map<Integer, AfterRound> at = new HashMap<>();
        scores.stream()
                .filter(s -> s.moment() == Moment.AFTER)
                .map(PainScore::afterMinutes)
                .distinct()
                .sorted(Comparator.nullsLast(Comparator.naturalOrder()))
                .forEach(minutes -> at.put(minutes, addRound(minutes == null ? "" : times.write(minutes))));
        if (rounds.isEmpty()) {
            addRound("");
        }
        for (PainScore score : scores) {
            int round = score.moment() == Moment.AFTER ? at.get(score.afterMinutes()).key() : 0;
            if (score.moment() != Moment.FOLLOW_UP && siteOf(score).stream().noneMatch(f -> f.take(score, round))) {
                named(score).take(score, round);
            }
        }
        if (sites.isEmpty()) {
            for (PainScore before : sitesBefore) {
                if (siteOf(before).isEmpty()) {
                    named(before);
                }
            }
        }
        if (sites.isEmpty()) {
            addSite();
        }
        changed();
    }

    private List<SiteForm> siteOf(PainScore score) {
        return sites.stream()
                .filter(f -> f.site().get().equals(score.site()) && f.scale().get() == score.scale())
                .toList();
    }

    private SiteForm named(PainScore score) {
        SiteForm form = new SiteForm(numbers);
        form.site().set(score.site());
        form.scale().set(score.scale());
        watch(form);
        sites.add(form);
        return form;
    }

    /** Another painful site. */
    SiteForm addSite() {
        SiteForm form = new SiteForm(numbers);
        watch(form);
        sites.add(form);
        changed();
        return form;
    }

    /** The rows of a site. */
    List<SiteForm> of(String name) {
        return sites.stream().filter(f -> f.site().get().strip().equals(name)).toList();
    }

    /** Sees that a site has a row: a row that is not named yet is taken first. */
    void ensure(String name) {
        if (of(name).isEmpty()) {
            sites.stream().filter(f -> f.site().get().isBlank()).findFirst().orElseGet(this::addSite).site().set(name);
        }
    }

    /** The same site on the other scale too. */
    SiteForm addScale(SiteForm form) {
        SiteForm other = addSite();
        other.scale().set(form.scale().get() == PainScale.NRS ? PainScale.VAS : PainScale.NRS);
        other.site().set(form.site().get());
        return other;
    }

    /** The rows of a site go by another name. */
    void rename(String from, String to) {
        of(from).forEach(f -> f.site().set(to));
    }

    /** Takes away the rows of a site that hold nothing. */
    void dropBlank(String name) {
        of(name).stream()
                .filter(f -> f.scores().values().stream().allMatch(s -> s.text().get().isBlank()))
                .forEach(sites::remove);
        if (sites.isEmpty()) {
            addSite();
        }
        changed();
    }

    /** A row with what is typed in it, to be put back where it was. */
    record Row(int at, SiteForm form, Map<SiteForm.Slot, String> texts) {
        @Override
        public String toString() {
            return "Row[]";
        }
    }

    List<Row> rowsOf(List<SiteForm> forms) {
        return forms.stream()
                .map(f -> {
                    Map<SiteForm.Slot, String> texts = new LinkedHashMap<>();
                    f.scores().forEach((slot, score) -> texts.put(slot, score.text().get()));
                    return new Row(sites.indexOf(f), f, texts);
                })
                .toList();
    }

    /** Takes rows out, with their scores. */
    void takeOut(List<Row> rows) {
        for (Row row : rows) {
            row.form().scores().values().forEach(score -> score.text().set(""));
            sites.remove(row.form());
        }
        if (sites.isEmpty()) {
            addSite();
        }
        changed();
    }

    /** Puts rows back as they were. */
    void putBack(List<Row> rows) {
        sites.removeIf(SiteForm::isBlank);
        for (Row row : rows) {
            sites.add(Math.min(row.at(), sites.size()), row.form());
            row.form().scores().forEach((slot, score) -> score.text().set(row.texts().getOrDefault(slot, "")));
        }
        changed();
    }

    private void watch(SiteForm form) {
        form.unlike(this::isTwice);
        form.site().addListener((o, was, now) -> touched(form));
        form.scale().addListener((o, was, now) -> touched(form));
        rounds.forEach(form::open);
        form.scores().values().forEach(s -> watch(form, s));
    }

    private void watch(SiteForm form, SiteForm.Score score) {
        score.text().addListener((o, was, now) -> touched(form));
    }

    private boolean isTwice(SiteForm form) {
        return sites.stream().anyMatch(other -> other != form && other.scale().get() == form.scale().get()
                && Folding.fold(other.site().get()).equals(Folding.fold(form.site().get())));
    }

    /**
     * A measurement at that time: the one there is, the first that has no time yet, or another one.
     *
     * @param minutes after the injections
     */
    AfterRound round(int minutes) {
        Optional<AfterRound> there = rounds.stream()
                .filter(r -> times.read(r.minutes().get()).equals(Optional.of(minutes)))
                .findFirst();
        if (there.isPresent()) {
            return there.get();
        }
        Optional<AfterRound> open = rounds.stream().filter(r -> r.minutes().get().isBlank()).findFirst();
        open.ifPresent(r -> r.minutes().set(times.write(minutes)));
        return open.orElseGet(() -> addRound(times.write(minutes)));
    }

    /** Another measurement, its time still to be written. */
    AfterRound addRound() {
        return addRound("");
    }

    private AfterRound addRound(String minutes) {
        AfterRound round = new AfterRound(++lastRound, minutes);
        for (SiteForm form : sites) {
            form.open(round).forEach(score -> watch(form, score));
        }
        round.minutes().addListener((o, was, now) -> {
            changed();
            autosave.soon(round, () -> sites.forEach(this::save));
        });
        rounds.add(round);
        changed();
        return round;
    }

    /** True for a measurement that can be taken off the screen: another one is there, and nothing is scored in it. */
    boolean canClose(AfterRound round) {
        return rounds.size() > 1 && sites.stream().allMatch(form -> SiteForm.ASPECTS.stream()
                .allMatch(aspect -> form.score(round, aspect).text().get().isBlank()));
    }

    void close(AfterRound round) {
        if (canClose(round)) {
            autosave.flush();
            sites.forEach(form -> form.close(round));
            rounds.remove(round);
            changed();
        }
    }

    private void touched(SiteForm form) {
        changed();
        autosave.soon(form, () -> save(form));
    }

    /** What is wrong with the time of a measurement. */
    Optional<Problem> problem(AfterRound round) {
        String typed = round.minutes().get();
        Optional<Integer> minutes = times.read(typed);
        if (!typed.isBlank() && minutes.isEmpty()) {
            return Optional.of(Problem.of("afterMinutes", "errors.score.minutes", AfterTime.MOST_MINUTES));
        }
        boolean twice = rounds.stream()
                .anyMatch(other -> other != round && times.read(other.minutes().get()).equals(minutes));
        return twice
                ? Optional.of(Problem.of("afterMinutes", typed.isBlank() ? "observe.time.missing" : "observe.time.twice"))
                : Optional.empty();
    }

    boolean allValid() {
        return rounds.stream().allMatch(r -> problem(r).isEmpty() || canClose(r))
                && sites.stream().allMatch(SiteForm::valid);
    }

    boolean beforeValid() {
        return sites.stream().allMatch(SiteForm::validBefore);
    }

    /** What was scored before and neither scored after nor said to be not asked. */
    List<NotAsked> openAfter(SessionDetails details) {
        List<NotAsked> open = new ArrayList<>();
        for (SiteForm form : sites) {
            for (Aspect aspect : SiteForm.ASPECTS) {
                boolean answered = form.has(Moment.AFTER, aspect)
                        || details.wasNotAsked(form.site().get().strip(), aspect, Moment.AFTER);
                if (form.has(Moment.BEFORE, aspect) && !answered) {
                    open.add(new NotAsked(form.site().get(), aspect, Moment.AFTER));
                }
            }
        }
        return open;
    }

    /** Takes a score after the injections that was missing at a place scored before, as if it were typed in its field. */
    Optional<Problem> takeAfter(SigningRules.PainGap gap, String typed) {
        for (SiteForm form : sites) {
            if (form.site().get().strip().equals(gap.site()) && form.scale().get() == gap.scale()) {
                SiteForm.Score score = form.score(roundOf(form), gap.aspect());
                score.text().set(typed);
                Optional<Problem> problem = form.problem(score);
                problem.ifPresentOrElse(p -> score.text().set(""), autosave::flush);
                return problem;
            }
        }
        return Optional.empty();
    }

    // The measurement in which the place was scored already, else the first.
    private AfterRound roundOf(SiteForm form) {
        return rounds.stream()
                .filter(round -> SiteForm.ASPECTS.stream().anyMatch(a -> form.score(round, a).saved() != null))
                .findFirst()
                .orElse(rounds.getFirst());
    }

    /** The session took place at another time than was thought: what was scored in it keeps its distance from that. */
    void moved(Session now) {
        Duration by = Duration.between(session.at(), now.at());
        session = now;
        for (SiteForm form : sites) {
            for (SiteForm.Score score : form.scores().values()) {
                if (score.saved() != null) {
                    PainScore moved = score.saved().withAt(score.saved().at().plus(by));
                    score.saved(moved);
                    queue.write(List.of(moved.id()), () -> store.change(moved));
                }
            }
        }
        changed();
    }

    /** All scores as they are saved or on their way. */
    List<PainScore> scores() {
        List<PainScore> all = new ArrayList<>();
        for (SiteForm form : sites) {
            form.scores().values().stream().map(SiteForm.Score::saved).filter(s -> s != null).forEach(all::add);
        }
        return all;
    }

    private void save(SiteForm form) {
        form.scores().forEach((slot, score) -> save(form, slot, score));
        changed();
    }

    private void save(SiteForm form, SiteForm.Slot slot, SiteForm.Score score) {
        if (score.text().get().isBlank()) {
            if (score.saved() != null) {
                UUID id = score.id();
                score.removed();
                queue.write(List.of(id), () -> store.remove(id));
            }
            return;
        }
        Optional<BigDecimal> value = form.value(score);
        Optional<AfterRound> round = rounds.stream().filter(r -> r.key() == slot.round()).findFirst();
        if (value.isEmpty() || form.site().get().isBlank() || isTwice(form)
                || round.flatMap(this::problem).isPresent()) {
            return;
        }
        boolean after = slot.moment() == Moment.AFTER;
        Integer afterMinutes = round.flatMap(r -> times.read(r.minutes().get())).orElse(null);
        Instant at = score.saved() != null && Objects.equals(score.saved().afterMinutes(), afterMinutes)
                ? score.saved().at()
                : moment(after, afterMinutes);
        PainScore now = new PainScore(score.id(), session.courseId(), session.id(), form.site().get(),
                form.scale().get(), slot.aspect(), slot.moment(), afterMinutes, value.get(), at);
        if (now.equals(score.saved()) || !now.check().isEmpty()) {
            return;
        }
        boolean first = score.saved() == null;
        score.saved(now);
        queue.write(List.of(now.id()), first ? () -> store.add(now) : () -> store.change(now));
    }

    // A score before belongs to the start of the visit, whenever it is typed: it is the baseline of what follows.
    private Instant moment(boolean after, Integer afterMinutes) {
        if (!after) {
            return session.at();
        }
        if (afterMinutes != null) {
            return session.at().plusSeconds(60L * afterMinutes);
        }
        Instant now = clock.instant();
        return now.isBefore(session.at()) ? session.at() : now;
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}
