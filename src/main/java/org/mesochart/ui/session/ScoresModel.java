package org.mesochart.ui.session;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.Problem;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SigningRules;
import org.mesochart.i18n.Numbers;
import org.mesochart.storage.ScoreStore;

/** Pain before and after, site by site, saved score by score as they are typed. */
final class ScoresModel {
    private final ScoreStore store;
    private final SaveQueue queue;
    private final Autosave autosave;
    private final Numbers numbers;
    private final Clock clock;
    private final ObservableList<SiteForm> sites = FXCollections.observableArrayList();
    private final StringProperty minutes = new SimpleStringProperty("");
    private final IntegerProperty revision = new SimpleIntegerProperty();
    private Session session;

    ScoresModel(ScoreStore store, SaveQueue queue, Autosave autosave, Numbers numbers, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.autosave = autosave;
        this.numbers = numbers;
        this.clock = clock;
        minutes.addListener((o, was, now) -> {
            changed();
            autosave.soon(minutes, () -> sites.forEach(this::save));
        });
    }

    ObservableList<SiteForm> sites() {
        return sites;
    }

    /** Minutes after the injections at which the scores after were taken, for all of them; may stay empty. */
    StringProperty minutes() {
        return minutes;
    }

    ReadOnlyIntegerProperty revision() {
        return revision;
    }

    /** @param sitesBefore the sites scored in the session before, offered without scores */
    void show(Session of, List<PainScore> scores, List<PainScore> sitesBefore) {
        session = of;
        sites.clear();
        scores.stream().filter(s -> s.afterMinutes() != null).findFirst()
                .ifPresent(s -> minutes.set(String.valueOf(s.afterMinutes())));
        for (PainScore score : scores) {
            if (score.moment() != Moment.FOLLOW_UP && siteOf(score).stream().noneMatch(f -> f.take(score))) {
                SiteForm form = named(score);
                form.take(score);
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

    private void watch(SiteForm form) {
        form.site().addListener((o, was, now) -> touched(form));
        form.scale().addListener((o, was, now) -> touched(form));
        form.scores().values().forEach(s -> s.text().addListener((o, was, now) -> touched(form)));
    }

    private void touched(SiteForm form) {
        changed();
        autosave.soon(form, () -> save(form));
    }

    Optional<Problem> minutesProblem() {
        return minutes.get().isBlank() || readMinutes().isPresent()
                ? Optional.empty()
                : Optional.of(Problem.of("afterMinutes", "errors.score.minutes", 1440));
    }

    private Optional<Integer> readMinutes() {
        return numbers.parse(minutes.get())
                .filter(n -> n.stripTrailingZeros().scale() <= 0
                        && n.signum() > 0
                        && n.compareTo(BigDecimal.valueOf(1440)) <= 0)
                .map(BigDecimal::intValueExact);
    }

    boolean allValid() {
        return minutesProblem().isEmpty() && sites.stream().allMatch(SiteForm::valid);
    }

    boolean has(Moment moment) {
        return sites.stream().anyMatch(f -> f.has(moment));
    }

    /** Takes a score after the injections that was missing at a place scored before, as if it were typed in its field. */
    Optional<Problem> takeAfter(SigningRules.PainGap gap, String typed) {
        for (SiteForm form : sites) {
            if (form.site().get().strip().equals(gap.site()) && form.scale().get() == gap.scale()) {
                SiteForm.Score score = form.score(Moment.AFTER, gap.aspect());
                score.text().set(typed);
                Optional<Problem> problem = form.problem(score);
                problem.ifPresentOrElse(p -> score.text().set(""), autosave::flush);
                return problem;
            }
        }
        return Optional.empty();
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
        if (value.isEmpty() || form.site().get().isBlank()) {
            return;
        }
        boolean after = slot.moment() == Moment.AFTER;
        Integer afterMinutes = after ? readMinutes().orElse(null) : null;
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
