package org.mesochart.ui.protocols;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.Problem;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.text.Folding;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.Pill;
import org.mesochart.i18n.PlanWords;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.kit.WholeText;

/** The protocol library: a list with search, the protocol beside it, to be read or written. */
public final class ProtocolsView implements Screen {
    private final ProtocolsViewModel model;
    private final Messages messages;
    private final BorderPane root = new BorderPane();
    private final CustomTextField search = new CustomTextField();
    private final ListView<Protocol> list = new ListView<>();
    private final Label none = new Label();
    private final VBox page = new VBox();
    private final HBox deeds = new HBox();
    private final Action create;
    private final Action edit;
    private final Action copy;
    private final Action archive;
    private final Action save;
    private final Action cancel;
    private ProtocolFormView form;
    private Subscription subscription = Subscription.EMPTY;

    public ProtocolsView(Context context, ProtocolsViewModel model) {
        this.model = model;
        messages = context.messages();
        ObservableBooleanValue reading = model.form().isNull();
        var chosen = model.form().isNull().and(model.selected().isNotNull());
        var writable = new javafx.beans.property.SimpleBooleanProperty(!model.readOnly());
        create = new Action("protocol-new", "protocols.new", "mdi2p-plus", null,
                Bindings.and(reading, writable), model::create);
        edit = new Action("protocol-edit", "protocols.edit", "mdi2p-pencil-outline", null, chosen.and(writable), model::edit)
                .saying(Bindings.createStringBinding(() -> messages.text(shippedChosen()
                        ? "protocols.editCopy" : "protocols.edit"), model.selected()));
        copy = new Action("protocol-copy", "protocols.copy", "mdi2c-content-copy", null, chosen.and(writable), model::copy);
        archive = new Action("protocol-archive", "protocols.archive", "mdi2a-archive-outline", null,
                chosen.and(writable), model::archive)
                .saying(Bindings.createStringBinding(() -> messages.text(archivedChosen()
                        ? "protocols.restore" : "protocols.archive"), model.selected()));
        save = new Action("protocol-save", "protocols.save", null, Keys.PRIMARY, model.form().isNotNull(), this::save);
        cancel = new Action("protocol-cancel", "protocols.cancel", null, null, model.form().isNotNull(), model::cancel);
        Theme.addSheet(root, "protocols");
        root.getStyleClass().add("protocols");
        Label title = new Label(messages.text("protocols.title"));
        title.getStyleClass().add("page-title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        deeds.getStyleClass().add("protocol-row");
        HBox head = new HBox(title, between, deeds);
        head.getStyleClass().add("page-head");
        root.setTop(head);
        root.setLeft(side());
        page.getStyleClass().addAll("page", "protocol-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setCenter(scroll);
    }

    private boolean shippedChosen() {
        return model.selected().get() != null && model.selected().get().shipped();
    }

    private boolean archivedChosen() {
        return model.selected().get() != null && model.selected().get().archived();
    }

    private Node side() {
        search.setId("protocolSearch");
        search.setPromptText(messages.text("protocols.search"));
        search.setAccessibleText(messages.text("protocols.search"));
        search.setLeft(Icons.of("mdi2m-magnify"));
        search.textProperty().bindBidirectional(model.search());
        CheckBox archived = new CheckBox(messages.text("protocols.withArchived"));
        archived.setId("withArchived");
        archived.selectedProperty().bindBidirectional(model.withArchived());
        list.setId("protocols");
        list.setItems(model.shown());
        list.setAccessibleText(messages.text("protocols.title"));
        list.setCellFactory(l -> new Row());
        list.getSelectionModel().selectedItemProperty().subscribe(one -> {
            if (one != null) {
                model.selected().set(one);
            }
        });
        none.setText(messages.text("protocols.none"));
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        none.setPadding(new javafx.geometry.Insets(12));
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox side = new VBox(search, archived, list);
        side.getStyleClass().add("protocol-side");
        side.disableProperty().bind(model.form().isNotNull());
        return side;
    }

    /** A protocol in the list. */
    private final class Row extends ListCell<Protocol> {
        @Override
        protected void updateItem(Protocol protocol, boolean empty) {
            super.updateItem(protocol, empty);
            setText(null);
            if (empty || protocol == null) {
                setGraphic(null);
                setAccessibleText(null);
                setTooltip(null);
                return;
            }
            Label name = new Label(protocol.name());
            name.getStyleClass().add("medium");
            VBox words = new VBox(name);
            for (String told : told(protocol)) {
                Label line = new Label(told);
                line.getStyleClass().add("second");
                words.getChildren().add(line);
            }
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(words);
            row.getStyleClass().add("protocol-cell");
            if (protocol.archived()) {
                row.getChildren().add(new Pill(messages.text("protocols.archived"), Pill.Kind.GREY));
            }
            setPrefWidth(0);
            setGraphic(row);
            setAccessibleText(protocol.name() + ", " + String.join(" · ", told(protocol)));
            setTooltip(WholeText.hint(getAccessibleText())); // names and plans of any length; the page beside says both
        }

        // A plan that is named by itself is not told twice.
        private List<String> told(Protocol protocol) {
            String plan = new PlanWords(messages).of(protocol.plan());
            String kind = !protocol.shipped() ? messages.text("protocols.own")
                    : messages.text(protocol.stages().isEmpty() ? "protocols.shippedPlan" : "protocols.shipped");
            return Folding.fold(protocol.name()).contains(Folding.fold(plan)) ? List.of(kind) : List.of(kind, plan);
        }
    }

    private void save() {
        List<Problem> problems = model.save();
        if (form != null) {
            form.tell(problems);
        }
    }

    private void show() {
        Actions buttons = new Actions(messages);
        ProtocolForm writing = model.form().get();
        if (writing != null) {
            form = new ProtocolFormView(messages, writing, model.productNames());
            page.getChildren().setAll(form.cards());
            deeds.getChildren().setAll(buttons.button(cancel), buttons.primary(save));
            root.applyCss();
            form.focus();
            return;
        }
        form = null;
        Protocol protocol = model.selected().get();
        deeds.getChildren().setAll(buttons.button(edit), buttons.button(copy), buttons.button(archive),
                buttons.button(create));
        page.getChildren().setAll(protocol == null ? List.of() : new ProtocolPage(messages).of(protocol));
        list.getSelectionModel().select(protocol);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String help() {
        return "course";
    }

    @Override
    public List<Action> actions() {
        return List.of(create, edit, copy, archive, save, cancel);
    }

    @Override
    public List<Node> parts() {
        return List.of(search, list, page);
    }

    @Override
    public Place place() {
        return Place.PREFERENCES;
    }

    @Override
    public Optional<String> begun() {
        return model.form().get() == null ? Optional.empty() : Optional.of("protocols.leave");
    }

    @Override
    public void activate() {
        subscription = Subscription.combine(model.selected().subscribe(p -> show()), model.form().subscribe(f -> show()));
        model.load();
        if (model.form().get() == null) {
            search.requestFocus();
        }
    }

    @Override
    public void deactivate() {
        subscription.unsubscribe();
    }
}
