package org.mesochart.ui.map;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.bodymap.CloseUp;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.kit.Theme;

/** Every view and close-up of the map for the gallery, as contact sheets: empty, with points, with an earlier session. */
@Tag("slow-once")
class MapPicturesTest {
    private static final double W = 460;
    private static final double H = 420;

    private enum Charted {
        EMPTY,
        POINTS,
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

    private static void sheet(String name, boolean dark, Language language, Charted charted, double percent) {
        TilePane sheet = new TilePane(8, 8);
        Gallery.picture(name, 6 * (W + 8), 5 * (H + 30), 100, language, dark, l -> root(sheet), shown -> {
            for (BodyView view : BodyView.WHOLE_BODY) {
                sheet.getChildren().add(cell(language, view, null, charted, percent));
            }
            for (CloseUp closeUp : MapFixture.BODY.closeUps()) {
                if (percent == 0 || !closeUp.view().wholeBody()) {
                    sheet.getChildren().add(cell(language, closeUp.view(), closeUp, charted, percent));
                }
            }
        });
    }

    private static Parent root(TilePane sheet) {
        sheet.setPrefColumns(6);
        Theme.addSheet(sheet, "session");
        return sheet;
    }

    @Test
    void everyViewAndCloseUp() {
        sheet("map-views-empty", false, Language.ENGLISH, Charted.EMPTY, 0);
        sheet("map-views-empty", true, Language.TURKISH, Charted.EMPTY, 0);
        sheet("map-views-points", false, Language.TURKISH, Charted.POINTS, 0);
        sheet("map-views-points", true, Language.ENGLISH, Charted.POINTS, 0);
        sheet("map-views-ghost", false, Language.ENGLISH, Charted.GHOST, 0);
        sheet("map-views-ghost", true, Language.TURKISH, Charted.GHOST, 0);
    }

    @Test
    void everyFrameAtFourHundredPerCent() {
        sheet("map-views-400", false, Language.ENGLISH, Charted.GHOST, 400);
        sheet("map-views-400", true, Language.TURKISH, Charted.GHOST, 400);
    }
}
