package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Aloud;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.KeyGroup;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.Theme;

/** Screen: the contraindications, one row each, answered with the keys 1, 2 and 3. */
final class ScreenView implements StepView {
    /** Narrower pages have the side beneath the questions. */
    private static final double SIDE_FROM_EM = 84;
    /** Narrower rows have what was said last time beneath the question. */
    private static final double FACTS_FROM_EM = 66;

    private final SessionViewModel model;
    private final ScreeningModel screening;
    private final Messages messages;
    private final VBox list = new VBox();
    private final List<QuestionRow> rows = new ArrayList<>();
    private final Label by = Forms.label("", "second");
    private final Button further = new Button();
    private final FurtherQuestions furtherQuestions;
    private final ScreenSide side;
    private final VBox main;
    private boolean narrow;
    private final ScrollPane root;
    private Subscription subscription = Subscription.EMPTY;
    private boolean shown;
    private boolean taken;
    private List<ScreeningQuestion> saidStops = List.of();

    ScreenView(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        screening = model.screening();
        list.setId("screening");
        furtherQuestions = new FurtherQuestions(screening, messages, this::focus);
        further.setId("furtherQuestion");
        further.setText(messages.text("screening.further"));
        further.setGraphic(Icons.of("mdi2p-plus"));
        further.setMinWidth(Region.USE_PREF_SIZE);
        further.setOnAction(e -> furtherQuestions.toggle());
        HBox head = Cards.head(messages.text("screening.title"), by, further);
        VBox card = new VBox(head, furtherQuestions, list);
        card.getStyleClass().addAll("card", "screening-card");
        main = new VBox(card);
        main.setMinWidth(0);
        main.getStyleClass().add("session-main");
        side = new ScreenSide(model, messages, this::focus);
        SideColumns columns = new SideColumns(main, side, SIDE_FROM_EM);
        columns.onMainWidth(em -> {
            narrow = em < FACTS_FROM_EM;
            rows.forEach(row -> row.narrow(narrow));
        });
        root = Forms.page(columns);
        Theme.addSheet(root, "screening");
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // The 3 that opens a reason is not the first letter of it.
        list.addEventFilter(KeyEvent.KEY_TYPED, e -> {
            if (taken) {
                e.consume();
            }
        });
        list.addEventFilter(KeyEvent.KEY_RELEASED, e -> taken = false);
        root.vvalueProperty().subscribe(v -> look());
        root.viewportBoundsProperty().subscribe(b -> look());
        root.needsLayoutProperty().subscribe(needed -> {
            if (!needed) {
                look();
            }
        });
        list.boundsInParentProperty().subscribe(b -> look());
    }

    /** What {@link #key} takes. */
    static KeyGroup keys(Messages messages) {
        return new KeyGroup(messages.text("session.step.screen"), List.of(
                new KeyGroup.Line("1", messages.text("screening.answer.no")),
                new KeyGroup.Line("2", messages.text("screening.answer.stop")),
                new KeyGroup.Line("3", messages.text("screening.answer.proceed")),
                new KeyGroup.Line(Keys.text(Keys.plain(KeyCode.DELETE), messages) + ", "
                        + Keys.text(Keys.plain(KeyCode.BACK_SPACE), messages), messages.text("screening.keys.takeBack")),
                new KeyGroup.Line("↑ ↓", messages.text("screening.keys.row")),
                new KeyGroup.Line("Home, End", messages.text("screening.keys.ends"))));
    }

    private void key(KeyEvent e) {
        taken = false;
        if (e.getTarget() instanceof TextInputControl || e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        taken = true;
        switch (e.getCode()) {
            case DIGIT1, NUMPAD1 -> answer(Answer.NO);
            case DIGIT2, NUMPAD2 -> answer(Answer.STOP);
            case DIGIT3, NUMPAD3 -> answer(Answer.PROCEED);
            case DELETE, BACK_SPACE -> screening.takeBack();
            case UP -> move(-1);
            case DOWN -> move(1);
            case HOME -> move(-rows.size());
            case END -> move(rows.size());
            default -> taken = false;
        }
        if (taken) {
            e.consume();
        }
    }

    private void answer(Answer answer) {
        Optional<QuestionRow> row = selected();
        screening.answer(answer);
        row.ifPresent(QuestionRow::afterwards);
    }

    private void move(int by) {
        screening.move(by);
        focus();
    }

    private Optional<QuestionRow> selected() {
        return rows.stream().filter(r -> r.question().key().equals(screening.selected())).findFirst();
    }

    private void show() {
        if (model.session() == null) {
            return;
        }
        List<ScreeningQuestion> asked = screening.screening().questions();
        if (!asked.equals(rows.stream().map(QuestionRow::question).toList())) {
            rows.clear();
            for (ScreeningQuestion question : asked) {
                rows.add(new QuestionRow(screening, question, rows.size() + 1, messages, this::focus));
            }
            list.getChildren().setAll(rows);
            rows.forEach(row -> row.narrow(narrow));
        }
        rows.forEach(row -> row.show(rows.size()));
        by.setText(messages.text("screening.by", model.practitioner().name(),
                model.session().localTime().toLocalDate()));
        Forms.shown(further, !screening.locked());
        furtherQuestions.show();
        side.show();
    }

    // A question counts as seen once the whole of its row stood in the window.
    private void look() {
        if (!shown || root.getScene() == null || root.getViewportBounds().getHeight() <= 0) {
            return;
        }
        Bounds window = root.localToScene(root.getBoundsInLocal());
        for (QuestionRow row : rows) {
            Bounds at = row.localToScene(row.getBoundsInLocal());
            if (at.getHeight() > 0 && at.getMinY() >= window.getMinY() - 1 && at.getMaxY() <= window.getMaxY() + 1) {
                screening.seen(row.question().key());
            }
        }
    }

    // The keys move through more rows than fit the window.
    private void reveal(Node row) {
        Bounds window = root.localToScene(root.getBoundsInLocal());
        Bounds at = row.localToScene(row.getBoundsInLocal());
        double room = root.getContent().getBoundsInLocal().getHeight() - root.getViewportBounds().getHeight();
        double by = at.getMinY() < window.getMinY()
                ? at.getMinY() - window.getMinY()
                : Math.max(0, at.getMaxY() - window.getMaxY());
        if (room > 0 && by != 0) {
            root.setVvalue(Math.clamp(root.getVvalue() + by / room, 0, 1));
        }
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void start() {
        subscription = Subscription.combine(
                screening.revision().subscribe(r -> show()),
                model.revision().subscribe(r -> show()),
                model.signed().subscribe(s -> show()));
    }

    @Override
    public void stop() {
        shown = false;
        saidStops = List.of();
        subscription.unsubscribe();
        furtherQuestions.close();
    }

    @Override
    public void focus() {
        // The page is laid out by now: what stands in the window before is not what is seen.
        shown = true;
        selected().ifPresentOrElse(row -> {
            row.requestFocus();
            root.layout();
            reveal(row);
            look();
        }, root::requestFocus);
        sayStop();
    }

    // Once for each question that ends the session, and each time the step is opened.
    private void sayStop() {
        List<ScreeningQuestion> stops = screening.stops();
        if (!saidStops.containsAll(stops)) {
            Aloud.say(list, side.stopped());
        }
        saidStops = stops;
    }

    @Override
    public List<Node> parts() {
        return List.of(selected().map(Node.class::cast).orElse(root), side);
    }
}
