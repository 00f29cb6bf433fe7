package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.mesochart.domain.dose.Dose;
import org.mesochart.domain.dose.DosePeriod;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.DoseName;
import org.mesochart.i18n.DoseWords;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;

/** Each drug as given in this session, in the course up to it, and in the last 30 days. */
final class DosesCard {
    private final Messages messages;
    private final DoseWords words;
    private final VBox box = new VBox();
    private final VBox card;

    DosesCard(Messages messages) {
        this.messages = messages;
        words = new DoseWords(messages);
        card = Cards.card(messages.text("dose.periods.title"), box);
        card.setId("dosesSoFar");
    }

    Region root() {
        return card;
    }

    /** Shows the doses; the card takes no room when nothing was ever prepared. */
    void show(DosesModel doses) {
        List<DosePeriod> periods = List.of(doses.thisSession(), doses.course(), doses.lastDays());
        boolean any = periods.stream().anyMatch(p -> p.preparedMl().signum() > 0 || !p.applied().isEmpty());
        Forms.shown(card, any);
        box.getChildren().clear();
        if (!any) {
            return;
        }
        GridPane table = new GridPane();
        table.getStyleClass().add("doses-table");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setMinWidth(60);
        table.getColumnConstraints().add(wide);
        for (int i = 0; i < periods.size(); i++) {
            ColumnConstraints right = new ColumnConstraints();
            right.setHalignment(HPos.RIGHT);
            table.getColumnConstraints().add(right);
        }
        head(table, doses);
        int row = 1;
        row(table, row++, messages.text("dose.periods.volume"), periods.stream()
                .map(p -> words.atLeast(messages.numbers().mL(p.givenMl()), p.atLeast())).toList());
        for (Line line : lines(periods)) {
            row(table, row++, line.name, line.amounts);
        }
        box.getChildren().add(table);
    }

    private void head(GridPane table, DosesModel doses) {
        DosePeriod course = doses.course();
        DosePeriod days = doses.lastDays();
        List<String> heads = List.of(
                messages.text("dose.periods.session"),
                messages.count("dose.periods.course", course.sessions()),
                messages.count("dose.periods.days", days.sessions(), DosePeriod.DAYS));
        for (int i = 0; i < heads.size(); i++) {
            Label head = Forms.wrapped(heads.get(i), "column-label");
            head.setTextAlignment(TextAlignment.RIGHT);
            table.add(head, i + 1, 0);
        }
    }

    private static void row(GridPane table, int row, String name, List<String> amounts) {
        table.add(cell(Forms.wrapped(name), false), 0, row);
        for (int i = 0; i < amounts.size(); i++) {
            table.add(cell(Forms.label(amounts.get(i), i == 0 ? "strong" : "plain"), true), i + 1, row);
        }
    }

    private static HBox cell(Label label, boolean right) {
        label.setMinWidth(right ? Region.USE_PREF_SIZE : 0);
        HBox cell = right ? new HBox(Forms.gap(), label) : new HBox(label);
        cell.getStyleClass().addAll(right ? "doses-figure" : "doses-cell", "doses-line");
        GridPane.setFillWidth(cell, true);
        return cell;
    }

    private record Line(String name, List<String> amounts) {
        @Override
        public String toString() {
            return "Line[…]";
        }
    }

    // One line a name and unit, in the order met: what is injected first, then what is on the skin.
    private List<Line> lines(List<DosePeriod> periods) {
        List<Line> lines = new ArrayList<>();
        List<List<Dose>> injected = periods.stream()
                .map(p -> p.injected().stream().map(DosesCard::given).toList())
                .toList();
        lines.addAll(lines(injected, false));
        lines.addAll(lines(periods.stream().map(DosePeriod::applied).toList(), true));
        return lines;
    }

    private static Dose given(Amount amount) {
        return new Dose(amount.substance(), amount.unit(), amount.given(), amount.atLeast());
    }

    private List<Line> lines(List<List<Dose>> periods, boolean onSkin) {
        Map<DoseName, String> names = new LinkedHashMap<>();
        periods.forEach(doses -> doses.forEach(
                d -> names.putIfAbsent(DoseName.of(d.substance(), d.unit()), d.substance())));
        List<Line> lines = new ArrayList<>();
        names.forEach((name, substance) -> lines.add(new Line(
                onSkin ? messages.text("dose.periods.skin", substance) : substance,
                periods.stream().map(doses -> amount(doses, name)).toList())));
        return lines;
    }

    private String amount(List<Dose> doses, DoseName name) {
        return doses.stream()
                .filter(d -> DoseName.of(d.substance(), d.unit()).equals(name))
                .findFirst()
                .map(d -> words.amount(d.amount(), d.unit(), d.atLeast()))
                .orElse("–");
    }
}
