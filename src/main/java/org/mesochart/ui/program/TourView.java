package org.mesochart.ui.program;

import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Keys;

/** Three steps for whoever opens the program for the first time. Nothing moves; Esc and "Skip" leave it. */
public final class TourView extends ProgramDialog {
    private static final int STEPS = 3;

    private final Messages messages;
    private final Runnable close;
    private final Label text = words("");
    private final Button skip = new Button();
    private final Button back = new Button();
    private final Button next = new Button();
    private int step;

    public TourView(Messages messages, Runnable close) {
        super(messages.text("menu.tour"), close);
        this.messages = messages;
        this.close = close;
        text.setId("tourText");
        skip.setId("tourSkip");
        skip.setText(messages.text("menu.tour.skip"));
        skip.setOnAction(event -> close.run());
        back.setId("tourBack");
        back.setText(messages.text("menu.tour.back"));
        back.setOnAction(event -> go(step - 1));
        next.setId("tourNext");
        next.getStyleClass().add("primary");
        next.setOnAction(event -> go(step + 1));
        body(text);
        buttons(skip, back, next);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.PRIMARY.match(event)) {
                event.consume();
                go(step + 1);
            } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                event.consume();
                go(event.getCode() == KeyCode.LEFT ? Math.max(0, step - 1) : Math.min(STEPS - 1, step + 1));
            }
        });
        go(0);
    }

    @Override
    public void requestFocus() {
        next.requestFocus();
    }

    private void go(int to) {
        if (to >= STEPS) {
            close.run();
            return;
        }
        step = to;
        String title = messages.text("menu.tour.title." + (step + 1));
        String place = messages.text("menu.tour.place", step + 1, STEPS);
        String words = switch (step) {
            case 0 -> messages.text("menu.tour.text.1", key(Keys.FIND), key(Keys.NEW_PATIENT));
            case 1 -> messages.text("menu.tour.text.2", key(Keys.UNDO));
            default -> messages.text("menu.tour.text.3", key(Keys.shortcut(KeyCode.K)), key(Keys.plain(KeyCode.F1)),
                    key(Keys.MENUS), key(Keys.shortcut(KeyCode.L)));
        };
        String spoken = String.join(". ", List.of(place, title, words));
        title(place + ": " + title, spoken);
        text.setText(words);
        back.setDisable(step == 0);
        next.setText(messages.text(step == STEPS - 1 ? "menu.tour.end" : "menu.tour.next"));
        // The focus stays on the button: what is new is said there.
        next.setAccessibleText(next.getText() + ". " + spoken);
        next.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        if (skip.getScene() != null) {
            next.requestFocus();
        }
    }

    private String key(javafx.scene.input.KeyCombination key) {
        return Keys.text(key, messages);
    }
}
