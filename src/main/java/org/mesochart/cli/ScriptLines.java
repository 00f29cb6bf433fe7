package org.mesochart.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.exchange.Fault;
import org.mesochart.exchange.ScriptOp;
import org.mesochart.exchange.ScriptReader;
import org.mesochart.exchange.ScriptRun;
import org.mesochart.storage.StorageException;

/** Answers the lines of a script: {@code ACK n} once line n is on disk, {@code ERR n reason} when it changed nothing. */
final class ScriptLines {
    private final Call call;
    private final OpenChart open;
    private final BodyMap bodyMap;
    private final ScriptReader reader;

    ScriptLines(Call call, OpenChart open, BodyMap bodyMap) {
        this.call = call;
        this.open = open;
        this.bodyMap = bodyMap;
        this.reader = new ScriptReader(bodyMap);
    }

    private ScriptRun run(boolean rehearsal) {
        return new ScriptRun(open.chart(), bodyMap, open::signer, call.surroundings().clock(), rehearsal);
    }

    /** Carries out each line as it comes. */
    int each(InputStream in) throws IOException {
        LineSource source = new LineSource(in);
        ScriptRun run = run(false);
        boolean wrong = false;
        for (Optional<LineSource.Line> next = source.next(); next.isPresent(); next = source.next()) {
            LineSource.Line line = next.get();
            if (line.isBlank()) {
                continue;
            }
            Optional<String> reason = carriedOut(run, line);
            wrong |= reason.isPresent();
            call.say(reason.map(why -> "ERR " + line.number() + ' ' + why).orElse("ACK " + line.number()));
            if (!call.isHeard()) {
                return Cli.REFUSED;
            }
        }
        return wrong ? Cli.REFUSED : Cli.DONE;
    }

    private Optional<String> carriedOut(ScriptRun run, LineSource.Line line) {
        return switch (read(line)) {
            case ScriptReader.Wrong wrong -> Optional.of(reason(wrong.faults()));
            case ScriptReader.Read read -> carriedOut(run, read.op());
        };
    }

    private Optional<String> carriedOut(ScriptRun run, ScriptOp op) {
        try {
            List<Fault> faults = run.run(op);
            return faults.isEmpty() ? Optional.empty() : Optional.of(reason(faults));
        } catch (StorageException failed) {
            return Optional.of(call.text("cli.storage." + failed.kind().name()));
        }
    }

    private record Numbered(int number, ScriptOp op) {}

    /** Tells which lines are wrong in themselves, whatever the chart holds. */
    static boolean areReadable(Call call, BodyMap bodyMap, InputStream in) throws IOException {
        ScriptLines lines = new ScriptLines(call, null, bodyMap);
        return lines.checked(in, op -> List.of(), new ArrayList<>());
    }

    /** Checks every line first; carries them out only when none is wrong. */
    int whole(InputStream in) throws IOException {
        List<Numbered> ops = new ArrayList<>();
        return checked(in, run(true)::run, ops) ? carriedOut(ops) : Cli.REFUSED;
    }

    private boolean checked(InputStream in, Function<ScriptOp, List<Fault>> check, List<Numbered> ops)
            throws IOException {
        LineSource source = new LineSource(in);
        int wrong = 0;
        for (Optional<LineSource.Line> next = source.next(); next.isPresent(); next = source.next()) {
            LineSource.Line line = next.get();
            if (line.isBlank()) {
                continue;
            }
            List<Fault> faults = switch (read(line)) {
                case ScriptReader.Wrong bad -> bad.faults();
                case ScriptReader.Read read -> {
                    ops.add(new Numbered(line.number(), read.op()));
                    yield check.apply(read.op());
                }
            };
            if (!faults.isEmpty()) {
                wrong++;
                call.note("ERR " + line.number() + ' ' + reason(faults));
            }
        }
        if (wrong > 0) {
            call.note(call.messages().count("cli.script.checked", wrong));
        }
        return wrong == 0;
    }

    private int carriedOut(List<Numbered> ops) {
        ScriptRun run = run(false);
        for (Numbered each : ops) {
            Optional<String> reason = carriedOut(run, each.op());
            if (reason.isPresent()) {
                call.note("ERR " + each.number() + ' ' + reason.get());
                return Cli.REFUSED;
            }
            call.say("ACK " + each.number());
        }
        return Cli.DONE;
    }

    private ScriptReader.Line read(LineSource.Line line) {
        return line.text().isPresent()
                ? reader.read(line.text().get(), call.today())
                : new ScriptReader.Wrong(List.of(
                        new Fault("", line.tooLong() ? "cli.script.long" : "cli.script.utf8", List.of())));
    }

    /** One line, whatever the faults quote. */
    private String reason(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Fault(field(fault.place()), fault.key(), fault.args()).line(call.messages()))
                .collect(Collectors.joining("; "))
                .replaceAll("\\R", " ");
    }

    private static String field(String place) {
        return place.startsWith("/") ? place.substring(1) : place;
    }
}
