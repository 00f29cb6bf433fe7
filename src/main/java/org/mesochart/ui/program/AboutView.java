package org.mesochart.ui.program;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.mesochart.i18n.Messages;

/** About: what this is, in which versions, under which licences. */
public final class AboutView extends ProgramDialog {
    private final Button leave = new Button();

    public AboutView(AboutViewModel model, Messages messages, Runnable close) {
        super(messages.text("menu.about"), close);
        TextArea licence = new TextArea();
        licence.setId("aboutLicence");
        licence.setEditable(false);
        licence.setWrapText(true);
        licence.getStyleClass().add("program-text");
        licence.setAccessibleText(messages.text("menu.about.licences"));
        Button own = button("aboutOwn", messages.text("menu.about.own"), () -> model.show(AboutViewModel.Licence.PROGRAM));
        Button libraries = button("aboutLibraries", messages.text("menu.about.libraries"),
                () -> model.show(AboutViewModel.Licence.LIBRARIES));
        ComboBox<LicenceTexts.Text> texts = new ComboBox<>(model.texts());
        texts.setId("aboutTexts");
        texts.setPromptText(messages.text("menu.about.texts"));
        texts.setAccessibleText(messages.text("menu.about.texts"));
        texts.setMaxWidth(Double.MAX_VALUE);
        texts.setMinWidth(0);
        texts.setPrefWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        texts.setConverter(new StringConverter<>() {
            @Override
            public String toString(LicenceTexts.Text text) {
                return text == null ? "" : text.names();
            }

            @Override
            public LicenceTexts.Text fromString(String names) {
                return null; // nothing is typed
            }
        });
        texts.visibleProperty().bind(Bindings.isNotEmpty(model.texts()));
        texts.valueProperty().subscribe(text -> {
            if (text != null) {
                model.show(text);
            }
        });
        HBox choice = new HBox(own, libraries, texts);
        choice.getStyleClass().add("program-row");
        String beneath = String.join(" · ", model.beneath());
        body(words(model.name(), "medium"), words(messages.text("menu.about.what")),
                words(messages.text("menu.about.noDevice"), "medium"), words(beneath, "second"),
                words(messages.text("menu.about.licence"), "second"), choice, licence);
        title(messages.text("menu.about"), String.join(". ", messages.text("menu.about"), model.name(),
                messages.text("menu.about.noDevice"), beneath));
        model.shownProperty().subscribe(text -> {
            boolean any = !text.isEmpty();
            licence.setText(text);
            licence.setVisible(any);
            licence.setManaged(any);
            if (any) {
                licence.positionCaret(0);
                if (!texts.isFocused()) {
                    licence.requestFocus(); // to be read and scrolled by keys
                }
            }
        });
        leave.setText(messages.text("shell.close"));
        leave.setId("aboutLeave");
        leave.setOnAction(event -> close.run());
        buttons(leave);
    }

    @Override
    public void requestFocus() {
        leave.requestFocus();
    }

    private static Button button(String id, String words, Runnable deed) {
        Button button = new Button(words);
        button.setId(id);
        button.setOnAction(event -> deed.run());
        return button;
    }
}
