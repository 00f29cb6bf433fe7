package org.mesochart.ui.map;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.i18n.DoseWords;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/** What was given, prepared and wasted, by mixture and drug. Exact sums; only what is shown is rounded. */
public final class MixtureTable {
    private static final String NONE = "–";

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
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setAccessibleText(messages.text("map.text.mixture", t.mixture().letter()) + ", " + name.getText());
        table.add(name, 0, row);
        Label given = figure(atLeast(messages.numbers().mL(t.givenMl()), t.atLeast(), messages), "strong");
        if (t.exceedsPrepared()) {
            given.getStyleClass().add("danger-text");
            given.setText(given.getText() + "\u00A0!");
        }
        table.add(given, 1, row);
        table.add(styled(messages.numbers().mL(t.preparedMl()), "medium"), 2, row);
        table.add(figure(wasted(t, messages), "medium"), 3, row);
        row++;
        DoseWords words = new DoseWords(messages);
        for (Amount a : t.amounts()) {
            table.add(substance(a.substance()), 0, row);
            table.add(figure(words.amount(a.given(), a.unit(), a.atLeast()), "medium", "muted"), 1, row);
            table.add(styled(words.amount(a.prepared(), a.unit()), "muted"), 2, row);
            table.add(figure(wasted(t, a, words), "muted"), 3, row);
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

    // What was not given is thrown away: of a mixture that more was given of than is known, at most this.
    private static String wasted(MixtureTotals t, Messages messages) {
        if (t.wastedMl().signum() < 0) {
            return NONE;
        }
        String mL = messages.numbers().mL(t.wastedMl());
        return atMost(t) ? messages.text("dose.at_most", mL) : mL;
    }

    private static String wasted(MixtureTotals t, Amount a, DoseWords words) {
        if (a.wasted().signum() < 0) {
            return NONE;
        }
        return words.atMost(words.amount(a.wasted(), a.unit()), atMost(t));
    }

    private static boolean atMost(MixtureTotals t) {
        return t.atLeast() && t.mixture().wastedMl() == null;
    }

    // "at least" stands above its figure, so that the columns stay narrow; the figure itself holds no ordinary space.
    private static Label figure(String text, String... classes) {
        int before = text.lastIndexOf(' ');
        Label label = styled(before < 0 ? text : text.substring(0, before) + '\n' + text.substring(before + 1), classes);
        label.setTextAlignment(TextAlignment.RIGHT);
        return label;
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
