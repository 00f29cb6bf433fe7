package org.mesochart.ui.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.secret.PassphraseField;
import org.mesochart.ui.kit.secret.StrengthMeter;
import org.mesochart.ui.preferences.PractitionerDeed.Input;

/** The dialog of one deed about one practitioner: what it means, its fields, its button. */
final class PractitionerDialog {
    private PractitionerDialog() {
    }

    static Node of(Context context, PractitionerDeedModel model) {
        Messages messages = context.messages();
        String key = model.deed().key();
        List<Node> body = new ArrayList<>();
        body.add(SecretDialogs.quiet(messages.text(key + ".text", model.name())));
        Node first = null;
        PassphraseField secret = null;
        for (Input input : model.deed().inputs()) {
            Control control;
            if (input.secret()) {
                PassphraseField field = SecretDialogs.field(messages, id(input), model.text(input));
                secret = field;
                control = field;
            } else {
                TextField field = new TextField();
                field.setId(id(input));
                field.textProperty().bindBidirectional(model.text(input));
                control = field;
            }
            first = first == null ? control : first;
            body.add(field(messages, model, input, control));
        }
        if (secret != null) {
            body.add(secret.capsLockLine());
        }
        Button deed = new Button();
        deed.setId("practitionerDeed");
        deed.setOnAction(event -> model.perform());
        model.busyProperty().subscribe(busy -> {
            deed.setDisable(busy);
            deed.setText(messages.text(busy ? "practitioners.busy" : key + ".deed"));
        });
        return new SecretDialog(messages, messages.text(key + ".title", model.name()), body, first, deed,
                () -> context.dialogs().close(), model::forget);
    }

    private static String id(Input input) {
        return "practitioner-" + input.name().toLowerCase(Locale.ROOT);
    }

    private static Node field(Messages messages, PractitionerDeedModel model, Input input, Control control) {
        Field field = new Field(messages.text(input.label()), control);
        if (input == Input.RECOVERY) {
            field.setHint(messages.text("welcome.recoveryKey.hint"));
        }
        if (input != Input.FRESH) {
            model.problem(input).subscribe(why -> field.setProblem(why == null ? null : why.in(messages)));
            return field;
        }
        // What is wrong with its strength stands under it already.
        StrengthMeter meter = new StrengthMeter(messages);
        model.strengthProperty().subscribe(assessed -> {
            meter.show(assessed);
            control.setAccessibleHelp(meter.sentence());
        });
        model.problem(input).subscribe(why -> meter.refused(why != null));
        return new VBox(field, meter);
    }
}
