package org.mesochart.ui.documents;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.backup.Watch;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.Papers;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.Press;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.text.Language;
import org.mesochart.document.print.Printing;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.kit.SaveState;

/** The documents screen for the gallery. */
@Tag("slow-once")
class DocumentPicturesTest {
    private static final Press PRESS = new Press(BodyMap.load());

    @TempDir
    private Path folder;
    private int charts;

    private Parent screen(Language language, boolean trouble) {
        DocumentFixture f = new DocumentFixture(folder.resolve("chart" + charts++), language);
        List<Paper> papers = new java.util.ArrayList<>(Papers.ofSession(f.chart, f.session.id()));
        papers.add(new FakePaper(PaperKind.HANDOUT, f.about(), 2, Optional.empty(), Optional.empty(), Language.TURKISH,
                Optional.empty()));
        papers.add(new FakePaper(PaperKind.CONSENT, f.about(), 2, Optional.empty(), Optional.empty(), Language.TURKISH,
                Optional.of(LocalDate.of(2026, 11, 3))));
        papers.add(new FakePaper(PaperKind.COURSE_SUMMARY, f.about(), 1, Optional.empty(),
                trouble ? Optional.of("preview.printer.none") : Optional.empty(), null, Optional.empty()));
        DocumentViewModel model = new DocumentViewModel(new DocumentChart(f.chart, in -> Optional.of(
                DocumentChart.contents(in, f.patient, OptionalInt.of(f.session.number()), papers))), PRESS, f.printers,
                f.context);
        DocumentView view = new DocumentView(f.context, new SaveState(), model);
        view.activate();
        if (trouble) {
            f.printers.answer = new Printing.Failed("HP LaserJet Pro 4003", Printing.Why.GONE);
            f.printers.printers = List.of(FakePrinters.OLD);
            model.choices().printer().set(FakePrinters.LASER);
            model.choices().grey().set(true);
            model.choices().copiesTyped().set("2");
            model.print();
            model.selected().set(papers.get(1));
            view.desk().zoom().set(Zoom.WIDTH);
        } else {
            model.print();
        }
        BorderPane window = new BorderPane();
        window.setTop(view.banner());
        window.setCenter(view.root());
        return window;
    }

    private Parent stopped(Language language) {
        DocumentFixture f = new DocumentFixture(folder.resolve("chart" + charts++), language);
        DocumentViewModel[] model = new DocumentViewModel[1];
        Paper quick = f.paper(PaperKind.SESSION_SHEET, 1);
        f.papers = List.of((Paper) Proxy.newProxyInstance(Paper.class.getClassLoader(), new Class<?>[] {Paper.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("pdf")) {
                        f.tasks.elapse();
                        model[0].making().stop();
                    }
                    return method.invoke(quick, args);
                }));
        model[0] = f.model();
        DocumentView view = new DocumentView(f.context, new SaveState(), model[0]);
        view.activate();
        model[0].load();
        BorderPane window = new BorderPane();
        window.setTop(view.banner());
        window.setCenter(view.root());
        return window;
    }

    /** Not caught by the doors off the UI thread: what is under way stays under way. */
    private static final class Unended extends Error {
    }

    private Parent making(Language language) {
        DocumentFixture f = new DocumentFixture(folder.resolve("chart" + charts++), language);
        Paper quick = f.paper(PaperKind.PATIENT_RECORD, 1);
        f.papers = List.of((Paper) Proxy.newProxyInstance(Paper.class.getClassLoader(), new Class<?>[] {Paper.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("pdf")) {
                        ((Watch) args[2]).goesOn(0.42);
                        f.tasks.elapse();
                        throw new Unended();
                    }
                    return method.invoke(quick, args);
                }));
        DocumentView view = new DocumentView(f.context, new SaveState(), f.model());
        assertThrows(Unended.class, view::activate);
        BorderPane window = new BorderPane();
        window.setTop(view.banner());
        window.setCenter(view.root());
        return window;
    }

    private Parent saving(Language language) {
        DocumentFixture f = new DocumentFixture(folder.resolve("chart" + charts++), language);
        f.answers.place = folder.resolve("long.pdf");
        f.disk = (file, pdf, replace, watch) -> {
            watch.goesOn(0.5);
            f.tasks.elapse();
            throw new Unended();
        };
        DocumentViewModel model = f.model();
        DocumentView view = new DocumentView(f.context, new SaveState(), model);
        view.activate();
        assertThrows(Unended.class, model::save);
        BorderPane window = new BorderPane();
        window.setTop(view.banner());
        window.setCenter(view.root());
        return window;
    }

    @Test
    void aDocumentOnItsWayIntoAFileInTheSmallestWindow() {
        Gallery.pictures("documents-saving", 1204, 588, 125, this::saving,
                shown -> assertTrue(shown.lookup("#leaving-stop").isVisible()));
    }

    @Test
    void aLongDocumentBeingMade() {
        Gallery.pictures("documents-making", 1204, 588, 100, this::making, shown -> {
            assertTrue(shown.lookup("#document-working").isVisible());
            assertTrue(List.of("42 %", "%42").contains(((Labeled) shown.lookup(".stop-line-share")).getText()));
        });
    }

    @Test
    void whatWasStoppedWithLargerText() {
        Gallery.pictures("documents-stopped-125", 1204, 588, 125, this::stopped, shown -> { });
    }

    @Test
    void theDocumentsOfASession() {
        Gallery.pictures("documents", 1364, 850, 100, language -> screen(language, false), shown -> { });
    }

    @Test
    void aPrinterThatIsGoneInTheSmallestWindow() {
        Gallery.pictures("documents-gone-1280x640", 1204, 588, 100, language -> screen(language, true), shown -> { });
    }

    @Test
    void withLargerText() {
        Gallery.pictures("documents-125", 1204, 588, 125, language -> screen(language, false), shown -> { });
    }
}
