package org.mesochart.ui.kit.secret;

import java.util.List;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.vault.RecoveryKey;

/** A new recovery key, shown once: printed or written down, and two of its groups typed back. */
public final class RecoveryKeyModel {
    /** Prints the sheet with the key; blocks until the printer has taken it or not. */
    @FunctionalInterface
    public interface Sheet {
        KeyPrinting.Result print(List<String> groups);
    }

    private final Tasks tasks;
    private final RandomGenerator random;
    private final ReadOnlyObjectWrapper<Sentence> printed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper isPrinting = new ReadOnlyBooleanWrapper();
    private final List<StringProperty> typedGroups = List.of(new SimpleStringProperty(""), new SimpleStringProperty(""));
    private final ReadOnlyBooleanWrapper typedRight = new ReadOnlyBooleanWrapper();
    private List<Integer> askedGroups = List.of();
    private RecoveryKey key;
    private Sheet sheet;

    /** @param random chooses the two groups to type back */
    public RecoveryKeyModel(Tasks tasks, RandomGenerator random) {
        this.tasks = tasks;
        this.random = random;
        typedGroups.forEach(group -> group.subscribe(this::check));
    }

    /** From now on this key's; whoever made it closes it. */
    public void show(RecoveryKey fresh, Sheet print) {
        key = fresh;
        sheet = print;
        int first = random.nextInt(RecoveryKey.GROUPS);
        int other = (first + 1 + random.nextInt(RecoveryKey.GROUPS - 1)) % RecoveryKey.GROUPS;
        askedGroups = List.of(Math.min(first, other) + 1, Math.max(first, other) + 1);
    }

    /** What came of printing, or null. */
    public ReadOnlyObjectProperty<Sentence> printedProperty() {
        return printed.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty printingProperty() {
        return isPrinting.getReadOnlyProperty();
    }

    /** Numbers (1 to 8) of the groups to type back, in order; empty before there is a key. */
    public List<Integer> askedGroups() {
        return askedGroups;
    }

    /** The groups of the key. Not to be kept. */
    public List<String> groups() {
        return key.groups();
    }

    /** What is typed for the first and the second asked group. */
    public StringProperty typedGroup(int which) {
        return typedGroups.get(which);
    }

    /** Whether both groups are typed as printed. */
    public ReadOnlyBooleanProperty typedRightProperty() {
        return typedRight.getReadOnlyProperty();
    }

    /** Whether a group is typed to its end and wrong: told at once, beside the field. */
    public boolean typedWrong(int which) {
        String typed = typedGroups.get(which).get().strip();
        return key != null && typed.length() >= RecoveryKey.GROUP_LENGTH && !key.matches(askedGroups.get(which), typed);
    }

    public void print() {
        if (key == null || isPrinting.get()) {
            return;
        }
        isPrinting.set(true);
        tasks.background(() -> sheet.print(groups()), result -> {
            isPrinting.set(false);
            printed.set(result.printer() == null
                    ? Sentence.of("welcome.key.noPrinter")
                    : Sentence.of(switch (result.outcome()) {
                        case PRINTED -> "welcome.key.printed";
                        case NOT_PRINTED -> "welcome.key.notPrinted";
                        case UNKNOWN -> "preview.unknown";
                    }, result.printer()));
        }, problem -> {
            isPrinting.set(false);
            printed.set(Sentence.of("welcome.key.noPrinter"));
        });
    }

    /** Nothing of the key stays in the fields. */
    public void forget() {
        key = null;
        typedGroups.forEach(group -> group.set(""));
    }

    private void check() {
        typedRight.set(key != null && key.matches(askedGroups.get(0), typedGroups.get(0).get())
                && key.matches(askedGroups.get(1), typedGroups.get(1).get()));
    }
}
