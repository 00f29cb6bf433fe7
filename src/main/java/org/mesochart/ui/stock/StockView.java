package org.mesochart.ui.stock;

import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.SaveLabel;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.Segments;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.stock.StockViewModel.Tab;

/** Stock: the catalogue with its lots, what runs low, what expires, and who got a lot. */
public final class StockView implements Screen {
    private final StockViewModel model;
    private final RecallViewModel recall;
    private final Messages messages;
    private final StockForms forms;
    private final SaveLabel saved;
    private final CustomTextField search = new CustomTextField();
    private final Segments<Tab> tabs;
    private final CataloguePane catalogue;
    private final RecallPane recallPane;
    private final Node low;
    private final Node expiring;
    private final StackPane body = new StackPane();
    private final Label problem = new Label();
    private final FlowPane filters = new FlowPane();
    private final Action add;
    private final Action find;
    private final Action starter;
    private final Action undo;
    private final Action redo;
    private final Action redoToo;
    private final VBox root;

    public StockView(Context context, SaveState saveState, StockViewModel model, RecallViewModel recall) {
        this.model = model;
        this.recall = recall;
        messages = context.messages();
        forms = new StockForms(model, context.dialogs());
        saved = new SaveLabel(context, saveState, () -> { });
        Actions actions = new Actions(messages);
        var changeable = new javafx.beans.property.SimpleBooleanProperty(!model.readOnly());
        add = new Action("stock-add", "stock.add", "mdi2p-plus", Keys.PRIMARY, changeable, forms::newProduct);
        find = new Action("stock-find", "stock.search", "mdi2m-magnify", Keys.FIND, this::find);
        starter = new Action("stock-starter", "stock.starter.open", "mdi2f-format-list-checks", null, changeable,
                forms::starterSet);
        undo = new Action("stock-undo", "stock.undo.none", "mdi2u-undo", Keys.UNDO, model.undoable(), model::undo)
                .saying(model.undoWords());
        redo = new Action("stock-redo", "stock.redo.none", "mdi2r-redo", Keys.REDO, model.redoable(), model::redo)
                .saying(model.redoWords());
        redoToo = new Action("stock-redo-too", "stock.redo.none", null, Keys.REDO_TOO, model.redoable(), model::redo)
                .saying(model.redoWords());
        tabs = new Segments<>(messages.text("stock.tabs"), List.of(Tab.values()), this::tabText);
        tabs.setId("stock-tabs");
        catalogue = new CataloguePane(model, messages, new ProductPane(model, forms, context, this::recall));
        recallPane = new RecallPane(recall, context);
        low = ShortPane.low(model, forms, messages, this::inCatalogue).root();
        expiring = ShortPane.expiring(model, forms, messages, this::inCatalogue).root();
        problem.getStyleClass().addAll("message-danger", "danger-text");
        problem.setWrapText(true);
        problem.setMaxWidth(Double.MAX_VALUE);
        problem.managedProperty().bind(problem.visibleProperty());
        VBox.setVgrow(body, Priority.ALWAYS);
        filters.getStyleClass().add("stock-ask");
        VBox page = new VBox(filterRow(actions), problem, body);
        page.getStyleClass().addAll("page", "stock-page");
        VBox.setVgrow(page, Priority.ALWAYS);
        root = new VBox(head(actions), page);
        root.getStyleClass().add("stock");
        Theme.addSheet(root, "stock");

        tabs.setValue(model.tab().get());
        tabs.valueProperty().subscribe(now -> model.tab().set(now));
        model.tab().subscribe(now -> {
            tabs.setValue(now);
            show();
        });
        model.reading().subscribe(this::count);
        model.expiring().addListener((ListChangeListener<Object>) change -> count());
        model.read().subscribe(this::show);
        model.reading().subscribe(this::show);
        model.refused().subscribe(sentence -> {
            problem.setText(sentence == null ? "" : sentence.in(messages));
            problem.setVisible(sentence != null);
        });
    }

    private HBox head(Actions actions) {
        Label title = new Label(messages.text("stock.title"));
        title.getStyleClass().add("page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        search.setId("stock-search");
        search.getStyleClass().add("stock-search");
        search.setPromptText(messages.text("stock.search"));
        search.setAccessibleText(messages.text("stock.search"));
        search.setLeft(Icons.of("mdi2m-magnify"));
        search.setRight(Actions.keyHint(Keys.text(Keys.FIND, messages)));
        search.textProperty().bindBidirectional(model.query());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Button addButton = actions.primary(add);
        addButton.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title, between, saved, actions.iconButton(undo), actions.iconButton(redo), search, addButton);
        head.getStyleClass().add("page-head");
        return head;
    }

    private Node filterRow(Actions actions) {
        ComboBox<Optional<ProductClass>> classes = new ComboBox<>(FXCollections.observableArrayList());
        classes.setId("class-filter");
        classes.setAccessibleText(messages.text("stock.filter.class"));
        classes.getItems().add(Optional.empty());
        for (ProductClass each : ProductClass.values()) {
            classes.getItems().add(Optional.of(each));
        }
        classes.setVisibleRowCount(classes.getItems().size());
        classes.setConverter(ProductFormView.words(one ->
                one.map(each -> messages.text(each.messageKey())).orElse(messages.text("stock.filter.all"))));
        classes.valueProperty().bindBidirectional(model.productClass());
        CheckBox archived = new CheckBox(messages.text("stock.filter.archived"));
        archived.setId("archived-too");
        archived.setMinWidth(Region.USE_PREF_SIZE);
        archived.selectedProperty().bindBidirectional(model.archivedToo());
        HBox only = new HBox(classes, archived, actions.button(starter));
        only.getStyleClass().add("stock-filter");
        only.visibleProperty().bind(model.tab().map(now -> now == Tab.CATALOGUE));
        only.managedProperty().bind(only.visibleProperty());
        filters.getChildren().setAll(tabs, only);
        return filters;
    }

    private String tabText(Tab tab) {
        return switch (tab) {
            case CATALOGUE -> messages.text("stock.tab.catalogue.count",
                    model.reading().get().products().stream().filter(p -> !p.archived()).count());
            case LOW -> messages.text("stock.tab.low", model.low().size());
            case EXPIRING -> messages.text("stock.tab.expiring", model.expiring().size());
            case RECALL -> messages.text("stock.tab.recall");
        };
    }

    private void count() {
        for (Tab each : Tab.values()) {
            tabs.button(each).setText(tabText(each));
        }
        tabs.setGroupName(messages.text("stock.tabs"));
    }

    private void show() {
        boolean nothing = model.read().get() && model.reading().get().products().isEmpty();
        Node now = switch (model.tab().get()) {
            case CATALOGUE -> nothing ? empty() : catalogue;
            case LOW -> low;
            case EXPIRING -> expiring;
            case RECALL -> recallPane.root();
        };
        if (!body.getChildren().equals(List.of(now))) {
            body.getChildren().setAll(now);
        }
        search.setVisible(model.tab().get() == Tab.CATALOGUE);
    }

    private Node empty() {
        Label title = new Label(messages.text("stock.empty.title"));
        title.getStyleClass().add("card-title");
        Label text = ProductPane.wrapped(messages.text("stock.empty.text"), null);
        Actions actions = new Actions(messages);
        Button take = actions.button(new Action("stock-starter-first", "stock.starter.first", "mdi2f-format-list-checks", null,
                starter.enabled(), forms::starterSet));
        Label note = ProductPane.wrapped(messages.text("stock.empty.note"), "second");
        VBox card = new VBox(Icons.large("mdi2p-package-variant-closed"), title, text, take, note);
        card.getStyleClass().addAll("card", "stock-empty");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane place = new StackPane(card);
        StackPane.setAlignment(card, javafx.geometry.Pos.TOP_LEFT);
        return place;
    }

    private void find() {
        model.tab().set(Tab.CATALOGUE);
        search.requestFocus();
    }

    private void inCatalogue(Product product) {
        model.query().set("");
        model.productClass().set(Optional.empty());
        model.selected().set(product.id());
        model.tab().set(Tab.CATALOGUE);
        catalogue.table().requestFocus();
    }

    private void recall(String lot) {
        recall.number().set(lot);
        model.tab().set(Tab.RECALL);
        recallPane.focus();
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !model.rows().isEmpty()) {
            if (model.selected().get() == null) {
                model.selected().set(model.rows().getFirst().product().id());
            }
            catalogue.table().requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !model.query().get().isEmpty()) {
            model.query().set("");
            event.consume();
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String help() {
        return "stock";
    }

    @Override
    public List<Action> actions() {
        List<Action> all = new ArrayList<>(List.of(add, find, starter, undo, redo, redoToo));
        if (model.tab().get() == Tab.RECALL) {
            all.addAll(recallPane.actions());
        }
        return all;
    }

    @Override
    public void activate() {
        saved.activate();
        model.refresh();
        recall.refresh();
        root.applyCss();
        if (model.tab().get() == Tab.RECALL) {
            recallPane.focus();
        } else {
            search.requestFocus();
        }
    }

    @Override
    public void deactivate() {
        saved.deactivate();
    }

    @Override
    public List<Node> parts() {
        return List.of(tabs, body);
    }

    @Override
    public Place place() {
        return Place.STOCK;
    }
}
