package org.mesochart.ui.documents;

import java.nio.file.Path;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.print.Printing;
import org.mesochart.document.sheet.SessionSheetPdf;
import org.mesochart.document.sheet.SheetInputs;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.SaveState;

/** The document preview for the gallery. */
@Tag("slow-once")
class DocumentPicturesTest {
    @TempDir
    private Path folder;

    @Test
    void thePreviewOfASessionSheet() {
        Chart chart = TestCharts.create(folder);
        Practice.fill(chart);
        UUID session = chart.sessions().latestOfEachCourse().getFirst().sessionId();
        SessionSheetPdf sheets = new SessionSheetPdf(BodyMap.load());
        Gallery.pictures("documents", 1364, 850, 100, language -> screen(chart, session, sheets, language), shown -> { });
    }

    private static Parent screen(Chart chart, UUID session, SessionSheetPdf sheets, Language language) {
        Context context = Practice.context(language, new Practice.Journey());
        DocumentViewModel model = new DocumentViewModel(session, id -> SheetInputs.of(chart, id), sheets,
                (pdf, name) -> new Printing.Accepted("Front desk"), context.tasks(), context.dialogs(), language);
        DocumentView view = new DocumentView(context, new SaveState(), model);
        view.activate();
        model.print();
        BorderPane window = new BorderPane(view.root());
        window.setTop(view.banner());
        return window;
    }
}
