package org.mesochart.ui.kit.secret;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.vault.RecoveryKey;

/** The recovery key, shown once: print or write it down, and type two groups back. */
public final class RecoveryKeyPage extends VBox {
    private static final int COLUMNS = 4;

    private final Messages messages;
    private final RecoveryKeyModel model;
    private final Button print = new Button();
    private final Label printed = new Label();
    private final List<Field> fields = new ArrayList<>();

    public RecoveryKeyPage(Messages messages, RecoveryKeyModel model) {
        this.messages = messages;
        this.model = model;
        getStyleClass().add("entrance-page");
        Label title = new Label(messages.text("welcome.key.title"));
        title.getStyleClass().add("card-title");
        Label why = new Label(messages.text("welcome.key.why"));
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        why.getStyleClass().add("muted");
        print.setId("print");
        print.setText(messages.text("welcome.key.print"));
        print.setGraphic(Icons.of("mdi2p-printer-outline"));
        print.setOnAction(event -> model.print());
        printed.setId("printed");
        printed.setWrapText(true);
        printed.setMinHeight(USE_PREF_SIZE);
        printed.getStyleClass().add("second");
        HBox.setHgrow(printed, Priority.ALWAYS);
        HBox printing = new HBox(print, printed);
        print.setMinWidth(USE_PREF_SIZE);
        printing.getStyleClass().add("printing");
        Label back = new Label(messages.text("welcome.key.typeBack"));
        back.setWrapText(true);
        back.setMinHeight(USE_PREF_SIZE);
        HBox typed = new HBox(group(0), group(1));
        typed.getStyleClass().add("typed-groups");
        getChildren().addAll(title, why, key(), printing, back, typed);
    }

    /** Where a group is typed back. */
    public Node firstField() {
        return fields.getFirst().control();
    }

    /** Follows printing. */
    public Subscription follow() {
        return Subscription.combine(
                model.printingProperty().subscribe(print::setDisable),
                model.printedProperty().subscribe(sentence ->
                        printed.setText(sentence == null ? "" : sentence.in(messages))));
    }

    private Node key() {
        GridPane grid = new GridPane();
        grid.setId("recoveryKey");
        grid.getStyleClass().add("recovery-key");
        List<String> groups = model.groups();
        for (int i = 0; i < groups.size(); i++) {
            Label number = new Label(String.valueOf(i + 1));
            number.getStyleClass().add("second");
            number.setMinWidth(USE_PREF_SIZE);
            Label group = new Label(groups.get(i));
            group.setId("group" + (i + 1));
            group.getStyleClass().add("recovery-group");
            group.setMinWidth(USE_PREF_SIZE);
            HBox both = new HBox(number, group);
            both.getStyleClass().add("numbered-group");
            grid.add(both, i % COLUMNS, i / COLUMNS);
        }
        grid.setFocusTraversable(true);
        grid.setAccessibleRole(AccessibleRole.TEXT);
        grid.setAccessibleText(spelled(groups));
        return grid;
    }

    private String spelled(List<String> groups) {
        StringBuilder text = new StringBuilder(messages.text("welcome.key.title"));
        for (int i = 0; i < groups.size(); i++) {
            text.append(". ").append(i + 1).append(": ").append(String.join(" ", groups.get(i).split("")));
        }
        return text.toString();
    }

    private Field group(int which) {
        TextField typed = new TextField();
        typed.setId("typedGroup" + which);
        typed.getStyleClass().add("large");
        typed.setPrefColumnCount(RecoveryKey.GROUP_LENGTH + 3);
        typed.textProperty().bindBidirectional(model.typedGroup(which));
        Field field = new Field(messages.text("welcome.key.group", model.askedGroups().get(which)), typed);
        typed.textProperty().subscribe(text ->
                field.setProblem(model.typedWrong(which) ? messages.text("welcome.key.wrong") : null));
        HBox.setHgrow(field, Priority.ALWAYS);
        fields.add(field);
        return field;
    }
}
