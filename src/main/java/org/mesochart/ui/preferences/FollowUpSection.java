package org.mesochart.ui.preferences;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.NumberField;

/** After how many sessions a course is judged, and after how many days patients are asked. */
public final class FollowUpSection implements PreferencesSection {
    private final FollowUpModel model;
    private final Messages messages;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Button undo = new Button();
    private final VBox card;
    private Subscription subscription = Subscription.EMPTY;

    public FollowUpSection(FollowUpModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        undo.setId("undoFollowUp");
        undo.setGraphic(Icons.of("mdi2u-undo"));
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setOnAction(event -> model.undo());
        undo.managedProperty().bind(undo.visibleProperty());
        Label meaning = new Label(messages.text("preferences.followUp.meaning"));
        meaning.getStyleClass().add("second");
        meaning.setWrapText(true);
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        FollowUpModel.FIELDS.forEach(field -> fields.put(field, number(field)));
        VBox rows = new VBox(meaning);
        rows.getChildren().addAll(fields.values());
        rows.getStyleClass().add("follow-up-rules");
        card = Cards.card(null, rows);
        card.getChildren().addFirst(Cards.head(messages.text("preferences.followUp"), undo));
        card.setId("followUpCard");
    }

    private Field number(String name) {
        NumberField number = new NumberField(messages,
                messages.text(name.endsWith("Days") ? "preferences.followUp.days" : "preferences.followUp.sessions"));
        number.setId("followUp-" + name);
        number.setMaxWidth(Region.USE_PREF_SIZE);
        number.setPrefColumnCount(8);
        number.textProperty().bindBidirectional(model.text(name));
        number.setDisable(model.readOnly());
        number.focusedProperty().subscribe((was, is) -> {
            if (!is) {
                model.commit();
            }
        });
        number.setOnAction(event -> model.commit());
        Field field = new Field(messages.text("preferences.followUp." + name), number);
        field.getStyleClass().add("preferences-field");
        return field;
    }

    @Override
    public Node root() {
        return card;
    }

    @Override
    public void activate() {
        model.load();
        subscription = model.undoWords().subscribe(words -> {
            undo.setText(words);
            undo.setVisible(!words.isEmpty());
        });
        fields.forEach((name, field) -> subscription = subscription.and(model.problem(name).subscribe(why ->
                field.setProblem(why == null ? null : why.in(messages)))));
    }

    @Override
    public void deactivate() {
        model.commit();
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }
}
