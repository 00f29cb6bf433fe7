package org.mesochart.ui.session;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.WholeText;

/** Course and session number, the six steps with their state as shape, and the primary button. */
final class StepsBar extends HBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double WORDS_FROM_EM = 80;

    private final SessionViewModel model;
    private final Messages messages;
    private final Label course = new Label();
    private final Label number = new Label();
    private final Map<Step, ToggleButton> buttons = new EnumMap<>(Step.class);
    private final Map<Step, Sign> signs = new EnumMap<>(Step.class);
    private final Button primary;
    private boolean resized;
    private Subscription subscription = Subscription.EMPTY;

    StepsBar(SessionViewModel model, Messages messages, Button primary) {
        this.model = model;
        this.messages = messages;
        this.primary = primary;
        getStyleClass().add("steps-bar");
        course.getStyleClass().addAll("medium", "steps-course");
        course.setWrapText(true);
        WholeText.inHint(course); // more than two lines have no room here; the patient's page has the whole of it
        number.getStyleClass().add("muted");
        number.setMinWidth(USE_PREF_SIZE);
        HBox title = new HBox(course, number);
        title.getStyleClass().add("steps-title");
        HBox steps = new HBox();
        steps.getStyleClass().add("steps");
        steps.setAccessibleRole(AccessibleRole.PARENT);
        steps.setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (Step step : Step.values()) {
            ToggleButton button = new ToggleButton(messages.text("session.step." + step.key()));
            button.setId("step-" + step.key());
            button.getStyleClass().add("step");
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(e -> {
                button.setSelected(true);
                model.step().set(step);
            });
            button.setTooltip(new Tooltip(messages.text("session.step." + step.key()) + "  "
                    + Keys.text(Keys.shortcut(javafx.scene.input.KeyCode.valueOf("DIGIT" + step.number())), messages)));
            buttons.put(step, button);
            steps.getChildren().add(button);
        }
        primary.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(title, Forms.gap(), steps, Forms.gap(), primary);
        widthProperty().subscribe(w -> show());
        course.fontProperty().subscribe(font -> {
            resized = true;
            requestLayout();
        });
    }

    @Override
    protected void layoutChildren() {
        if (resized) {
            resized = false;
            show();
        }
        super.layoutChildren();
    }

    void start() {
        subscription = Subscription.combine(
                model.revision().subscribe(r -> show()), model.step().subscribe(s -> show()));
    }

    void stop() {
        subscription.unsubscribe();
    }

    /** The last step has its own button in the page. */
    void primaryShown(boolean shown) {
        Forms.shown(primary, shown);
    }

    private void show() {
        if (model.session() == null) {
            return;
        }
        course.setText(model.course().indication());
        int planned = model.course().plan().sessions();
        int which = model.session().number();
        number.setText(" · " + (planned > 0
                ? messages.text("session.numberOf", which, planned)
                : messages.text("session.number", which)));
        boolean words = getWidth() >= WORDS_FROM_EM * course.getFont().getSize();
        buttons.forEach((step, button) -> {
            boolean current = model.step().get() == step;
            Step.State state = model.state(step);
            button.setSelected(current);
            button.pseudoClassStateChanged(CURRENT, current);
            Sign sign = new Sign(state, current);
            if (!sign.equals(signs.put(step, sign))) {
                button.setGraphic(sign(step, state, current));
            }
            button.setText(words || current ? messages.text("session.step." + step.key()) : "");
            button.setAccessibleText(messages.text("session.step.spoken", step.number(), Step.values().length,
                    messages.text("session.step." + step.key()), messages.text(current
                            ? "session.step.current"
                            : "session.step.state." + state.name().toLowerCase(Locale.ROOT))));
        });
    }

    private record Sign(Step.State state, boolean current) {}

    private static Node sign(Step step, Step.State state, boolean current) {
        StackPane sign = new StackPane();
        sign.getStyleClass().addAll("step-sign",
                "step-" + state.name().toLowerCase(Locale.ROOT));
        sign.pseudoClassStateChanged(CURRENT, current);
        sign.getChildren().add(switch (state) {
            case DONE -> current ? number(step) : Icons.small("mdi2c-check");
            case MISSING -> new Label("!");
            case OPEN -> number(step);
        });
        return sign;
    }

    private static Label number(Step step) {
        return new Label(String.valueOf(step.number()));
    }
}
