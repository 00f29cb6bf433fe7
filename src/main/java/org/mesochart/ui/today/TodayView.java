package org.mesochart.ui.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.FittedScroll;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.KeyGroup;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.Navigator;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.Segments;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.kit.entry.BetweenVisits;
import org.mesochart.ui.kit.paper.StopLine;

/** Today: search, what is due, drafts to sign, patients seen last, lots that expire. */
public final class TodayView implements Screen {
    // Below this the right column goes under the list (ui.md b.): a row with a check in words needs the room.
    private static final double SIDE_BY_SIDE_FROM_EM = 94;

    private final TodayViewModel model;
    private final Context context;
    private final Messages messages;
    private final Navigator navigator;
    private final SearchBox search;
    private final DueList due;
    private final VBox dueCard;
    private final TodaySide side;
    private final RowDeeds deeds;
    private final PrintedList printed;
    private final Segments<TodayViewModel.Filter> filter;
    private final NewsLine news;
    private final StackPane body = new StackPane();
    private final Label day = new Label();
    private final Label year = new Label();
    private final Tooltip wholeDay = new Tooltip();
    private final Label unreadable = new Label();
    private final Label nothingDue = new Label();
    private final VBox root;
    private final Page page;
    private final Action find;
    private final Action add;
    private final Action print;
    private final Action savePdf;
    private final Action undo;
    private final Action redo;
    private final Action redoToo;
    private final Button addButton;
    private final Supplier<Node> figure;
    private Subscription subscription = Subscription.EMPTY;
    private final BetweenVisits betweenVisits;
    private TodayPage shown = TodayPage.EMPTY;
    /** The size of the date's letters, as the page was arranged for. */
    private double arrangedAt;
    private Arrangement arranged;

    /**
     * @param figure the quiet body figure of the empty page, or null
     * @param betweenVisits records scores and adverse events without a session
     * @param printed puts the list on paper
     */
    public TodayView(Context context, TodayViewModel model, SearchViewModel searching, Supplier<Node> figure,
                     BetweenVisits betweenVisits, PrintedList printed) {
        this.context = context;
        this.model = model;
        this.figure = figure;
        this.betweenVisits = betweenVisits;
        this.printed = printed;
        messages = context.messages();
        navigator = context.navigator();
        search = new SearchBox(context, searching);
        deeds = new RowDeeds(context, model, betweenVisits);
        due = new DueList(messages, model, deeds);
        side = new TodaySide(messages, navigator, model);
        Actions actions = new Actions(messages);
        find = new Action("find-patient", "today.deed.find", "mdi2m-magnify", Keys.FIND,
                () -> search.field().requestFocus());
        add = new Action("new-patient", "today.deed.new", "mdi2a-account-plus-outline", Keys.NEW_PATIENT,
                () -> navigator.newPatient(""));
        print = new Action("today-print", "today.print", "mdi2p-printer-outline", Keys.PRINT, printed.ready(),
                printed::print);
        savePdf = new Action("today-save", "today.print.save", "mdi2f-file-pdf-box", null, printed::save);
        undo = new Action("today-undo", "today.undo.none", "mdi2u-undo", Keys.UNDO, model.undoable(), model::undo)
                .saying(model.undoWords());
        redo = new Action("today-redo", "today.redo.none", "mdi2r-redo", Keys.REDO, model.redoable(), model::redo)
                .saying(model.redoWords());
        redoToo = new Action("today-redo-too", "today.redo.none", null, Keys.REDO_TOO, model.redoable(), model::redo)
                .saying(model.redoWords());
        news = new NewsLine(messages, model, printed, actions.button(undo));
        filter = new Segments<>(messages.text("today.filter"), List.of(TodayViewModel.Filter.values()), model::words);
        filter.setId("due-filter");
        filter.valueProperty().bindBidirectional(model.filter());
        addButton = actions.primary(add);
        addButton.setMinWidth(Region.USE_PREF_SIZE);

        day.getStyleClass().add("page-title");
        year.getStyleClass().add("muted");
        day.setTooltip(wholeDay);
        HBox head = new Head();
        head.getStyleClass().add("page-head");

        Button printButton = actions.button(print);
        printButton.setMinWidth(Region.USE_PREF_SIZE);
        dueCard = Cards.list(null, due);
        dueCard.setAccessibleText(messages.text("today.due"));
        HBox.setHgrow(dueCard, Priority.ALWAYS);
        VBox.setVgrow(dueCard, Priority.ALWAYS);
        HBox dueHead = Cards.head(messages.text("today.due"), filter, printButton);
        dueHead.getStyleClass().add("due-card-head");
        dueCard.getChildren().addFirst(dueHead);
        nothingDue.getStyleClass().addAll("muted", "nothing-due");
        nothingDue.setWrapText(true);
        due.setPlaceholder(nothingDue);
        VBox.setVgrow(due, Priority.ALWAYS);
        unreadable.setText(messages.text("today.unreadable"));
        unreadable.setGraphic(Icons.of("mdi2a-alert-octagon-outline"));
        unreadable.getStyleClass().addAll("message-danger", "danger-text");
        unreadable.managedProperty().bind(unreadable.visibleProperty());
        unreadable.visibleProperty().bind(model.unreadable());
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox column = new VBox(unreadable, news, body);
        column.getStyleClass().addAll("page", "today");
        VBox.setVgrow(column, Priority.ALWAYS);
        VBox below = new VBox(head, column);
        page = new Page(below);
        root = new VBox(page);
        StopLine.escape(root, printed.leaving());
        VBox.setVgrow(page, Priority.ALWAYS);
        Theme.addSheet(root, "today");
        page.widthProperty().subscribe(width -> arrange());
    }

    /** Lays the drop list over the page. */
    private final class Page extends StackPane {
        Page(Node content) {
            super(content, search.drop());
        }

        @Override
        protected void layoutChildren() {
            if (arrangedAt != day.getFont().getSize()) {
                arrange();
            }
            super.layoutChildren();
            search.place(this);
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String help() {
        return "today";
    }

    @Override
    public List<Action> actions() {
        List<Action> actions = new ArrayList<>(List.of(find, add, undo, redo, redoToo));
        if (!shown.empty()) {
            actions.addAll(List.of(print, savePdf));
        }
        Optional<DueRow> row = search.chosen().isPresent() ? Optional.empty() : due.chosen();
        search.chosen().or(() -> row.map(DueRow::patient)).ifPresent(patient -> {
            actions.add(new Action("enter-score", "patients.deed.score", "mdi2p-phone-outline", Keys.SCORE, () -> {
                search.empty();
                row.ifPresentOrElse(deeds::score, () -> betweenVisits.score(patient, null, model::refresh));
            }));
            actions.add(new Action("record-event", "patients.deed.event", "mdi2b-bandage", Keys.EVENT, () -> {
                search.empty();
                betweenVisits.event(patient, model::refresh);
            }));
        });
        firstDueToday().ifPresentOrElse(
                first -> actions.add(new Action("start-first", "today.due.start", "mdi2n-needle", Keys.PRIMARY,
                        () -> deeds.next(first))
                        .saying(new ReadOnlyBooleanWrapper(true).map(
                                always -> model.deed(first) + ", " + first.name()))),
                () -> actions.add(new Action("new-patient-primary", "today.deed.new", null, Keys.PRIMARY,
                        () -> navigator.newPatient(""))));
        return actions;
    }

    @Override
    public List<KeyGroup> keyGroups() {
        return List.of(keys(messages));
    }

    /** The keys of the list of who is due. */
    public static KeyGroup keys(Messages messages) {
        return new KeyGroup(messages.text("today.due"), List.of(
                new KeyGroup.Line("↑ ↓", messages.text("today.keys.row")),
                new KeyGroup.Line("↵", messages.text("today.keys.next")),
                new KeyGroup.Line("Shift ↵", messages.text("today.row.open")),
                new KeyGroup.Line("Shift F10", messages.text("today.keys.menu"))));
    }

    @Override
    public void activate() {
        showDay();
        subscription.unsubscribe();
        // An empty chart's page equals the one shown before it was read: the reading itself is news too.
        subscription = model.page().subscribe(this::show).and(model.read().subscribe(read -> arrange()))
                .and(model.filter().subscribe(chosen -> list())).and(news.follow());
        model.refresh();
        search.field().requestFocus();
    }

    @Override
    public void returned() {
        showDay();
        model.refresh();
    }

    private void showDay() {
        LocalDate today = model.today();
        String longDay = messages.dates().longDay(today);
        String yearText = Integer.toString(today.getYear());
        // English puts the year last, where it may be quiet; Turkish writes it within the day.
        boolean yearLast = context.language() == Language.ENGLISH;
        wholeDay.setText(longDay);
        day.setText(yearLast ? longDay.substring(0, longDay.lastIndexOf(' ')) : longDay);
        year.setText(yearLast ? yearText : "");
    }

    @Override
    public void deactivate() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }

    @Override
    public List<Node> parts() {
        return shown.empty() ? List.of(search.field(), body) : List.of(search.field(), due, side);
    }

    @Override
    public Place place() {
        return Place.TODAY;
    }

    private Optional<DueRow> firstDueToday() {
        return model.rows().stream().filter(TodayViewModel::primary).findFirst();
    }

    private void show(TodayPage now) {
        shown = now;
        for (TodayViewModel.Filter each : TodayViewModel.Filter.values()) {
            filter.button(each).setText(model.words(each));
        }
        side.show(now);
        list();
        arrange();
    }

    private void list() {
        due.show(model.rows());
        nothingDue.setText(messages.text(shown.due().isEmpty() ? "today.nothingDue" : "today.nothingDue.kind"));
        boolean elsewhere = firstDueToday().isPresent() || shown.empty();
        addButton.getStyleClass().remove("primary");
        if (!elsewhere) {
            addButton.getStyleClass().add("primary");
        }
    }

    private enum Arrangement { UNREAD, EMPTY, ALONE, BESIDE, BELOW }

    private Arrangement arrangement() {
        if (shown.empty()) {
            return model.read().get() ? Arrangement.EMPTY : Arrangement.UNREAD;
        }
        double em = Math.max(1, arrangedAt / 1.71);
        boolean wide = page.getWidth() / em >= SIDE_BY_SIDE_FROM_EM || page.getWidth() == 0;
        return side.isEmpty() ? Arrangement.ALONE : wide ? Arrangement.BESIDE : Arrangement.BELOW;
    }

    private void arrange() {
        arrangedAt = day.getFont().getSize();
        Arrangement now = arrangement();
        if (now == arranged) {
            return; // what gets another parent is styled anew, all of it
        }
        arranged = now;
        side.pseudoClassStateChanged(PseudoClass.getPseudoClass("wide"), now == Arrangement.BESIDE);
        switch (now) {
            case UNREAD -> body.getChildren().clear();
            case EMPTY -> body.getChildren().setAll(empty());
            case ALONE -> body.getChildren().setAll(columns(new HBox(dueCard)));
            case BESIDE -> body.getChildren().setAll(columns(new HBox(dueCard, new FittedScroll(side))));
            case BELOW -> {
                ScrollPane scroll = new ScrollPane(columns(new VBox(dueCard, side)));
                scroll.setFitToWidth(true);
                body.getChildren().setAll(scroll);
            }
        }
    }

    private static Pane columns(Pane made) {
        made.getStyleClass().add("today-columns");
        return made;
    }

    private Node empty() {
        Label title = new Label(messages.text("today.empty.title"));
        title.getStyleClass().add("page-title");
        Label text = new Label(messages.text("today.empty.text"));
        text.getStyleClass().add("muted");
        text.setWrapText(true);
        Button first = new Actions(messages).primary(new Action("first-patient", "today.deed.first",
                "mdi2a-account-plus-outline", null, () -> navigator.newPatient("")));
        first.getStyleClass().add("large");
        VBox words = new VBox(title, text, first);
        words.getStyleClass().add("empty-words");
        HBox both = new HBox(words);
        if (figure != null) {
            both.getChildren().addFirst(figure.get());
        }
        both.getStyleClass().add("empty");
        return both;
    }

    /** In a narrow window the search and the year give way first, at last a long day's name is cut: its hint has it whole. */
    private final class Head extends HBox {
        Head() {
            super(day, year);
            Region between = new Region();
            setHgrow(between, Priority.ALWAYS);
            getChildren().addAll(between, search.field(), addButton);
        }

        @Override
        protected void layoutChildren() {
            double others = year.minWidth(-1) + search.field().minWidth(-1) + addButton.prefWidth(-1) + 4 * getSpacing();
            double room = getWidth() - getInsets().getLeft() - getInsets().getRight() - others;
            day.setMinWidth(Math.min(day.prefWidth(-1), Math.max(0, Math.floor(room))));
            super.layoutChildren();
            year.setVisible(year.getWidth() >= year.prefWidth(-1) - 0.5);
        }
    }
}
