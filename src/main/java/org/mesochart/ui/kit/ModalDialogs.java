package org.mesochart.ui.kit;

import atlantafx.base.controls.ModalPane;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;

/** Dialogs drawn over the screen in its own window: the focus stays in them, Esc cancels, nothing slides. */
public final class ModalDialogs implements Dialogs {
    private static final Duration NOTICE = Duration.ofSeconds(6);

    private final Messages messages;
    private final Tasks tasks;
    private final FileChoosing files;
    private final StackPane over;
    // Both are made when first needed: most starts and most screens need neither.
    private ModalPane pane;
    private VBox notices;
    private Node focusBefore;
    private boolean stays;
    private Runnable whenCancelled;
    private Runnable before = () -> { };

    /** @param over the pane of the whole window, whose last children these become */
    public ModalDialogs(Messages messages, Tasks tasks, FileChoosing files, StackPane over) {
        this.messages = messages;
        this.tasks = tasks;
        this.files = files;
        this.over = over;
    }

    /** Done each time before something opens: what hangs over the screen goes. */
    public void beforeOpening(Runnable deed) {
        before = deed;
    }

    @Override
    public void failed(String key, String code, Object... args) {
        String text = messages.text(key, args);
        show("mdi2a-alert-octagon-outline", messages.text("shell.failed.title"),
                code == null ? text : text + "\n" + messages.text("shell.failed.code", code),
                List.of(button(messages.text("shell.close"), "primary", this::close)));
    }

    @Override
    public void notice(String key, Object... args) {
        String said = messages.text(key, args);
        Label notice = new Label(said, Icons.of("mdi2i-information-outline"));
        notice.getStyleClass().add("notice");
        notice.setWrapText(true);
        VBox corner = corner();
        corner.getChildren().add(notice);
        Aloud.say(over, said);
        tasks.later(NOTICE, () -> corner.getChildren().remove(notice));
    }

    @Override
    public void modal(Node content) {
        open(content, Pos.CENTER, true);
    }

    /** Like {@link #modal}, near the top of the window: the command finder. */
    public void modalAtTop(Node content) {
        VBox lowered = new VBox(content);
        lowered.getStyleClass().add("modal-at-top");
        lowered.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
        lowered.setPickOnBounds(false);
        open(lowered, Pos.TOP_CENTER, false);
        content.requestFocus();
    }

    private void open(Node content, Pos place, boolean staying) {
        before.run(); // first: the focus that comes back at the end is the screen's
        ModalPane pane = pane();
        if (!pane.isDisplay() && over.getScene() != null) {
            focusBefore = over.getScene().getFocusOwner();
        }
        stays = staying;
        whenCancelled = null;
        pane.setAlignment(place);
        pane.show(content);
        content.requestFocus();
    }

    @Override
    public void close() {
        whenCancelled = null;
        if (pane != null) {
            pane.hide();
        }
    }

    /** Then the screen's keys rest. */
    @Override
    public boolean isOpen() {
        return pane != null && pane.isDisplay();
    }

    @Override
    public void ask(String titleKey, String textKey, List<Choice> choices, Object... args) {
        question(messages.text(titleKey), messages.text(textKey, args), messages.text("shell.cancel"), choices);
    }

    @Override
    public void ask(String titleKey, String textKey, String cancelKey, List<Choice> choices) {
        question(messages.text(titleKey), messages.text(textKey), messages.text(cancelKey), choices);
    }

    @Override
    public void askOver(String titleKey, String textKey, List<Choice> choices, Runnable cancelled, Object... args) {
        ask(titleKey, textKey, choices, args);
        whenCancelled = cancelled;
    }

    private void question(String title, String text, String cancel, List<Choice> choices) {
        List<Button> buttons = new java.util.ArrayList<>();
        buttons.add(button(cancel, null, pane()::hide));
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            String style = choice.danger() ? "danger-button" : i == choices.size() - 1 ? "primary" : null;
            buttons.add(button(messages.text(choice.textKey()), style, () -> {
                close();
                choice.deed().run();
            }));
        }
        show("mdi2h-help-circle-outline", title, text, buttons);
    }

    @Override
    public Optional<Path> saveFile(String suggestedName, String kindKey, String extension) {
        return files.save(messages.text("shell.file.save"), suggestedName, messages.text(kindKey), extension);
    }

    @Override
    public Optional<Path> chooseFile(String kindKey, List<String> extensions) {
        return files.existing(messages.text(kindKey), messages.text(kindKey), extensions);
    }

    @Override
    public boolean openFile(Path file) {
        return files.open(file);
    }

    @Override
    public Optional<Path> folder(String titleKey) {
        return files.folder(messages.text(titleKey));
    }

    private void show(String icon, String title, String text, List<Button> buttons) {
        Label head = new Label(title, Icons.of(icon));
        head.getStyleClass().add("card-title");
        Label body = new Label(text);
        body.setWrapText(true);
        HBox row = new HBox();
        row.getStyleClass().add("dialog-buttons");
        row.getChildren().addAll(buttons);
        VBox box = new VBox(head, body, row);
        box.getStyleClass().addAll("card", "floating", "dialog");
        box.setAccessibleRole(AccessibleRole.DIALOG);
        box.setAccessibleText(title + ". " + text);
        box.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
        open(box, Pos.CENTER, false);
        buttons.getFirst().requestFocus();
    }

    private static Button button(String text, String styleClass, Runnable deed) {
        Button button = new Button(text);
        if (styleClass != null) {
            button.getStyleClass().add(styleClass);
        }
        button.setOnAction(event -> deed.run());
        return button;
    }

    private ModalPane pane() {
        if (pane == null) {
            pane = new ModalPane();
            pane.setFocusTraversable(false); // what is in it takes the focus; itself it says nothing and does nothing
            pane.setInTransitionFactory(null);
            pane.setOutTransitionFactory(null);
            pane.displayProperty().addListener((property, was, shown) -> {
                if (!shown) {
                    pane.setContent(null);
                    restoreFocus();
                    if (whenCancelled != null) {
                        // Later: the pane is still at closing.
                        tasks.later(Duration.ZERO, whenCancelled);
                        whenCancelled = null;
                    }
                }
            });
            // Not the pane's own "persistent": that would take Esc away too.
            pane.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
                if (stays && beside((Node) press.getTarget())) {
                    press.consume();
                }
            });
            FocusLoop.in(pane);
            over.getChildren().add(pane);
            pane.applyCss(); // its content takes the focus at once, so it must be in the scene
        }
        return pane;
    }

    private boolean beside(Node pressed) {
        for (Node node = pressed; node != null; node = node.getParent()) {
            if (node == pane.getContent() || node instanceof ScrollBar) {
                return false;
            }
        }
        return true;
    }

    private VBox corner() {
        if (notices == null) {
            notices = new VBox();
            notices.getStyleClass().add("notices");
            notices.setAlignment(Pos.BOTTOM_RIGHT);
            notices.setMouseTransparent(true);
            // Beneath what is modal, over the screen.
            over.getChildren().add(pane == null ? over.getChildren().size() : over.getChildren().indexOf(pane), notices);
        }
        return notices;
    }

    private void restoreFocus() {
        if (focusBefore != null && focusBefore.getScene() != null) {
            focusBefore.requestFocus();
        }
        focusBefore = null;
    }
}
