package org.mesochart.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's file windows, over the program's own window. */
public final class DialogFiles implements FileChoosing {
    private final Supplier<Window> owner;
    private final Consumer<String> show;

    /** @param show opens an address with the system's program (HostServices) */
    public DialogFiles(Supplier<Window> owner, Consumer<String> show) {
        this.owner = owner;
        this.show = show;
    }

    @Override
    public Optional<Path> save(String title, String suggestedName, String kind, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*." + extension));
        return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> existing(String title, String kind, List<String> extensions) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(
                kind, extensions.stream().map(extension -> "*." + extension).toList()));
        return Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(File::toPath);
    }

    @Override
    public boolean open(Path file) {
        try {
            show.accept(file.toUri().toString());
            return true;
        } catch (RuntimeException noProgramForIt) {
            return false;
        }
    }
}
