package org.mesochart.ui.kit.paper;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mesochart.backup.Watch;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.PdfFile;
import org.mesochart.document.page.SaveFailure;
import org.mesochart.domain.paper.Printout;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.Tasks;

/** Writes a document into a file that the user names, never over another one in silence. */
public final class Saving {
    /** Writes a file whole or not at all. */
    public interface Disk {
        /** @param watch told 1 right before the file is there; ended by it, nothing is */
        void write(Path file, byte[] pdf, boolean replace, Watch watch) throws IOException;
    }

    private final PaperLog log;
    private final Disk disk;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Clock clock;
    private final Sending words;

    public Saving(PaperLog log, Disk disk, Tasks tasks, Dialogs dialogs, Messages messages, Clock clock, Sending words) {
        this.log = log;
        this.disk = disk;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.messages = messages;
        this.clock = clock;
        this.words = words;
    }

    public static void toDisk(Path file, byte[] pdf, boolean replace, Watch watch) throws IOException {
        if (replace) {
            PdfFile.write(file, pdf, watch);
        } else {
            PdfFile.writeNew(file, pdf, watch);
        }
    }

    /** @param made sets the document; called off the UI thread, with the watch to follow it */
    public void save(Paper paper, String name, Function<Watch, Made> made, Consumer<Outcome> told) {
        dialogs.saveFile(name, "documents.preview.kind", "pdf")
                .ifPresent(file -> write(paper, named(file), made, false, told));
    }

    private static Path named(Path chosen) {
        String name = chosen.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(".pdf") ? chosen : chosen.resolveSibling(name + ".pdf");
    }

    private void write(Paper paper, Path file, Function<Watch, Made> made, boolean replace, Consumer<Outcome> told) {
        record Tried(Made made, IOException failure) {
        }
        Leaving.Way way = words.begin(paper, told);
        tasks.background(() -> {
            Made document = made.apply(way.part(0, Sending.MADE));
            try {
                disk.write(file, document.pdf(), replace, way.part(Sending.MADE, 1));
                return new Tried(document, null);
            } catch (IOException failure) {
                return new Tried(document, failure);
            }
        }, tried -> {
            way.end();
            if (tried.failure() == null) {
                written(paper, file, tried.made(), told);
            } else if (!replace && tried.failure() instanceof FileAlreadyExistsException) {
                dialogs.ask("preview.replace.title", "preview.replace.text",
                        List.of(new Dialogs.Choice("preview.replace.deed", true,
                                () -> write(paper, file, watch -> tried.made(), true, told))), file.getFileName().toString());
            } else {
                SaveFailure why = SaveFailure.of(tried.failure(), file, tried.made().pdf().length);
                told.accept(new Outcome(Outcome.Kind.BAD, words.title(paper, "not_saved"),
                        messages.text("preview.save." + why.key(), folder(file))));
            }
        }, problem -> {
            way.end();
            told.accept(problem instanceof CancellationException
                    ? words.stopped(paper)
                    : new Outcome(Outcome.Kind.BAD, words.title(paper, "not_saved"), messages.text("preview.unmade")));
        });
    }

    private void written(Paper paper, Path file, Made made, Consumer<Outcome> told) {
        LocalTime at = LocalTime.now(clock);
        String text = messages.text("preview.saved", file.getFileName().toString(), folder(file), at);
        Printout row = words.row(paper, made.setting(), Printout.Deed.SAVED, 1);
        tasks.run(() -> {
            log.left(row);
            return row;
        }, kept -> told.accept(new Outcome(Outcome.Kind.GOOD, words.title(paper, "saved"), text)),
                failure -> told.accept(new Outcome(Outcome.Kind.BAD, words.title(paper, "saved"),
                        text + " " + messages.text("preview.not_written"))));
    }

    private static String folder(Path file) {
        return String.valueOf(file.toAbsolutePath().getParent());
    }
}
