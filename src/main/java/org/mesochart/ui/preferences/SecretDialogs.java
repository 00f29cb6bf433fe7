package org.mesochart.ui.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.secret.KeyPrinting;
import org.mesochart.ui.kit.secret.PassphraseField;
import org.mesochart.ui.kit.secret.RecoveryKeyPage;
import org.mesochart.ui.kit.secret.StrengthMeter;

/** The dialogs that change what opens the chart. */
public final class SecretDialogs {
    private SecretDialogs() {
    }

    /** Old, new, and the new one again. */
    public static Node passphrase(Context context, PassphraseChangeModel model) {
        return passphrase(context, model, "security.passphrase.title", "security.passphrase.backups");
    }

    /** The same for one who was given the passphrase. */
    public static Node givenPassphrase(Context context, PassphraseChangeModel model) {
        return passphrase(context, model, "practitioners.own.title", "practitioners.own.text");
    }

    private static Node passphrase(Context context, PassphraseChangeModel model, String title, String text) {
        Messages messages = context.messages();
        PassphraseField old = field(messages, "oldPassphrase", model.oldProperty());
        PassphraseField fresh = field(messages, "newPassphrase", model.freshProperty());
        PassphraseField again = field(messages, "againPassphrase", model.againProperty());
        Field oldField = new Field(messages.text("security.passphrase.old"), old);
        Field freshField = new Field(messages.text("security.passphrase.new"), fresh);
        Field againField = new Field(messages.text("welcome.again"), again);
        StrengthMeter meter = new StrengthMeter(messages);
        model.strengthProperty().subscribe(assessed -> {
            meter.show(assessed);
            fresh.setAccessibleHelp(meter.sentence());
        });
        model.oldProblemProperty().subscribe(why -> oldField.setProblem(why == null ? null : why.in(messages)));
        model.againProblemProperty().subscribe(why -> againField.setProblem(why == null ? null : why.in(messages)));
        // What is wrong with its strength stands under it already.
        model.freshProblemProperty().subscribe(why -> {
            boolean weak = why != null && !why.key().equals("security.passphrase.same");
            meter.refused(weak);
            freshField.setProblem(why == null || weak ? null : why.in(messages));
        });
        Button change = new Button();
        change.setId("changePassphrase");
        change.setOnAction(event -> model.change());
        model.busyProperty().subscribe(busy -> {
            change.setDisable(busy);
            change.setText(messages.text(busy ? "security.passphrase.changing" : "security.passphrase.change"));
        });
        return new SecretDialog(messages, messages.text(title),
                List.of(oldField, new VBox(freshField, meter), againField, fresh.capsLockLine(),
                        quiet(messages.text(text))),
                old, change, () -> context.dialogs().close(), model::forget);
    }

    /** The new key, what of it is typed back, and the passphrase. */
    static SecretDialog recoveryKey(Context context, RecoveryKeyChangeModel model) {
        return recoveryKey(context, model, "security.recovery.title", List.of("security.recovery.why"), "security.recovery.replace",
                "security.recovery.replace", List.of());
    }

    /**
     * New keys for the whole chart, and with them a new recovery key.
     *
     * @param leftOut names of those who are shut out by it
     */
    static SecretDialog keys(Context context, RecoveryKeyChangeModel model, List<String> leftOut) {
        return recoveryKey(context, model, "security.keys.title",
                List.of("security.keys.does", "security.keys.first", "security.keys.doesNot"),
                "security.keys.change", "security.keys.changing", leftOut);
    }

    private static SecretDialog recoveryKey(Context context, RecoveryKeyChangeModel model, String title, List<String> texts,
                                    String deed, String busy, List<String> leftOut) {
        Messages messages = context.messages();
        RecoveryKeyPage page = new RecoveryKeyPage(messages, model.key());
        page.follow();
        PassphraseField own = field(messages, "ownPassphrase", model.passphraseProperty());
        Field ownField = new Field(messages.text("welcome.passphrase"), own);
        model.problemProperty().subscribe(why -> ownField.setProblem(why == null ? null : why.in(messages)));
        Button replace = new Button();
        replace.setId("replaceRecovery");
        replace.setOnAction(event -> model.replace());
        replace.disableProperty().bind(model.key().typedRightProperty().not().or(model.busyProperty()));
        model.busyProperty().subscribe(now -> replace.setText(messages.text(now ? busy : deed)));
        List<Node> body = new ArrayList<>();
        texts.forEach(each -> body.add(quiet(messages.text(each))));
        if (!leftOut.isEmpty()) {
            Label out = quiet(messages.text("security.keys.leftOut", String.join(", ", leftOut)));
            out.setId("leftOut");
            body.add(out);
        }
        body.addAll(List.of(page, ownField, own.capsLockLine()));
        SecretDialog dialog = new SecretDialog(messages, messages.text(title), body, page.firstField(), replace,
                () -> context.dialogs().close(), model::leave);
        model.busyProperty().subscribe(now -> dialog.closes(messages.text(now ? "security.goesOn" : "shell.cancel")));
        // Beside another dialog that may be open by then, with what somebody types.
        model.whenGone(why -> context.dialogs().notice(why.key(), why.args().toArray()));
        return dialog;
    }

    /** Opens the first over the screen. */
    public static void changePassphrase(Context context, Chart chart) {
        context.dialogs().modal(passphrase(context, new PassphraseChangeModel(chart, context.tasks(), () -> {
            context.dialogs().close();
            context.dialogs().notice("security.passphrase.changed");
        })));
    }

    /** Asks one whose passphrase was given to them for one of their own. */
    public static void ownPassphrase(Context context, Chart chart) {
        context.dialogs().modal(givenPassphrase(context, new PassphraseChangeModel(chart, context.tasks(), () -> {
            context.dialogs().close();
            context.dialogs().notice("practitioners.own.done");
        })));
    }

    /** Opens the second over the screen. */
    public static void replaceRecoveryKey(Context context, Chart chart, KeyPrinting printing) {
        AtomicReference<SecretDialog> own = new AtomicReference<>();
        own.set(recoveryKey(context, new RecoveryKeyChangeModel(chart, context.tasks(), RandomGenerator.getDefault(), printing,
                context.language(), () -> done(context, own.get(), "security.recovery.replaced"))));
        context.dialogs().modal(own.get());
    }

    /** Opens the third, naming who is shut out by it; not when that cannot be told. */
    public static void changeKeys(Context context, KeysModel keys, KeyPrinting printing) {
        keys.leftOut(found -> {
            AtomicReference<SecretDialog> own = new AtomicReference<>();
            own.set(keys(context, new RecoveryKeyChangeModel(keys.chart(), context.tasks(), RandomGenerator.getDefault(),
                    printing, context.language(), () -> done(context, own.get(), "security.keys.done"), "security.keys.failed",
                    keys.change(found)), found.stream().map(Practitioner::name).toList()));
            context.dialogs().modal(own.get());
        }, () -> context.dialogs().failed("security.keys.unread", null));
    }

    /** Closes that dialog, if it is still open, and tells that it is done. */
    static void done(Context context, SecretDialog own, String notice) {
        if (own.isOpen()) {
            context.dialogs().close();
        }
        context.dialogs().notice(notice);
    }

    static PassphraseField field(Messages messages, String id, javafx.beans.property.StringProperty text) {
        PassphraseField field = new PassphraseField(messages, text);
        field.setId(id);
        return field;
    }

    static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("second");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
