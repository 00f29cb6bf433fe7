package org.mesochart.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.kit.Theme;

/** The list beside the map is the map for whoever does not see it: nothing on the map is missing in it. */
class PointsListByKeyboardTest {
    private final Hand robot = new Hand();
    private final List<UUID> revealed = new ArrayList<>();
    private MapFixture f;
    private ListView<PointRow> list;
    private Stage stage;
    private int toSettings;

    private void open(Language language) {
        Gallery.start();
        f = new MapFixture(language);
        for (double[] at : new double[][] {{4, 105}, {-4, 105}, {4, 110}, {-6, 108}}) {
            f.add(place(BodyView.BACK, at[0], at[1]));
        }
        f.points.showView(BodyView.FRONT);
        f.add(place(BodyView.FRONT, 8, 45));
        robot.interact(() -> {
            Theme.loadFonts();
            PointsPanel panel = new PointsPanel(f.points, f.messages, () -> DoseTable.Content.NONE);
            panel.onReveal(revealed::add);
            panel.onSettingsKey(() -> toSettings++);
            list = panel.list();
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(new Scene(panel, 360, 700));
            Theme.apply(stage.getScene(), false, 100);
            stage.show();
            panel.start();
            list.requestFocus();
            list.getSelectionModel().select(0);
        });
    }

    @AfterEach
    void close() {
        robot.interact(stage::close);
    }

    private static Place place(BodyView view, double x, double y) {
        return MapFixture.BODY.figure(view).place(x, y).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPointOfEveryViewIsReachedReadChangedAndRemovedWithTheKeys(Language language) {
        open(language);
        Set<UUID> reached = new HashSet<>();
        Set<String> heard = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            PointRow row = list.getSelectionModel().getSelectedItem();
            if (row instanceof PointRow.Group group && !group.unfolded()) {
                robot.push(KeyCode.RIGHT);
            } else if (row instanceof PointRow.Point point && reached.add(point.point().id())) {
                heard.add(spoken(point.point()));
            }
            robot.push(KeyCode.DOWN);
        }
        assertEquals(5, reached.size());
        assertEquals(5, heard.size(), heard::toString);

        Injection last = ((PointRow.Point) list.getSelectionModel().getSelectedItem()).point();
        assertTrue(f.points.selected(last.id()));
        robot.push(KeyCode.ENTER);
        assertEquals(List.of(last.id()), revealed);
        robot.push(KeyCode.F2);
        assertEquals(1, toSettings);
        robot.interact(() -> f.points.settings().depth(new BigDecimal("4")));
        assertEquals(0, f.points.point(last.id()).orElseThrow().depthMm().compareTo(new BigDecimal("4")));
        robot.push(KeyCode.DELETE);
        assertTrue(f.points.point(last.id()).isEmpty());
        assertEquals(4, f.points.points().size());
    }

    // The row as the reader gets it: region and side, what is in the syringe, depth, volume.
    private String spoken(Injection point) {
        String words = robot.lookup(".point-row").queryAllAs(PointCell.class).stream()
                .filter(cell -> cell.getItem() instanceof PointRow.Point row && row.point().id().equals(point.id()))
                .findFirst().orElseThrow().getAccessibleText();
        for (String part : List.of(f.points.names().name(point.place()), "Lidocaine", "Diclofenac", "Sodium chloride 0.9 %",
                f.messages.numbers().mm(point.depthMm()), f.messages.numbers().mL(point.volumeMl()))) {
            assertTrue(words.contains(part), () -> words + " lacks " + part);
        }
        return words;
    }
}
