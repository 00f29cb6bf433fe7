package org.mesochart.ui.patients;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.patient.PatientIndex.Hit;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.Navigator;
import org.mesochart.ui.kit.Pill;
import org.mesochart.ui.kit.RowMenu;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.Theme;

/** All patients; Enter opens one. */
public final class PatientListView implements Screen {
    private final PatientListViewModel model;
    private final Messages messages;
    private final Navigator navigator;
    private final CustomTextField search = new CustomTextField();
    private final TableView<Hit> table;
    private final VBox root;
    private final List<Action> actions;

    public PatientListView(Context context, PatientListViewModel model) {
        this.model = model;
        messages = context.messages();
        navigator = context.navigator();
        Action find = new Action("find-in-list", "patients.list.search", "mdi2m-magnify", Keys.FIND, search::requestFocus);
        Action add = new Action("new-patient", "patients.deed.new", "mdi2a-account-plus-outline", Keys.NEW_PATIENT,
                () -> navigator.newPatient(model.query().get()));
        Action addPrimary = new Action("new-patient-primary", "patients.deed.new", null, Keys.PRIMARY, add.deed());
        actions = List.of(find, add, addPrimary);

        Label title = new Label(messages.text("patients.title"));
        title.getStyleClass().add("page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label count = new Label();
        count.getStyleClass().add("muted");
        count.textProperty().bind(model.total().map(total -> Integer.toString(total.intValue())));
        search.setId("list-search");
        search.getStyleClass().add("list-search");
        search.setPromptText(messages.text("patients.list.search"));
        search.setAccessibleText(messages.text("patients.list.search"));
        search.setLeft(Icons.of("mdi2m-magnify"));
        search.setRight(Actions.keyHint(Keys.text(Keys.FIND, messages)));
        search.textProperty().bindBidirectional(model.query());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        CheckBox archived = new CheckBox(messages.text("patients.list.archived"));
        archived.setId("archived-too");
        archived.setMinWidth(Region.USE_PREF_SIZE);
        archived.selectedProperty().bindBidirectional(model.archivedToo());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Button addButton = new Actions(messages).primary(add);
        addButton.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title, count, between, archived, search, addButton);
        head.getStyleClass().add("page-head");

        table = table();
        VBox card = new VBox(table);
        card.getStyleClass().addAll("card", "table-card");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(card, Priority.ALWAYS);
        VBox page = new VBox(card);
        page.getStyleClass().add("page");
        VBox.setVgrow(page, Priority.ALWAYS);
        root = new VBox(head, page);
        Theme.addSheet(root, "patients");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String help() {
        return "patients";
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public void activate() {
        model.refresh();
        search.requestFocus();
    }

    @Override
    public void deactivate() {
        table.getSelectionModel().clearSelection();
    }

    @Override
    public List<Node> parts() {
        return List.of(search, table);
    }

    @Override
    public Place place() {
        return Place.PATIENTS;
    }

    private TableView<Hit> table() {
        TableView<Hit> made = new TableView<>(model.rows());
        made.setId("patients");
        made.setAccessibleText(messages.text("patients.title"));
        made.getStyleClass().add("patient-table");
        made.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        made.getColumns().add(nameColumn());
        made.getColumns().add(column("patients.list.born",
                hit -> hit.born() == null ? "" : messages.dates().day(hit.born()), 10));
        made.getColumns().add(column("patients.list.number", Hit::chartNumber, 8));
        made.getColumns().add(column("patients.list.phone", Hit::phone, 14));
        Label nothing = new Label();
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        nothing.textProperty().bind(model.query().map(typed ->
                messages.text(typed.isBlank() ? "patients.list.empty" : "patients.list.nobody")));
        made.setPlaceholder(nothing);
        made.setRowFactory(view -> {
            TableRow<Hit> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                    navigator.patient(row.getItem().id());
                }
            });
            return row;
        });
        RowMenu.install(made, messages, () -> deeds(made.getSelectionModel().getSelectedItem()));
        made.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Hit selected = made.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && selected != null) {
                navigator.patient(selected.id());
                event.consume();
            }
        });
        return made;
    }

    private List<Action> deeds(Hit hit) {
        return hit == null ? List.of() : List.of(
                new Action("row-open", "patients.deed.open", "mdi2a-account-outline", null,
                        () -> navigator.patient(hit.id())),
                new Action("row-documents", "patients.deed.documents", "mdi2f-file-document-outline", null,
                        () -> navigator.documents(hit.id())));
    }

    private TableColumn<Hit, Hit> nameColumn() {
        TableColumn<Hit, Hit> column = new TableColumn<>(messages.text("patients.list.name"));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(view -> new TableCell<>() {
            private final Label name = new Label();
            private final Pill archived = new Pill(messages.text("patients.list.archivedPill"), Pill.Kind.GREY);
            private final HBox line = new HBox(name, archived);

            {
                name.getStyleClass().add("medium");
                line.getStyleClass().add("pills");
            }

            @Override
            protected void updateItem(Hit hit, boolean empty) {
                super.updateItem(hit, empty);
                boolean shown = !empty && hit != null;
                name.setText(shown ? hit.name() : "");
                archived.setVisible(shown && hit.archived());
                setGraphic(shown ? line : null);
                setAccessibleText(shown ? hit.name() : null);
            }
        });
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(420);
        return column;
    }

    private TableColumn<Hit, String> column(String key, Function<Hit, String> text, int em) {
        TableColumn<Hit, String> column = new TableColumn<>(messages.text(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(em * 14.0);
        return column;
    }

    private void searchKey(KeyEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.DOWN && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
            table.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !model.query().get().isBlank() && !table.getItems().isEmpty()) {
            navigator.patient(table.getItems().getFirst().id());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !model.query().get().isEmpty()) {
            model.query().set("");
            event.consume();
        }
    }
}
