package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.Problem;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionDetails.NotAsked;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/**
 * The scores after the injections: a row for each site and aspect, a column for each time. Tab goes down a column, as the
 * patient is asked. "Not asked" is an answer for a row without scores.
 */
final class AfterTable {
    /** Minutes that visits and protocols use (protocols.md), one click each. */
    static final List<Integer> USUAL_MINUTES = List.of(10, 15, 30, 60, 90, 120, 1440);

    private final SessionViewModel model;
    private final Messages messages;
    private final VBox node = new VBox();
    private final FlowPane usual = new FlowPane();
    private final GridPane grid = new GridPane();
    private final Label problem = Forms.wrapped("", "problem");
    private final List<Runnable> checks = new ArrayList<>();
    private final ListChangeListener<Object> rebuild = change -> build();
    private Subscription subscription = Subscription.EMPTY;

    AfterTable(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        node.getStyleClass().add("after");
        usual.getStyleClass().addAll("chips", "after-usual");
        grid.getStyleClass().add("after-grid");
        problem.setGraphic(Icons.small("mdi2a-alert-circle-outline"));
        ScrollPane across = new ScrollPane(grid);
        across.setFocusTraversable(false);
        across.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        across.setFitToHeight(true);
        across.setMinHeight(Region.USE_PREF_SIZE);
        node.getChildren().addAll(usual, across, problem);
    }

    VBox node() {
        return node;
    }

    void start() {
        model.scores().sites().addListener(rebuild);
        model.scores().rounds().addListener(rebuild);
        build();
        subscription = Subscription.combine(
                model.signed().subscribe(signed -> node.setDisable(signed)),
                model.revision().subscribe(r -> follow()));
    }

    void stop() {
        model.scores().sites().removeListener(rebuild);
        model.scores().rounds().removeListener(rebuild);
        subscription.unsubscribe();
        check();
    }

    /** Focus to the first empty score, else to the first one. */
    boolean focus() {
        List<TextField> fields = grid.getChildren().stream()
                .filter(n -> n.getStyleClass().contains("score-field") && !n.isDisabled())
                .map(n -> (TextField) n)
                .toList();
        Optional<TextField> empty = fields.stream().filter(f -> f.getText().isBlank()).findFirst();
        empty.or(() -> fields.stream().findFirst()).ifPresent(Node::requestFocus);
        return empty.isPresent();
    }

    private void build() {
        checks.clear();
        grid.getChildren().clear();
        usual();
        List<AfterRound> rounds = model.scores().rounds();
        record Line(SiteForm form, Aspect aspect) {}
        List<Line> lines = new ArrayList<>();
        for (SiteForm form : model.scores().sites()) {
            for (Aspect aspect : SiteForm.ASPECTS) {
                if (aspect != Aspect.UNSPECIFIED || form.has(Moment.BEFORE, aspect) || form.has(Moment.AFTER, aspect)) {
                    lines.add(new Line(form, aspect));
                }
            }
        }
        for (int row = 0; row < lines.size(); row++) {
            grid.add(label(lines.get(row).form(), lines.get(row).aspect()), 0, row + 1);
        }
        for (int column = 0; column < rounds.size(); column++) {
            AfterRound round = rounds.get(column);
            grid.add(head(round, column + 1), column + 1, 0);
            for (int row = 0; row < lines.size(); row++) {
                grid.add(score(lines.get(row).form(), round, lines.get(row).aspect(), row + 1, column + 1), column + 1,
                        row + 1);
            }
        }
        for (int row = 0; row < lines.size(); row++) {
            grid.add(notAsked(lines.get(row).form(), lines.get(row).aspect(), row + 1), rounds.size() + 1, row + 1);
        }
        follow();
        check();
    }

    private void usual() {
        usual.getChildren().setAll(Forms.label(messages.text("observe.after.minutes"), "field-label"));
        for (int minutes : USUAL_MINUTES) {
            String text = model.scores().times().write(minutes);
            Button at = new Button(text);
            at.setId("after" + minutes);
            at.getStyleClass().add("chip-button");
            at.setAccessibleText(messages.text("observe.after.measured", text));
            at.setOnAction(e -> focus(model.scores().round(minutes)));
            usual.getChildren().add(at);
        }
        Button another = new Button(messages.text("observe.after.another"), Icons.small("mdi2p-plus"));
        another.setId("afterAnother");
        another.getStyleClass().add("chip-button");
        another.setOnAction(e -> focusTime(model.scores().addRound()));
        usual.getChildren().add(another);
    }

    private Node label(SiteForm form, Aspect aspect) {
        Label site = Forms.label("", "medium");
        form.site().subscribe(s -> site.setText(s.isBlank() ? messages.text("session.scores.unnamed") : s));
        Label facts = Forms.label("", "second");
        Runnable words = () -> {
            String scale = messages.text("session.scale.range." + form.scale().get().key());
            SiteForm.Score before = form.score(Moment.BEFORE, aspect);
            String of = messages.text("session.aspect." + aspect.key());
            facts.setText(before.saved() == null
                    ? messages.text("observe.after.row", of, scale)
                    : messages.text("observe.after.rowBefore", of, scale, before.saved().value()));
        };
        checks.add(words);
        VBox label = new VBox(site, facts);
        label.getStyleClass().add("after-label");
        return label;
    }

    private Node head(AfterRound round, int number) {
        TextField minutes = Forms.bound(new TextField(), number == 1 ? "minutes" : "minutes" + number, round.minutes(),
                () -> leave(round));
        minutes.getStyleClass().add("after-time");
        minutes.setUserData(round);
        minutes.setPromptText(messages.text("observe.after.prompt"));
        minutes.setAccessibleText(messages.text("observe.after.time", number));
        HBox head = new HBox(minutes);
        head.getStyleClass().add("after-head");
        Button close = new Button(null, Icons.small("mdi2c-close"));
        close.getStyleClass().addAll("flat", "after-close");
        close.setAccessibleText(messages.text("observe.after.close"));
        close.setTooltip(new Tooltip(close.getAccessibleText()));
        close.setOnAction(e -> model.scores().close(round));
        head.getChildren().add(close);
        checks.add(() -> {
            // It keeps its room: the columns stay where they are while they are filled in.
            close.setVisible(model.scores().canClose(round));
            minutes.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("danger"),
                    model.scores().problem(round).isPresent() && !model.scores().canClose(round));
        });
        return head;
    }

    private TextField score(SiteForm form, AfterRound round, Aspect aspect, int row, int column) {
        SiteForm.Score score = form.score(round, aspect);
        TextField text = Forms.bound(new TextField(), "after-" + aspect.key() + "-" + row + "-" + column, score.text(),
                () -> leave(form));
        text.getStyleClass().add("score-field");
        GridPane.setValignment(text, VPos.CENTER);
        checks.add(() -> {
            Optional<Problem> wrong = form.problem(score);
            text.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("danger"), wrong.isPresent());
            text.setDisable(isNotAsked(form, aspect));
            String time = round.minutes().get().isBlank()
                    ? messages.text("observe.after.someTime")
                    : round.minutes().get();
            text.setAccessibleText(messages.text("observe.after.spoken", form.site().get(),
                    messages.text("session.aspect." + aspect.key()), time));
            text.setAccessibleHelp(wrong.map(p -> Forms.text(p, messages)).orElse(null));
        });
        return text;
    }

    private ToggleButton notAsked(SiteForm form, Aspect aspect, int row) {
        ToggleButton button = new ToggleButton(messages.text("observe.after.notAsked"));
        button.setId("notAsked" + row);
        button.getStyleClass().add("chip");
        button.setOnAction(e -> setNotAsked(form, aspect, button.isSelected()));
        checks.add(() -> {
            boolean said = isNotAsked(form, aspect);
            boolean scored = model.scores().rounds().stream().anyMatch(r -> !form.score(r, aspect).text().get().isBlank());
            button.setSelected(said);
            button.setGraphic(said ? Icons.small("mdi2c-check") : null);
            button.setVisible(!form.site().get().isBlank() && (said || !scored));
            button.setAccessibleText(messages.text("observe.after.notAskedOf", form.site().get(),
                    messages.text("session.aspect." + aspect.key())));
        });
        return button;
    }

    private boolean isNotAsked(SiteForm form, Aspect aspect) {
        SessionDetails details = model.details().now();
        return details != null && details.wasNotAsked(form.site().get().strip(), aspect, Moment.AFTER);
    }

    private void setNotAsked(SiteForm form, Aspect aspect, boolean now) {
        NotAsked one = new NotAsked(form.site().get(), aspect, Moment.AFTER);
        model.details().change(now ? "observe.edit.notAsked" : "observe.edit.askedAfterAll", details -> {
            List<NotAsked> all = new ArrayList<>(details.notAsked());
            all.removeIf(one::equals);
            if (now) {
                all.add(one);
            }
            return details.withNotAsked(all);
        });
    }

    private void follow() {
        checks.forEach(Runnable::run);
    }

    private void leave(SiteForm form) {
        form.showBack();
        model.flush();
        check();
    }

    private void leave(AfterRound round) {
        model.scores().times().read(round.minutes().get()).ifPresent(minutes ->
                round.minutes().set(model.scores().times().write(minutes)));
        model.flush();
        check();
    }

    // One line beneath the table: a sentence in a cell would make its column as wide as the sentence.
    private void check() {
        Optional<Problem> first = model.scores().rounds().stream()
                .filter(r -> !model.scores().canClose(r))
                .flatMap(r -> model.scores().problem(r).stream())
                .findFirst()
                .or(() -> model.scores().sites().stream()
                        .flatMap(form -> model.scores().rounds().stream().flatMap(round -> SiteForm.ASPECTS.stream()
                                .flatMap(aspect -> form.problem(form.score(round, aspect)).stream())))
                        .findFirst());
        problem.setText(first.map(p -> Forms.text(p, messages)).orElse(""));
        Forms.shown(problem, first.isPresent());
    }

    private void focus(AfterRound round) {
        int column = model.scores().rounds().indexOf(round) + 1;
        grid.getChildren().stream()
                .filter(n -> GridPane.getColumnIndex(n) == column && n.getStyleClass().contains("score-field")
                        && !n.isDisabled() && ((TextField) n).getText().isBlank())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void focusTime(AfterRound round) {
        grid.lookupAll(".after-time").stream()
                .filter(n -> n.getUserData() == round)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
