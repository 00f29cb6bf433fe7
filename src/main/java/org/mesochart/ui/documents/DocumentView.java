package org.mesochart.ui.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.mesochart.document.page.Paper;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.KeyGroup;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.PatientBanner;
import org.mesochart.ui.kit.PatientWords;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.kit.paper.Outcome;
import org.mesochart.ui.kit.paper.StopLine;

/** The documents of a session or a patient: their list, the pages as they will be printed, and what to do with them. */
public final class DocumentView implements Screen {
    private final DocumentViewModel model;
    private final Context context;
    private final Messages messages;
    private final PatientBanner banner;
    private final DocumentList list;
    private final PageDesk desk;
    private final DeskBar bar;
    private final PrintPanel panel;
    private final Action print;
    private final List<Action> actions;
    private final HBox root;
    private Subscription subscription = Subscription.EMPTY;

    public DocumentView(Context context, SaveState saveState, DocumentViewModel model) {
        this.context = context;
        this.model = model;
        messages = context.messages();
        banner = new PatientBanner(context, saveState, null, null);
        print = new Action("document-print", "preview.print", "mdi2p-printer-outline", Keys.PRINT, model.printable(),
                model::print).saying(printWords());
        Action save = new Action("document-save", "preview.save", "mdi2f-file-pdf-box", Keys.SAVE,
                model.savable(), model::save);
        Action pair = new Action("document-pair", "preview.pair", null, null, model.pairPrintable(), model::printPair);
        list = new DocumentList(model, messages);
        desk = new PageDesk(model.pages(), model.choices().paper(), model.selected().map(this::name).orElse(""), messages);
        bar = new DeskBar(desk, model.pages(), messages);
        panel = new PrintPanel(model, messages, print, save, pair);
        Action fold = new Action("document-panel", "preview.panel", null, Keys.PANEL, this::fold);
        actions = List.of(print, save, pair, fold);
        list.offer(List.of(print, save, pair));

        DocumentMaking making = new DocumentMaking(model, messages);
        StackPane.setAlignment(bar.node(), Pos.BOTTOM_RIGHT);
        StackPane middle = new StackPane(desk.node(), making.working(), making.stopped(), bar.node());
        middle.getStyleClass().add("document-middle");
        HBox.setHgrow(middle, Priority.ALWAYS);
        root = new HBox(list.node(), middle, panel.node());
        root.getStyleClass().add("documents");
        Theme.addSheet(root, "documents");
        StopLine.escape(root, model.leaving());
        root.addEventFilter(KeyEvent.KEY_PRESSED, bar::anywhere);
        desk.node().addEventFilter(KeyEvent.KEY_PRESSED,
                event -> bar.onDesk(event, context.settings().get().letterKeys()));
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.PRIMARY.match(event) && print.fire()) {
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && model.making().slow().get()) {
                model.making().stop();
                event.consume();
            }
        });
    }

    private StringBinding printWords() {
        return Bindings.createStringBinding(this::deed, model.selected(), model.choices().copiesTyped());
    }

    private String deed() {
        OptionalInt copies = model.choices().copies();
        Paper paper = model.selected().get();
        if (paper == null) {
            return messages.text("preview.print");
        }
        return copies.isPresent() && copies.getAsInt() > 1
                ? messages.text("preview.print_copies", copies.getAsInt())
                : messages.text("preview.print." + paper.kind().key());
    }

    private String name(Paper paper) {
        return messages.text("preview.kind." + paper.kind().key());
    }

    private void fold() {
        panel(!panel.node().isVisible());
    }

    private void panel(boolean shown) {
        panel.node().setVisible(shown);
        panel.node().setManaged(shown);
    }

    // What came of a print or a file is seen although the panel was put away.
    private void told(List<Outcome> outcomes) {
        if (!outcomes.isEmpty()) {
            panel(true);
        }
    }

    private void read(Contents contents) {
        list.show(contents);
        banner.modelProperty().set(contents == null
                ? null
                : new PatientWords(messages).banner(contents.patient(), LocalDate.now(context.clock())));
    }

    /** The desk, for tests. */
    PageDesk desk() {
        return desk;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String help() {
        return "documents";
    }

    @Override
    public Node banner() {
        return banner;
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public List<Action> partActions() {
        return bar.actions();
    }

    @Override
    public List<KeyGroup> keyGroups() {
        return List.of(keys(messages));
    }

    /** The keys of the pages. */
    public static KeyGroup keys(Messages messages) {
        return DeskBar.keys(messages);
    }

    @Override
    public void activate() {
        subscription.unsubscribe();
        banner.activate();
        subscription = Subscription.combine(model.contents().subscribe(this::read), model.outcomes().subscribe(this::told),
                panel.activate());
        model.load();
        list.focus();
    }

    @Override
    public void deactivate() {
        banner.deactivate();
        model.making().leave();
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }

    @Override
    public List<Node> parts() {
        return List.of(list.node(), desk.node(), panel.node());
    }

    @Override
    public Place place() {
        return Place.PATIENTS;
    }
}
