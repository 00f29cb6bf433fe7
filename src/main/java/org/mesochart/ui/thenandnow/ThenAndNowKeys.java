package org.mesochart.ui.thenandnow;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.KeyGroup;
import org.mesochart.ui.kit.Keys;

/** The keys of the maps and of the sessions' handles, as F1 lists them. */
final class ThenAndNowKeys {
    private ThenAndNowKeys() {}

    static KeyGroup map(Messages messages) {
        return new KeyGroup(messages.text("thenandnow.keys.map"), List.of(
                new KeyGroup.Line("← ↑ → ↓", messages.text("map.keys.pan")),
                new KeyGroup.Line(name(KeyCode.PAGE_UP, messages) + ", " + name(KeyCode.PAGE_DOWN, messages),
                        messages.text("thenandnow.keys.zoom")),
                new KeyGroup.Line("W, Shift W", messages.text("map.keys.views")),
                new KeyGroup.Line("0", messages.text("map.action.whole")),
                new KeyGroup.Line("9", messages.text("map.action.fit"))));
    }

    static KeyGroup slider(Messages messages) {
        return new KeyGroup(messages.text("thenandnow.keys.slider"), List.of(
                new KeyGroup.Line("← →", messages.text("thenandnow.keys.step")),
                new KeyGroup.Line(name(KeyCode.HOME, messages) + ", " + name(KeyCode.END, messages),
                        messages.text("thenandnow.keys.ends"))));
    }

    private static String name(KeyCode code, Messages messages) {
        return Keys.text(Keys.plain(code), messages);
    }
}
