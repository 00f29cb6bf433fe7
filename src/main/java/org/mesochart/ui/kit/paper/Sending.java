package org.mesochart.ui.kit.paper;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mesochart.backup.Watch;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.Setting;
import org.mesochart.document.print.PrintOrder;
import org.mesochart.document.print.Printers;
import org.mesochart.document.print.Printing;
import org.mesochart.domain.paper.Printout;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Tasks;

/** Sends one document to a printer, writes into the chart that it was, and says in words what really happened. */
public final class Sending {
    /** After this long the user is told that nothing is known yet. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** So much of the way is done when the document is made. */
    static final double MADE = 0.75;

    /** Says, on the UI thread, how the PDF for a print with so many before it is made; the making itself blocks. */
    public interface Setter {
        Function<Watch, Made> set(int printedBefore);
    }

    private final PaperLog log;
    private final Printers printers;
    private final Tasks tasks;
    private final Messages messages;
    private final Clock clock;
    private final Leaving leaving;

    public Sending(PaperLog log, Printers printers, Tasks tasks, Messages messages, Clock clock) {
        this.log = log;
        this.printers = printers;
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
        leaving = new Leaving(tasks);
    }

    /** What is on its way, to a printer or into a file. */
    public Leaving leaving() {
        return leaving;
    }

    /**
     * @param told what is known, first that nothing is known yet when it takes long
     * @param ended whether a queue accepted it; called once, after the last {@code told}
     */
    public void send(Paper paper, PrintOrder order, Setter setter, Consumer<Outcome> told, Consumer<Boolean> ended) {
        String queue = order.printer().orElse("");
        Leaving.Way way = begin(paper, told);
        impatient(way, () -> told.accept(new Outcome(Outcome.Kind.OPEN, title(paper, "waiting"),
                messages.text("preview.waiting", queue))));
        Consumer<Throwable> failed = failure -> {
            way.end();
            told.accept(failure instanceof CancellationException ? stopped(paper) : unmade(paper));
            ended.accept(false);
        };
        tasks.run(() -> log.printed(paper), before -> {
            Function<Watch, Made> made = setter.set(before);
            tasks.background(() -> sent(paper, order, made.apply(way.part(0, MADE)), way.part(MADE, 1)), sent -> {
                way.end();
                told(paper, order, sent, told, ended);
            }, failed);
        }, failed);
    }

    /** A document sets out. Says that it is being made, when that takes long. */
    Leaving.Way begin(Paper paper, Consumer<Outcome> told) {
        return leaving.begin(() -> told.accept(new Outcome(Outcome.Kind.WORKING, title(paper, "working"),
                messages.text("preview.working"))));
    }

    // It is the printer that does not answer: the making of a long document is no silence of its.
    private void impatient(Leaving.Way way, Runnable tell) {
        tasks.later(PATIENCE, () -> {
            if (way.left() && !way.ended()) {
                tell.run();
            } else if (!way.ended()) {
                impatient(way, tell);
            }
        });
    }

    Outcome stopped(Paper paper) {
        return new Outcome(Outcome.Kind.OPEN, title(paper, "stopped"), messages.text("preview.stopped"));
    }

    private record Sent(Setting setting, Printing.Result result) {
    }

    private Sent sent(Paper paper, PrintOrder order, Made made, Watch watch) {
        return new Sent(made.setting(),
                printers.print(made.pdf(), paper.fileName(made.setting().language()), order, watch));
    }

    private void told(Paper paper, PrintOrder order, Sent sent, Consumer<Outcome> told, Consumer<Boolean> ended) {
        switch (sent.result()) {
            case Printing.Accepted accepted -> written(paper, order, sent.setting(), accepted, told, ended);
            case Printing.NoPrinter _ -> {
                told.accept(new Outcome(Outcome.Kind.BAD, title(paper, "not_printed"),
                        messages.text("preview.printer.none")));
                ended.accept(false);
            }
            case Printing.Failed failed -> {
                told.accept(new Outcome(Outcome.Kind.BAD, title(paper, "not_printed"),
                        messages.text("preview.why." + failed.why().key(), failed.queue(), words(order))));
                ended.accept(false);
            }
            case Printing.Unknown unknown -> {
                told.accept(new Outcome(Outcome.Kind.OPEN, title(paper, "unknown"),
                        messages.text("preview.unknown", unknown.queue())));
                ended.accept(false);
            }
        }
    }

    private void written(Paper paper, PrintOrder order, Setting setting, Printing.Accepted accepted,
            Consumer<Outcome> told, Consumer<Boolean> ended) {
        LocalTime at = LocalTime.now(clock);
        String text = messages.count("preview.accepted", order.copies(), accepted.queue(), at)
                + accepted.notes().stream().sorted().map(note -> " " + messages.text("preview.note." + note.key()))
                        .collect(Collectors.joining());
        boolean waits = accepted.notes().contains(Printing.Note.WAITS);
        String title = title(paper, waits ? "waits" : "printed");
        Printout row = row(paper, setting, Printout.Deed.PRINTED, order.copies());
        tasks.run(() -> {
            log.left(row);
            return row;
        }, written -> {
            told.accept(new Outcome(waits ? Outcome.Kind.OPEN : Outcome.Kind.GOOD, title, text));
            ended.accept(true);
        }, failure -> {
            told.accept(new Outcome(Outcome.Kind.BAD, title,
                    text + " " + messages.text("preview.not_written")));
            ended.accept(true);
        });
    }

    Printout row(Paper paper, Setting setting, Printout.Deed deed, int copies) {
        return new Printout(UUID.randomUUID(), paper.kind(), setting.language(), deed, paper.about(), clock.instant(), copies,
                paper.version(setting.language()).orElse(null), paper.wording(setting.language()).orElse(null));
    }

    private Outcome unmade(Paper paper) {
        return new Outcome(Outcome.Kind.BAD, title(paper, "not_printed"), messages.text("preview.unmade"));
    }

    public String title(Paper paper, String what) {
        return messages.text("preview.title." + what, messages.text("preview.kind." + paper.kind().key()));
    }

    private String words(PrintOrder order) {
        return messages.text("preview.paper." + order.paper().key());
    }
}
