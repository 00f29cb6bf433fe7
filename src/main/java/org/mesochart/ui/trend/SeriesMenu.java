package org.mesochart.ui.trend;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import org.mesochart.domain.insight.SeriesName;
import org.mesochart.domain.insight.Trend;
import org.mesochart.i18n.Messages;
import org.mesochart.trend.TrendWords;

/** Which lines are drawn, where there are more than can be told apart. */
final class SeriesMenu {
    private final Messages messages;
    private final TrendWords words;
    private final Runnable changed;
    private final MenuButton menu = new MenuButton();
    private List<SeriesName> chosen = List.of();

    SeriesMenu(Messages messages, TrendWords words, Runnable changed) {
        this.messages = messages;
        this.words = words;
        this.changed = changed;
        menu.setId("trend-series");
        menu.setText(messages.text("trend.choose.series", Trend.LINES));
        menu.setVisible(false);
    }

    Node node() {
        return menu;
    }

    List<SeriesName> chosen() {
        return chosen;
    }

    void show(Trend trend) {
        menu.setVisible(trend.linesLeftOut() > 0 || !chosen.isEmpty() && trend.all().size() > 1);
        List<SeriesName> drawn = trend.lines().stream().map(line -> SeriesName.of(line.series())).toList();
        List<CheckMenuItem> items = new ArrayList<>();
        for (Trend.SeriesOf each : trend.all()) {
            CheckMenuItem item = new CheckMenuItem(words.series(each.series()));
            boolean on = drawn.contains(each.name());
            item.setMnemonicParsing(false);
            item.setSelected(on);
            // A fourth could not be told apart, and one stays.
            item.setDisable(on ? drawn.size() == 1 : drawn.size() >= Trend.LINES);
            item.setOnAction(event -> choose(drawn, each.name(), !on));
            items.add(item);
        }
        menu.getItems().setAll(items);
    }

    private void choose(List<SeriesName> drawn, SeriesName name, boolean on) {
        List<SeriesName> now = new ArrayList<>(drawn);
        if (on) {
            now.add(name);
        } else {
            now.remove(name);
        }
        chosen = now;
        changed.run();
    }
}
