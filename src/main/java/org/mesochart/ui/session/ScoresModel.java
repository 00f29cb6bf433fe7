package org.mesochart.ui.session;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Session;
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
            row.texts().keySet().forEach(slot -> row.form().scores().get(slot).text().set(""));
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
            row.texts().forEach((slot, text) -> row.form().scores().get(slot).text().set(text));
        }
        changed();
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
