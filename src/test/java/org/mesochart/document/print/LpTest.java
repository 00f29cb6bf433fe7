package org.mesochart.document.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.print.DocFlavor;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.Sides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.document.page.PaperSize;

/** The way through CUPS, with a command that stands for lp. */
@BesideOthers
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands that stand for lp are shell scripts")
class LpTest {
    @TempDir
    private Path folder;

    private Path command(String script) throws IOException {
        return program("lp", script);
    }

    /** Put there by another process: a file this one has open for writing, even in a child just forked, cannot run. */
    private Path program(String name, String script) throws IOException {
        Path words = Files.writeString(folder.resolve(name + ".txt"), "#!/bin/sh\n" + script + "\n");
        Path program = folder.resolve(name);
        Process installed = new ProcessBuilder("install", "-m", "700", words.toString(), program.toString())
                .redirectErrorStream(true).start();
        assertEquals("", new String(installed.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        return program;
    }

    private Printing.Result sent(String script) throws IOException {
        return new Lp(command(script)).send("Desk", new byte[200_000], "sheet", 1, List.of());
    }

    @Test
    void theDocumentGoesThroughThePipeWithItsOptions() throws IOException {
        byte[] document = "%PDF-".repeat(50_000).getBytes(StandardCharsets.US_ASCII);
        Path got = folder.resolve("got");
        Path words = folder.resolve("words");
        Lp lp = new Lp(command("cat > '" + got + "'; echo \"$@\" > '" + words + "'; echo request id is Desk-7"));
        FakeService service = new FakeService("Desk", DocFlavor.BYTE_ARRAY.PDF)
                .understanding(MediaSizeName.NA_LETTER, Sides.ONE_SIDED, Sides.TWO_SIDED_LONG_EDGE);
        SystemPrinting printing = new SystemPrinting(() -> List.of(service), Optional::empty, true, () -> Optional.of(lp));
        assertEquals(new Printing.Accepted("Desk"), printing.print(document, "sheet",
                new PrintOrder(Optional.of("Desk"), 2, PaperSize.LETTER, true, false)));
        assertArrayEquals(document, Files.readAllBytes(got));
        assertEquals("-d Desk -n 2 -t sheet -o media=Letter -o print-scaling=none -o collate=true"
                + " -o sides=two-sided-long-edge", Files.readString(words).strip());
        assertTrue(service.given.isEmpty());
    }

    @Test
    void whatItSaysIsUnderstood() throws IOException {
        assertEquals(new Printing.Failed("Desk", Printing.Why.GONE),
                sent("echo lp: The printer or class does not exist. >&2; exit 1"));
        assertEquals(new Printing.Failed("Desk", Printing.Why.NOT_ACCEPTING),
                sent("echo 'lp: Destination \"Desk\" is not accepting jobs.' >&2; exit 1"));
        assertEquals(new Printing.Failed("Desk", Printing.Why.NO_SERVICE),
                sent("echo 'lp: Error - scheduler not responding.' >&2; exit 1"));
        assertEquals(new Printing.Failed("Desk", Printing.Why.REFUSED),
                sent("cat > /dev/null; echo 'lp: Unsupported document-format.' >&2; exit 1"));
        assertEquals(new Printing.Failed("Desk", Printing.Why.NO_CLIENT),
                new Lp(folder.resolve("no such")).send("Desk", new byte[1], "sheet", 1, List.of()));
    }

    @Test
    void aQueueThatIsStoppedKeepsTheDocument() throws IOException {
        Lp lp = new Lp(command("cat > /dev/null"));
        assertEquals(Set.of(), lp.stopped(), "without lpstat nobody knows");
        program("lpstat", "echo 'printer Desk disabled since Thu Nov 26 12:00:00 2026 -'; echo '\tPaused';"
                + " echo 'printer Back is idle.  enabled since Thu Nov 26 12:00:00 2026'");
        assertEquals(Set.of("Desk"), lp.stopped());
        FakeService service = new FakeService("Desk", DocFlavor.BYTE_ARRAY.PDF);
        SystemPrinting printing = new SystemPrinting(() -> List.of(service), Optional::empty, true, () -> Optional.of(lp));
        assertEquals(new Printing.Accepted("Desk", Set.of(Printing.Note.WAITS)), printing.print(new byte[9], "sheet",
                new PrintOrder(Optional.of("Desk"), 1, PaperSize.A4, false, false)));
        assertEquals(List.of(Printer.State.STOPPED), printing.printers().stream().map(Printer::state).toList());
    }

    @Test
    void oneThatNeverAnswersIsEndedAndNothingIsClaimed() throws IOException {
        for (byte[] document : List.of(new byte[200_000], new byte[1])) {
            for (String script : List.of("exec sleep 600", "echo Password for root:; exec sleep 600")) {
                Lp lp = new Lp(command(script), Duration.ofMillis(200));
                assertEquals(new Printing.Unknown("Desk"), lp.send("Desk", document, "sheet", 1, List.of()));
            }
        }
    }

    @Test
    void withoutTheCommandThatIsTheReason() {
        SystemPrinting printing = new SystemPrinting(List::of, Optional::empty, true, Optional::empty);
        assertEquals(Optional.of(Printing.Why.NO_CLIENT), printing.obstacle());
        assertEquals(new Printing.Failed("", Printing.Why.NO_CLIENT), printing.print(new byte[1], "sheet"));
    }
}
