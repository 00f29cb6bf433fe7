package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.Problem;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.session.SessionDetails.NotAsked;
import org.mesochart.domain.session.SigningRules.PainGap;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.PainWords;
import org.mesochart.ui.kit.Icons;

/** What is missing, one line a thing with its field in the line where it is one field; reminders beneath. */
final class MissingCards {
    private final SessionViewModel model;
    private final Messages messages;
    private final PainWords pain;
    private final VBox box = new VBox();
    private Runnable done = () -> { };
    private List<Missing> shown = List.of();
    private List<Missing> reminded = List.of();

    MissingCards(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        pain = new PainWords(messages);
        box.getStyleClass().add("sign-missing");
    }

    /** Called when the last thing missing was put right here. */
    void onDone(Runnable listener) {
        done = listener;
    }

    VBox node() {
        return box;
    }

    /** Shows what is missing now; nothing in a signed session. */
    void show(boolean signed) {
        List<Missing> missing = signed ? List.of() : model.signing().places();
        List<Missing> reminders = signed ? List.of() : model.review().reminders();
        if (missing.equals(shown) && reminders.equals(reminded)) {
            return;
        }
        boolean focused = within(box.getScene() == null ? null : box.getScene().getFocusOwner());
        shown = missing;
        reminded = reminders;
        box.getChildren().clear();
        if (!missing.isEmpty()) {
            box.getChildren().add(missingCard(missing));
        }
        if (!reminders.isEmpty()) {
            box.getChildren().add(reminderCard(reminders));
        }
        Forms.shown(box, !box.getChildren().isEmpty());
        if (focused) {
            if (missing.isEmpty()) {
                done.run();
            } else {
                focus();
            }
        }
    }

    /** Focus to the first field or link; false when nothing is missing. */
    boolean focus() {
        if (shown.isEmpty()) {
            return false;
        }
        box.applyCss();
        Node first = box.lookup(".missing-control");
        if (first != null) {
            first.requestFocus();
        }
        return first != null;
    }

    private boolean within(Node node) {
        Node at = node;
        while (at != null && at != box) {
            at = at.getParent();
        }
        return at != null;
    }

    private Node missingCard(List<Missing> missing) {
        List<Node> rows = new ArrayList<>();
        if (missing.size() == 1) {
            Missing only = missing.getFirst();
            String title = only.gap() == null
                    ? messages.count("session.sign.missing", 1)
                    : messages.text("sign.missing.one", named(only.gap()));
            String what = only.gap() == null ? text(only) : messages.text("sign.missing.score");
            rows.add(row(title, what, only, Icons.of("mdi2a-alert-outline")));
        } else {
            Label title = Forms.wrapped(messages.count("session.sign.missing", missing.size()), "medium");
            title.setGraphic(Icons.of("mdi2a-alert-outline"));
            title.getStyleClass().add("missing-title");
            rows.add(title);
            missing.forEach(each -> rows.add(row(null, text(each), each, null)));
        }
        VBox card = new VBox(rows.toArray(Node[]::new));
        card.getStyleClass().addAll("message-warning", "missing-card");
        card.setId("missing");
        return card;
    }

    private Node reminderCard(List<Missing> reminders) {
        Label title = Forms.wrapped(messages.count("sign.reminders", reminders.size()), "medium");
        title.setGraphic(Icons.of("mdi2b-bell-outline"));
        title.getStyleClass().add("missing-title");
        VBox card = new VBox(title);
        reminders.forEach(each -> card.getChildren().add(row(null, Forms.text(each.problem(), messages), each, null)));
        card.getStyleClass().addAll("message-warning", "missing-card", "reminder-card");
        card.setId("reminders");
        return card;
    }

    private String text(Missing missing) {
        return missing.gap() == null
                ? Forms.text(missing.problem(), messages)
                : messages.text("sign.missing.line", capital(named(missing.gap())));
    }

    private String capital(String text) {
        return text.substring(0, 1).toUpperCase(messages.locale()) + text.substring(1);
    }

    private String named(PainGap gap) {
        return messages.text("sign.missing.after",
                pain.gap(gap, PainWords.named(model.record())));
    }

    private Node row(String title, String text, Missing missing, Node icon) {
        VBox words = new VBox();
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (title != null) {
            words.getChildren().add(Forms.wrapped(title, "medium"));
        }
        words.getChildren().add(Forms.wrapped(text, title == null ? "missing-text" : "second"));
        HBox row = new HBox(words);
        row.getStyleClass().add("missing-row");
        if (icon != null) {
            row.getChildren().addFirst(icon);
        }
        HBox controls = controls(missing);
        if (!controls.getChildren().isEmpty()) {
            row.getChildren().add(controls);
        }
        return row;
    }

    private HBox controls(Missing missing) {
        HBox controls = new HBox();
        controls.getStyleClass().add("missing-controls");
        controls.setMinWidth(Region.USE_PREF_SIZE);
        if (missing.gap() != null) {
            controls.getChildren().addAll(score(missing.gap()));
        } else if (missing.events()) {
            Button none = new Button(messages.text("sign.events.none"));
            none.setId("signNoEvents");
            none.getStyleClass().add("missing-control");
            none.setMinWidth(Region.USE_PREF_SIZE);
            none.setOnAction(e -> model.details().change("sign.edit.noEvents", d -> d.withNoEvents(true)));
            controls.getChildren().addAll(none, link(missing, "sign.events.record"));
        } else if (missing.step() != null) {
            controls.getChildren().add(link(missing, "sign.go"));
        }
        return controls;
    }

    private Hyperlink link(Missing missing, String key) {
        String step = messages.text("session.step." + missing.step().key());
        Hyperlink link = new Hyperlink(messages.text(key, step));
        link.getStyleClass().add("missing-control");
        link.setId("goTo-" + missing.step().key());
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setAccessibleText(link.getText() + ": " + text(missing));
        link.setOnAction(e -> model.goTo(missing));
        return link;
    }

    private List<Node> score(PainGap gap) {
        Label scale = Forms.label(messages.text("session.scale.range." + gap.scale().key()), "muted");
        TextField field = new TextField();
        field.setId("missingScore");
        field.setPrefColumnCount(3);
        field.getStyleClass().addAll("score-field", "missing-control");
        field.setAccessibleText(named(gap) + ", " + scale.getText());
        scale.setLabelFor(field);
        Label wrong = Forms.label("", "problem");
        Forms.shown(wrong, false);
        Runnable take = () -> {
            if (!field.getText().isBlank()) {
                String problem = model.scores().takeAfter(gap, field.getText())
                        .map(p -> Forms.text(p, messages)).orElse(null);
                wrong.setText(problem == null ? "" : problem);
                Forms.shown(wrong, problem != null);
                field.setAccessibleHelp(problem);
                field.selectAll();
            }
        };
        // Ctrl+Enter is the page's own deed.
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown()) {
                take.run();
                e.consume();
            }
        });
        field.focusedProperty().addListener((o, was, now) -> {
            if (!now && field.getScene() != null) {
                take.run();
            }
        });
        Button notAsked = new Button(messages.text("sign.notAsked"));
        notAsked.setId("signNotAsked");
        notAsked.setMinWidth(Region.USE_PREF_SIZE);
        notAsked.setAccessibleText(notAsked.getText() + ": " + named(gap));
        notAsked.setOnAction(e -> notAsked(gap));
        return List.of(wrong, scale, field, notAsked);
    }

    private void notAsked(PainGap gap) {
        List<Problem> problems = model.details().change("sign.edit.notAsked", details -> {
            List<NotAsked> all = new ArrayList<>(details.notAsked());
            all.add(new NotAsked(gap.site(), gap.aspect(), Moment.AFTER));
            return details.withNotAsked(all);
        });
        if (!problems.isEmpty()) {
            throw new IllegalStateException("a site that was scored can be said to be not asked");
        }
    }
}
