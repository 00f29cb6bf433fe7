package org.mesochart.ui.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javafx.scene.Node;
import org.mesochart.backup.Watch;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.Press;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.settings.Settings;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.paper.Saving;

/** A chart, documents of one of its sessions, printers, and a file window that answers. */
final class DocumentFixture {
    private static final Press PRESS = new Press(BodyMap.load());

    final Chart chart;
    final Settings settings;
    final Tasks.Inline tasks = Tasks.inline();
    final FakePrinters printers = new FakePrinters();
    final Answers answers = new Answers();
    final Session session;
    final Patient patient;
    final Context context;
    List<Paper> papers;
    Saving.Disk disk = Saving::toDisk;

    DocumentFixture(Path folder, Language language) {
        chart = TestCharts.create(folder);
        Practice.fill(chart);
        session = chart.sessions().find(chart.sessions().latest(99).stream()
                .map(line -> line.sessionId())
                .filter(id -> chart.sessions().find(id).orElseThrow().signed()).findFirst().orElseThrow()).orElseThrow();
        patient = chart.patients().find(
                chart.courses().find(session.courseId()).orElseThrow().patientId()).orElseThrow();
        settings = Settings.direct(folder.resolve("settings"));
        context = new Context(new Messages(language), tasks, answers, TestCharts.clock(), new Practice.Journey(), settings);
        papers = List.of(paper(PaperKind.SESSION_SHEET, 3), paper(PaperKind.HANDOUT, 2));
    }

    Printout.About about() {
        return new Printout.About(patient.id(), session.courseId(), session.id());
    }

    FakePaper paper(PaperKind kind, int pages) {
        return new FakePaper(kind, about(), pages);
    }

    /** The documents of {@link #papers}. */
    DocumentViewModel model() {
        return new DocumentViewModel(new DocumentChart(chart, in -> Optional.of(
                DocumentChart.contents(in, patient, OptionalInt.of(session.number()), papers))), PRESS, printers, context,
                disk);
    }

    DocumentViewModel real(UUID of) {
        return new DocumentViewModel(DocumentChart.ofSession(chart, of), PRESS, printers, context, disk);
    }

    DocumentViewModel ofPatient() {
        return new DocumentViewModel(DocumentChart.ofPatient(chart, patient.id()), PRESS, printers, context, disk);
    }

    List<Printout> rows() {
        return chart.printouts().ofPatient(patient.id());
    }

    /** Fails as a disk does that is full. */
    static void full(Path file, byte[] pdf, boolean replace, Watch watch) throws IOException {
        throw new IOException("No space left on device");
    }

    /** A file window that answers with a chosen place, and notes what was asked. */
    static final class Answers implements Dialogs {
        Path place;
        String suggested;
        boolean agrees;
        final List<String> said = new ArrayList<>();

        @Override
        public void failed(String key, String code, Object... args) {
            said.add(key);
        }

        @Override
        public void notice(String key, Object... args) {
            said.add(key);
        }

        @Override
        public void modal(Node content) {
            said.add("modal");
        }

        @Override
        public void close() {
            said.add("close");
        }

        @Override
        public void ask(String titleKey, String textKey, List<Choice> choices, Object... args) {
            said.add(titleKey);
            if (agrees) {
                choices.getFirst().deed().run();
            }
        }

        @Override
        public Optional<Path> saveFile(String suggestedName, String kindKey, String extension) {
            suggested = suggestedName;
            return Optional.ofNullable(place);
        }

        @Override
        public boolean openFile(Path file) {
            return false;
        }

        @Override
        public Optional<Path> folder(String titleKey) {
            return Optional.empty();
        }
    }
}
