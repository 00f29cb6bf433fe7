package org.mesochart.ui.erasure;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.mesochart.domain.patient.Erasure;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ErasureStore;
import org.mesochart.storage.ErasureStore.Copies;
import org.mesochart.storage.ErasureStore.Copy;
import org.mesochart.ui.kit.Context;

/** Who was erased, when, by whom and why; and in which older files the person can still be read. */
public final class ErasedViewModel {
    private final Context context;
    private final Messages messages;
    private final Chart chart;
    private final Supplier<List<Path>> folders;
    private final Set<Path> unanswered;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

    /**
     * An erased patient, in words.
     *
     * @param copies a file each, oldest first; empty when none is left
     */
    public record Line(String who, String what, List<String> copies) {}

    /** @param asked folders that have not answered yet */
    private record Read(boolean clean, ErasureStore.Listed erased, Map<UUID, String> people, Copies copies, List<Path> asked) {
        Read with(Copies all) {
            return new Read(clean, erased, people, all, List.of());
        }
    }

    /**
     * @param folders of backups, the usual one first; then the second place, which may never answer
     * @param unanswered those that are asked and have not answered, remembered from one opening of the list to the next: a
     *     place that hangs holds one thread and no more. UI thread only
     */
    public ErasedViewModel(Context context, Chart chart, Supplier<List<Path>> folders, Set<Path> unanswered) {
        this.unanswered = unanswered;
        this.context = context;
        this.messages = context.messages();
        this.chart = chart;
        this.folders = folders;
    }

    public ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** That nobody was erased, what to do with the files, that traces are left, or what is not known. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Looks again: backups go by themselves after a while. What is known is shown before the second place is asked. */
    public void look() {
        List<Path> all = folders.get();
        List<Path> own = all.subList(0, Math.min(1, all.size()));
        List<Path> away = all.subList(own.size(), all.size());
        note.set(messages.text("erasure.list.looking"));
        context.tasks().background(() -> {
            boolean clean = chart.erasures().cleanAgain();
            Map<UUID, String> people = new HashMap<>();
            chart.practitioners().forEach(each -> people.put(each.id(), each.name()));
            return new Read(clean, chart.erasures().listed(), people, chart.erasures().copies(own), away);
        }, known -> {
            show(known);
            askAway(known, all);
        }, this::unread);
    }

    private void askAway(Read known, List<Path> all) {
        List<Path> away = known.asked();
        if (away.isEmpty() || !Collections.disjoint(unanswered, away)) {
            return;
        }
        unanswered.addAll(away);
        context.tasks().background(() -> chart.erasures().copies(all), found -> {
            unanswered.removeAll(away);
            show(known.with(found));
        }, why -> {
            unanswered.removeAll(away);
            unread(why);
        });
    }

    private void unread(Throwable why) {
        note.set(messages.text("erasure.list.unread"));
    }

    private void show(Read read) {
        lines.set(read.erased().all().stream().map(each -> line(each, read)).toList());
        boolean none = read.erased().all().isEmpty();
        List<String> said = new ArrayList<>();
        if (!none) {
            said.add(messages.text(copies(read)));
        } else if (read.erased().whole()) {
            said.add(messages.text("erasure.list.none"));
        }
        if (!read.erased().whole()) {
            said.add(messages.text("erasure.list.damaged"));
        }
        if (!read.clean()) {
            said.add(messages.text("erasure.list.unclean"));
        }
        if (!none) {
            read.asked().forEach(folder -> said.add(messages.text("erasure.list.asked", folder)));
            read.copies().away().forEach(folder -> said.add(messages.text("erasure.list.away", folder)));
            read.copies().unread().forEach(file -> said.add(messages.text("erasure.list.unreadFile", file)));
        }
        note.set(String.join("\n", said));
    }

    private static String copies(Read read) {
        Copies copies = read.copies();
        boolean all = copies.away().isEmpty() && copies.unread().isEmpty() && read.asked().isEmpty();
        return !copies.files().isEmpty() ? "erasure.list.copies"
                : all ? "erasure.list.noCopies" : "erasure.list.noCopies.part";
    }

    private Line line(Erasure erasure, Read read) {
        return new Line(messages.text("erasure.name", erasure.patientId().toString().substring(0, 8)),
                messages.text("erasure.list.line", when(erasure.at()),
                        read.people().getOrDefault(erasure.by(), erasure.by().toString()),
                        messages.text("erasure.reason." + erasure.reason().key())),
                read.copies().files().stream()
                        .filter(copy -> copy.erasure().patientId().equals(erasure.patientId())).map(this::words).toList());
    }

    private String words(Copy copy) {
        return messages.text(copy.backup() ? "erasure.list.backup" : "erasure.list.kept", when(copy.madeAt()),
                copy.file().getFileName(), copy.file().getParent());
    }

    private String when(Instant at) {
        return messages.dates().moment(LocalDateTime.ofInstant(at, context.clock().getZone()));
    }
}
