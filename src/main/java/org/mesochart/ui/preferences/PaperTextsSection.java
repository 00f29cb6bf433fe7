package org.mesochart.ui.preferences;

import java.nio.IntBuffer;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.document.page.PageImage;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Segments;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.entry.Areas;

/** The clinic's words in handout and consent form, paragraph by paragraph, beside the page that they make. */
public final class PaperTextsSection implements PreferencesSection {
    private static final int CHARACTERS_A_LINE = 52;
    private static final int MOST_LINES = 8;
    /** Paragraphs whose lines are items. */
    private static final List<String> LISTS = List.of("normal", "do", "avoid");

    private final PaperTextsModel model;
    private final Messages messages;
    private final Button undo = new Button();
    private final VBox paragraphs = new VBox();
    private final ImageView sheet = new ImageView();
    private final StackPane frame = new StackPane(sheet);
    private final Label pageOf = new Label();
    private final Label failed;
    private final Button previous = turning("mdi2c-chevron-left", "previous", -1);
    private final Button next = turning("mdi2c-chevron-right", "next", 1);
    private final VBox card;
    private final ListChangeListener<PaperTextRow> changed = change -> show();
    private Subscription subscription = Subscription.EMPTY;
    private Subscription ofRows = Subscription.EMPTY;

    public PaperTextsSection(PaperTextsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        failed = wrapped(messages.text("preferences.texts.failed"));
        nameButtons();
        undo.setId("undoPapers");
        undo.setGraphic(Icons.of("mdi2u-undo"));
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setOnAction(event -> model.undo());
        Segments<PaperKind> document = new Segments<>(messages.text("preferences.texts.document"), model.documents(),
                kind -> messages.text("preferences.texts.kind." + kind.key()));
        document.setId("paperDocument");
        document.valueProperty().bindBidirectional(model.document());
        Segments<Language> language = new Segments<>(messages.text("preferences.texts.language"),
                List.of(Language.values()), one -> messages.text("preview.language." + one.key()));
        language.setId("paperLanguage");
        language.valueProperty().bindBidirectional(model.language());
        FlowPane choices = new FlowPane(new Field(messages.text("preferences.texts.document"), document),
                new Field(messages.text("preferences.texts.language"), language));
        choices.getStyleClass().add("papers-choices");
        paragraphs.getStyleClass().add("papers-paragraphs");
        ScrollPane scroll = new ScrollPane(paragraphs);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("papers-scroll");
        scroll.setMinWidth(0);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox both = new HBox(scroll, preview());
        both.getStyleClass().add("papers");
        Label note = wrapped(messages.text("preferences.texts.note"));
        note.setId("papersNote");
        card = Cards.card(null, note, choices, both);
        card.getChildren().addFirst(Cards.head(messages.text("preferences.texts"), undo));
        card.setAccessibleText(messages.text("preferences.texts"));
        card.setId("paperTextsCard");
    }

    private void nameButtons() {
        name(previous, messages.text("preferences.texts.previous"));
        name(next, messages.text("preferences.texts.next"));
    }

    private static void name(Button button, String words) {
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
    }

    private Button turning(String icon, String id, int by) {
        Button button = new Button(null, Icons.of(icon));
        button.setId(id + "PaperPage");
        button.setOnAction(event -> turn(by));
        return button;
    }

    private void turn(int by) {
        model.turn(by);
    }

    private Node preview() {
        sheet.setId("paperPage");
        sheet.setPreserveRatio(true);
        sheet.setSmooth(true);
        frame.getStyleClass().add("papers-page");
        frame.setMinSize(0, 0);
        frame.widthProperty().subscribe(width -> sheet.setFitWidth(Math.max(0, width.doubleValue() - 2)));
        failed.setId("papersFailed");
        failed.visibleProperty().bind(model.failed());
        failed.managedProperty().bind(failed.visibleProperty());
        HBox pages = new HBox(previous, pageOf, next);
        pages.setAlignment(Pos.CENTER);
        pages.getStyleClass().add("papers-pages");
        VBox preview = new VBox(frame, failed, pages);
        preview.getStyleClass().add("papers-preview");
        return preview;
    }

    @Override
    public Node root() {
        return card;
    }

    @Override
    public void activate() {
        model.rows().addListener(changed);
        subscription = Subscription.combine(
                model.page().subscribe(this::shown), model.canUndo().subscribe(now -> showUndo()));
        model.load();
    }

    @Override
    public void deactivate() {
        model.rows().removeListener(changed);
        model.commit();
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
        ofRows.unsubscribe();
        ofRows = Subscription.EMPTY;
    }

    private void showUndo() {
        undo.setVisible(model.undoable().isPresent());
        undo.setManaged(undo.isVisible());
        model.undoable().ifPresent(edit -> undo.setText(messages.text("preferences.texts.undo", messages.text(edit.key(),
                edit.args().stream().map(name -> ((Sentence) name).in(messages)).toArray()))));
    }

    private void show() {
        ofRows.unsubscribe();
        ofRows = Subscription.EMPTY;
        paragraphs.getChildren().setAll(model.rows().stream().map(this::paragraph).toList());
    }

    private Node paragraph(PaperTextRow row) {
        String name = messages.text(row.nameKey());
        TextArea area = new TextArea();
        area.setId("paper-" + row.paragraph().name());
        area.textProperty().bindBidirectional(row.text());
        area.setWrapText(true);
        area.setDisable(model.readOnly());
        Areas.tabLeaves(area);
        Field field = new Field(name, area);
        hint(row, field);
        area.focusedProperty().subscribe((was, is) -> {
            if (!is) {
                model.commit(row);
            }
        });
        Button back = new Button(messages.text("preferences.texts.back"));
        back.setId("back-" + row.paragraph().name());
        back.setAccessibleText(messages.text("preferences.texts.back.of", name));
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setDisable(model.readOnly());
        back.setOnAction(event -> {
            area.requestFocus();
            model.back(row);
        });
        back.managedProperty().bind(back.visibleProperty());
        ofRows = ofRows.and(Subscription.combine(
                row.text().subscribe(text -> area.setPrefRowCount(lines(text))),
                row.problem().subscribe(wrong -> field.setProblem(wrong == null ? null : wrong.in(messages))),
                row.own().subscribe(own -> back.setVisible(own || row.problem().get() != null)),
                row.problem().subscribe(wrong -> back.setVisible(wrong != null || row.own().get()))));
        return new VBox(field, back);
    }

    private void hint(PaperTextRow row, Field field) {
        List<String> fills = row.paragraph().placeholders().stream().map(p -> "{" + p + "}").toList();
        if (!fills.isEmpty()) {
            field.setHint(messages.text("preferences.texts.fills", String.join(", ", fills)));
        } else if (row.paragraph().kind() == PaperKind.HANDOUT && LISTS.contains(row.paragraph().name())) {
            field.setHint(messages.text("preferences.texts.lines"));
        }
    }

    private static int lines(String text) {
        long lines = text.lines().mapToLong(line -> 1 + line.length() / CHARACTERS_A_LINE).sum();
        return (int) Math.clamp(lines, 1, MOST_LINES);
    }

    private void shown(PageImage page) {
        sheet.setImage(page == null ? null : new WritableImage(new PixelBuffer<>(
                page.width(), page.height(), IntBuffer.wrap(page.argb()), PixelFormat.getIntArgbPreInstance())));
        String which = page == null ? "" : messages.text("documents.page", page.page() + 1, page.pages());
        pageOf.setText(which);
        sheet.setAccessibleText(messages.text("preferences.texts.preview", which));
        previous.setDisable(page == null || page.page() == 0);
        next.setDisable(page == null || page.page() + 1 >= page.pages());
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("second");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
