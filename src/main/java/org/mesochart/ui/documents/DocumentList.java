package org.mesochart.ui.documents;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mesochart.document.page.Paper;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.RowMenu;

/** The documents by name, each with a line on how it is set, and why it cannot be printed when it cannot. */
final class DocumentList {
    private final DocumentViewModel model;
    private final Messages messages;
    private final Label heading = new Label();
    private final ListView<Paper> list = new ListView<>();
    private final VBox node = new VBox(heading, list);

    DocumentList(DocumentViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        heading.getStyleClass().add("card-title");
        heading.setWrapText(true);
        list.setId("documents");
        list.getStyleClass().add("document-choice");
        list.setCellFactory(view -> new PaperCell());
        list.setPlaceholder(new Label(""));
        VBox.setVgrow(list, Priority.ALWAYS);
        node.getStyleClass().add("document-list");
        list.getSelectionModel().selectedItemProperty().subscribe(paper -> {
            if (paper != null && paper != model.selected().get()) {
                model.selected().set(paper);
            }
        });
        model.selected().subscribe(paper -> {
            if (paper != null) {
                list.getSelectionModel().select(paper);
            }
        });
        model.making().listed().subscribe(count -> list.refresh());
    }

    VBox node() {
        return node;
    }

    /** What can be done with the chosen document, in its menu. */
    void offer(List<Action> deeds) {
        RowMenu.install(list, messages, () -> list.getSelectionModel().isEmpty() ? List.of() : deeds);
    }

    void focus() {
        list.requestFocus();
    }

    void show(Contents contents) {
        list.getItems().setAll(contents == null ? List.of() : contents.papers());
        String words = contents == null ? "" : contents.session().isPresent()
                ? messages.text("preview.of_session", contents.session().getAsInt())
                : messages.text("preview.of_patient");
        heading.setText(words);
        list.setAccessibleText(words);
        if (model.selected().get() != null) {
            list.getSelectionModel().select(model.selected().get());
        }
    }

    private String line(Paper paper) {
        List<String> parts = new ArrayList<>();
        int pages = model.making().pages(paper);
        if (pages > 0) {
            parts.add(messages.count("preview.pages", pages));
        }
        parts.add(messages.text("preview.paper." + model.choices().paper().get().key()));
        parts.add(messages.text("preview.language." + model.language(paper).key()));
        paper.signedOn().ifPresent(day -> parts.add(messages.text("preview.signed", messages.dates().dayAndMonth(day))));
        if (model.printed(paper) > 0) {
            parts.add(messages.count("preview.printed", model.printed(paper)));
        }
        return String.join(" · ", parts);
    }

    private final class PaperCell extends ListCell<Paper> {
        private final Label name = new Label();
        private final Label line = new Label();
        private final Label hindrance = new Label();
        private final HBox row = new HBox();

        PaperCell() {
            name.getStyleClass().add("strong");
            line.getStyleClass().addAll("muted", "second");
            hindrance.getStyleClass().addAll("warning-text", "second");
            for (Label label : List.of(name, line, hindrance)) {
                label.setWrapText(true);
                label.setMinHeight(USE_PREF_SIZE);
            }
            hindrance.managedProperty().bind(hindrance.visibleProperty());
            VBox words = new VBox(name, line, hindrance);
            HBox.setHgrow(words, Priority.ALWAYS);
            row.getChildren().setAll(Icons.of("mdi2f-file-document-outline"), words);
            row.getStyleClass().add("document-entry");
            setPrefWidth(0);
        }

        @Override
        protected double computePrefHeight(double width) {
            return isEmpty() ? super.computePrefHeight(width) : row.prefHeight(Math.max(0, list.getWidth() - 2));
        }

        @Override
        protected void updateItem(Paper paper, boolean empty) {
            super.updateItem(paper, empty);
            setText(null);
            setGraphic(empty || paper == null ? null : row);
            if (empty || paper == null) {
                setAccessibleText(null);
                return;
            }
            String why = paper.hindrance().map(messages::text).orElse("");
            row.getChildren().set(0, Icons.of(switch (paper.kind()) {
                case HANDOUT -> "mdi2a-account-outline";
                case CONSENT -> "mdi2s-signature-freehand";
                case COURSE_SUMMARY -> "mdi2c-chart-timeline-variant";
                case THEN_AND_NOW -> "mdi2c-compare-horizontal";
                default -> "mdi2f-file-document-outline";
            }));
            name.setText(messages.text("preview.kind." + paper.kind().key()));
            line.setText(line(paper));
            hindrance.setText(why);
            hindrance.setVisible(!why.isEmpty());
            setAccessibleText(String.join(", ", name.getText(), line.getText(), why));
        }
    }
}
