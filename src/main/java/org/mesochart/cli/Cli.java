package org.mesochart.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.mesochart.app.Program;
import org.mesochart.backup.BackupException;
import org.mesochart.domain.Refused;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Fault;
import org.mesochart.i18n.Languages;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.LivePlace;
import org.mesochart.storage.StorageException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line: reads what was typed, runs the command, tells what went wrong and what to do. */
public final class Cli {
    static final int DONE = 0;
    static final int REFUSED = 1;
    /** Exit code of wrong usage. */
    public static final int USAGE = 2;

    private final Surroundings surroundings;
    private final Map<String, Verb> verbs = new LinkedHashMap<>();

    Cli(Surroundings surroundings) {
        this.surroundings = surroundings;
        add(new DemoVerb(), new NewVerb(), new PatientsVerb(), new SessionsVerb(), new ChartVerb(), new ExportVerb(),
                new ExportPatientVerb(), new ImportVerb());
        add(PaperVerbs.all());
        add(new TextVerb(), new StockVerb(), new RecallVerb(), new TrendVerb(), new InsightVerb(), new ResearchVerb(), new VerifyVerb());
        add(new BackupVerb(), new RestoreVerb(), new DrillVerb(), new RotateVerb());
    }

    private void add(Verb... more) {
        for (Verb verb : more) {
            verbs.put(verb.name(), verb);
        }
    }

    /**
     * Runs one command.
     *
     * @return 0 done, 1 refused or a problem found, 2 wrong usage
     */
    public static int run(String[] args, InputStream in, PrintWriter out, PrintWriter err) {
        return new Cli(Surroundings.real()).execute(args, in, out, err);
    }

    int execute(String[] args, InputStream in, PrintWriter out, PrintWriter err) {
        Messages messages = new Messages(language(args));
        try {
            return parsed(args, messages, in, out, err);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private int parsed(String[] args, Messages messages, InputStream in, PrintWriter out, PrintWriter err) {
        CommandLine line = commandLine(messages);
        ParseResult result;
        try {
            result = line.parseArgs(args);
        } catch (ParameterException wrong) {
            String verb = wrong.getCommandLine().getCommandName();
            err.println(messages.text("cli.refused", UsageFault.text(wrong, messages)));
            err.println(verb.equals(line.getCommandName())
                    ? messages.text("cli.usage.help.root")
                    : messages.text("cli.usage.help", verb));
            return USAGE;
        }
        ParseResult last = result.hasSubcommand() ? result.subcommand() : result;
        if (last.isUsageHelpRequested() || result.isUsageHelpRequested()) {
            out.print(last.commandSpec().commandLine().getUsageMessage(CommandLine.Help.Ansi.OFF));
            return DONE;
        }
        if (result.isVersionHelpRequested()) {
            out.println(Program.NAME + " " + Program.version());
            return DONE;
        }
        Call call = new Call(surroundings, result, messages, in, out, err);
        return guarded(call, result);
    }

    private int guarded(Call call, ParseResult result) {
        Messages messages = call.messages();
        try {
            String lang = call.option("--lang");
            if (lang != null && Language.ofKey(lang).isEmpty()) {
                throw CliRefusal.usage("cli.usage.lang");
            }
            if (!result.hasSubcommand()) {
                throw CliRefusal.usage("cli.usage.none");
            }
            return verbs.get(result.subcommand().commandSpec().name()).run(call);
        } catch (CliRefusal refusal) {
            return refused(call, messages.text(refusal.key(), refusal.args()), refusal.exit());
        } catch (LivePlace.Refused refused) {
            return refused(call, messages.text("welcome.place." + refused.trouble().name()), REFUSED);
        } catch (StorageException failed) {
            return refused(call, messages.text("cli.storage." + failed.kind().name()), REFUSED);
        } catch (BackupException failed) {
            return refused(call, messages.text("backup.problem." + failed.problem().name()), REFUSED);
        } catch (CancellationException ended) {
            return refused(call, messages.text("cli.backup.ended"), REFUSED);
        } catch (Refused refused) {
            refused.problems().forEach(problem -> call.note(
                    new Fault(problem.field(), problem.key(), problem.args()).line(messages)));
            return REFUSED;
        } catch (FileSystemException failed) {
            return refused(call, messages.text("cli.file.unwritten", String.valueOf(failed.getFile())), REFUSED);
        } catch (IOException failed) {
            return refused(call, messages.text("cli.storage.IO"), REFUSED);
        } catch (UncheckedIOException failed) {
            return refused(call, messages.text("cli.storage.IO"), REFUSED);
        }
    }

    private static int refused(Call call, String text, int exit) {
        call.note(call.text("cli.refused", text));
        return exit;
    }

    private CommandLine commandLine(Messages messages) {
        CommandSpec root = Options.withCommon(
                Options.command("mesochart", messages.text("cli.help.root"), messages), messages);
        root.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .arity("0")
                .type(boolean.class)
                .description(messages.text("cli.help.version"))
                .build());
        root.usageMessage().footer("", messages.text("cli.help.exit"));
        for (Verb verb : verbs.values()) {
            root.addSubcommand(verb.name(), new CommandLine(Options.withCommon(verb.spec(messages), messages)));
        }
        return new CommandLine(root).setCaseInsensitiveEnumValuesAllowed(false);
    }

    /** The language asked for, before anything is parsed, so that faults of the usage are told in it too. */
    private Language language(String[] args) {
        Optional<Language> asked = Optional.empty();
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                asked = Language.ofKey(args[i].substring("--lang=".length()));
            } else if (args[i].equals("--lang") && i + 1 < args.length) {
                asked = Language.ofKey(args[i + 1]);
            }
        }
        return asked.orElseGet(() -> Languages.nearest(surroundings.locale()));
    }
}
