package org.mesochart.ui.research;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.exchange.research.ResearchExport.Preview;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.FittedScroll;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.research.ResearchViewModel.State;

/** The research export over the screen: what it holds, how well patients hide, free text, folder, progress, result. */
public final class ResearchView extends VBox {
    private static final double MARGIN = 48;

    private final ResearchViewModel model;
    private final Messages messages;
    private final Runnable close;
    private final VBox found = new VBox();
    private final Label small = new Label();
    private final Label folder = wrapped("second");
    private final Button choose = new Button();
    private final Button again = new Button();
    private final Button write = new Button();
    private final Button leave = new Button();
    private final VBox running = new VBox();
    private final Label problem = wrapped("problem");
    private final Label result = new Label();
    private final VBox asked = new VBox();

    /** @param close takes the dialog away */
    public ResearchView(ResearchViewModel model, Messages messages, Runnable close) {
        this.model = model;
        this.messages = messages;
        this.close = close;
        Theme.addSheet(this, "research");
        getStyleClass().addAll("card", "floating", "dialog", "research");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(messages.text("research.title"));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label head = new Label(messages.text("research.title"));
        head.getStyleClass().add("card-title");
        Label what = wrapped();
        model.freeTextProperty().subscribe(ticked -> what.setText(messages.text("research.what") + ' '
                + messages.text(ticked ? "research.what.freeText" : "research.what.without")));
        VBox body = new VBox(what, found, small, running, asked, problem, result);
        body.getStyleClass().add("research-body");
        // What does not fit the window scrolls, the buttons always in sight.
        FittedScroll scroll = new FittedScroll(body);
        scroll.getStyleClass().add("research-scroll");
        getChildren().addAll(head, scroll, buttons());
        found.getStyleClass().add("research-found");
        message(small);
        message(result);
        result.setId("researchResult");
        problem.setId("researchProblem");
        asked.getStyleClass().add("research-asked");
        asked.getChildren().addAll(freeText(), folderRow());
        running();
        model.previewProperty().subscribe(this::show);
        model.freeTextProperty().subscribe(() -> show(model.previewProperty().get()));
        model.problemProperty().subscribe(text -> say(problem, text));
        model.resultProperty().subscribe(text -> say(result, text));
        result.getStyleClass().add("message-success");
        model.stateProperty().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.PRIMARY.match(event)) {
                event.consume();
                model.write();
            }
        });
        // Esc takes the dialog away: what is under way stops, and nothing is left on the disk. A lock takes the whole frame
        // out of the window, with the dialog in it, and stops nothing.
        parentProperty().subscribe(around -> {
            if (around == null) {
                model.cancel();
            }
        });
    }

    @Override
    protected double computePrefHeight(double width) {
        double wanted = super.computePrefHeight(width);
        return getScene() == null ? wanted : Math.min(wanted, getScene().getHeight() - MARGIN);
    }

    /** The first thing to do. */
    @Override
    public void requestFocus() {
        applyCss();
        (again.isVisible() ? again : model.stateProperty().get() == State.READY ? choose : leave).requestFocus();
    }

    private Node buttons() {
        leave.setId("researchLeave");
        leave.setOnAction(event -> {
            if (model.stateProperty().get() == State.WRITING) {
                model.cancel();
            } else {
                close.run();
            }
        });
        write.setId("researchWrite");
        write.setText(messages.text("research.write"));
        write.getStyleClass().add("primary");
        write.setOnAction(event -> model.write());
        again.setId("researchAgain");
        again.setText(messages.text("research.again"));
        again.setOnAction(event -> model.count());
        HBox row = new HBox(leave, again, write);
        row.getStyleClass().add("dialog-buttons");
        return row;
    }

    private Node freeText() {
        CheckBox tick = new CheckBox(messages.text("research.freeText"));
        tick.setId("researchFreeText");
        tick.setWrapText(true);
        tick.selectedProperty().bindBidirectional(model.freeTextProperty());
        tick.setAccessibleHelp(messages.text("research.freeText.warning"));
        Label warning = new Label(messages.text("research.freeText.warning"), Icons.small("mdi2a-alert-outline"));
        message(warning);
        warning.getStyleClass().add("message-warning");
        warning.visibleProperty().bind(model.freeTextProperty());
        warning.managedProperty().bind(warning.visibleProperty());
        return new VBox(tick, warning);
    }

    private Node folderRow() {
        choose.setId("researchFolder");
        choose.setText(messages.text("research.folder.choose"));
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(event -> model.chooseFolder());
        Label name = new Label(messages.text("research.folder"));
        name.getStyleClass().add("field-label");
        name.setLabelFor(choose);
        HBox.setHgrow(folder, Priority.ALWAYS);
        model.folderProperty().subscribe(place -> {
            folder.setText(place == null ? messages.text("research.folder.none") : place.toString());
            choose.setAccessibleHelp(folder.getText());
            write.setDisable(!model.writable());
        });
        HBox row = new HBox(folder, choose);
        row.getStyleClass().add("research-folder");
        return new VBox(name, row);
    }

    private void running() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progressProperty());
        Label text = wrapped("second");
        text.textProperty().bind(model.progressTextProperty());
        bar.accessibleTextProperty().bind(model.progressTextProperty());
        running.getStyleClass().add("research-running");
        running.getChildren().addAll(bar, text);
    }

    private void show(State state) {
        boolean busy = state == State.COUNTING || state == State.WRITING;
        shown(running, busy);
        boolean counted = model.previewProperty().get() != null;
        shown(asked, state == State.READY && counted);
        shown(again, state == State.READY && !counted);
        shown(write, state != State.DONE);
        write.setDisable(!model.writable());
        leave.setText(messages.text(state == State.WRITING ? "research.cancel" : "research.close"));
        if (getScene() != null) {
            requestFocus();
        }
    }

    private void show(Preview preview) {
        found.getChildren().clear();
        small.getStyleClass().removeAll("message-warning", "message-success");
        shown(small, preview != null);
        if (preview == null) {
            return;
        }
        for (String sentence : model.sentences(preview)) {
            Label label = wrapped(found.getChildren().isEmpty() ? "medium" : "plain");
            label.setText(sentence);
            found.getChildren().add(label);
        }
        boolean risky = preview.anonymity().inSmallClasses() > 0;
        say(small, model.smallClasses(preview));
        small.setGraphic(Icons.small(risky ? "mdi2a-alert-outline" : "mdi2c-check"));
        small.getStyleClass().add(risky ? "message-warning" : "message-success");
    }

    private static void say(Label label, String text) {
        label.setText(text == null ? "" : text);
        shown(label, text != null && !text.isEmpty());
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private static void message(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
    }

    private static Label wrapped(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
