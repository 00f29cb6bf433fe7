package org.mesochart.ui.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.document.page.Paper;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.storage.CourseToCompare;
import org.mesochart.storage.TestCharts;

/** The comparison of two sessions among the documents. */
@BesideOthers
class ComparisonDocumentsTest {
    @Test
    void itIsOfferedAloneAndThatItWasPrintedIsKept(@TempDir Path folder) throws Exception {
        try (Chart chart = TestCharts.create(folder)) {
            CourseToCompare course = new CourseToCompare(chart, Language.ENGLISH).filled();
            UUID then = course.sessions.get(1).id();
            UUID now = course.sessions.get(2).id();
            DocumentChart documents = DocumentChart.ofSessions(chart, then, now);
            Contents before = documents.read().orElseThrow();
            assertEquals(List.of(PaperKind.THEN_AND_NOW), before.papers().stream().map(Paper::kind).toList());
            assertEquals("Şükran Aydın", before.patient().name());
            Paper paper = before.papers().getFirst();
            documents.left(new Printout(UUID.randomUUID(), paper.kind(), Language.TURKISH, Printout.Deed.PRINTED,
                    paper.about(), TestCharts.NOW, 1, null, null));
            assertEquals(1, documents.printed(paper));
            assertEquals(List.of(PaperKind.THEN_AND_NOW),
                    chart.printouts().ofPatient(course.patient).stream().map(Printout::kind).toList());
            assertTrue(DocumentChart.ofSessions(chart, then, UUID.randomUUID()).read().orElseThrow().papers().isEmpty());
        }
    }
}
