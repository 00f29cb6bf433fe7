package org.mesochart.ui.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.mesochart.domain.course.FollowUp.Deed;
import org.mesochart.domain.course.FollowUp.Kind;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.entry.BetweenVisits;
import org.mesochart.ui.kit.entry.DeedDraft;
import org.mesochart.ui.kit.entry.DeedPanel;

/** What can be done with a row of the list: its next deed, and the others in its menu. */
final class RowDeeds {
    private final Context context;
    private final Messages messages;
    private final TodayViewModel model;
    private final BetweenVisits betweenVisits;
    private Consumer<DueRow> check = row -> { };

    RowDeeds(Context context, TodayViewModel model, BetweenVisits betweenVisits) {
        this.context = context;
        this.model = model;
        this.betweenVisits = betweenVisits;
        messages = context.messages();
    }

    /** Unfolds the line in which a check is recorded. */
    void onCheck(Consumer<DueRow> unfold) {
        check = unfold;
    }

    void next(DueRow row) {
        if (!row.now()) {
            open(row);
            return;
        }
        switch (row.kind()) {
            case SESSION -> context.navigator().startSession(row.course().id());
            case CALL, SCORE -> score(row);
            case CHECK -> check.accept(row);
        }
    }

    void open(DueRow row) {
        context.navigator().patient(row.patient());
    }

    /** Asks for a score; one that was due, or for which a call was planned, is over once it is saved. */
    void score(DueRow row) {
        if (row.kind() == Kind.CALL || row.kind() == Kind.SCORE) {
            betweenVisits.score(row.patient(), row.course().id(), model.deeds().answered(row), model::refresh,
                    (takeBack, again) -> {
                        model.deeds().scored(row, takeBack, again);
                        model.refresh();
                    });
        } else {
            betweenVisits.score(row.patient(), row.course().id(), model::refresh);
        }
    }

    /** Asks for an event; the check that it was told at is over with it. */
    void event(DueRow row) {
        betweenVisits.event(row.patient(), row.kind() == Kind.CHECK ? model.deeds().answered(row) : null, model::refresh);
    }

    ContextMenu menu(DueRow row) {
        List<MenuItem> items = new ArrayList<>(List.of(
                item("row-next", model.deed(row), icon(row), () -> next(row)),
                item("row-open", messages.text("today.row.open"), "mdi2a-account-outline", () -> open(row)),
                new SeparatorMenuItem(),
                item("row-postpone", messages.text("today.row.postpone"), "mdi2c-calendar-arrow-right", () -> postpone(row)),
                item("row-done", messages.text("today.row.done." + row.kind().key()), "mdi2c-check-circle-outline",
                        () -> model.deeds().done(row)),
                item("row-lost", messages.text("today.row.lost"), "mdi2a-account-off-outline", () -> lost(row)),
                new SeparatorMenuItem(),
                item("row-call", messages.text("today.row.call"), "mdi2p-phone-outline", () -> call(row))));
        if (!row.now()) {
            items.removeFirst();
        }
        ContextMenu menu = new ContextMenu(items.toArray(MenuItem[]::new));
        menu.setId("row-menu");
        return menu;
    }

    private MenuItem item(String id, String words, String icon, Runnable deed) {
        MenuItem item = new MenuItem(words, Icons.of(icon));
        item.setId(id);
        item.setOnAction(event -> deed.run());
        return item;
    }

    static String icon(DueRow row) {
        return switch (row.kind()) {
            case SESSION -> "mdi2n-needle";
            case CALL, SCORE -> "mdi2p-phone-outline";
            case CHECK -> "mdi2c-clipboard-check-outline";
        };
    }

    private void postpone(DueRow row) {
        ask(row, about(row), new DeedDraft(Deed.POSTPONED, model.today(), messages, day -> model.whyNot(row, day)),
                (day, reason) -> model.deeds().postpone(row, day, reason));
    }

    private void lost(DueRow row) {
        ask(row, about(row), new DeedDraft(Deed.LOST, model.today(), messages, day -> Optional.empty()),
                (day, reason) -> model.deeds().lost(row, reason));
    }

    private void call(DueRow row) {
        ask(row, row.course().indication(), new DeedDraft(Deed.PLANNED, model.today(), messages, day -> Optional.empty()),
                (day, reason) -> model.deeds().planCall(row, day, reason));
    }

    private String about(DueRow row) {
        return model.what(row) + " · " + row.course().indication();
    }

    private void ask(DueRow row, String what, DeedDraft draft, DeedPanel.Done done) {
        context.dialogs().modal(new DeedPanel(draft, messages.text("followup.about", row.name(), what), messages, done,
                context.dialogs()::close));
    }
}
