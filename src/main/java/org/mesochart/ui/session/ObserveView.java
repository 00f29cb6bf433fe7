package org.mesochart.ui.session;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.kit.entry.Areas;

/** Observe: pain after, adverse events, what was thrown away; at the right the effect, advice, totals and a note. */
final class ObserveView implements StepView {
    // Below this the right column goes under the left one.
    private static final double SIDE_BY_SIDE_FROM_EM = 80;

    private final SessionViewModel model;
    private final AfterTable after;
    private final EventsCard events;
    private final WastedCard wasted;
    private final EffectCard effect;
    private final AdviceCard advice;
    private final TotalsCard totals;
    private final TextArea note = new TextArea();
    private final Messages messages;
    private final Field noteField;
    private final VBox main;
    private final VBox side;
    private final ScrollPane root;
    private Subscription subscription = Subscription.EMPTY;

    ObserveView(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        after = new AfterTable(model, messages);
        events = new EventsCard(model, messages);
        wasted = new WastedCard(model, messages);
        effect = new EffectCard(model, messages);
        advice = new AdviceCard(model, messages);
        totals = new TotalsCard(model, messages);
        Forms.bound(note, "note", model.note(), this::noteLeft);
        note.setWrapText(true);
        note.setPrefRowCount(3);
        Areas.tabLeaves(note);
        noteField = new Field(messages.text("session.observe.noteLabel"), note);
        main = new VBox(Cards.card(messages.text("session.observe.after"), after.node()), events.node(), wasted.node());
        main.getStyleClass().add("session-main");
        main.setMinWidth(0);
        HBox.setHgrow(main, Priority.ALWAYS);
        side = new VBox(effect.node(), advice.node(), totals.node(), Cards.card(messages.text("session.observe.note"), noteField));
        side.getStyleClass().add("session-main");
        SideColumns page = new SideColumns(main, side, SIDE_BY_SIDE_FROM_EM);
        page.getStyleClass().add("observe");
        root = Forms.page(page);
        Theme.addSheet(root, "observe");
    }

    private void noteLeft() {
        model.flush();
        Forms.problem(noteField, model.noteProblem(), messages);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void start() {
        after.start();
        events.start();
        wasted.start();
        effect.start();
        advice.start();
        totals.start();
        subscription = model.signed().subscribe(signed -> note.setEditable(!signed));
    }

    @Override
    public void stop() {
        after.stop();
        events.stop();
        wasted.stop();
        effect.stop();
        advice.stop();
        totals.stop();
        subscription.unsubscribe();
    }

    /** The first score to be asked, else the answer about adverse events. */
    @Override
    public void focus() {
        boolean open = !model.scores().openAfter(model.details().now()).isEmpty() || model.events().answered();
        if (model.signed().get() || !open || !after.focus()) {
            events.focus();
        }
    }

    @Override
    public List<Node> parts() {
        return List.of(after.node(), events.node(), wasted.node(), side);
    }
}
