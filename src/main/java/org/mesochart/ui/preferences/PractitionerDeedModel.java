package org.mesochart.ui.preferences;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.practice.Colleague;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Texts;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TeamRefusal;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.secret.Strength;
import org.mesochart.ui.preferences.PractitionerDeed.Input;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.PassphraseStrength;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.WrongPassphraseException;

/** One deed about one practitioner: what is typed, what is wrong with it, and the deed. */
final class PractitionerDeedModel {
    private final Chart chart;
    private final Tasks tasks;
    private final PractitionerDeed deed;
    private final Practitioner before;
    private final Runnable done;
    private final Map<Input, StringProperty> texts = new EnumMap<>(Input.class);
    private final Map<Input, ReadOnlyObjectWrapper<Sentence>> problems = new EnumMap<>(Input.class);
    private final ReadOnlyObjectWrapper<PassphraseStrength.Assessment> strength = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /**
     * @param about null for one who is to be added
     * @param done told once, when it is on disk
     */
    PractitionerDeedModel(Chart chart, Tasks tasks, PractitionerDeed deed, Colleague about, Runnable done) {
        this.chart = chart;
        this.tasks = tasks;
        this.deed = deed;
        this.done = done;
        // The id stays when it is tried again after an unknown outcome: nobody is added twice.
        before = about == null ? new Practitioner(UUID.randomUUID(), "", null, null) : about.who();
        for (Input input : Input.values()) {
            texts.put(input, new SimpleStringProperty(""));
            problems.put(input, new ReadOnlyObjectWrapper<>());
        }
        text(Input.NAME).set(before.name());
        text(Input.TITLE).set(before.title() == null ? "" : before.title());
        text(Input.CERTIFICATE).set(before.certificate() == null ? "" : before.certificate());
        text(Input.FRESH).subscribe(typed -> strength.set(typed.isEmpty() ? null : PassphraseStrength.assess(typed)));
    }

    PractitionerDeed deed() {
        return deed;
    }

    /** Whom it is about; empty for one who is to be added. */
    String name() {
        return before.name();
    }

    StringProperty text(Input input) {
        return texts.get(input);
    }

    ReadOnlyObjectProperty<Sentence> problem(Input input) {
        return problems.get(input).getReadOnlyProperty();
    }

    /** How good the new passphrase is; null while nothing is typed. */
    ReadOnlyObjectProperty<PassphraseStrength.Assessment> strengthProperty() {
        return strength.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Does it when everything is typed as it must be; else says what is wrong beside each field. */
    void perform() {
        if (busy.get() || !check()) {
            return;
        }
        Practitioner typed = new Practitioner(before.id(), Texts.tidy(text(Input.NAME).get()),
                Texts.tidy(text(Input.TITLE).get()), Texts.tidy(text(Input.CERTIFICATE).get()));
        Passphrase fresh = Passphrase.of(text(Input.FRESH).get());
        Passphrase own = Passphrase.of(text(Input.OWN).get());
        String recovery = text(Input.RECOVERY).get();
        busy.set(true);
        tasks.background(() -> {
            try (fresh; own) {
                carryOut(typed, fresh, own, recovery);
                return null;
            }
        }, nothing -> {
            busy.set(false);
            forget();
            done.run();
        }, why -> {
            busy.set(false);
            say(why);
        });
    }

    private void carryOut(Practitioner typed, Passphrase fresh, Passphrase own, String recovery)
            throws WrongPassphraseException {
        switch (deed) {
            case ADD -> chart.team().add(own, typed, fresh);
            case CHANGE -> chart.team().change(typed);
            case ADMINISTRATOR -> chart.team().administrator(own, before.id(), true);
            case NO_ADMINISTRATOR -> chart.team().administrator(own, before.id(), false);
            case DISABLE -> chart.team().disable(own, before.id());
            case ENABLE, RESET, RESET_OWN -> {
                if (RecoveryKey.parse(recovery) instanceof RecoveryKey.Valid valid) {
                    try (RecoveryKey key = valid.key()) {
                        chart.team().reset(key, before.id(), fresh);
                    }
                }
            }
        }
    }

    private boolean check() {
        boolean right = true;
        for (Input input : deed.inputs()) {
            Sentence wrong = wrong(input);
            problems.get(input).set(wrong);
            right &= wrong == null;
        }
        return right;
    }

    private Sentence wrong(Input input) {
        String typed = text(input).get();
        return switch (input) {
            case NAME -> Texts.tidy(typed) == null ? Sentence.of("practitioners.name.missing") : line(typed);
            case TITLE, CERTIFICATE -> line(typed);
            case RECOVERY -> switch (RecoveryKey.parse(typed)) {
                case RecoveryKey.Mistyped mistyped -> typed.isBlank() ? Sentence.of("welcome.unlock.recovery.empty")
                        : Sentence.of("welcome.unlock.recovery.mistyped", mistyped.group());
                case RecoveryKey.Valid valid -> {
                    valid.key().close();
                    yield null;
                }
            };
            case FRESH -> {
                PassphraseStrength.Assessment assessed = PassphraseStrength.assess(typed);
                yield assessed.acceptable() ? null : Strength.sentence(assessed);
            }
            case AGAIN -> typed.equals(text(Input.FRESH).get()) ? null : Sentence.of("welcome.again.different");
            case OWN -> typed.isEmpty() ? Sentence.of("security.passphrase.old.missing") : null;
        };
    }

    private static Sentence line(String typed) {
        List<Problem> problems = new ArrayList<>();
        Texts.checkLine("line", Texts.tidy(typed), problems);
        return problems.isEmpty() ? null : new Sentence(problems.getFirst().key(), problems.getFirst().args());
    }

    private void say(Throwable why) {
        boolean taken = why instanceof TeamRefusal refusal && refusal.why() == TeamRefusal.Why.NAME_TAKEN;
        Input beside = taken ? Input.NAME
                : deed.inputs().contains(Input.RECOVERY) ? Input.RECOVERY : deed.inputs().getLast();
        Sentence sentence = SecretProblem.of(why, chart, "practitioners.failed");
        problems.get(beside).set(beside == Input.RECOVERY && why instanceof WrongPassphraseException
                ? Sentence.of(sentence.args().isEmpty() ? "practitioners.recovery.wrong" : "practitioners.recovery.wrong.wait",
                        sentence.args().toArray())
                : sentence);
    }

    /** Nothing secret that was typed stays. */
    void forget() {
        text(Input.FRESH).set("");
        text(Input.AGAIN).set("");
        text(Input.OWN).set("");
        text(Input.RECOVERY).set("");
    }
}
