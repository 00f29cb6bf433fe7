package org.mesochart.ui.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.KeyGroup;
import org.mesochart.ui.kit.Keys;

/** The keys of the map and of the list of points, as F1 lists them. */
public final class MapKeyGroups {
    private static final String ARROWS = "← ↑ → ↓";

    private final Messages messages;

    public MapKeyGroups(Messages messages) {
        this.messages = messages;
    }

    public List<KeyGroup> all() {
        return List.of(new KeyGroup(messages.text("map.keys.tools"), tools()),
                new KeyGroup(messages.text("map.keys.looking"), looking()),
                new KeyGroup(messages.text("map.keys.list"), list()));
    }

    private List<KeyGroup.Line> tools() {
        List<KeyGroup.Line> lines = new ArrayList<>();
        for (Tool tool : Tool.values()) {
            lines.add(line(name(MapKeys.of(tool)), "map.tool." + tool.key()));
        }
        lines.add(line("M", "map.action.mirror"));
        lines.add(line("G", "map.action.repeat"));
        lines.add(line("B", "map.action.bothSides"));
        lines.add(line("N", "map.region.title"));
        lines.add(line("1 … 4", "map.keys.depths"));
        lines.add(line("5", "map.settings.depthOther.name"));
        lines.add(line("Shift 1 … 6", "map.keys.mixtures"));
        lines.add(line("Q", "map.action.nextMixture"));
        lines.add(line("J, K", "map.keys.volume", SettingsModel.VOLUME_STEP));
        lines.add(line("T", "map.action.technique"));
        lines.add(line("E", "map.action.needle"));
        lines.add(line("S", "map.preview.spacing"));
        return lines;
    }

    private List<KeyGroup.Line> looking() {
        return List.of(line("W, Shift W", "map.keys.views"),
                line("C", "map.action.closeUps"),
                line("H", "map.action.ghost"),
                line(name(KeyCode.PAGE_UP) + ", " + name(KeyCode.PAGE_DOWN), "map.keys.zoom"),
                line("0", "map.action.whole"),
                line("9", "map.action.fit"),
                line(Keys.text(Keys.shortcut(KeyCode.LEFT), messages) + ARROWS.substring(1), "map.keys.pan"),
                line(name(KeyCode.SPACE), "map.keys.space"),
                line(ARROWS, "map.keys.arrows"),
                line("Shift " + ARROWS, "map.keys.shiftArrows"),
                line(name(KeyCode.ENTER), "map.keys.enter"),
                line(name(KeyCode.ESCAPE), "map.keys.escape"),
                line(name(KeyCode.DELETE) + ", " + name(KeyCode.BACK_SPACE), "map.action.remove"),
                line(Keys.text(Keys.shortcut(KeyCode.A), messages), "map.action.selectAll"),
                line("F2", "map.action.change"));
    }

    private List<KeyGroup.Line> list() {
        return List.of(line(ARROWS, "map.keys.list.move"),
                line(name(KeyCode.SPACE), "map.keys.list.select"),
                line(name(KeyCode.ENTER), "map.keys.list.reveal"),
                line("F2", "map.action.change"),
                line(name(KeyCode.DELETE), "map.action.remove"));
    }

    private KeyGroup.Line line(String keys, String key, BigDecimal... args) {
        return new KeyGroup.Line(keys, messages.text(key, (Object[]) args));
    }

    private String name(KeyCode code) {
        return Keys.text(Keys.plain(code), messages);
    }
}
