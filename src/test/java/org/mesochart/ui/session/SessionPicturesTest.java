package org.mesochart.ui.session;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.bodymap.SkinArea;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.StorageException;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.map.AreaProposal;
import org.mesochart.ui.map.Tool;

/** The session for the gallery: every step, full and empty, saved and not, in both languages and themes. */
@Tag("slow-once")
class SessionPicturesTest {
    @TempDir
    private Path folder;
    private int charts;
    private Runnable activate = () -> { };
    private Consumer<SessionFixture> then = f -> { };
    private Consumer<Step> goTo = step -> { };

    private SessionFixture fixture(Language language) {
        return fixture(language, Tasks.inline());
    }

    private SessionFixture fixture(Language language, Tasks tasks) {
        try {
            return new SessionFixture(Files.createDirectory(folder.resolve("c" + charts++)), language, tasks);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Parent full(Language language, Step step) {
        SessionFixture f = fixture(language);
        f.thirtyPoints();
        f.scores(true);
        f.screened();
        return open(f, step);
    }

    private Parent open(SessionFixture f, Step step) {
        SessionScreen screen = f.screen();
        goTo = f.model.step()::set;
        activate = () -> {
            screen.activate();
            f.model.step().set(step);
            then.accept(f);
        };
        return SessionFixture.frame(screen);
    }

    private void pictures(String name, double width, double height, int text, Function<Language, Parent> root) {
        Gallery.pictures(name, width, height, text, root, shown -> activate.run());
        then = f -> { };
    }

    /** English in light, Turkish in dark: enough where only the words differ from another picture. */
    private void two(String name, Function<Language, Parent> root) {
        Gallery.picture(name, 1440, 900, 100, Language.ENGLISH, false, root, shown -> activate.run());
        Gallery.picture(name, 1440, 900, 100, Language.TURKISH, true, root, shown -> activate.run());
        then = f -> { };
    }

    private Map<String, Runnable> steps(String named) {
        Map<String, Runnable> steps = new LinkedHashMap<>();
        for (Step step : Step.values()) {
            steps.put("session-" + step.key() + named, () -> goTo.accept(step));
        }
        return steps;
    }

    @Test
    void everyStepOfAFullSession() {
        for (Language language : Language.values()) {
            Gallery.walk(1440, 900, 100, language, List.of(language == Language.TURKISH), l -> full(l, Step.ASSESS),
                    shown -> activate.run(), steps(""));
        }
    }

    @Test
    void aSessionAndItsMapInHighContrast() {
        Gallery.highContrast("session-prepare", 1440, 900, language -> full(language, Step.PREPARE), shown -> activate.run());
        Gallery.highContrast("session-inject", 1440, 900, language -> full(language, Step.INJECT), shown -> activate.run());
    }

    @Test
    void theMapSmallAndWithLargeText() {
        pictures("session-inject-1280x640", 1280, 640, 100, language -> full(language, Step.INJECT));
        pictures("session-inject-125pct", 1440, 900, 125, language -> full(language, Step.INJECT));
        Gallery.walk(1280, 640, 125, Language.TURKISH, List.of(false), l -> full(l, Step.ASSESS), shown -> activate.run(),
                steps("-1280-125pct"));
    }

    @Test
    void aSelectedPoint() {
        then = f -> f.model.points().select(List.of(f.model.points().points().get(25).id()));
        pictures("session-inject-selected", 1440, 900, 100, language -> full(language, Step.INJECT));
    }

    @Test
    void pointsThatAreNotSaved() {
        two("session-inject-not-saved", language -> {
            FullDisk disk = new FullDisk();
            SessionFixture f = fixture(language, disk);
            f.thirtyPoints();
            f.scores(false);
            then = shown -> {
                disk.fail(StorageException.Kind.DISK_FULL);
                for (int y = 104; y < 107; y++) {
                    shown.model.points().add(SessionFixture.BODY.figure(BodyView.BACK).place(-6.5, y).orElseThrow());
                }
            };
            return open(f, Step.INJECT);
        });
    }

    @Test
    void anUnusualDepthAndMoreGivenThanPrepared() {
        two("session-inject-deep", language -> {
            then = f -> {
                f.model.points().select(List.of(f.model.points().points().get(25).id()));
                f.model.points().settings().volume(new BigDecimal("1.5"));
                f.model.points().settings().depth(new BigDecimal("6"));
            };
            return full(language, Step.INJECT);
        });
    }

    private void painted(SessionFixture f) {
        var marks = f.model.marks();
        f.model.points().showView(BodyView.BACK);
        UUID pain = marks.paint(marks.stroke(-3.5, 112, -4.5, 104), -3.5, 112).orElseThrow().id();
        marks.intensity(pain, 7);
        marks.quality(pain, PainQuality.BURNING, true);
        marks.radiate(pain, -4, 104, -9, 86);
        UUID mild = marks.paint(marks.stroke(6, 122, 9, 118), 6, 122).orElseThrow().id();
        marks.intensity(mild, 3);
        UUID wound = marks.paint(marks.stroke(9, 103, 10, 101), 9, 103).orElseThrow().id();
        marks.kind(wound, SkinMark.Kind.WOUND);
        f.model.points().select(List.of(f.model.points().points().get(24).id()));
        f.model.events().draft().kind().set(AdverseEvent.Kind.BRUISE);
        f.model.events().draft().severity().set(AdverseEvent.Severity.MILD);
        f.model.events().draft().points().addAll(f.model.events().selection());
        f.model.events().record();
        marks.select(null);
        f.model.points().select(List.of());
        f.model.points().add(SessionFixture.BODY.figure(BodyView.BACK).place(3, 98).orElseThrow());
    }

    @Test
    void painWoundsAnEventAndItsHint() {
        then = this::painted;
        pictures("session-inject-pain", 1440, 900, 100, language -> full(language, Step.INJECT));
        then = this::painted;
        Gallery.picture("session-inject-pain-1280x640", 1280, 640, 100, Language.TURKISH, false,
                language -> full(language, Step.INJECT), shown -> activate.run());
        then = f -> { };
    }

    @Test
    void aDistanceIsMeasured() {
        for (boolean dark : new boolean[] {false, true}) {
            Gallery.picture("session-inject-measure", 1440, 900, 100, dark ? Language.TURKISH : Language.ENGLISH, dark,
                    language -> full(language, Step.INJECT), shown -> {
                        activate.run();
                        shown.applyCss();
                        shown.layout();
                        for (KeyCode key : new KeyCode[] {KeyCode.R, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER,
                            KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN}) {
                            Event.fireEvent(shown.lookup("#map"), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false,
                                    false, false, false));
                        }
                    });
        }
    }

    @Test
    void theCardOfAnArea() {
        then = f -> {
            painted(f);
            f.model.points().tool().set(Tool.PAIN);
            f.model.marks().select(f.model.marks().marks().getFirst().id());
        };
        for (boolean dark : new boolean[] {false, true}) {
            Gallery.picture("session-inject-pain-card", 1440, 900, 100, dark ? Language.TURKISH : Language.ENGLISH, dark,
                    language -> full(language, Step.INJECT), shown -> {
                        activate.run();
                        shown.applyCss();
                        shown.layout();
                        Node map = shown.lookup("#map");
                        Event.fireEvent(map, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F2, false, false, false,
                                false));
                    });
        }
        then = f -> { };
    }

    /** An area of both sides proposed over the points of a session: small window, large text, and in Turkish. */
    @Test
    void anAreaIsProposed() {
        areaProposed("session-inject-area", 1440, 900, 100, Language.TURKISH, false);
        areaProposed("session-inject-area", 1440, 900, 100, Language.ENGLISH, true);
        areaProposed("session-inject-area-1280-125pct", 1280, 720, 125, Language.ENGLISH, true);
        areaProposed("session-inject-area-1280-125pct", 1280, 720, 125, Language.TURKISH, true);
    }

    private void areaProposed(String name, double width, double height, int text, Language language, boolean dark) {
        then = f -> {
            SkinArea area = SkinArea.none(SessionFixture.BODY.figure(BodyView.BACK))
                    .adding("paraspinal_lumbar_upper", Side.RIGHT)
                    .adding("paraspinal_lumbar_lower", Side.RIGHT);
            f.model.points().tool().set(Tool.AREA);
            f.model.preview().bothSides().set(true);
            f.model.preview().propose(new AreaProposal(SessionFixture.BODY, area));
        };
        Gallery.picture(name, width, height, text, language, dark, l -> full(l, Step.INJECT), shown -> activate.run());
        then = f -> { };
    }

    @Test
    void anExpiredLotAndLotsToConfirm() {
        two("session-prepare-lots", language -> {
            SessionFixture f = fixture(language);
            f.mixture();
            then = shown -> {
                var rows = shown.model.mixtures().forms().getFirst().rows();
                rows.get(0).expiry().set("10/2026");
                rows.get(1).volume().set("abc");
            };
            return open(f, Step.PREPARE);
        });
    }

    @Test
    void emptySteps() {
        for (Language language : Language.values()) {
            Gallery.walk(1440, 900, 100, language, List.of(language == Language.TURKISH),
                    l -> open(fixture(l), Step.ASSESS), shown -> activate.run(), steps("-empty"));
        }
    }

    @Test
    void aSignedSession() {
        for (Step step : List.of(Step.SIGN, Step.INJECT)) {
            then = f -> {
                f.model.step().set(Step.SIGN);
                f.model.signing().sign(TestCharts.PASSPHRASE);
                f.model.step().set(step);
            };
            Function<Language, Parent> root = language -> full(language, step);
            two("session-" + step.key() + "-signed", root);
        }
    }
}
