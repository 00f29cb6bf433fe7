package org.mesochart.ui.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.Press;
import org.mesochart.document.print.PrintOrder;
import org.mesochart.document.print.Printer;
import org.mesochart.document.print.Printers;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Tasks;

/** The list of Today goes to the printer and is noted, under a name without a patient. */
@Tag("slow-once")
@BesideOthers
class PrintedListTest {
    private static final class OnePrinter implements Printers {
        private final List<String> jobs = new ArrayList<>();
        private Result answer = new NoPrinter();

        @Override
        public List<Printer> printers() {
            return List.of();
        }

        @Override
        public Optional<Why> obstacle() {
            return Optional.empty();
        }

        @Override
        public Result print(byte[] pdf, String jobName) {
            throw new UnsupportedOperationException("the paper is chosen");
        }

        @Override
        public Result print(byte[] pdf, String jobName, PrintOrder order) {
            jobs.add(jobName + ' ' + order.paper().key() + ' ' + new String(pdf, 0, 5, StandardCharsets.US_ASCII));
            return answer;
        }
    }

    @Test
    void whatWasPrintedIsNotedAndWhatWasNotIsSaid(@TempDir Path folder) {
        Chart chart = TestCharts.create(folder);
        DuePractice.fill(chart);
        OnePrinter printer = new OnePrinter();
        PrintedList list = new PrintedList(chart, Practice.context(Language.ENGLISH, new Practice.Journey()), printer,
                () -> new Press(BodyMap.load()));
        list.print();
        assertEquals("Due list: not printed", list.outcome().get().title());
        assertEquals(List.of(), chart.printouts().ofNobody());
        printer.answer = new Printers.Accepted("HP LaserJet");
        list.print();
        assertEquals("Due list: printed", list.outcome().get().title());
        assertTrue(list.ready().get());
        assertEquals(List.of("due-list-2026-11-24.pdf a4 %PDF-", "due-list-2026-11-24.pdf a4 %PDF-"), printer.jobs);
        Printout noted = chart.printouts().ofNobody().getFirst();
        assertEquals(PaperKind.DUE_LIST, noted.kind());
        assertEquals(Printout.Deed.PRINTED, noted.deed());
    }

    @Test
    void aListThatIsStoppedWhileItIsMadeIsNotPrintedAndSaysSo(@TempDir Path folder) {
        Chart chart = TestCharts.create(folder);
        DuePractice.fill(chart);
        OnePrinter printer = new OnePrinter();
        printer.answer = new Printers.Accepted("HP LaserJet");
        Context context = Practice.context(Language.ENGLISH, new Practice.Journey());
        PrintedList[] list = new PrintedList[1];
        list[0] = new PrintedList(chart, context, printer, () -> {
            ((Tasks.Inline) context.tasks()).elapse();
            assertEquals("Due list: being made", list[0].outcome().get().title());
            assertTrue(list[0].leaving().slow().get());
            list[0].leaving().stop();
            return new Press(BodyMap.load());
        });
        list[0].print();
        assertEquals("Due list: stopped", list[0].outcome().get().title());
        assertEquals(List.of(), printer.jobs);
        assertEquals(List.of(), chart.printouts().ofNobody());
        assertTrue(list[0].ready().get());
    }
}
