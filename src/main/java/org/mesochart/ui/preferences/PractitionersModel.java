package org.mesochart.ui.preferences;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mesochart.domain.practice.Colleague;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.Tasks;

/** Those who work with the chart, and what the one at work may do about each. */
public final class PractitionersModel {
    private final Chart chart;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<List<Colleague>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper();

    public PractitionersModel(Chart chart, Tasks tasks) {
        this.chart = chart;
        this.tasks = tasks;
    }

    /** Reads the list. */
    void load() {
        tasks.run(chart.team()::all, found -> {
            unreadable.set(false);
            all.set(found);
        }, failed -> unreadable.set(true));
    }

    ReadOnlyObjectProperty<List<Colleague>> all() {
        return all.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty unreadable() {
        return unreadable.getReadOnlyProperty();
    }

    boolean isMe(Colleague one) {
        return one.who().id().equals(chart.practitioner().id());
    }

    /** Whether anything can be changed here: not by others than administrators, not in what is only read, not in samples. */
    boolean mayChange() {
        return writable() && all.get().stream().anyMatch(one -> isMe(one) && one.administrator());
    }

    /** Whether it is for want of an administrator that nothing can be changed. */
    boolean needsAdministrator() {
        return writable() && !mayChange();
    }

    private boolean writable() {
        return !chart.readOnly() && !chart.demo();
    }

    /** The names of those who may change the list. */
    List<String> administrators() {
        return all.get().stream().filter(one -> one.active() && one.administrator()).map(one -> one.who().name()).toList();
    }

    /** What can be done about one; what is refused anyway is not offered. */
    List<PractitionerDeed> deeds(Colleague one) {
        List<PractitionerDeed> deeds = new ArrayList<>();
        if (!mayChange()) {
            return deeds;
        }
        if (isMe(one)) {
            deeds.add(PractitionerDeed.RESET_OWN);
            if (administrators().size() > 1) {
                deeds.add(PractitionerDeed.NO_ADMINISTRATOR);
            }
            return deeds;
        }
        deeds.add(PractitionerDeed.CHANGE);
        if (one.active()) {
            deeds.add(one.administrator() ? PractitionerDeed.NO_ADMINISTRATOR : PractitionerDeed.ADMINISTRATOR);
            deeds.add(PractitionerDeed.RESET);
            deeds.add(PractitionerDeed.DISABLE);
        } else {
            deeds.add(PractitionerDeed.ENABLE);
        }
        return deeds;
    }

    /**
     * @param about null for one who is to be added
     * @param done told once, when it is on disk; the list is read again
     */
    PractitionerDeedModel begin(PractitionerDeed deed, Colleague about, Runnable done) {
        return new PractitionerDeedModel(chart, tasks, deed, about, () -> {
            load();
            done.run();
        });
    }
}
