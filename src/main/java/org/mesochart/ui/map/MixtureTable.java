package org.mesochart.ui.map;

import java.math.BigDecimal;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.Exact;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/** What was given, prepared and wasted, by mixture and drug. Exact sums; only what is shown is rounded. */
public final class MixtureTable {
    /** Decimals shown of a dose. */
    private static final int DECIMALS = 3;

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
            right.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            table.getColumnConstraints().add(right);
        }
        head(table, messages);
        int row = 1;
        for (MixtureTotals t : totals) {
            row = mixture(table, row, t, messages);
        }
        box.getChildren().add(table);
        totals.stream().filter(MixtureTotals::exceedsPrepared).forEach(t -> {
            Label over = new Label(messages.text("map.panel.over", t.mixture().letter(),
                    messages.numbers().mL(t.givenMl()), messages.numbers().mL(t.preparedMl())));
            over.setGraphic(Icons.small("mdi2a-alert-circle-outline"));
            over.setWrapText(true);
            over.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
            over.getStyleClass().addAll("danger-text", "second-danger");
            box.getChildren().add(over);
        });
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
        for (Amount a : t.amounts()) {
            String unit = messages.text("map.unit." + a.unit().key());
            Label substance = styled(a.substance(), "muted");
            substance.setMinWidth(0);
            substance.setWrapText(true);
            table.add(substance, 0, row);
            table.add(styled(atLeast(dose(a.given(), unit, messages), a.atLeast(), messages), "medium", "muted"), 1, row);
            table.add(styled(dose(a.prepared(), unit, messages), "muted"), 2, row);
            table.add(styled(a.wasted().signum() < 0 ? "–" : dose(a.wasted(), unit, messages), "muted"), 3, row);
            row++;
        }
        return row;
    }

    private static String wasted(BigDecimal mL, Messages messages) {
        return mL.signum() < 0 ? "–" : messages.numbers().mL(mL);
    }

    private static String dose(Exact dose, String unit, Messages messages) {
        return messages.numbers().withUnit(dose.rounded(DECIMALS), unit);
    }

    private static String atLeast(String text, boolean atLeast, Messages messages) {
        return atLeast ? messages.text("map.atLeast", text) : text;
    }

    private static Label styled(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }
}
