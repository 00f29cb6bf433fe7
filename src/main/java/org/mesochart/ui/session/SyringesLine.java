package org.mesochart.ui.session;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.NumberField;
import org.mesochart.ui.map.MarkIcon;

/** What one mixture was drawn into: how many syringes, and what one holds. */
final class SyringesLine extends VBox {
    private final SessionViewModel model;
    private final MixtureForm form;
    private final NumberField count;
    private final NumberField size;
    private final RowProblems problems;

    SyringesLine(SessionViewModel model, MixtureForm form, Messages messages) {
        this.model = model;
        this.form = form;
        problems = new RowProblems(messages);
        count = new NumberField(messages, null);
        count.getStyleClass().add("skin-short");
        count.setAccessibleText(messages.text("prepare.skin.syringes.count", form.letter()));
        size = new NumberField(messages, "mL");
        size.getStyleClass().add("skin-short");
        size.setAccessibleText(messages.text("prepare.skin.syringes.size", form.letter()));
        Forms.bound(count, "syringes" + form.letter(), form.syringes(), this::leave);
        Forms.bound(size, "syringeMl" + form.letter(), form.syringeMl(), this::leave);
        Label times = Forms.label("×", "muted");
        HBox line = new HBox(new MarkIcon(form.letterIndex()), count, times, size);
        line.getStyleClass().add("skin-fields");
        getStyleClass().add("skin-lines");
        getChildren().addAll(line, problems);
    }

    private void leave() {
        model.mixtures().left(form);
        model.flush();
        show();
    }

    void show() {
        boolean typing = count.isFocused() || size.isFocused();
        problems.begin();
        var problem = typing ? Optional.<org.mesochart.domain.Problem>empty() : form.syringesProblem();
        problems.tell(count, problem.filter(p -> p.field().equals("syringes")));
        problems.tell(size, problem.filter(p -> p.field().equals("syringeMl")));
        problems.end();
        boolean signed = model.signed().get();
        count.setDisable(signed);
        size.setDisable(signed);
    }
}
