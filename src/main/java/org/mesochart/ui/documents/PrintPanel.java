package org.mesochart.ui.documents;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.print.Printer;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.FittedScroll;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Segments;
import org.mesochart.ui.kit.WholeText;
import org.mesochart.ui.kit.paper.Outcome;
import org.mesochart.ui.kit.paper.OutcomeLine;
import org.mesochart.ui.kit.paper.StopLine;

/** How to print, the deeds, and what came of the last one. */
final class PrintPanel {
    private final DocumentViewModel model;
    private final Messages messages;
    private final ComboBox<Printer> printer = new ComboBox<>();
    private final HBox large;
    private final Label hindrance = new Label();
    private final Label remark = new Label();
    private final VBox outcomes = new VBox();
    private final Button printButton;
    private final Button pairButton;
    private final VBox node;

    PrintPanel(DocumentViewModel model, Messages messages, Action print, Action save, Action pair) {
        this.model = model;
        this.messages = messages;
        Actions actions = new Actions(messages);
        printButton = wide(actions.primary(print));
        Button saveButton = wide(actions.primary(save));
        saveButton.getStyleClass().remove("primary");
        pairButton = wide(actions.button(pair));
        pairButton.managedProperty().bind(pairButton.visibleProperty());
        PrintChoices choices = model.choices();
        printers(choices);
        Segments<PaperSize> paper = segments("paper", List.of(PaperSize.values()), PaperSize::key);
        paper.valueProperty().bindBidirectional(choices.paper());
        Segments<Boolean> sides = segments("sides", List.of(false, true), both -> both ? "both" : "one");
        sides.valueProperty().bindBidirectional(choices.bothSides());
        Segments<Boolean> colour = segments("colour", List.of(false, true), grey -> grey ? "grey" : "colour");
        colour.valueProperty().bindBidirectional(choices.grey());
        Segments<Language> language = segments("language", List.of(Language.values()), Language::key);
        language.valueProperty().bindBidirectional(model.language());
        Segments<Boolean> print1 = segments("large", List.of(false, true), big -> big ? "on" : "off");
        print1.valueProperty().bindBidirectional(model.large());
        large = row("large", print1);
        large.managedProperty().bind(large.visibleProperty());
        message(hindrance, "message-warning", "warning-text", "mdi2a-alert-outline");
        message(remark, "message-accent", "muted", "mdi2i-information-outline");
        outcomes.getStyleClass().add("document-outcomes");
        Label title = new Label(messages.text("preview.heading"));
        title.getStyleClass().add("card-title");
        VBox content = new VBox(title, row("printer", printer), row("copies", copies(choices)), row("paper", paper),
                row("sides", sides), row("colour", colour), row("language", language), large, hindrance, remark);
        content.getStyleClass().add("document-settings");
        FittedScroll scroll = new FittedScroll(content);
        VBox deeds = new VBox(printButton, saveButton, pairButton);
        deeds.getStyleClass().add("document-deeds");
        deeds.setMinHeight(Region.USE_PREF_SIZE);
        // Beneath the scroll pane: the deeds and what came of them are seen in the smallest window too.
        node = new VBox(scroll, deeds, outcomes, new StopLine(model.leaving(), messages));
        node.getStyleClass().add("document-panel");
    }

    private static Button wide(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(Region.USE_PREF_SIZE);
        return button;
    }

    private <T> Segments<T> segments(String what, List<T> choices, java.util.function.Function<T, String> key) {
        Segments<T> made = new Segments<>(messages.text("preview." + what), choices,
                choice -> messages.text("preview." + what + "." + key.apply(choice)));
        made.setId("document-" + what);
        return made;
    }

    private HBox row(String what, Node control) {
        Label label = new Label(messages.text("preview." + what));
        label.getStyleClass().add("muted");
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox name = new HBox(label);
        name.getStyleClass().add("document-row-name");
        HBox row = new HBox(name, control);
        row.getStyleClass().add("document-row");
        return row;
    }

    private void printers(PrintChoices choices) {
        printer.setId("document-printer");
        printer.setItems(choices.printers());
        printer.setMaxWidth(Double.MAX_VALUE);
        printer.setMinWidth(0);
        HBox.setHgrow(printer, Priority.ALWAYS);
        printer.setAccessibleText(messages.text("preview.printer"));
        printer.setConverter(new StringConverter<>() {
            @Override
            public String toString(Printer which) {
                return which == null ? "" : words(which);
            }

            @Override
            public Printer fromString(String text) {
                return null;
            }
        });
        printer.setButtonCell(new PrinterCell());
        printer.setCellFactory(list -> new PrinterCell());
        printer.setPromptText(messages.text("preview.printer.prompt"));
        printer.valueProperty().bindBidirectional(choices.printer());
        printer.setOnShowing(event -> choices.look());
    }

    private final class PrinterCell extends ListCell<Printer> {
        @Override
        protected void updateItem(Printer which, boolean empty) {
            super.updateItem(which, empty);
            setText(empty || which == null ? (printer.getButtonCell() == this ? printer.getPromptText() : null) : words(which));
            setTooltip(empty || which == null ? null : WholeText.hint(words(which))); // the system names printers, at any length
        }
    }

    private String words(Printer which) {
        return which.name() + " · " + messages.text("preview.printer." + which.state().key());
    }

    private Node copies(PrintChoices choices) {
        TextField number = new TextField();
        number.setId("document-copies");
        number.setAccessibleText(messages.text("preview.copies"));
        number.setAccessibleHelp(messages.text("preview.copies.wrong"));
        number.textProperty().bindBidirectional(choices.copiesTyped());
        number.getStyleClass().add("document-copies");
        number.setOnKeyPressed(event -> {
            switch (event.getCode()) {
                case UP -> choices.moreCopies(1);
                case DOWN -> choices.moreCopies(-1);
                default -> {
                    return;
                }
            }
            event.consume();
        });
        Actions actions = new Actions(messages);
        HBox stepper = new HBox(
                actions.iconButton(new Action("document-fewer", "preview.fewer", "mdi2m-minus", null,
                        () -> choices.moreCopies(-1))),
                number,
                actions.iconButton(new Action("document-more", "preview.more", "mdi2p-plus", null,
                        () -> choices.moreCopies(1))));
        stepper.getStyleClass().add("document-stepper");
        return stepper;
    }

    private static void message(Label label, String box, String text, String icon) {
        label.getStyleClass().addAll(box, text);
        label.setGraphic(Icons.of(icon));
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    VBox node() {
        return node;
    }

    /** Follows the model until the subscription ends. */
    Subscription activate() {
        hindrance.textProperty().bind(model.hindrance());
        printer.accessibleHelpProperty().bind(Bindings.when(model.hindrance().isEmpty()).then(model.remark())
                .otherwise(model.hindrance()));
        remark.textProperty().bind(Bindings.when(model.hindrance().isEmpty()).then(model.remark()).otherwise(""));
        Subscription all = Subscription.combine(model.selected().subscribe(this::selected),
                model.outcomes().subscribe(this::tell),
                model.contents().subscribe(contents -> pairButton.setVisible(model.hasPair())));
        return all.and(() -> {
            hindrance.textProperty().unbind();
            printer.accessibleHelpProperty().unbind();
            remark.textProperty().unbind();
        });
    }

    private void selected(Paper paper) {
        large.setVisible(paper != null && paper.largePrint());
    }

    private void tell(List<Outcome> told) {
        outcomes.getChildren().setAll(told.stream().map(this::box).toList());
        outcomes.getChildren().forEach(box -> box.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
    }

    private Node box(Outcome outcome) {
        Label title = new Label(outcome.title());
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        Label text = new Label(outcome.text());
        text.getStyleClass().add("second");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(title, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox(Icons.of(OutcomeLine.icon(outcome)), words);
        box.getStyleClass().addAll("document-outcome", OutcomeLine.box(outcome));
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(outcome.title() + ". " + outcome.text());
        return box;
    }
}
