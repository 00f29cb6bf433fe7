package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Segments;

/** The scores before the injections: a row for each painful site, with what it was at the last visit. */
final class ScoresBefore {
    private final SessionViewModel model;
    private final Messages messages;
    private final VBox rows = new VBox();
    private final Map<SiteForm, List<Runnable>> checks = new LinkedHashMap<>();
    private final List<Runnable> following = new ArrayList<>();
    private final ListChangeListener<SiteForm> rebuild = change -> build();
    private Subscription subscription = Subscription.EMPTY;

    ScoresBefore(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        rows.getStyleClass().add("site-rows");
    }

    VBox node() {
        return rows;
    }

    void start() {
        model.scores().sites().addListener(rebuild);
        build();
        subscription = Subscription.combine(
                model.signed().subscribe(signed -> rows.setDisable(signed)),
                model.revision().subscribe(r -> following.forEach(Runnable::run)));
    }

    void stop() {
        model.scores().sites().removeListener(rebuild);
        subscription.unsubscribe();
    }

    /** Focus to the first empty field. */
    void focus() {
        List<TextField> fields = fields();
        fields.stream().filter(f -> f.getText().isBlank()).findFirst()
                .or(() -> fields.stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    private List<TextField> fields() {
        return rows.lookupAll(".score-field").stream()
                .filter(n -> n instanceof TextField && !n.isDisabled())
                .map(n -> (TextField) n)
                .toList();
    }

    private void build() {
        checks.clear();
        following.clear();
        rows.getChildren().clear();
        int number = 0;
        for (SiteForm form : model.scores().sites()) {
            rows.getChildren().add(row(form, ++number));
        }
    }

    private Node row(SiteForm form, int number) {
        List<Runnable> all = new ArrayList<>();
        checks.put(form, all);
        FlowPane row = new FlowPane();
        row.getStyleClass().add("site-row");
        Segments<PainScale> scale = new Segments<>(messages.text("session.scores.scale"), List.of(PainScale.values()),
                s -> messages.text("session.scale." + s.key()));
        scale.valueProperty().bindBidirectional(form.scale());
        Field scaleField = new Field(messages.text("session.scores.scale"), scale);
        row.getChildren().addAll(named(form), scaleField);
        List<Node> fields = new ArrayList<>();
        for (Aspect aspect : List.of(Aspect.MOVEMENT, Aspect.REST, Aspect.UNSPECIFIED)) {
            if (aspect != Aspect.UNSPECIFIED || form.score(Moment.BEFORE, aspect).saved() != null) {
                fields.add(score(form, aspect, number, all));
            }
        }
        row.getChildren().addAll(fields);
        row.getChildren().addAll(notAsked(form, number, fields), otherScale(form));
        return row;
    }

    private Node named(SiteForm form) {
        Label name = Forms.wrapped("", "medium");
        Label last = Forms.wrapped("", "second");
        Runnable show = () -> {
            String site = form.site().get().strip();
            name.setText(site.isEmpty() ? messages.text("session.scores.unnamed") : site);
            last.setText(lastVisit(form));
            Forms.shown(last, !last.getText().isEmpty());
        };
        show.run();
        following.add(show);
        VBox named = new VBox(name, last);
        named.getStyleClass().add("site-named");
        return named;
    }

    private String lastVisit(SiteForm form) {
        StringJoiner values = new StringJoiner(", ");
        for (PainScore score : model.last().map(r -> r.scores()).orElse(List.of())) {
            if (score.moment() == Moment.BEFORE && score.site().equals(form.site().get().strip())
                    && score.scale() == form.scale().get()) {
                values.add(messages.text("assess.last." + score.aspect().key(), score.value()));
            }
        }
        return values.length() == 0 ? "" : messages.text("assess.last", values);
    }

    private Node score(SiteForm form, Aspect aspect, int number, List<Runnable> all) {
        SiteForm.Score score = form.score(Moment.BEFORE, aspect);
        TextField text = Forms.bound(new TextField(), aspect.key() + number, score.text(), () -> leave(form));
        text.setPrefColumnCount(4);
        text.getStyleClass().add("score-field");
        Field field = new Field(messages.text("session.aspect." + aspect.key()), text);
        field.getStyleClass().add("score");
        form.site().subscribe(site -> text.setAccessibleText(site.isBlank()
                ? messages.text("session.aspect." + aspect.key())
                : site + ", " + messages.text("session.aspect." + aspect.key())));
        all.add(() -> Forms.problem(field, form.problem(score), messages));
        return field;
    }

    // Said once for the site: no score of it was taken, and that was no oversight.
    private Node notAsked(SiteForm form, int number, List<Node> fields) {
        ToggleButton button = new ToggleButton(messages.text("assess.notAsked"));
        button.setId("notAsked" + number);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("chip");
        button.setOnAction(e -> {
            model.flush();
            boolean now = button.isSelected();
            String site = form.site().get().strip();
            model.details().change(now ? "assess.edit.notAsked" : "assess.edit.asked", d -> {
                List<SessionDetails.NotAsked> list = new ArrayList<>(d.notAsked());
                list.removeIf(n -> n.site().equals(site) && n.moment() == Moment.BEFORE);
                if (now) {
                    list.add(new SessionDetails.NotAsked(site, Aspect.MOVEMENT, Moment.BEFORE));
                    list.add(new SessionDetails.NotAsked(site, Aspect.REST, Moment.BEFORE));
                }
                return d.withNotAsked(list);
            });
        });
        Field field = new Field(" ", button);
        button.setAccessibleText(messages.text("assess.notAsked"));
        Runnable show = () -> {
            String site = form.site().get().strip();
            boolean said = model.details().now() != null && !site.isEmpty() && model.details().now().notAsked().stream()
                    .anyMatch(n -> n.moment() == Moment.BEFORE && n.site().equals(site));
            boolean typed = form.scores().entrySet().stream()
                    .anyMatch(s -> s.getKey().moment() == Moment.BEFORE && !s.getValue().text().get().isBlank());
            button.setSelected(said);
            Forms.shown(field, !site.isEmpty() && (said || !typed));
            fields.forEach(f -> f.setDisable(said && !typed));
        };
        show.run();
        following.add(show);
        return field;
    }

    private Node otherScale(SiteForm form) {
        Button other = new Button();
        other.getStyleClass().add("flat");
        other.setMinWidth(Region.USE_PREF_SIZE);
        other.setOnAction(e -> model.scores().addScale(form));
        Field field = new Field(" ", other);
        Runnable show = () -> {
            PainScale missing = form.scale().get() == PainScale.NRS ? PainScale.VAS : PainScale.NRS;
            other.setText(messages.text("assess.alsoScale", messages.text("session.scale." + missing.key())));
            other.setAccessibleText(other.getText());
            Forms.shown(field, form.has(Moment.BEFORE) && model.scores().of(form.site().get().strip()).size() == 1);
        };
        show.run();
        following.add(show);
        return field;
    }

    private void leave(SiteForm form) {
        form.showBack();
        model.flush();
        checks.getOrDefault(form, List.of()).forEach(Runnable::run);
    }
}
