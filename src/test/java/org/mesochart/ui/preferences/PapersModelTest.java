package org.mesochart.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;

/** What the clinic's papers say is kept at once, and what cannot be is told beside its field. */
@BesideOthers
class PapersModelTest {
    @TempDir
    Path folder;

    private Chart chart;
    private Path chosen;
    private PapersModel model;

    @BeforeEach
    void open() {
        chart = TestCharts.create(folder.resolve("chart"));
        Dialogs dialogs = (Dialogs) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Dialogs.class},
                (proxy, method, args) -> method.getName().equals("chooseFile") ? Optional.ofNullable(chosen) : null);
        model = new PapersModel(chart, Tasks.inline(), dialogs, new SaveState(), TestCharts.clock());
        model.load();
    }

    @AfterEach
    void close() {
        chart.close();
    }

    @Test
    void whatIsTypedIsKeptAndAudited() {
        int before = chart.audit().of(PaperSettings.USUAL.id()).size();
        model.emergencyNumber().set("911");
        model.licenceName().set("Uygunluk belgesi");
        model.commit();
        model.aftercareHours().set(24);
        PaperSettings kept = chart.paperSettings().get();
        assertEquals("911", kept.emergencyNumber());
        assertEquals("Uygunluk belgesi", kept.licenceName());
        assertEquals(24, kept.aftercareHours());
        assertEquals(before + 2, chart.audit().of(PaperSettings.USUAL.id()).size());
        model.commit();
        assertEquals(before + 2, chart.audit().of(PaperSettings.USUAL.id()).size(), "leaving the page unchanged writes nothing");
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void nothingIsReplacedBeforeItIsKnownWhatIsStored() {
        model.emergencyNumber().set("911");
        model.commit();
        PaperSettings stored = chart.paperSettings().get();
        PapersModel early = new PapersModel(chart, Tasks.inline(), null, new SaveState(), TestCharts.clock());
        early.aftercareHours().set(24);
        early.emergencyNumber().set("000");
        early.commit();
        assertEquals(stored, chart.paperSettings().get());
    }

    @Test
    void anEmergencyNumberIsNeverMissing() {
        model.emergencyNumber().set(" ");
        model.licenceName().set("Belge");
        model.commit();
        assertEquals("errors.paper.emergency", model.emergencyProblem().get().key());
        assertEquals("112", chart.paperSettings().get().emergencyNumber());
        assertEquals("Belge", chart.paperSettings().get().licenceName(), "the other field is kept");
    }

    @Test
    void aPictureIsTakenAndAnythingElseRefusedWithTheOldOneKept() throws Exception {
        chosen = folder.resolve("logo.png");
        ImageIO.write(new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB), "png", chosen.toFile());
        model.chooseLogo();
        assertNull(model.logoProblem().get());
        assertTrue(chart.paperSettings().get().logo().isPresent());
        chosen = Files.writeString(folder.resolve("logo.svg"), "<svg/>");
        model.chooseLogo();
        assertEquals("documents.logo.format", model.logoProblem().get().key());
        assertNotNull(chart.paperSettings().get().logo().orElse(null));
        model.removeLogo();
        assertTrue(chart.paperSettings().get().logo().isEmpty());
    }
}
