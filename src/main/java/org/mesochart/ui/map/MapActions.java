package org.mesochart.ui.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Keys;

/** The map's tools and deeds by name, for the command finder. Their keys are the map's own ({@link MapKeys}). */
public final class MapActions {
    private final MapView map;
    private final PointsModel model;
    private final Messages messages;
    private List<Action> made;

    public MapActions(MapView map) {
        this.map = map;
        model = map.model();
        messages = map.messages();
    }

    /** The key that takes a tool. */
    public static KeyCombination key(Tool tool) {
        return Keys.plain(MapKeys.of(tool));
    }

    /** All of them, with what is possible as things are now. */
    public List<Action> now() {
        made = new ArrayList<>();
        boolean open = !model.locked();
        boolean ready = open && !model.mixtures().isEmpty();
        for (Tool tool : Tool.values()) {
            String words = messages.text("map.action.tool", messages.text("map.tool." + tool.key()));
            add("map.tool." + tool.key(), "map.action.tool", key(tool), ready, words,
                    () -> map.keys().use(tool));
        }
        bound("map.action.mirror", KeyCode.M, ready);
        bound("map.action.repeat", KeyCode.G, open);
        bound("map.action.bothSides", KeyCode.B, ready);
        bound("map.region.title", KeyCode.N, ready);
        settings(ready);
        looking();
        boolean selected = open && !model.selection().isEmpty();
        add("map.action.selectAll", Keys.shortcut(KeyCode.A), true, model::selectAllOfView);
        add("map.action.change", Keys.plain(KeyCode.F2), selected, map::toSettings);
        add("map.action.remove", Keys.plain(KeyCode.DELETE), selected, model::removeSelected);
        return List.copyOf(made);
    }

    private void settings(boolean ready) {
        SettingsModel settings = model.settings();
        for (int mm = 1; mm <= 4; mm++) {
            BigDecimal depth = BigDecimal.valueOf(mm);
            add("depth-" + mm, "map.action.depth", Keys.plain(digit(mm)), ready,
                    messages.text("map.action.depth", depth), () -> settings.depth(depth));
        }
        add("map.settings.depthOther.name", Keys.plain(KeyCode.DIGIT5), ready, map::toOtherDepth);
        for (int i = 0; i < model.mixtures().size(); i++) {
            Mixture mixture = model.mixtures().get(i);
            String letter = String.valueOf(Mixture.LETTERS.charAt(model.letterIndex(mixture.id())));
            add("mixture-" + letter, "map.action.mixture", Keys.shift(digit(i + 1)), ready,
                    messages.text("map.action.mixture", letter), () -> settings.mixture(mixture.id()));
        }
        add("map.action.nextMixture", Keys.plain(KeyCode.Q), ready, settings::nextMixture);
        add("map.action.less", Keys.plain(KeyCode.J), ready, () -> settings.stepVolume(-1));
        add("map.action.more", Keys.plain(KeyCode.K), ready, () -> settings.stepVolume(1));
        add("map.action.technique", Keys.plain(KeyCode.T), ready, settings::nextTechnique);
        add("map.action.needle", Keys.plain(KeyCode.E), ready, settings::nextNeedle);
        bound("map.preview.spacing", KeyCode.S, ready);
    }

    private void looking() {
        add("map.action.nextView", Keys.plain(KeyCode.W), true, () -> map.sight().turn(1));
        add("map.action.previousView", Keys.shift(KeyCode.W), true, () -> map.sight().turn(-1));
        bound("map.action.closeUps", KeyCode.C, true);
        bound("map.action.ghost", KeyCode.H, true);
        layer("map.action.regions", map.layers().regions());
        layer("map.action.pain", map.layers().pain());
        layer("map.action.events", map.layers().events());
        add("map.action.zoomIn", Keys.plain(KeyCode.PAGE_UP), true, () -> map.zoom(MapKeys.ZOOM));
        add("map.action.zoomOut", Keys.plain(KeyCode.PAGE_DOWN), true, () -> map.zoom(1 / MapKeys.ZOOM));
        add("map.action.fit", Keys.plain(KeyCode.DIGIT9), true, map::fitPoints);
        add("map.action.whole", Keys.plain(KeyCode.DIGIT0), true, map::fitWhole);
    }

    private void layer(String key, BooleanProperty shown) {
        add(key, null, true, () -> shown.set(!shown.get()));
    }

    /** A letter's deed, if it has been given one. */
    private void bound(String key, KeyCode letter, boolean possible) {
        map.keys().deed(letter).ifPresent(deed -> add(key, Keys.plain(letter), possible, deed));
    }

    private void add(String key, KeyCombination keys, boolean possible, Runnable deed) {
        add(key, key, keys, possible, messages.text(key), deed);
    }

    private void add(String id, String key, KeyCombination keys, boolean possible, String words, Runnable deed) {
        made.add(new Action(id, key, null, keys, new ReadOnlyBooleanWrapper(possible), () -> {
            // First, because some deeds lead the focus on.
            map.surface().requestFocus();
            deed.run();
        }).saying(new ReadOnlyStringWrapper(words)));
    }

    private static KeyCode digit(int number) {
        return KeyCode.valueOf("DIGIT" + number);
    }
}
