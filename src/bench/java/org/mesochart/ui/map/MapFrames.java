package org.mesochart.ui.map;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;
import org.mesochart.edit.EditStack;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.RegionNames;
import org.mesochart.ui.PaintedClicks;
import org.mesochart.ui.kit.Theme;

/**
 * The map in a window, made to pan, zoom and take clicks as fast as frames come, which it tells line by line. A frame
 * lasts from one pulse to the next; as something changes in each, a pulse waits until the one before is painted. Run with
 * {@code -Djavafx.animation.fullspeed=true}, else a frame is never shorter than the screen's.
 *
 * <p>Arguments: what to do (pan, zoom, click, pick, stand or bare) and how many points the map has.
 */
public final class MapFrames {
    private MapFrames() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The window. */
    public static final class Window extends Application {
        private static final int WIDTH = 1280;
        private static final int HEIGHT = 800;
        private static final int WARM = 120;
        private static final int FRAMES = 400;
        private static final int CLICKS = 150;
        private static final int STRETCH = 40;

        private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        private final Random random = new Random(3);
        private final List<Long> nanos = new ArrayList<>();
        private final BodyMap bodyMap = BodyMap.load();
        private final Rectangle corner = new Rectangle(2, 2);
        private MapView map;
        private PointsModel model;

        @Override
        public void start(Stage stage) {
            String what = getParameters().getRaw().getFirst();
            StackPane root = new StackPane();
            if (!what.equals("bare")) {
                Messages messages = new Messages(Language.ENGLISH);
                model = model(messages, Integer.parseInt(getParameters().getRaw().get(1)));
                LayersModel layers = new LayersModel();
                map = new MapView(model, new GhostModel(layers, (session, done, failed) -> { }), layers, messages);
                root.getChildren().add(map);
            }
            corner.setManaged(false);
            root.getChildren().add(corner);
            Theme.loadFonts();
            Scene scene = new Scene(root, WIDTH, HEIGHT);
            Theme.apply(scene, false, 100);
            stage.setScene(scene);
            stage.show();
            if (map != null) {
                map.start();
            }
            Platform.runLater(() -> frames(what).start());
        }

        private AnimationTimer frames(String what) {
            return switch (what) {
                case "pan" -> eachFrame(frame -> {
                    double way = frame / STRETCH % 2 == 0 ? 1 : -1;
                    map.moveTo(map.viewport().panned(way * 7, way * 3));
                });
                case "zoom" -> eachFrame(frame -> {
                    double factor = frame / STRETCH % 2 == 0 ? 1.03 : 1 / 1.03;
                    map.moveTo(map.viewport().zoomed(factor, WIDTH / 2.0, HEIGHT / 2.0));
                });
                case "pick" -> eachFrame(frame -> { }, this::pick);
                case "click" -> clicks();
                default -> eachFrame(frame -> { });
            };
        }

        /** Mixture A and points of it all over the back. */
        private PointsModel model(Messages messages, int count) {
            UUID session = new UUID(1, 1);
            Mixture mixture = new Mixture(new UUID(1, 2), session, "A", List.of(new Component(
                    new UUID(1, 3), "Saline", List.of(), null, null, BigDecimal.TEN, null)));
            List<Injection> points = new ArrayList<>();
            while (points.size() < count) {
                bodyMap.figure(BodyView.BACK)
                        .place(random.nextDouble(-22, 22), random.nextDouble(70, 150))
                        .ifPresent(place -> points.add(new Injection(
                                new UUID(2, points.size()), session, points.size() + 1, mixture.id(), place,
                                BigDecimal.valueOf(1 + points.size() % 4), new BigDecimal("0.1"), Technique.PAPULE, null,
                                null)));
            }
            PointsModel made = new PointsModel(session, bodyMap, new RegionNames(messages, bodyMap), new EditStack(200),
                    new Nowhere());
            made.show(List.of(mixture), points, false);
            return made;
        }

        private AnimationTimer eachFrame(Deed deed) {
            return eachFrame(deed, this::tell);
        }

        private AnimationTimer eachFrame(Deed deed, Runnable then) {
            return new AnimationTimer() {
                private int frame;
                private long last;

                @Override
                public void handle(long ignored) {
                    long now = System.nanoTime();
                    if (frame > WARM) {
                        nanos.add(now - last);
                    }
                    last = now;
                    if (frame++ == WARM + FRAMES) {
                        stop();
                        then.run();
                        return;
                    }
                    corner.setTranslateX(frame % 2);
                    deed.in(frame);
                }
            };
        }

        private void tell() {
            nanos.forEach(n -> out.println("nanos " + n));
            out.println("done");
        }

        /** What the pointer does with each move: which point is it on. */
        private void pick() {
            nanos.clear();
            for (int i = 0; i < 2 * FRAMES; i++) {
                double x = random.nextDouble(WIDTH);
                double y = random.nextDouble(HEIGHT);
                long begun = System.nanoTime();
                map.pick(x, y);
                if (i >= FRAMES) {
                    nanos.add(System.nanoTime() - begun);
                }
            }
            tell();
        }

        /** A press and release on the body between frames. */
        private AnimationTimer clicks() {
            int warm = CLICKS / 3;
            return new PaintedClicks(corner, this::click, CLICKS + warm, nanos::add, () -> {
                nanos.subList(0, warm).clear();
                tell();
            });
        }

        private void click() {
            int before = model.points().size();
            while (model.points().size() == before) {
                double x = random.nextDouble(WIDTH * 0.4, WIDTH * 0.6);
                double y = random.nextDouble(HEIGHT * 0.2, HEIGHT * 0.8);
                if (map.pick(x, y).isEmpty() && map.placeAt(x, y).isPresent()) {
                    fire(MouseEvent.MOUSE_PRESSED, x, y);
                    fire(MouseEvent.MOUSE_RELEASED, x, y);
                }
            }
        }

        private void fire(javafx.event.EventType<MouseEvent> type, double x, double y) {
            map.surface().fireEvent(new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false,
                    type == MouseEvent.MOUSE_PRESSED, false, false, false, false, true, null));
        }
    }

    private interface Deed {
        void in(int frame);
    }

    /** The map alone is measured: nothing is written. */
    private static final class Nowhere implements PointKeeper {
        @Override
        public void add(List<Injection> points) {}

        @Override
        public void change(List<Injection> points) {}

        @Override
        public void remove(List<UUID> ids) {}

        @Override
        public void restore(List<Injection> points) {}

        @Override
        public boolean notSaved(UUID id) {
            return false;
        }
    }
}
