package org.mesochart.ui.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.insight.Due;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.Navigator;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.kit.entry.BetweenVisits;

/** Today: search, what is due, drafts to sign, patients seen last. */
public final class TodayView implements Screen {
    // Below this the right column goes under the list (ui.md b.).
    private static final double SIDE_BY_SIDE_FROM_EM = 86;
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last-row");

    private final TodayViewModel model;
    private final Context context;
    private final Messages messages;
    private final Navigator navigator;
    private final SearchBox search;
    private final DueList due;
    private final VBox dueCard;
    private final VBox side = new VBox();
    private final StackPane body = new StackPane();
    private final Label day = new Label();
    private final Label year = new Label();
    private final Label unreadable = new Label();
    private final Label nothingDue = new Label();
    private final VBox root;
    private final Page page;
    private final Action find;
    private final Action add;
    private final Button addButton;
    private final Supplier<Node> figure;
    private Subscription subscription = Subscription.EMPTY;
    private final BetweenVisits betweenVisits;
    private TodayPage shown = TodayPage.EMPTY;

    /**
     * @param figure the quiet body figure of the empty page, or null
     * @param betweenVisits records scores and adverse events without a session
     */
    public TodayView(Context context, TodayViewModel model, SearchViewModel searching, Supplier<Node> figure,
                     BetweenVisits betweenVisits) {
        this.context = context;
        this.model = model;
        this.figure = figure;
        this.betweenVisits = betweenVisits;
        messages = context.messages();
        navigator = context.navigator();
        search = new SearchBox(context, searching);
        due = new DueList(context, model);
        Actions actions = new Actions(messages);
        find = new Action("find-patient", "today.deed.find", "mdi2m-magnify", Keys.FIND,
                () -> search.field().requestFocus());
        add = new Action("new-patient", "today.deed.new", "mdi2a-account-plus-outline", Keys.NEW_PATIENT,
                () -> navigator.newPatient(""));
        addButton = actions.primary(add);
        addButton.setMinWidth(Region.USE_PREF_SIZE);

        day.getStyleClass().add("page-title");
        year.getStyleClass().add("muted");
        day.setMinWidth(Region.USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(day, year, between, search.field(), addButton);
        head.getStyleClass().addAll("bar", "page-head");

        dueCard = Cards.list(messages.text("today.due"), due);
        nothingDue.setText(messages.text("today.nothingDue"));
        nothingDue.getStyleClass().addAll("muted", "nothing-due");
        due.setPlaceholder(nothingDue);
        VBox.setVgrow(due, Priority.ALWAYS);
        side.getStyleClass().add("today-side");
        unreadable.setText(messages.text("today.unreadable"));
        unreadable.setGraphic(Icons.of("mdi2a-alert-octagon-outline"));
        unreadable.getStyleClass().addAll("message-danger", "danger-text");
        unreadable.managedProperty().bind(unreadable.visibleProperty());
        unreadable.visibleProperty().bind(model.unreadable());
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox column = new VBox(unreadable, body);
        column.getStyleClass().addAll("page", "today");
        VBox.setVgrow(column, Priority.ALWAYS);
        VBox below = new VBox(head, column);
        page = new Page(below);
        root = new VBox(page);
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
            super.layoutChildren();
            search.place(this);
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public List<Action> actions() {
        List<Action> actions = new ArrayList<>(List.of(find, add));
        patientMeant().ifPresent(patient -> {
            actions.add(new Action("enter-score", "patients.deed.score", "mdi2p-phone-outline", Keys.SCORE, () -> {
                search.empty();
                betweenVisits.score(patient, null, model::refresh);
            }));
            actions.add(new Action("record-event", "patients.deed.event", "mdi2b-bandage", Keys.EVENT, () -> {
                search.empty();
                betweenVisits.event(patient, model::refresh);
            }));
        });
        firstDueToday().ifPresentOrElse(
                row -> actions.add(new Action("start-first", "today.due.start", "mdi2n-needle", Keys.PRIMARY,
                        () -> navigator.startSession(row.course()))
                        .saying(new ReadOnlyBooleanWrapper(true).map(
                                always -> messages.text("today.due.start", row.number()) + ", " + row.name()))),
                () -> actions.add(new Action("new-patient-primary", "today.deed.new", null, Keys.PRIMARY,
                        () -> navigator.newPatient(""))));
        return actions;
    }

    @Override
    public void activate() {
        LocalDate today = model.today();
        String longDay = messages.dates().longDay(today);
        String yearText = Integer.toString(today.getYear());
        // English puts the year last, where it may be quiet; Turkish writes it within the day.
        boolean yearLast = context.language() == Language.ENGLISH;
        day.setText(yearLast ? longDay.substring(0, longDay.lastIndexOf(' ')) : longDay);
        year.setText(yearLast ? yearText : "");
        subscription.unsubscribe();
        // An empty chart's page equals the one shown before it was read: the reading itself is news too.
        subscription = model.page().subscribe(this::show).and(model.read().subscribe(read -> arrange()));
        model.refresh();
        search.field().requestFocus();
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

    /** Whose score or event is meant: the hit of the search that is chosen, else the row of the list. */
    private java.util.Optional<UUID> patientMeant() {
        return search.chosen().or(due::chosen);
    }

    private java.util.Optional<TodayPage.DueRow> firstDueToday() {
        return shown.due().stream().filter(row -> row.due().group() == Due.Group.TODAY).findFirst();
    }

    private void show(TodayPage now) {
        shown = now;
        due.show(now.due());
        side.getChildren().clear();
        if (!now.drafts().isEmpty()) {
            side.getChildren().add(card("today.drafts", now.drafts().size(),
                    now.drafts().stream().map(this::draft).toList()));
        }
        if (!now.recent().isEmpty()) {
            side.getChildren().add(card("today.recent", 0, now.recent().stream().map(this::recent).toList()));
        }
        boolean elsewhere = firstDueToday().isPresent() || now.empty();
        addButton.getStyleClass().remove("primary");
        if (!elsewhere) {
            addButton.getStyleClass().add("primary");
        }
        arrange();
    }

    private void arrange() {
        if (shown.empty()) {
            if (model.read().get()) {
                body.getChildren().setAll(empty());
            } else {
                body.getChildren().clear();
            }
            return;
        }
        double em = Math.max(1, day.getFont().getSize() / 1.71);
        boolean wide = page.getWidth() / em >= SIDE_BY_SIDE_FROM_EM || page.getWidth() == 0;
        boolean alone = side.getChildren().isEmpty();
        if (wide || alone) {
            HBox row = alone ? new HBox(dueCard) : new HBox(dueCard, side);
            row.getStyleClass().add("today-columns");
            HBox.setHgrow(dueCard, Priority.ALWAYS);
            side.pseudoClassStateChanged(PseudoClass.getPseudoClass("wide"), true);
            body.getChildren().setAll(row);
        } else {
            side.pseudoClassStateChanged(PseudoClass.getPseudoClass("wide"), false);
            VBox column = new VBox(dueCard, side);
            column.getStyleClass().add("today-columns");
            VBox.setVgrow(dueCard, Priority.ALWAYS);
            ScrollPane scroll = new ScrollPane(column);
            scroll.setFitToWidth(true);
            body.getChildren().setAll(scroll);
        }
    }

    private VBox card(String titleKey, int count, List<Node> rows) {
        rows.getLast().pseudoClassStateChanged(LAST, true);
        VBox card = Cards.list(messages.text(titleKey), rows.toArray(Node[]::new));
        card.getStyleClass().add("quiet-card");
        if (count > 0 && card.getChildren().getFirst() instanceof HBox head) {
            Label number = new Label(Integer.toString(count));
            number.getStyleClass().add("muted");
            head.getChildren().add(1, number);
        }
        return card;
    }

    private Node draft(TodayPage.DraftRow row) {
        Hyperlink go = new Hyperlink(messages.text("today.draft.continue"));
        go.setMinWidth(Region.USE_PREF_SIZE);
        go.setAccessibleText(go.getText() + ", " + row.name());
        go.setOnAction(event -> navigator.session(row.session()));
        HBox line = new HBox(Icons.of("mdi2p-pencil-outline"), two(row.name(), model.facts(row)), go);
        line.getStyleClass().addAll("row", "warning-text");
        return line;
    }

    private Node recent(TodayPage.RecentRow row) {
        Button open = new Button("", two(row.name(), model.facts(row)));
        open.getStyleClass().addAll("flat", "row-button");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setAccessibleText(row.name() + ", " + model.facts(row));
        open.setOnAction(event -> navigator.patient(row.patient()));
        HBox line = new HBox(open);
        HBox.setHgrow(open, Priority.ALWAYS);
        line.getStyleClass().addAll("row", "row-of-button");
        return line;
    }

    private static VBox two(String first, String second) {
        Label above = new Label(first);
        above.getStyleClass().add("medium");
        Label beneath = new Label(second);
        beneath.getStyleClass().add("second");
        VBox both = new VBox(above, beneath);
        both.getStyleClass().add("two-lines");
        both.setMinWidth(0);
        HBox.setHgrow(both, Priority.ALWAYS);
        return both;
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
}
