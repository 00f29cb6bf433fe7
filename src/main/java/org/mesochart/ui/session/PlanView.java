package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.text.Folding;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.i18n.PlanWords;

/** The plan: taken from a protocol or a usual plan, or typed stretch by stretch. */
final class PlanView extends VBox {
    private final SessionViewModel model;
    private final Messages messages;
    private final PlanWords words;
    private final MenuButton take = new MenuButton();
    private final VBox lines = new VBox();
    private final Field linesField;
    private final Label total = Forms.wrapped("", "second");
    private final Label followed = Forms.wrapped("", "medium");
    private final Label source = Forms.wrapped("", "second");
    private final Label points = Forms.wrapped("", "second");
    private final HBox following;
    private final ListChangeListener<PlanModel.Line> follow = change -> build();
    private Subscription subscription = Subscription.EMPTY;

    PlanView(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        words = new PlanWords(messages);
        getStyleClass().add("plan");
        take.setText(messages.text("assess.plan.take"));
        take.setGraphic(Icons.of("mdi2f-format-list-bulleted"));
        take.setId("takePlan");
        take.setMinWidth(Region.USE_PREF_SIZE);
        lines.getStyleClass().add("plan-lines");
        linesField = new Field(messages.text("assess.plan"), lines);
        lines.focusWithinProperty().subscribe((was, is) -> {
            if (was && !is) {
                model.flush();
                Forms.problem(linesField, model.plan().problem(), messages);
            }
        });
        Button more = new Button(messages.text("assess.plan.add"), Icons.of("mdi2p-plus"));
        more.setId("planMore");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setOnAction(e -> {
            model.plan().addLine();
            lines.lookupAll(".text-field").stream().filter(n -> ((TextField) n).getText().isBlank()).findFirst()
                    .ifPresent(Node::requestFocus);
        });
        Button none = new Button(messages.text("assess.plan.followNone"));
        none.setId("followNone");
        none.getStyleClass().add("flat");
        none.setMinWidth(Region.USE_PREF_SIZE);
        none.setOnAction(e -> model.plan().followNone());
        VBox told = new VBox(followed, source, points);
        told.setMinWidth(0);
        HBox.setHgrow(told, javafx.scene.layout.Priority.ALWAYS);
        following = new HBox(Icons.of("mdi2f-file-document-outline"), told, none);
        following.getStyleClass().addAll("message-accent", "plan-followed");
        HBox deeds = new HBox(take, more);
        deeds.getStyleClass().add("assess-row");
        getChildren().addAll(following, linesField, total, deeds);
    }

    void start() {
        model.plan().lines().addListener(follow);
        build();
        subscription = model.assessment().course().subscribe(course -> {
            if (course != null) {
                show();
            }
        });
    }

    void stop() {
        model.plan().lines().removeListener(follow);
        subscription.unsubscribe();
    }

    private void show() {
        total.setText(words.of(model.plan().plan()));
        Forms.shown(total, model.plan().lines().size() > 1);
        Optional<Protocol> protocol = model.plan().followed();
        Forms.shown(following, protocol.isPresent());
        protocol.ifPresent(p -> {
            followed.setText(messages.text("assess.plan.follows", p.name()));
            source.setText(p.source() == null ? "" : p.source());
            Forms.shown(source, p.source() != null);
            points.setText(p.points() == null ? "" : p.points());
            Forms.shown(points, p.points() != null);
        });
        take.getItems().setAll(items());
        take.setDisable(take.getItems().isEmpty());
        Forms.problem(linesField, model.plan().problem(), messages);
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        int group = 0;
        for (Protocol protocol : model.plan().offered()) {
            int now = model.plan().fits(protocol) ? 1 : protocol.stages().isEmpty() ? 3 : 2;
            if (group != 0 && group != now) {
                items.add(new SeparatorMenuItem());
            }
            group = now;
            String plan = words.of(protocol.plan());
            boolean named = Folding.fold(protocol.name()).contains(Folding.fold(plan));
            MenuItem item = new MenuItem(named ? protocol.name()
                    : messages.text("assess.plan.offer", protocol.name(), plan));
            item.setOnAction(e -> model.plan().follow(protocol));
            items.add(item);
        }
        return items;
    }

    private void build() {
        List<Node> rows = new ArrayList<>();
        for (PlanModel.Line line : model.plan().lines()) {
            int number = rows.size() + 1;
            TextField sessions = Forms.bound(new TextField(), "planSessions" + number, line.sessions(), () -> {});
            TextField days = Forms.bound(new TextField(), "planDays" + number, line.everyDays(), () -> {});
            sessions.setPrefColumnCount(4);
            days.setPrefColumnCount(4);
            sessions.setAccessibleText(messages.text("assess.plan.sessions"));
            days.setAccessibleText(messages.text("assess.plan.every"));
            Label then = Forms.label(messages.text(number == 1 ? "assess.plan.first" : "assess.plan.then"), "muted");
            then.getStyleClass().add("plan-then");
            HBox row = new HBox(then, sessions, Forms.label(messages.text("assess.plan.sessionsEvery")), days,
                    Forms.label(messages.text("assess.plan.days")));
            if (model.plan().lines().size() > 1) {
                Button remove = new Button("", Icons.of("mdi2c-close"));
                remove.getStyleClass().add("icon-button");
                remove.setTooltip(new Tooltip(messages.text("assess.plan.remove")));
                remove.setAccessibleText(messages.text("assess.plan.remove"));
                remove.setOnAction(e -> model.plan().removeLine(line));
                row.getChildren().add(remove);
            }
            row.getStyleClass().add("plan-line");
            rows.add(row);
        }
        lines.getChildren().setAll(rows);
    }
}
