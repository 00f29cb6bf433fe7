package org.mesochart.ui.patients;

import java.nio.file.Path;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.ModalDialogs;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.entry.BetweenVisits;

/** What opens over the patient's page, for the gallery. */
@Tag("slow-once")
class BetweenVisitsPicturesTest {
    private static final BodyMap BODY = BodyMap.load();

    @TempDir
    private Path folder;
    private Chart chart;
    private UUID sukran;
    private BetweenVisits betweenVisits;

    @BeforeEach
    void fill() {
        chart = TestCharts.create(folder);
        sukran = Practice.fill(chart);
    }

    private Parent page(Language language) {
        StackPane over = new StackPane();
        Context bare = Practice.context(language, new Practice.Journey());
        Context context = Practice.context(language, new Practice.Journey(),
                new ModalDialogs(bare.messages(), bare.tasks(), null, over));
        SaveState saveState = new SaveState();
        PatientViewModel model =
                new PatientViewModel(chart, context.tasks(), saveState, context.messages(), context.clock());
        model.show(sukran);
        betweenVisits = new BetweenVisits(chart, context, saveState, () -> BODY);
        over.getChildren().addFirst(
                PatientPicturesTest.shown(new PatientView(context, saveState, model, () -> { }, null, betweenVisits)));
        return over;
    }

    private void two(String name, double width, double height, int text, java.util.function.Consumer<Parent> ready) {
        Gallery.picture(name, width, height, text, Language.ENGLISH, false, this::page, ready);
        Gallery.picture(name, width, height, text, Language.TURKISH, true, this::page, ready);
    }

    private void score(Parent shown) {
        betweenVisits.score(sukran, null, () -> { });
        shown.applyCss();
        shown.layout();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Node> T node(Parent shown, String id) {
        return (T) shown.lookup("#" + id);
    }

    @Test
    void aScoreOnTheTelephone() {
        two("followup", 1280, 720, 100, this::score);
        two("followup-1280x640-125pct", 1280, 640, 125, this::score);
        two("followup-problems-pgic", 1364, 900, 100, shown -> {
            score(shown);
            BetweenVisitsPicturesTest.<TextField>node(shown, "followUp1").setText("11");
            BetweenVisitsPicturesTest.<TextField>node(shown, "followUpDay").setText("1.1.2026");
            BetweenVisitsPicturesTest.<Hyperlink>node(shown, "followUpMore").fire();
            BetweenVisitsPicturesTest.<ComboBox<Measure>>node(shown, "measure").setValue(Measure.PGIC);
            BetweenVisitsPicturesTest.<Button>node(shown, "saveFollowUp").fire();
        });
    }

    @Test
    void aPainDiary() {
        two("diary", 1280, 720, 100, this::diary);
        two("diary-1280x640-125pct", 1280, 640, 125, this::diary);
    }

    private void diary(Parent shown) {
        betweenVisits.diary(sukran, null, () -> { });
        BetweenVisitsPicturesTest.<TextField>node(shown, "diaryFrom").setText("16.11.2026");
        shown.applyCss();
        shown.layout();
        BetweenVisitsPicturesTest.<TextField>node(shown, "diary-2026-11-18").setText("3");
        BetweenVisitsPicturesTest.<TextField>node(shown, "diary-2026-11-19").setText("11");
        BetweenVisitsPicturesTest.<Button>node(shown, "saveDiary").fire();
    }

    @Test
    void anEventWeeksLater() {
        two("events-panel", 1364, 900, 100, shown -> {
            betweenVisits.event(sukran, () -> { });
            shown.applyCss();
            shown.layout();
            BetweenVisitsPicturesTest.<Button>node(shown, "saveEvent").fire();
        });
        two("events-panel-1280x640-125pct", 1280, 640, 125, shown -> betweenVisits.event(sukran, () -> { }));
    }
}
