package org.mesochart.ui.kit;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import org.mesochart.domain.text.Folding;

/**
 * A text with a list to pick from: what is typed narrows the list to what holds it, however it is spelled, and anything
 * else may be typed.
 */
public final class PickOrType extends ComboBox<String> {
    private static final int ROWS = 10;

    private final List<String> offered;
    private boolean narrowing;

    /** @param text what is typed or picked */
    public PickOrType(List<String> offered, StringProperty text, String id) {
        this.offered = List.copyOf(offered);
        setId(id);
        setEditable(true);
        setMaxWidth(Double.MAX_VALUE);
        setItems(FXCollections.observableArrayList(offered));
        setVisibleRowCount(ROWS);
        getEditor().textProperty().bindBidirectional(text);
        getEditor().setId(id + "-text");
        accessibleTextProperty().subscribe(words -> getEditor().setAccessibleText(words));
        accessibleHelpProperty().subscribe(words -> getEditor().setAccessibleHelp(words));
        showingProperty().subscribe(showing -> {
            if (showing) {
                narrow(text);
            }
        });
    }

    private void narrow(StringProperty text) {
        if (narrowing) {
            return;
        }
        narrowing = true;
        String typed = text.get();
        String folded = Folding.fold(typed);
        List<String> fitting = offered.stream().filter(one -> Folding.fold(one).contains(folded)).toList();
        List<String> now = fitting.isEmpty() || offered.contains(typed) ? offered : fitting;
        if (!getItems().equals(now)) {
            getItems().setAll(now);
            text.set(typed); // the control empties it when its list is another
        }
        narrowing = false;
    }
}
