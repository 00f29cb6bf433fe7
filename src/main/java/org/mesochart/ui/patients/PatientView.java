package org.mesochart.ui.patients;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.ResultSentence;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.Navigator;
import org.mesochart.ui.kit.OnlyVisible;
import org.mesochart.ui.kit.PatientBanner;
import org.mesochart.i18n.PlanWords;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.kit.TitleRow;
import org.mesochart.ui.kit.entry.BetweenVisits;
import org.mesochart.ui.kit.entry.DeedDraft;
import org.mesochart.ui.kit.entry.DeedPanel;
import org.mesochart.ui.kit.judging.JudgementCard;
import org.mesochart.ui.trend.TrendCard;

/** The page of a patient: course, result, trend; at the right the last map, courses, adverse events, documents. */
public final class PatientView implements Screen {
    // Below this the right column goes under the left one.
    private static final double SIDE_BY_SIDE_FROM_EM = 74;

    private final PatientViewModel model;
    private final Messages messages;
    private final Navigator navigator;
    private final PatientBanner banner;
    private final ResultSentence sentences;
    private final JudgementCard judgement;
    private final TrendCard trend;
    private final PatientSide side;
    private final Label title = new Label();
    private final Label line = new Label();
    private final Text result = new Text();
    private final Text last = new Text();
    private final HBox resultLine;
    private final Label notice = new Label();
    private final Label alerts = new Label();
    private final Label refused = new Label();
    private final Label noCourse = new Label();
    private final VBox left;
    private final ScrollPane scroll = new ScrollPane();
    private final VBox root;
    private final List<Action> actions;
    private final List<Action> offered = new ArrayList<>();
    private final Button primary;
    private final MenuButton more;
    private final Action archive;
    private final Action recordEvent;
    private final Action diary;
    private final Action call;
    private final Action documents;
    private final Action thenAndNow;
    private Subscription subscription = Subscription.EMPTY;

    /**
     * @param edit opens the form of this patient
     * @param thumbnail a small map of a session, or null when there is none
     * @param betweenVisits records scores and adverse events without a session
     */
    public PatientView(Context context, SaveState saveState, PatientViewModel model, Runnable edit,
                       Function<SessionRecord, Node> thumbnail, BetweenVisits betweenVisits) {
        this.model = model;
        messages = context.messages();
        navigator = context.navigator();
        Action undo = new Action("patient-undo", "judge.undo.none", "mdi2u-undo", Keys.UNDO, model.judgement().canUndo(),
                model.judgement()::undo).saying(model.judgement().undoWords());
        Action redo = new Action("patient-redo", "judge.redo.none", "mdi2r-redo", Keys.REDO, model.judgement().canRedo(),
                model.judgement()::redo).saying(model.judgement().redoWords());
        banner = new PatientBanner(context, saveState, undo, redo);
        banner.modelProperty().bind(model.banner());
        sentences = new ResultSentence(messages, context.clock());
        judgement = new JudgementCard(model.judgement(), context, sentences, () -> context.dialogs().modal(
                new PlanPanel(model.judgement(), messages, context.dialogs()::close)));
        trend = new TrendCard(context);

        Action start = new Action("session-start", "patients.deed.newCourse", "mdi2p-play", Keys.PRIMARY, this::start)
                .saying(model.sessionWords());
        Action newCourse = new Action("course-new", "patients.deed.newCourse", "mdi2p-plus", null,
                () -> navigator.newCourse(model.patient()));
        Action change = new Action("patient-edit", "patients.deed.edit", "mdi2p-pencil-outline", null, edit);
        archive = new Action("patient-archive", "patients.deed.archive", "mdi2a-archive-outline", null, model::archive)
                .saying(model.archiveWords());
        Action score = new Action("patient-score", "patients.deed.score", "mdi2p-phone-outline", Keys.SCORE,
                model.hasCourse(), () -> betweenVisits.score(model.patient(), model.courseShown().orElse(null),
                        model::reload));
        Action event = new Action("patient-event", "patients.deed.event", "mdi2b-bandage", Keys.EVENT, model.hasCourse(),
                () -> betweenVisits.event(model.patient(), model::reload));
        documents = new Action("patient-documents", "patients.deed.documents", "mdi2f-file-document-outline",
                Keys.DOCUMENTS, () -> navigator.documents(model.patient()));
        diary = new Action("patient-diary", "patients.deed.diary", "mdi2n-notebook-outline", null, model.hasCourse(),
                () -> betweenVisits.diary(model.patient(), model.courseShown().orElse(null), model::reload));
        thenAndNow = new Action("patient-then-and-now", "patients.deed.thenAndNow", "mdi2c-compare-horizontal",
                Keys.THEN_AND_NOW, model.hasCourse(), () -> model.courseShown().ifPresent(navigator::thenAndNow));
        side = new PatientSide(context, model, sentences, thumbnail, betweenVisits, thenAndNow);
        call = new Action("patient-call", "patients.deed.call", "mdi2p-phone-outline", null, model.hasCourse(),
                () -> planCall(context.dialogs()));
        actions = new ArrayList<>(List.of(
                start, newCourse, change, archive, score, diary, event, call, documents, thenAndNow, undo, redo));
        Actions buttons = new Actions(messages);
        primary = buttons.primary(start);
        Button editButton = buttons.button(change);
        Button courseButton = buttons.button(newCourse);
        Button scoreButton = buttons.button(score);
        scoreButton.managedProperty().bind(scoreButton.visibleProperty());
        scoreButton.visibleProperty().bind(model.hasCourse());
        recordEvent = event;
        more = new MenuButton(messages.text("patients.deed.more"), Icons.of("mdi2d-dots-horizontal"));
        more.setId("more");

        title.getStyleClass().add("page-title");
        line.getStyleClass().add("muted");
        line.setWrapText(true);
        line.visibleProperty().bind(line.textProperty().isNotEmpty());
        TitleRow head = new TitleRow(title, editButton, courseButton, scoreButton, more, primary);
        result.getStyleClass().add("result-text");
        last.getStyleClass().add("result-last");
        resultLine = new HBox(Icons.of("mdi2c-chart-timeline-variant"), new TextFlow(result, last));
        HBox.setHgrow(resultLine.getChildren().getLast(), Priority.ALWAYS);
        resultLine.setAccessibleRole(AccessibleRole.TEXT);
        resultLine.getStyleClass().addAll("message-accent", "result-line");
        Button compare = buttons.button(thenAndNow);
        compare.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(resultLine, Priority.ALWAYS);
        HBox resultRow = new HBox(resultLine, compare);
        resultRow.getStyleClass().add("course-head");
        resultRow.visibleProperty().bind(resultLine.visibleProperty());
        message(notice, "mdi2i-information-outline", "message-accent");
        message(alerts, "mdi2a-alert-outline", "message-warning");
        alerts.getStyleClass().add("warning-text");
        message(refused, "mdi2a-alert-octagon-outline", "message-danger");
        refused.getStyleClass().add("danger-text");
        refused.setId("patient-refused");
        noCourse.setText(messages.text("patients.page.noCourse.text"));
        noCourse.getStyleClass().add("muted");
        noCourse.setWrapText(true);
        VBox.setVgrow(trend.node(), Priority.ALWAYS);
        left = new VBox();
        OnlyVisible.in(left, List.of(head, line, refused, notice, alerts, noCourse, resultRow, judgement, trend.node()));
        left.getStyleClass().add("patient-left");
        HBox.setHgrow(left, Priority.ALWAYS);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(scroll);
        Theme.addSheet(root, "patients");
        root.widthProperty().subscribe(this::arrange);
    }

    /** What else can be done with the patient, at the end of the menu; before the screen is shown. */
    public PatientView offering(List<Action> further) {
        actions.addAll(further);
        offered.addAll(further);
        return this;
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
    public Node banner() {
        return banner;
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public List<Node> parts() {
        return List.of(left, side.node());
    }

    @Override
    public Place place() {
        return Place.PATIENTS;
    }

    @Override
    public void activate() {
        subscription.unsubscribe();
        banner.activate();
        subscription = Subscription.combine(model.page().subscribe(this::show),
                model.unreadable().subscribe(unreadable -> showUnreadable()),
                model.unreadableWords().subscribe(words -> showUnreadable()),
                model.refused().subscribe(why -> refused.setText(why == null ? "" : why.in(messages))));
        judgement.activate();
        model.shown();
        root.applyCss(); // before its first pulse a scroll pane has no content that could have the focus
        primary.requestFocus();
    }

    @Override
    public void deactivate() {
        banner.deactivate();
        judgement.deactivate();
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }

    private void start() {
        model.courseShown().ifPresentOrElse(navigator::startSession, () -> {
            if (model.page().get() != null) {
                navigator.newCourse(model.patient());
            }
        });
    }

    private void planCall(Dialogs dialogs) {
        PatientPage page = model.page().get();
        page.shown().ifPresent(card -> dialogs.modal(new DeedPanel(
                new DeedDraft(FollowUp.Deed.PLANNED, model.today(), messages, day -> Optional.empty()),
                messages.text("followup.about", page.patient().name(), card.course().indication()), messages,
                model::planCall, dialogs::close)));
    }

    private void arrange(Number width) {
        double em = Math.max(1, title.getFont().getSize() / 1.71);
        // Before the first layout there is no width, and most windows are wide.
        boolean wide = width.doubleValue() == 0 || width.doubleValue() / em >= SIDE_BY_SIDE_FROM_EM;
        if (scroll.getContent() == null || wide != scroll.getContent() instanceof HBox) {
            Region both = wide ? new HBox(left, side.node()) : new VBox(left, side.node());
            both.getStyleClass().add("patient-page");
            scroll.setContent(both);
        }
    }

    private void showUnreadable() {
        if (model.unreadable().get()) {
            notice.setText(model.unreadableWords().get());
        }
    }

    private void show(PatientPage page) {
        Optional<CourseCard> shown = Optional.ofNullable(page).flatMap(PatientPage::shown);
        root.setVisible(page != null || model.unreadable().get());
        title.setText(shown.map(card -> card.course().indication())
                .orElseGet(() -> messages.text("patients.page.noCourse")));
        line.setText(shown.map(this::courseLine).orElse(""));
        notice.setText(page != null && page.patient().archived() ? messages.text("patients.page.archived") : "");
        alerts.setText(page != null && page.patient().alerts() != null
                ? messages.text("patients.page.alerts", page.patient().alerts()) : "");
        noCourse.setVisible(shown.isEmpty());
        resultLine.setVisible(shown.isPresent());
        trend.node().setVisible(shown.isPresent());
        more.getItems().setAll(menu(shown));
        if (page != null && shown.isPresent()) {
            CourseCard card = shown.get();
            String sentence = sentences.result(page.series(), card.held());
            result.setText(sentence);
            last.setText(" " + sentences.last(page.series()));
            resultLine.setAccessibleText(sentence + last.getText());
            trend.show(page.histories(), card.course().id(), page.patient().born(), sentence);
        }
        side.show(page);
    }

    private List<MenuItem> menu(Optional<CourseCard> shown) {
        List<MenuItem> items = new ArrayList<>();
        if (shown.isPresent()) {
            items.add(new Actions(messages).menuItem(diary));
            items.add(new Actions(messages).menuItem(recordEvent));
            items.add(new Actions(messages).menuItem(thenAndNow));
            items.add(new Actions(messages).menuItem(call));
        }
        items.add(new Actions(messages).menuItem(documents));
        items.add(new Actions(messages).menuItem(archive));
        shown.ifPresent(card -> {
            if (card.course().status() == CourseStatus.ACTIVE) {
                items.add(item("patients.deed.finish", CourseStatus.FINISHED));
                items.add(item("patients.deed.stop", CourseStatus.STOPPED));
            } else {
                items.add(item("patients.deed.reopen", CourseStatus.ACTIVE));
            }
        });
        if (!offered.isEmpty()) {
            items.add(new SeparatorMenuItem());
            offered.forEach(each -> items.add(new Actions(messages).menuItem(each)));
        }
        return items;
    }

    private MenuItem item(String key, CourseStatus status) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setOnAction(event -> model.changeStatus(status));
        return item;
    }

    private String courseLine(CourseCard card) {
        String line = messages.text("patients.page.courseLine", card.course().number(), new PlanWords(messages).of(card.course().plan()));
        return card.course().goal() == null
                ? line
                : line + " · " + messages.text("patients.page.goal", card.course().goal());
    }

    private static void message(Label label, String icon, String styleClass) {
        label.setGraphic(Icons.of(icon));
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.visibleProperty().bind(Bindings.isNotEmpty(label.textProperty()));
    }
}
