package org.mesochart.ui.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.FileChoosing;

/** The system's windows, answered by a test. */
final class ChosenFolder implements Dialogs, FileChoosing {
    Path chosen;
    Path file;
    String noticed;

    @Override
    public void failed(String key, String code, Object... args) {
        throw new AssertionError(key);
    }

    @Override
    public void notice(String key, Object... args) {
        noticed = key;
    }

    @Override
    public void modal(Node content) {
        throw new AssertionError("no dialog");
    }

    @Override
    public void close() {
        throw new AssertionError("no dialog");
    }

    @Override
    public void ask(String titleKey, String textKey, List<Choice> choices, Object... args) {
        throw new AssertionError(titleKey);
    }

    @Override
    public Optional<Path> saveFile(String suggestedName, String kindKey, String extension) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseFile(String kindKey, List<String> extensions) {
        return Optional.ofNullable(file);
    }

    @Override
    public boolean openFile(Path opened) {
        return false;
    }

    @Override
    public Optional<Path> folder(String titleKey) {
        return Optional.ofNullable(chosen);
    }

    @Override
    public Optional<Path> save(String title, String suggestedName, String kind, String extension) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> existing(String title, String kind, List<String> extensions) {
        return Optional.ofNullable(file);
    }

    @Override
    public boolean open(Path opened) {
        return false;
    }
}
