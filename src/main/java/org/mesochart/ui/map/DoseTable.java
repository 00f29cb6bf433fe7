package org.mesochart.ui.map;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.dose.AnaestheticMix;
import org.mesochart.domain.dose.CeilingCheck;
import org.mesochart.domain.dose.Dose;
import org.mesochart.domain.dose.SessionDoses;
import org.mesochart.domain.mixture.Exact;
import org.mesochart.i18n.DoseWords;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.ShareBar;

/** What a session adds up to: mixtures and drugs, what is on the skin, and how that stands to the ceilings. */
public final class DoseTable {
    private DoseTable() {}

    /**
     * All that is shown.
     *
     * @param ceilings those that the session has anything of
     */
    public record Content(SessionDoses doses, List<CeilingCheck> ceilings, List<AnaestheticMix> anaesthetics) {
        public static final Content NONE = new Content(SessionDoses.NONE, List.of(), List.of());

        public Content {
            ceilings = List.copyOf(ceilings);
            anaesthetics = List.copyOf(anaesthetics);
        }

        @Override
        public String toString() {
            return "Content[…]";
        }
    }

    /** Fills a box; it stays empty when nothing is prepared or put on the skin. */
    public static void fill(Pane box, Content content, Messages messages) {
        if (!box.getStyleClass().contains("dose-totals")) {
            box.getStyleClass().add("dose-totals");
        }
        MixtureTable.fill(box, content.doses().mixtures(), messages);
        DoseWords words = new DoseWords(messages);
        if (!content.doses().applied().isEmpty()) {
            box.getChildren().add(onSkin(content.doses().applied(), words, messages));
        }
        for (AnaestheticMix mix : content.anaesthetics()) {
            box.getChildren().add(MixtureTable.warning(words.anaesthetics(mix), false));
        }
        for (CeilingCheck check : content.ceilings()) {
            box.getChildren().add(ceiling(check, words));
        }
    }

    private static GridPane onSkin(List<Dose> applied, DoseWords words, Messages messages) {
        GridPane table = new GridPane();
        table.getStyleClass().add("mixture-table");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setMinWidth(40);
        ColumnConstraints right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        table.getColumnConstraints().addAll(wide, right);
        table.add(MixtureTable.styled(messages.text("dose.on_skin"), "medium"), 0, 0);
        int row = 1;
        for (Dose dose : applied) {
            table.add(MixtureTable.substance(dose.substance()), 0, row);
            table.add(MixtureTable.styled(words.amount(dose.amount(), dose.unit(), dose.atLeast()), "medium", "muted"),
                    1, row);
            row++;
        }
        return table;
    }

    private static VBox ceiling(CeilingCheck check, DoseWords words) {
        Label name = MixtureTable.substance(words.shortTitle(check));
        name.getStyleClass().add("second");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Label figure = MixtureTable.styled(words.givenOf(check), "medium", "second");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(name, between, figure);
        line.getStyleClass().add("ceiling-line");
        VBox box = new VBox(line);
        box.getStyleClass().add("ceiling-bar");
        boolean above = check.above(check.given());
        check.firm().ifPresent(limit -> {
            ShareBar bar = new ShareBar();
            bar.show(share(check.given(), limit), above);
            bar.setAccessibleText(words.shortTitle(check) + ", " + words.givenOf(check));
            box.getChildren().add(bar);
        });
        words.givenAbove(check).ifPresent(s -> box.getChildren().add(MixtureTable.warning(s, true)));
        words.weightMissing(check).ifPresent(s -> box.getChildren().add(MixtureTable.warning(s, false)));
        return box;
    }

    /** For drawing only. */
    public static double share(Exact part, Exact whole) {
        return whole.signum() == 0 ? 0 : part.over(whole).rounded(4).doubleValue();
    }
}
