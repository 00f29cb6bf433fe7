package org.mesochart.app;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.help.HelpView;
import org.mesochart.ui.kit.ModalDialogs;
import org.mesochart.ui.kit.Tasks;

/**
 * The guide where no chart is unlocked. Who forgot a passphrase or finds a chart barred is not in the program; F1 opens it
 * for them too. Nothing of a chart is in it.
 */
final class HelpWithoutChart {
    private final Messages messages;
    private final Tasks tasks;
    private final ModalDialogs dialogs;

    /** @param tasks that need no key of a chart */
    HelpWithoutChart(Messages messages, Tasks tasks, ModalDialogs dialogs) {
        this.messages = messages;
        this.tasks = tasks;
        this.dialogs = dialogs;
    }

    /** F1 opens it, while the focus is in {@code node}; {@code page} tells at which page. */
    void install(Node node, Supplier<String> page) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.F1 && !dialogs.isOpen()) {
                pressed.consume();
                dialogs.modal(new HelpView(messages, tasks, page.get(), null, dialogs::close));
            }
        });
    }

    void close() {
        dialogs.close();
    }
}
