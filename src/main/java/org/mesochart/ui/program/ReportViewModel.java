package org.mesochart.ui.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.mesochart.backup.Watch;
import org.mesochart.document.page.SaveFailure;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.paper.Saving;

/** The report for support: shown whole, then saved where the user says, or not at all. */
public final class ReportViewModel {
    private final Messages messages;
    private final Dialogs dialogs;
    private final Tasks tasks;
    private final Runnable replacing;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();

    /** @param again shows this report again, after a question took its place */
    public ReportViewModel(Messages messages, Dialogs dialogs, Tasks tasks, Runnable again) {
        this.messages = messages;
        this.dialogs = dialogs;
        this.tasks = tasks;
        this.replacing = again;
    }

    /** Reads what the report holds; on the chart's thread, for it asks the chart too. */
    public void read(Callable<SupportReport> work) {
        tasks.run(work, report -> text.set(report.text(messages)), unreadable -> {
            failed.set(true);
            outcome.set(messages.text("menu.report.notMade"));
        });
    }

    /** What will be saved, to the letter; empty while it is read. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** What came of it, or empty. */
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    void save() {
        if (!text.get().isEmpty()) {
            dialogs.saveFile("mesochart-report.txt", "menu.report.kind", "txt").ifPresent(file -> write(file, false));
        }
    }

    private void write(Path file, boolean replace) {
        byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
        tasks.background(() -> {
            try {
                Saving.toDisk(file, bytes, replace, Watch.NONE);
                return null;
            } catch (IOException failure) {
                return failure;
            }
        }, failure -> {
            if (failure instanceof FileAlreadyExistsException && !replace) {
                dialogs.askOver("preview.replace.title", "preview.replace.text",
                        List.of(new Dialogs.Choice("preview.replace.deed", true, () -> {
                            replacing.run();
                            write(file, true);
                        })), replacing, file.getFileName().toString());
                return;
            }
            failed.set(failure != null);
            outcome.set(failure == null ? messages.text("menu.report.saved", file.getFileName().toString())
                    : messages.text("menu.report.notSaved." + SaveFailure.of(failure, file, bytes.length).key()));
        }, unforeseen -> {
            failed.set(true);
            outcome.set(messages.text("menu.report.notSaved.other"));
        });
    }
}
