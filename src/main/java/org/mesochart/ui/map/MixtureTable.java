package org.mesochart.ui.map;

import java.math.BigDecimal;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.i18n.DoseWords;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/** What was given, prepared and wasted, by mixture and drug. Exact sums; only what is shown is rounded. */
public final class MixtureTable {
    private MixtureTable() {}

    /** Fills a box with the table, and a sentence for each mixture of which more was given than prepared. */
    public static void fill(Pane box, List<MixtureTotals> totals, Messages messages) {
        box.getChildren().clear();
        if (totals.isEmpty()) {
            return;
        }
        GridPane table = new GridPane();
        table.getStyleClass().add("mixture-table");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setMinWidth(40);
        table.getColumnConstraints().add(wide);
        for (int i = 0; i < 3; i++) {
            ColumnConstraints right = new ColumnConstraints();
            right.setHalignment(HPos.RIGHT);
            right.setMinWidth(Region.USE_PREF_SIZE);
            table.getColumnConstraints().add(right);
        }
        head(table, messages);
        int row = 1;
        for (MixtureTotals t : totals) {
            row = mixture(table, row, t, messages);
        }
        box.getChildren().add(table);
        DoseWords words = new DoseWords(messages);
        for (MixtureTotals t : totals) {
            boolean wrong = t.exceedsPrepared() || t.unaccountedMl().signum() < 0;
            words.problem(t).ifPresent(sentence -> box.getChildren().add(warning(sentence, wrong)));
        }
    }

    /** A sentence about doses, as a thing to be mended or as a thing to be seen. */
    static Label warning(String sentence, boolean danger) {
        Label label = new Label(sentence, Icons.small(danger ? "mdi2a-alert-circle-outline" : "mdi2a-alert-outline"));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(danger ? "danger-text" : "warning-text", danger ? "second-danger" : "second-warning");
        return label;
    }

    private static void head(GridPane table, Messages messages) {
        table.add(styled("", "column-label"), 0, 0);
        table.add(styled(messages.text("map.panel.given"), "column-label"), 1, 0);
        table.add(styled(messages.text("map.panel.prepared"), "column-label"), 2, 0);
        table.add(styled(messages.text("map.panel.wasted"), "column-label"), 3, 0);
    }

    private static int mixture(GridPane table, int from, MixtureTotals t, Messages messages) {
        int row = from;
        Label name = styled(messages.count("map.points", t.points()), "medium");
        name.setGraphic(new MarkIcon(Mixture.LETTERS.indexOf(t.mixture().letter())));
        name.setAccessibleText(messages.text("map.text.mixture", t.mixture().letter()) + ", " + name.getText());
        table.add(name, 0, row);
        Label given = styled(atLeast(messages.numbers().mL(t.givenMl()), t.atLeast(), messages), "strong");
        if (t.exceedsPrepared()) {
            given.getStyleClass().add("danger-text");
            given.setText(given.getText() + " !");
        }
        table.add(given, 1, row);
        table.add(styled(messages.numbers().mL(t.preparedMl()), "medium"), 2, row);
        table.add(styled(wasted(t.wastedMl(), messages), "medium"), 3, row);
        row++;
        DoseWords words = new DoseWords(messages);
        for (Amount a : t.amounts()) {
            table.add(substance(a.substance()), 0, row);
            table.add(styled(words.amount(a.given(), a.unit(), a.atLeast()), "medium", "muted"), 1, row);
            table.add(styled(words.amount(a.prepared(), a.unit()), "muted"), 2, row);
            table.add(styled(a.wasted().signum() < 0 ? "–" : words.amount(a.wasted(), a.unit()), "muted"), 3, row);
            row++;
        }
        return row;
    }

    static Label substance(String name) {
        Label substance = styled(name, "muted");
        substance.setMinWidth(0);
        substance.setWrapText(true);
        return substance;
    }

    private static String wasted(BigDecimal mL, Messages messages) {
        return mL.signum() < 0 ? "–" : messages.numbers().mL(mL);
    }

    private static String atLeast(String text, boolean atLeast, Messages messages) {
        return atLeast ? messages.text("map.atLeast", text) : text;
    }

    static Label styled(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }
}
