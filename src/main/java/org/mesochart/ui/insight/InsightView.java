package org.mesochart.ui.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mesochart.document.page.PaperSize;
import org.mesochart.domain.insight.Insight;
import org.mesochart.i18n.InsightFacts;
import org.mesochart.i18n.InsightWords;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.Segments;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.kit.paper.Leaving;
import org.mesochart.ui.kit.paper.OutcomeLine;
import org.mesochart.ui.kit.paper.StopLine;

/** Practice insight: outcomes over any group of courses. */
public final class InsightView implements Screen {
    private final InsightViewModel model;
    private final Messages messages;
    private final InsightWords words;
    private final InsightFilters filters;
    private final InsightFigures figures;
    private final RespondersCard responders;
    private final GroupsTable groups;
    private final MembersPane members;
    private final StackPane list = new StackPane();
    private final StackPane body = new StackPane();
    private final VBox content;
    private final VBox groupsCard;
    private final Label status = new Label();
    private final Label problem = new Label();
    private final HBox working;
    private final Action again;
    private final Action cancel;
    private final Action print;
    private final Action save;
    private final Action export;
    private final OutcomeLine left = new OutcomeLine();
    private final VBox root;

    /** @param research opens the research export */
    public InsightView(Context context, InsightViewModel model, InsightPaperModel paper, Runnable research) {
        this.model = model;
        messages = context.messages();
        words = new InsightWords(messages, model::practitioner);
        InsightFacts facts = new InsightFacts(messages, words);
        Actions actions = new Actions(messages);
        again = new Action("insight-again", "insight.again", "mdi2r-refresh", null, model.reading().not(), model::read);
        cancel = new Action("insight-cancel", "insight.cancel", null, null, model.reading(), model::cancel);
        filters = new InsightFilters(model, messages, words);
        print = new Action("insight-print", "insight.print", "mdi2p-printer-outline", Keys.PRINT, paper.printable(), paper::print);
        save = new Action("insight-save", "documents.preview.save", "mdi2f-file-pdf-box", null, paper.printable(), paper::save);
        export = new Action("insight-research", "insight.research", "mdi2f-file-delimited-outline", null,
                new SimpleBooleanProperty(true), research);
        figures = new InsightFigures(messages, facts);
        responders = new RespondersCard(messages, words, facts);
        groups = new GroupsTable(model, messages, words);
        members = new MembersPane(model, messages, words, context.navigator()::patient);
        groupsCard = new VBox(groups.table());
        groupsCard.getStyleClass().addAll("card", "insight-table-card");
        list.getChildren().setAll(groupsCard);
        working = working(actions);
        content = new VBox(figures.cards(), middle(), list, paperRow(paper, actions));
        content.getStyleClass().add("insight-content");
        root = new VBox(head(actions), page(paper.leaving()));
        StopLine.escape(root, paper.leaving());
        root.getStyleClass().add("insight");
        Theme.addSheet(root, "insight");
        left.setId("insight-outcome");
        paper.outcome().subscribe(left::tell);
        model.insight().subscribe(now -> paper.forget());
        model.insight().subscribe(this::show);
        model.listed().subscribe(this::list);
        model.reading().subscribe(() -> {
            if (model.insight().get() == null) {
                show((Insight) null);
            }
            tell();
        });
        model.computed().subscribe(this::tell);
        model.problem().subscribe(sentence -> {
            problem.setText(sentence == null ? "" : sentence.in(messages));
            problem.setVisible(sentence != null);
        });
    }

    private HBox head(Actions actions) {
        Label title = new Label(messages.text("insight.title"));
        title.getStyleClass().add("page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        status.setId("insight-status");
        status.getStyleClass().add("second");
        status.managedProperty().bind(status.visibleProperty());
        HBox head = new HBox(title, between, status, working, actions.button(again), actions.button(print),
                actions.button(export));
        head.getStyleClass().add("page-head");
        return head;
    }

    private HBox working(Actions actions) {
        ProgressBar bar = new ProgressBar();
        bar.setId("insight-progress");
        bar.setAccessibleText(messages.text("insight.working"));
        bar.progressProperty().bind(model.progress());
        Label text = new Label(messages.text("insight.working"));
        text.getStyleClass().add("second");
        HBox box = new HBox(text, bar, actions.button(cancel));
        box.getStyleClass().add("insight-working");
        box.visibleProperty().bind(model.slow());
        box.managedProperty().bind(model.slow());
        return box;
    }

    private HBox paperRow(InsightPaperModel paper, Actions actions) {
        Segments<PaperSize> papers = new Segments<>(messages.text("insight.paper"), List.of(PaperSize.values()),
                size -> messages.text("documents.preview.paper." + size.key()));
        papers.valueProperty().bindBidirectional(paper.paper());
        HBox row = new HBox(papers, actions.button(save));
        row.getStyleClass().add("insight-head");
        return row;
    }

    private HBox middle() {
        Label title = new Label(messages.text("insight.caveats"));
        title.getStyleClass().add("medium");
        VBox known = new VBox(title, figures.caveats());
        known.getStyleClass().addAll("card", "insight-card", "insight-known");
        HBox.setHgrow(responders.root(), Priority.ALWAYS);
        responders.root().setMinWidth(0);
        HBox middle = new HBox(responders.root(), known);
        middle.getStyleClass().add("insight-middle");
        return middle;
    }

    private ScrollPane page(Leaving leaving) {
        problem.setId("insight-problem");
        problem.getStyleClass().addAll("message-danger", "danger-text");
        problem.setWrapText(true);
        problem.setMaxWidth(Double.MAX_VALUE);
        problem.managedProperty().bind(problem.visibleProperty());
        VBox page = new VBox(filters, problem, left, new StopLine(leaving, messages), body);
        page.getStyleClass().addAll("page", "insight-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void show(Insight insight) {
        if (insight == null || insight.groups().isEmpty()) {
            body.getChildren().setAll(empty(insight));
            return;
        }
        figures.show(insight);
        responders.show(insight);
        groups.show(insight);
        body.getChildren().setAll(content);
    }

    private Node empty(Insight insight) {
        if (insight == null && (model.reading().get() || model.kind().get() != null)) {
            return card(model.reading().get() ? "insight.first" : "insight.unread",
                    model.reading().get() ? "insight.first.text" : "insight.unread.text");
        }
        boolean filtered = insight != null && model.filtered();
        VBox card = card(filtered ? "insight.empty" : "insight.nothing",
                filtered ? "insight.empty.text" : "insight.nothing.text");
        if (filtered) {
            Button all = new Button(messages.text("insight.empty.clear"));
            all.setId("insight-clear");
            all.setOnAction(event -> {
                model.clear();
                filters.focus();
            });
            card.getChildren().add(all);
        }
        return card;
    }

    private VBox card(String titleKey, String textKey) {
        Label title = new Label(messages.text(titleKey));
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        Label text = new Label(messages.text(textKey));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(Icons.large("mdi2c-chart-bar"), title, text);
        card.getStyleClass().addAll("card", "nothing-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(card, Pos.TOP_LEFT);
        return card;
    }

    private void list(InsightViewModel.Listed listed) {
        if (listed == null) {
            boolean was = list.getChildren().contains(members.root());
            list.getChildren().setAll(groupsCard);
            if (was && root.getScene() != null) {
                groups.table().requestFocus();
            }
            return;
        }
        members.show(listed, words.group(model.insight().get().by(), listed.group().values()));
        list.getChildren().setAll(members.root());
        root.applyCss();
        members.focus();
    }

    private void tell() {
        Insight insight = model.insight().get();
        InsightViewModel.Computed computed = model.computed().get();
        boolean known = insight != null && computed != null;
        status.setVisible(known && !model.reading().get());
        status.setText(!known ? "" : messages.text("insight.status", insight.all().atLeast30().of(),
                insight.all().patients(), computed.at(), seconds(computed.took())));
    }

    private static BigDecimal seconds(Duration took) {
        return BigDecimal.valueOf(took.toMillis()).movePointLeft(3).setScale(1, RoundingMode.HALF_UP);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String help() {
        return "insight";
    }

    @Override
    public List<Action> actions() {
        return List.of(again, cancel, print, save, export);
    }

    @Override
    public void activate() {
        model.refresh();
        root.applyCss();
        filters.focus();
    }

    @Override
    public void deactivate() {
        model.leave();
    }

    @Override
    public List<Node> parts() {
        return List.of(filters, list);
    }

    @Override
    public Place place() {
        return Place.INSIGHT;
    }
}
