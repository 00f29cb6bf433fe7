package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.SetChangeListener;
import org.mesochart.domain.Problem;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.ui.map.MarksModel;
import org.mesochart.ui.map.PointsModel;

/**
 * The painful sites of the course. They and the rows of scores are one list: a new site gives a row, and a row goes by
 * the name its site has.
 */
final class PainSitesModel {
    private final AssessmentModel assessment;
    private final ScoresModel scores;
    private final DetailsModel details;
    private final Autosave autosave;
    private final EditStack edits;
    private final FieldDeeds typed;
    private final PointsModel points;
    private final MarksModel marks;
    private final ObservableList<PainSiteForm> sites = FXCollections.observableArrayList();
    private boolean filling;
    private PainSiteForm typing;

    PainSitesModel(AssessmentModel assessment, ScoresModel scores, DetailsModel details, Autosave autosave,
            EditStack edits, FieldDeeds typed, PointsModel points, MarksModel marks) {
        this.assessment = assessment;
        this.scores = scores;
        this.details = details;
        this.autosave = autosave;
        this.edits = edits;
        this.typed = typed;
        this.points = points;
        this.marks = marks;
    }

    ObservableList<PainSiteForm> sites() {
        return sites;
    }

    /**
     * Takes what was read; sites that are only scored are listed too.
     *
     * @param scoredBefore names that scores of other sessions of the course are kept under
     */
    void show(Set<String> scoredBefore) {
        sites.clear();
        for (PainSite site : assessment.assessment().get().sites()) {
            scores.ensure(site.name());
            show(add(), site);
        }
        for (SiteForm row : List.copyOf(scores.sites())) {
            String name = row.site().get().strip();
            if (!name.isEmpty() && named(name).isEmpty()) {
                PainSiteForm found = add();
                filling = true;
                found.name().set(name);
                filling = false;
            }
        }
        sites.forEach(form -> form.fix(scoredBefore.contains(form.name().get())));
        if (sites.isEmpty()) {
            add();
        }
    }

    private Optional<PainSiteForm> named(String name) {
        return sites.stream().filter(form -> form.site().name().equals(name)).findFirst();
    }

    private PainSiteForm add() {
        PainSiteForm form = new PainSiteForm();
        form.name().addListener((o, was, now) -> typed(form));
        form.since().addListener((o, was, now) -> typed(form));
        form.dayCourse().addListener((o, was, now) -> typed(form));
        form.helps().addListener((o, was, now) -> typed(form));
        form.chronicity().addListener((o, was, now) -> chosen(form));
        form.qualities().addListener((SetChangeListener<Object>) change -> chosen(form));
        form.aspects().addListener((SetChangeListener<Object>) change -> chosen(form));
        sites.add(form);
        return form;
    }

    /** Another site, to be named; one that is not named yet is taken first. */
    PainSiteForm addSite() {
        return sites.stream().filter(PainSiteForm::isBlank).findFirst().orElseGet(this::add);
    }

    /** Why this site is not kept as it stands: its own problem, or that another has its name. */
    Optional<Problem> problem(PainSiteForm form, String field) {
        Optional<Problem> own = form.problem(field);
        boolean twice = field.equals("site") && own.isEmpty() && !form.isBlank()
                && sites.stream().anyMatch(other -> other != form && other.site().name().equals(form.site().name()));
        return twice ? Optional.of(Problem.of("site", "errors.site.twice")) : own;
    }

    /** True when something told of a site could not be kept. */
    boolean unfinished() {
        return sites.stream().anyMatch(form -> !(form.isBlank() && form.saved() == null)
                && (!form.site().check().isEmpty() || problem(form, "site").isPresent()));
    }

    private void typed(PainSiteForm form) {
        if (!filling) {
            autosave.soon(form, () -> {
                save(form, after -> {
                    Assessment before = assessment.assessment().get();
                    typed.type(form, "assess.edit.site", List.of(form.site().name()), before, after, this::set);
                });
            });
        }
    }

    private void chosen(PainSiteForm form) {
        if (!filling) {
            autosave.flush();
            save(form, after -> {
                Assessment before = assessment.assessment().get();
                edits.perform(new Edit("assess.edit.site", List.of(form.site().name()), () -> set(after),
                        () -> set(before)));
            });
        }
    }

    // Only this form is new; the others count as they were last good, so that one bad name keeps nothing else back.
    private void save(PainSiteForm form, Consumer<Assessment> perform) {
        List<PainSite> now = new ArrayList<>();
        for (PainSiteForm each : sites) {
            PainSite site = each == form ? form.site() : each.saved();
            if (site != null) {
                now.add(site);
            }
        }
        Assessment after = assessment.assessment().get().withSites(now);
        if (after.check().isEmpty() && !after.equals(assessment.assessment().get())
                && problem(form, "site").isEmpty()) {
            typing = form;
            try {
                perform.accept(after);
            } finally {
                typing = null;
            }
        }
    }

    /** Puts these sites in the place of those recorded: forms and rows of scores follow. */
    private void set(Assessment now) {
        List<PainSite> before = assessment.assessment().get().sites();
        List<PainSite> after = now.sites();
        assessment.set(now);
        rows(before, after);
        List<PainSiteForm> free = new ArrayList<>(sites.stream()
                .filter(f -> f.saved() != null && after.stream().noneMatch(s -> s.name().equals(f.saved().name())))
                .toList());
        for (PainSite site : after) {
            PainSiteForm form = sites.stream()
                    .filter(f -> f.saved() != null && f.saved().name().equals(site.name()))
                    .findFirst()
                    .or(() -> named(site.name()).filter(f -> f.saved() == null))
                    .or(() -> Optional.ofNullable(typing).filter(f -> f.site().equals(site)))
                    .or(() -> free.stream().findFirst())
                    .or(() -> sites.stream().filter(PainSiteForm::isBlank).findFirst())
                    .orElseGet(this::add);
            free.remove(form);
            if (form == typing) {
                form.saved(site);
            } else if (!site.equals(form.saved())) {
                show(form, site);
            }
        }
        sites.removeAll(free);
        if (sites.isEmpty()) {
            add();
        }
    }

    private void show(PainSiteForm form, PainSite site) {
        filling = true;
        form.show(site);
        filling = false;
    }

    private void rows(List<PainSite> before, List<PainSite> after) {
        List<String> was = before.stream().map(PainSite::name).toList();
        List<String> is = after.stream().map(PainSite::name).toList();
        if (was.size() == is.size()) {
            for (int i = 0; i < was.size(); i++) {
                if (!was.get(i).equals(is.get(i))) {
                    scores.rename(was.get(i), is.get(i));
                    details.renameSite(was.get(i), is.get(i));
                }
            }
            return;
        }
        is.forEach(scores::ensure);
        was.stream().filter(name -> !is.contains(name)).forEach(scores::dropBlank);
    }

    /** True when the site can be taken out: no score of another session is kept under its name. */
    boolean removable(PainSiteForm form) {
        return !form.fixed() && !(sites.size() == 1 && form.isBlank());
    }

    /** Takes a site out, with the scores it has in this session; both come back when it is undone. */
    void remove(PainSiteForm form) {
        autosave.flush();
        String name = form.site().name();
        List<SiteForm> rows = name.isEmpty() ? List.of() : scores.of(name);
        if (form.saved() == null && rows.isEmpty()) {
            sites.remove(form);
            if (sites.isEmpty()) {
                add();
            }
            return;
        }
        Assessment before = assessment.assessment().get();
        Assessment after = before.withSites(before.sites().stream().filter(s -> !s.name().equals(name)).toList());
        List<ScoresModel.Row> taken = scores.rowsOf(rows);
        edits.perform(new Edit("assess.edit.removeSite", List.of(name), () -> {
            scores.takeOut(taken);
            sites.remove(form);
            set(after);
        }, () -> {
            scores.putBack(taken);
            if (!sites.contains(form) && form.saved() == null) {
                sites.add(form);
            }
            set(before);
        }));
    }

    /**
     * A place on the map was chosen: its region is painted, and is a painful site by its name.
     *
     * @return the site; empty outside the body or in a signed session
     */
    Optional<PainSiteForm> pick(Place place) {
        double x = place.xCm().doubleValue();
        double y = place.yCm().doubleValue();
        if (marks.locked()) {
            return Optional.empty();
        }
        points.showView(place.view());
        Optional<SkinMark> there = marks.at(x, y);
        String name = there.map(mark -> points.names().name(points.bodyMap().whole(mark.region()), mark.side()))
                .orElseGet(() -> points.names().name(place));
        Optional<PainSiteForm> known = named(name);
        if (known.isPresent()) {
            if (there.isEmpty()) {
                marks.fill(x, y);
            }
            return known;
        }
        autosave.flush();
        Assessment before = assessment.assessment().get();
        List<PainSite> more = new ArrayList<>(before.sites());
        more.add(PainSite.named(name));
        Assessment after = before.withSites(more);
        if (!after.check().isEmpty()) {
            return Optional.empty();
        }
        if (there.isPresent()) {
            edits.perform(new Edit("assess.edit.addSite", List.of(name), () -> set(after), () -> set(before)));
        } else {
            marks.fill(x, y, "assess.edit.addSite", () -> set(after), () -> set(before));
        }
        return named(name);
    }

    /** True when each named site has a score from before the injections, or is said not to be asked. */
    boolean scoredBefore() {
        List<SiteForm> rows = scores.sites().stream().filter(row -> !row.site().get().isBlank()).toList();
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.has(Moment.BEFORE)
                || details.now().notAsked().stream().anyMatch(n ->
                        n.moment() == Moment.BEFORE && n.site().equals(row.site().get().strip()))
                || rows.stream().anyMatch(other -> other.has(Moment.BEFORE)
                        && other.site().get().equals(row.site().get())));
    }
}
