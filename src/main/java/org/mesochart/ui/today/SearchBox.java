package org.mesochart.ui.today;

import atlantafx.base.controls.CustomTextField;
import java.util.Optional;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.mesochart.domain.patient.PatientIndex.Hit;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.Navigator;

/**
 * The search field and what drops from it. The focus stays in the field: arrows walk the list, Enter opens, Esc empties.
 */
final class SearchBox {
    private final SearchViewModel model;
    private final Messages messages;
    private final Navigator navigator;
    private final CustomTextField field = new CustomTextField();
    private final ListView<Hit> list;
    private final Label nobody;
    private final Button add;
    private final VBox drop;

    SearchBox(Context context, SearchViewModel model) {
        this.model = model;
        messages = context.messages();
        navigator = context.navigator();
        field.setId("search");
        field.getStyleClass().add("search-field");
        field.setPromptText(messages.text("today.search"));
        field.setAccessibleText(messages.text("today.search.label"));
        field.setLeft(Icons.of("mdi2m-magnify"));
        field.setRight(Actions.keyHint(Keys.text(Keys.FIND, messages)));
        field.textProperty().bindBidirectional(model.query());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);

        list = new ListView<>(model.hits());
        list.setId("search-results");
        list.getStyleClass().add("search-results");
        list.setAccessibleText(messages.text("today.search.results"));
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new HitCell());
        nobody = new Label(messages.text("today.search.nobody"));
        nobody.getStyleClass().add("muted");
        add = new Button("", Icons.of("mdi2a-account-plus-outline"));
        add.setId("search-new");
        add.setOnAction(event -> addTyped());
        add.getStyleClass().add("search-new");
        drop = new VBox(list, nobody, add);
        drop.getStyleClass().addAll("floating", "search-drop");
        drop.setManaged(false);
        model.hits().addListener((ListChangeListener<Hit>) change -> show());
        model.nobody().subscribe(none -> show());
        model.query().subscribe(typed -> show());
    }

    CustomTextField field() {
        return field;
    }

    /** The patient chosen among those found; empty while nothing is typed. */
    Optional<UUID> chosen() {
        return drop.isVisible()
                ? Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(Hit::id)
                : Optional.empty();
    }

    void empty() {
        model.clear();
    }

    /** What drops; lies over everything else and is placed by {@link #place}. */
    Node drop() {
        return drop;
    }

    /** Puts the drop list beneath the field. */
    void place(Region within) {
        if (drop.isVisible()) {
            drop.applyCss(); // the height of a row is known to the style sheet only
            list.setPrefHeight(model.hits().size() * list.getFixedCellSize() + 2);
            Bounds at = field.localToScene(field.getBoundsInLocal());
            Point2D corner = within.sceneToLocal(at.getMinX(), at.getMaxY());
            double width = Math.max(at.getWidth(), drop.minWidth(-1));
            drop.resizeRelocate(corner.getX() + at.getWidth() - width, corner.getY() + 4, width, drop.prefHeight(width));
        }
    }

    private void show() {
        boolean typed = model.query().get() != null && !model.query().get().isBlank();
        boolean none = model.nobody().get();
        drop.setVisible(typed);
        list.setVisible(!none);
        list.setManaged(!none);
        nobody.setVisible(none);
        nobody.setManaged(none);
        add.setText(messages.text("today.search.new", typed ? model.query().get().strip() : ""));
        add.setVisible(none);
        add.setManaged(none);
        if (!model.hits().isEmpty()) {
            list.getSelectionModel().selectFirst();
            field.setAccessibleHelp(model.hits().getFirst().name() + ", " + model.facts(model.hits().getFirst()));
        } else {
            field.setAccessibleHelp(none ? nobody.getText() : null);
        }
        if (drop.getParent() != null) {
            drop.getParent().requestLayout();
        }
    }

    private void key(KeyEvent event) {
        if (!drop.isVisible() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> openSelected();
            case ESCAPE -> model.clear();
            default -> {
                return;
            }
        }
        Hit selected = list.getSelectionModel().getSelectedItem();
        if (selected != null) {
            list.scrollTo(selected);
            field.setAccessibleHelp(selected.name() + ", " + model.facts(selected));
        }
        event.consume();
    }

    private void openSelected() {
        Hit selected = list.getSelectionModel().getSelectedItem();
        if (selected != null) {
            open(selected.id());
        } else if (model.nobody().get()) {
            addTyped();
        }
    }

    private void open(UUID patient) {
        model.clear();
        navigator.patient(patient);
    }

    private void addTyped() {
        String typed = model.query().get().strip();
        model.clear();
        navigator.newPatient(typed);
    }

    /** Name with the typed part in bold; facts beneath. */
    private final class HitCell extends ListCell<Hit> {
        private final TextFlow name = new TextFlow();
        private final Label facts = new Label();
        private final VBox both = new VBox(name, facts);

        HitCell() {
            facts.getStyleClass().add("second");
            both.getStyleClass().add("two-lines");
            VBox.setVgrow(name, Priority.NEVER);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    open(getItem().id());
                }
            });
        }

        @Override
        protected void updateItem(Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            if (empty || hit == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.getChildren().setAll();
            int at = 0;
            for (int[] match : hit.matches()) {
                add(hit.name().substring(at, match[0]), false);
                add(hit.name().substring(match[0], match[1]), true);
                at = match[1];
            }
            add(hit.name().substring(at), false);
            facts.setText(model.facts(hit));
            setGraphic(both);
            setAccessibleText(hit.name() + ", " + facts.getText());
        }

        private void add(String part, boolean match) {
            if (!part.isEmpty()) {
                Text text = new Text(part);
                text.getStyleClass().add(match ? "match" : "no-match");
                name.getChildren().add(text);
            }
        }
    }
}
