package org.mesochart.ui.session;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.PainQuality;

/** One painful site as it is told. */
final class PainSiteForm {
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty since = new SimpleStringProperty("");
    private final StringProperty dayCourse = new SimpleStringProperty("");
    private final StringProperty helps = new SimpleStringProperty("");
    private final ObservableSet<PainQuality> qualities = FXCollections.observableSet();
    private final ObservableSet<Aspect> aspects = FXCollections.observableSet();
    private final ObjectProperty<PainSite.Chronicity> chronicity = new SimpleObjectProperty<>();
    private PainSite saved;
    private boolean fixed;

    StringProperty name() {
        return name;
    }

    StringProperty since() {
        return since;
    }

    StringProperty dayCourse() {
        return dayCourse;
    }

    StringProperty helps() {
        return helps;
    }

    ObservableSet<PainQuality> qualities() {
        return qualities;
    }

    ObservableSet<Aspect> aspects() {
        return aspects;
    }

    ObjectProperty<PainSite.Chronicity> chronicity() {
        return chronicity;
    }

    /** The site as it is recorded, or null when it is not yet. */
    PainSite saved() {
        return saved;
    }

    void saved(PainSite now) {
        saved = now;
    }

    /** True when scores of earlier sessions are kept under the name: it can no longer be another. */
    boolean fixed() {
        return fixed;
    }

    void fix(boolean now) {
        fixed = now;
    }

    PainSite site() {
        return new PainSite(name.get(), qualities, aspects, since.get(), chronicity.get(), dayCourse.get(), helps.get());
    }

    boolean isBlank() {
        return site().equals(PainSite.named(""));
    }

    void show(PainSite now) {
        saved = now;
        name.set(now.name());
        since.set(Objects.requireNonNullElse(now.since(), ""));
        dayCourse.set(Objects.requireNonNullElse(now.dayCourse(), ""));
        helps.set(Objects.requireNonNullElse(now.helps(), ""));
        qualities.removeIf(q -> !now.qualities().contains(q));
        qualities.addAll(now.qualities());
        aspects.removeIf(a -> !now.aspects().contains(a));
        aspects.addAll(now.aspects());
        chronicity.set(now.chronicity());
    }

    /** @param field "site", "since", "dayCourse" or "helps" */
    Optional<Problem> problem(String field) {
        return isBlank() && saved == null
                ? Optional.empty()
                : site().check().stream().filter(p -> p.field().equals(field)).findFirst();
    }
}
