package org.mesochart.ui.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesochart.document.print.PrintOrder;
import org.mesochart.document.print.Printer;
import org.mesochart.document.print.Printers;

/** Answers as it is told to and notes the names of what it was given. */
final class OnePrinter implements Printers {
    final List<String> jobs = new ArrayList<>();
    Result answer = new NoPrinter();

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
        throw new UnsupportedOperationException("the paper is chosen on this screen");
    }

    @Override
    public Result print(byte[] pdf, String jobName, PrintOrder order) {
        jobs.add(jobName + ' ' + order.paper().key());
        return answer;
    }
}
