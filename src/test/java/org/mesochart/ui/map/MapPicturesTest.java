package org.mesochart.ui.map;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.bodymap.CloseUp;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.kit.Theme;
import org.testfx.util.WaitForAsyncUtils;

/** Every view and close-up of the map for the gallery, as contact sheets: empty with the borders of regions, and charted. */
@Tag("slow-once")
class MapPicturesTest {
    private static final double W = 560;
    private static final double H = 440;

    private enum Charted {
        EMPTY,
        /** Points, and those of an earlier session beneath. */
        GHOST
    }

    private static VBox cell(Language language, BodyView view, CloseUp closeUp, Charted charted, double percent) {
        MapFixture f = new MapFixture(language);
        var bounds = closeUp != null ? closeUp.window() : MapFixture.BODY.figure(view).bounds();
        int across = closeUp != null ? 5 : 9;
        if (charted == Charted.GHOST) {
            f.lastSession(MapFixture.spread(view, bounds, across, closeUp != null ? 0.8 : 2));
        }
        f.layers.regions().set(charted == Charted.EMPTY);
        MapView map = new MapView(f.points, f.ghost, f.layers, f.messages);
        map.setPrefSize(W, H);
        map.setMinSize(W, H);
        if (closeUp != null) {
            f.points.show(closeUp);
        } else {
            f.points.showView(view);
        }
        if (charted != Charted.EMPTY) {
            MapFixture.spread(view, bounds, across, 0).forEach(f::add);
            f.points.select(List.of());
        }
        map.start();
        map.resize(W, H);
        map.layout();
        if (percent > 0) {
            // Beside the shoulder: both the middle and the edge of the body are seen.
            map.moveTo(new Viewport(map.viewport().centreX() / 2, view.wholeBody() ? 140 : map.viewport().centreY(),
                    percent / 100 * Viewport.FULL_SIZE, W, H));
        } else if (closeUp == null) {
            map.fitWhole();
        }
        return new VBox(new Label(closeUp != null ? closeUp.key() : view.key()), map);
    }

    // The sheet is larger than the window it stands in, so the picture is of the sheet alone.
    private static void sheet(String name, boolean dark, Language language, Charted charted, double percent) {
        TilePane sheet = new TilePane(8, 8);
        sheet.setPrefColumns(6);
        Gallery.start();
        Stage stage = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Theme.loadFonts();
            Theme.addSheet(sheet, "session");
            Scene scene = new Scene(new Group(sheet), 640, 400);
            Theme.apply(scene, dark, 100);
            Stage window = new Stage();
            window.setScene(scene);
            window.show();
            for (BodyView view : BodyView.WHOLE_BODY) {
                sheet.getChildren().add(cell(language, view, null, charted, percent));
            }
            for (CloseUp closeUp : MapFixture.BODY.closeUps()) {
                if (percent == 0 || !closeUp.view().wholeBody()) {
                    sheet.getChildren().add(cell(language, closeUp.view(), closeUp, charted, percent));
                }
            }
            return window;
        });
        Hand.settle();
        Gallery.snap(sheet, name + "-" + language.key() + (dark ? "-dark" : "-light"));
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage.close();
            return null;
        });
    }

    @Test
    void everyViewAndCloseUp() {
        sheet("map-views-empty", false, Language.ENGLISH, Charted.EMPTY, 0);
        sheet("map-views-empty", true, Language.TURKISH, Charted.EMPTY, 0);
        sheet("map-views-points", false, Language.TURKISH, Charted.GHOST, 0);
        sheet("map-views-points", true, Language.ENGLISH, Charted.GHOST, 0);
    }

    @Test
    void everyFrameAtFourHundredPerCent() {
        sheet("map-views-400", false, Language.ENGLISH, Charted.GHOST, 400);
        sheet("map-views-400", true, Language.TURKISH, Charted.GHOST, 400);
    }
}
