package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Segments;

/** The scores of one moment, a row for each painful site. */
final class ScoresTable {
    private final SessionViewModel model;
    private final Messages messages;
    private final Moment moment;
    private final VBox rows = new VBox();
    private final Map<SiteForm, List<Runnable>> checks = new LinkedHashMap<>();
    private final ListChangeListener<SiteForm> rebuild = change -> build();
    private Subscription subscription = Subscription.EMPTY;

    ScoresTable(SessionViewModel model, Messages messages, Moment moment) {
        this.model = model;
        this.messages = messages;
        this.moment = moment;
        rows.getStyleClass().add("site-rows");
    }

    VBox node() {
        return rows;
    }

    void start() {
        model.scores().sites().addListener(rebuild);
        build();
        subscription = model.signed().subscribe(signed -> rows.setDisable(signed));
    }

    void stop() {
        model.scores().sites().removeListener(rebuild);
        subscription.unsubscribe();
    }

    /** Focus to the first empty field. */
    void focus() {
        List<TextField> fields = rows.lookupAll(".text-field").stream()
                .filter(n -> n instanceof TextField)
                .map(n -> (TextField) n)
                .toList();
        fields.stream().filter(f -> f.getText().isBlank()).findFirst()
                .or(() -> fields.stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    private void build() {
        checks.clear();
        rows.getChildren().clear();
        int number = 0;
        for (SiteForm form : model.scores().sites()) {
            rows.getChildren().add(row(form, ++number));
        }
    }

    private Node row(SiteForm form, int number) {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("site-row");
        List<Runnable> all = new ArrayList<>();
        checks.put(form, all);
        if (moment == Moment.BEFORE) {
            TextField site = Forms.bound(new TextField(), "site" + number, form.site(), () -> leave(form));
            site.setPrefColumnCount(20);
            Field field = new Field(messages.text("session.scores.site"), site);
            all.add(() -> Forms.problem(field, form.siteProblem(), messages));
            Segments<PainScale> scale = new Segments<>(messages.text("session.scores.scale"), List.of(PainScale.values()),
                    s -> messages.text("session.scale." + s.key()));
            scale.valueProperty().bindBidirectional(form.scale());
            Field scaleField = new Field(messages.text("session.scores.scale"), scale);
            row.getChildren().addAll(field, scaleField);
        } else {
            VBox named = new VBox();
            named.getStyleClass().add("site-named");
            var name = Forms.label("", "medium");
            form.site().subscribe(s -> name.setText(s.isBlank() ? messages.text("session.scores.unnamed") : s));
            var scale = Forms.label("", "second");
            form.scale().subscribe(s -> scale.setText(messages.text("session.scale.range." + s.key())));
            named.getChildren().addAll(name, scale);
            row.getChildren().add(named);
        }
        for (Aspect aspect : List.of(Aspect.MOVEMENT, Aspect.REST, Aspect.UNSPECIFIED)) {
            boolean always = aspect != Aspect.UNSPECIFIED;
            if (always || form.score(Moment.BEFORE, aspect).saved() != null
                    || form.score(Moment.AFTER, aspect).saved() != null) {
                row.getChildren().add(score(form, aspect, number, all));
            }
        }
        return row;
    }

    private Node score(SiteForm form, Aspect aspect, int number, List<Runnable> all) {
        SiteForm.Score score = form.score(moment, aspect);
        TextField text = Forms.bound(new TextField(), aspect.key() + number, score.text(), () -> leave(form));
        text.setPrefColumnCount(4);
        text.getStyleClass().add("score-field");
        Field field = new Field(messages.text("session.aspect." + aspect.key()), text);
        field.getStyleClass().add("score");
        text.setAccessibleText(messages.text("session.aspect." + aspect.key()));
        all.add(() -> Forms.problem(field, form.problem(score), messages));
        HBox.setHgrow(field, Priority.NEVER);
        return field;
    }

    private void leave(SiteForm form) {
        form.showBack();
        model.flush();
        checks.getOrDefault(form, List.of()).forEach(Runnable::run);
    }
}
