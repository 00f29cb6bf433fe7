package org.mesochart.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;

/** The four numbers are saved at once, refused beside their field, and taken back by name. */
@BesideOthers
class FollowUpModelTest {
    @TempDir
    Path folder;
    private Chart chart;
    private FollowUpModel model;

    @BeforeEach
    void open() {
        chart = TestCharts.create(folder);
        model = new FollowUpModel(chart, Tasks.inline(), new SaveState(), TestCharts.clock(), new Messages(Language.ENGLISH));
        model.load();
    }

    @Test
    void aNumberIsSavedAtOnceAndTakenBackByName() {
        assertEquals("2", model.text("judgeFrom").get());
        model.text("checkDays").set("10");
        model.commit();
        model.commit();
        assertEquals(new FollowUpRules(2, 3, 10, 30), chart.followUpRules().get());
        assertEquals("Undo when adverse events are asked for", model.undoWords().get());
        model.text("judgeFrom").set("3");
        model.text("judgeAgain").set("5");
        model.commit();
        assertEquals("Undo several numbers", model.undoWords().get());
        model.undo();
        assertEquals(new FollowUpRules(2, 3, 10, 30), chart.followUpRules().get());
        assertEquals("3", model.text("judgeAgain").get());
        model.undo();
        assertEquals(FollowUpRules.USUAL, chart.followUpRules().get());
        assertEquals("", model.undoWords().get());
    }

    @Test
    void whatCannotBeIsToldBesideItsFieldAndNothingIsSaved() {
        for (String wrong : List.of("", "0", "-1", "91", "7.5", "soon", "99999999999")) {
            model.text("checkDays").set(wrong);
            model.commit();
            assertEquals(wrong.matches("0|-1|91") ? "errors.followUp.range" : "shell.number.unreadable",
                    model.problem("checkDays").get().key(), wrong);
        }
        model.text("checkDays").set("90");
        model.text("judgeFrom").set("4");
        model.commit();
        assertNull(model.problem("checkDays").get());
        assertEquals(List.of(4, 20), model.problem("judgeAgain").get().args());
        assertEquals(FollowUpRules.USUAL, chart.followUpRules().get());
        model.text("judgeAgain").set("4");
        model.commit();
        assertEquals(new FollowUpRules(4, 4, 90, 30), chart.followUpRules().get());
    }
}
