package org.mesochart.ui.documents;

import java.nio.IntBuffer;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.document.page.PageImage;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.sheet.SessionSheetInput;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.PatientBanner;
import org.mesochart.ui.kit.PatientWords;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.Segments;
import org.mesochart.ui.kit.Theme;

/** The documents of a session: their list, the page as it will be printed, and what to do with it. */
public final class DocumentView implements Screen {
    private static final double MARGIN = 24;

    private final DocumentViewModel model;
    private final Context context;
    private final Messages messages;
    private final PatientBanner banner;
    private final Segments<Language> language;
    private final Segments<PaperSize> paper;
    private final ImageView sheet = new ImageView();
    private final StackPane desk = new StackPane(sheet);
    private final ScrollPane scroll = new ScrollPane(desk);
    private final Label pageOf = new Label();
    private final Label heading = new Label();
    private final Label state = new Label();
    private final Label outcome = new Label();
    private final Button printButton;
    private final Action print;
    private final Action save;
    private final Action previous;
    private final Action next;
    private final HBox root;
    private final VBox settings;
    private Subscription subscription = Subscription.EMPTY;

    public DocumentView(Context context, SaveState saveState, DocumentViewModel model) {
        this.context = context;
        this.model = model;
        messages = context.messages();
        banner = new PatientBanner(context, saveState, null, null);
        ObservableBooleanValue ready = model.ready();
        print = new Action("document.print", "documents.preview.print", "mdi2p-printer-outline", Keys.PRINT, ready,
                model::print);
        save = new Action("document.save", "documents.preview.save", "mdi2f-file-pdf-box",
                new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN), ready, model::save);
        previous = new Action("document.previous", "documents.preview.previous", "mdi2c-chevron-left",
                new KeyCodeCombination(KeyCode.PAGE_UP), () -> turn(-1));
        next = new Action("document.next", "documents.preview.next", "mdi2c-chevron-right",
                new KeyCodeCombination(KeyCode.PAGE_DOWN), () -> turn(1));
        Actions actions = new Actions(messages);
        printButton = actions.primary(print);
        printButton.setMaxWidth(Double.MAX_VALUE);
        Button saveButton = actions.button(save);
        saveButton.setMaxWidth(Double.MAX_VALUE);
        language = new Segments<>(messages.text("documents.preview.language"), List.of(Language.values()),
                which -> messages.text("documents.preview.language." + which.key()));
        paper = new Segments<>(messages.text("documents.preview.paper"), List.of(PaperSize.values()),
                which -> messages.text("documents.preview.paper." + which.key()));
        language.valueProperty().bindBidirectional(model.language());
        paper.valueProperty().bindBidirectional(model.paper());

        outcome.setWrapText(true);
        outcome.setMaxWidth(Double.MAX_VALUE);
        outcome.managedProperty().bind(outcome.visibleProperty());
        outcome.setVisible(false);
        Label title = new Label(messages.text("documents.preview.heading"));
        title.getStyleClass().add("card-title");
        settings = new VBox(title, row("documents.preview.language", language), row("documents.preview.paper", paper),
                printButton, saveButton, outcome);
        settings.getStyleClass().add("document-settings");

        root = new HBox(list(), desk(actions), settings);
        root.getStyleClass().add("documents");
        Theme.addSheet(root, "documents");
    }

    private Node row(String key, Segments<?> segments) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("muted");
        label.setLabelFor(segments);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox row = new HBox(label, between, segments);
        row.getStyleClass().add("document-row");
        return row;
    }

    private Node list() {
        heading.getStyleClass().add("card-title");
        Label name = new Label(messages.text("documents.preview.sheet"));
        name.getStyleClass().add("strong");
        state.getStyleClass().addAll("muted", "second");
        VBox words = new VBox(name, state);
        HBox entry = new HBox(Icons.of("mdi2f-file-document-outline"), words);
        entry.getStyleClass().add("document-entry");
        VBox list = new VBox(heading, entry);
        list.getStyleClass().add("document-list");
        return list;
    }

    private Node desk(Actions actions) {
        sheet.setPreserveRatio(true);
        sheet.setSmooth(true);
        sheet.setAccessibleText(messages.text("documents.preview.sheet"));
        StackPane shadow = new StackPane(sheet);
        shadow.getStyleClass().add("document-page");
        shadow.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        desk.getChildren().setAll(shadow);
        desk.getStyleClass().add("document-desk");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("document-scroll");
        scroll.viewportBoundsProperty().subscribe(bounds -> fit());
        HBox pages = new HBox(actions.iconButton(previous), pageOf, actions.iconButton(next));
        pages.getStyleClass().add("document-pages");
        pages.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(pages, Pos.BOTTOM_RIGHT);
        StackPane stack = new StackPane(scroll, pages);
        HBox.setHgrow(stack, Priority.ALWAYS);
        return stack;
    }

    private void turn(int by) {
        PageImage now = model.page().get();
        if (now != null) {
            model.toPage(now.page() + by);
        }
    }

    private void shown(PageImage page) {
        if (page == null) {
            sheet.setImage(null);
            pageOf.setText("");
            return;
        }
        PixelBuffer<IntBuffer> pixels = new PixelBuffer<>(
                page.width(), page.height(), IntBuffer.wrap(page.argb()), PixelFormat.getIntArgbPreInstance());
        sheet.setImage(new WritableImage(pixels));
        pageOf.setText(messages.text("documents.page", page.page() + 1, page.pages()));
        String papers = messages.text("documents.preview.paper." + model.paper().get().key());
        state.setText(messages.count("documents.preview.state", page.pages(), papers,
                messages.text("documents.preview.language." + model.language().get().key())));
        fit();
    }

    /** The whole page in the window, drawn with the window's own pixels. */
    private void fit() {
        PageImage page = model.page().get();
        double width = scroll.getViewportBounds().getWidth() - 2 * MARGIN;
        double height = scroll.getViewportBounds().getHeight() - 2 * MARGIN;
        if (page == null || width < 50 || height < 50) {
            return;
        }
        double heightPx = Math.min(height, width * page.height() / page.width());
        sheet.setFitHeight(heightPx);
        double scale = root.getScene() == null || root.getScene().getWindow() == null
                ? 1
                : root.getScene().getWindow().getRenderScaleY();
        model.fineness((float) (heightPx * scale / (model.paper().get().heightMm() / 25.4)));
    }

    private void told(DocumentViewModel.Outcome told) {
        outcome.setVisible(told != null);
        if (told != null) {
            outcome.setText(messages.text(told.key(), told.argument()));
            outcome.setGraphic(Icons.of(told.good() ? "mdi2c-check-circle-outline" : "mdi2a-alert-octagon-outline"));
            outcome.getStyleClass().removeAll("message-success", "message-danger", "danger-text");
            outcome.getStyleClass().addAll(
                    told.good() ? List.of("message-success") : List.of("message-danger", "danger-text"));
        }
    }

    private void read(SessionSheetInput input) {
        heading.setText(input == null
                ? ""
                : messages.text("documents.preview.of_session", input.record().session().number()));
        banner.modelProperty().set(input == null
                ? null
                : new PatientWords(messages).banner(input.patient(), LocalDate.now(context.clock())));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node banner() {
        return banner;
    }

    @Override
    public List<Action> actions() {
        return List.of(print, save, previous, next);
    }

    @Override
    public void activate() {
        banner.activate();
        subscription = Subscription.combine(
                model.page().subscribe(this::shown),
                model.input().subscribe(this::read),
                model.outcome().subscribe(this::told));
        model.load();
        printButton.requestFocus();
    }

    @Override
    public void deactivate() {
        banner.deactivate();
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }

    @Override
    public List<Node> parts() {
        return List.of(scroll, settings);
    }

    @Override
    public Place place() {
        return Place.PATIENTS;
    }
}
