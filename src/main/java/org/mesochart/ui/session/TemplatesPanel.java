package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.Problem;
import org.mesochart.domain.protocol.MixtureTemplate;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/** What the protocol library prepares in this session; one press takes it. */
final class TemplatesPanel extends VBox {
    private static final int SOURCE_MAX = 140;

    private final SessionViewModel model;
    private final Messages messages;
    private final VBox rows = new VBox();
    private final Label problem = Forms.wrapped("", "problem");
    private final List<Button> buttons = new ArrayList<>();
    private Runnable onTaken = () -> {};

    TemplatesPanel(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("card", "templates-panel");
        setId("templates");
        Button close = new Button(null, Icons.of("mdi2c-close"));
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(messages.text("prepare.templates.close"));
        close.setTooltip(new Tooltip(messages.text("prepare.templates.close")));
        close.setOnAction(e -> close());
        HBox head = new HBox(Forms.label(messages.text("prepare.templates.title"), "card-title"), Forms.gap(), close);
        head.getStyleClass().add("card-head");
        problem.getStyleClass().add("templates-problem");
        getChildren().addAll(head, problem, rows);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close();
                e.consume();
            }
        });
        close();
    }

    /** What is done once something is taken. */
    void onTaken(Runnable deed) {
        onTaken = deed;
    }

    void close() {
        Forms.shown(this, false);
    }

    /** @param focus the first one gets the focus */
    void open(boolean focus) {
        rows.getChildren().clear();
        buttons.clear();
        Forms.shown(problem, false);
        List<TemplatesModel.Choice> choices = model.templates().choices();
        if (choices.isEmpty()) {
            rows.getChildren().add(note("prepare.templates.none"));
        }
        boolean otherSaid = false;
        for (TemplatesModel.Choice choice : choices) {
            if (!choice.forThis() && !otherSaid) {
                rows.getChildren().add(note("prepare.templates.other"));
                otherSaid = true;
            }
            rows.getChildren().add(row(choice));
        }
        Forms.shown(this, true);
        if (focus && !buttons.isEmpty()) {
            buttons.getFirst().requestFocus();
        }
    }

    private Node note(String key) {
        Label note = Forms.wrapped(messages.text(key), "second", "templates-note");
        note.setMaxWidth(Double.MAX_VALUE);
        return note;
    }

    private Node row(TemplatesModel.Choice choice) {
        VBox text = new VBox(Forms.wrapped(choice.protocol().name(), "medium"));
        choice.mixtures().forEach(m -> text.getChildren().add(Forms.wrapped(contents(m), "second")));
        if (choice.protocol().source() != null) {
            text.getChildren().add(Forms.wrapped(messages.text("prepare.templates.source", source(choice)), "second"));
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        Button take = new Button(messages.text("prepare.templates.take"));
        take.setId("template" + buttons.size());
        take.setAccessibleText(messages.text("prepare.templates.take") + ", " + choice.protocol().name());
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.setOnAction(e -> take(choice));
        buttons.add(take);
        HBox row = new HBox(text, take);
        row.getStyleClass().addAll("row", "template-row");
        return row;
    }

    private static String source(TemplatesModel.Choice choice) {
        String source = choice.protocol().source();
        return source.length() <= SOURCE_MAX
                ? source
                : source.substring(0, source.offsetByCodePoints(0, source.codePointCount(0, SOURCE_MAX))) + "…";
    }

    private String contents(MixtureTemplate template) {
        String parts = String.join(" + ", template.parts().stream()
                .map(p -> p.product() + " " + messages.numbers().mL(p.volumeMl()))
                .toList());
        return template.name().isEmpty() ? parts : template.name() + ": " + parts;
    }

    private void take(TemplatesModel.Choice choice) {
        Optional<Problem> refused = model.templates().prepare(choice);
        Forms.shown(problem, refused.isPresent());
        problem.setText(refused.map(p -> Forms.text(p, messages)).orElse(""));
        if (refused.isEmpty()) {
            close();
            onTaken.run();
        }
    }
}
