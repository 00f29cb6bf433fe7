package org.mesochart.ui.preferences;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.paper.Paragraph;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.kit.Sentence;

/** One paragraph of a document in one language: what is typed, what is wrong with it. */
final class PaperTextRow {
    private final Paragraph paragraph;
    private final Language language;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty own = new SimpleBooleanProperty();
    private final ObjectProperty<Sentence> problem = new SimpleObjectProperty<>();

    PaperTextRow(Paragraph paragraph, Language language) {
        this.paragraph = paragraph;
        this.language = language;
    }

    Paragraph paragraph() {
        return paragraph;
    }

    Language language() {
        return language;
    }

    StringProperty text() {
        return text;
    }

    /** Whether the words in force are the clinic's. */
    BooleanProperty own() {
        return own;
    }

    ObjectProperty<Sentence> problem() {
        return problem;
    }

    /** Key of its name. */
    String nameKey() {
        return "preferences.texts." + paragraph.key();
    }
}
