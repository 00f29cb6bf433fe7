package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;

/** The Prepare step of a repeat visit with the keys alone. */
class PrepareByKeyboardTest {
    @TempDir
    private Path folder;
    private final Hand robot = new Hand();
    private SessionFixture f;
    private SessionViewModel model;
    private Stage stage;

    private void open(Language language, Mixture lastTime) {
        Gallery.start();
        f = new SessionFixture(folder, language);
        f.chart.mixtures().add(new Mixture(lastTime.id(), f.session.id(), null, lastTime.components()));
        f.chart.details().put(SessionDetails.none(f.session.id()).withAntisepsis("povidone-iodine").withTopical(
                new Topical("Lidocaine 4 %", List.of(), "CR1", new Expiry("2027-05"), new BigDecimal("2"), 30)));
        var next = TestCharts.aSession(f.course.id(), TestCharts.NOW);
        f.chart.sessions().add(next);
        model = f.session(next);
        stage = SessionStage.open(() -> f.screen(model), () -> model.step().set(Step.PREPARE));
    }

    @AfterEach
    void close() {
        SessionStage.close(stage);
    }

    private void keys(KeyCode... codes) {
        robot.push(codes);
        Hand.settle();
    }

    private void write(String text) {
        robot.interact(() -> ((TextInputControl) stage.getScene().getFocusOwner()).replaceSelection(text));
    }

    private String focused() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null ? null : owner.getId();
    }

    private SessionRecord record() {
        return f.chart.sessions().record(model.session().id()).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void asLastTimeThreeLotsAndTheSkinAreSixKeys(Language language) {
        open(language, TestCharts.aMixture(java.util.UUID.randomUUID()));
        keys(KeyCode.G);
        assertEquals("lotA1", focused());
        assertTrue(record().mixtures().getFirst().components().stream().allMatch(c -> c.lot() == null));
        keys(KeyCode.ENTER);
        assertEquals("lotA2", focused());
        keys(KeyCode.ENTER);
        keys(KeyCode.ENTER);
        assertEquals(List.of("LD2406", "DC8817", "SF0312"),
                record().mixtures().getFirst().components().stream().map(Component::lot).toList());
        assertEquals("skinAsLast", focused());
        keys(KeyCode.ENTER);
        assertEquals("povidone-iodine", record().details().antisepsis());
        assertEquals(new BigDecimal("2"), record().details().topical().grams());
        assertNull(record().details().topical().lot());
        assertEquals(Step.State.DONE, model.state(Step.PREPARE));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(Step.INJECT, model.step().get());
    }

    @Test
    void anExpiredLotAsksWhyAndIsConfirmedFromThere() {
        Component expired = new Component(java.util.UUID.randomUUID(), "Sodium chloride 0.9 %", List.of(), "SF9",
                new Expiry("2026-10-31"), BigDecimal.ONE, null);
        open(Language.ENGLISH, new Mixture(java.util.UUID.randomUUID(), java.util.UUID.randomUUID(), null,
                List.of(expired)));
        keys(KeyCode.G);
        keys(KeyCode.ENTER);
        assertEquals("reasonA1", focused());
        assertNull(record().mixtures().getFirst().components().getFirst().lot());
        write("only one left");
        keys(KeyCode.ENTER);
        Component stored = record().mixtures().getFirst().components().getFirst();
        assertEquals("SF9", stored.lot());
        assertEquals("only one left", stored.expiredReason());
        assertEquals("skinAsLast", focused());
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertNull(record().mixtures().getFirst().components().getFirst().lot());
    }

    @Test
    void aRowIsAddedAndTypedAndTheFocusFollows() {
        open(Language.ENGLISH, TestCharts.aMixture(java.util.UUID.randomUUID()));
        keys(KeyCode.G);
        robot.interact(() -> ((Node) robot.lookup("#addComponentA").query()).requestFocus());
        assertEquals("addComponentA", focused());
        keys(KeyCode.SPACE);
        assertEquals("productA4", focused());
        for (String typed : List.of("Procaine hydrochloride 2 %", "PR1", "01/2028", "1,50")) {
            write(typed);
            keys(KeyCode.TAB);
        }
        Component stored = record().mixtures().getFirst().components().get(3);
        assertEquals(new BigDecimal("1.5"), stored.volumeMl());
        assertEquals("PR1", stored.lot());
        assertEquals("1.5", ((TextInputControl) robot.lookup("#volumeA4").query()).getText());
        assertEquals("rowA4", focused());
    }
}
