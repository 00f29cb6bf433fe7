package org.mesochart.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Json;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.StorageException;
import picocli.CommandLine.Model.CommandSpec;

/** A document as a PDF: {@code sheet}, {@code summary}, {@code record} ... That it was saved is noted in the chart. */
final class PaperVerb implements Verb {
    /** What a document tells of, and the option that names it. */
    enum About {
        SESSION("--session", "cli.help.sheet.session", "cli.session.unknown"),
        COURSE("--course", "cli.help.course", "cli.course.unknown"),
        PATIENT("--patient", "cli.help.patient", "cli.patient.unknown"),
        NOBODY(null, null, null);

        private final String option;
        private final String help;
        private final String unknown;

        About(String option, String help, String unknown) {
            this.option = option;
            this.help = help;
            this.unknown = unknown;
        }
    }

    /** Reads a document from the chart; blocking. */
    interface Reading {
        /**
         * @param about the session, course or patient asked for; null where the document is about nobody
         * @return empty when the chart has no such thing
         */
        Optional<? extends Paper> read(Chart chart, UUID about, Call call);
    }

    private final String name;
    private final About about;
    private final Reading reading;
    private final String flag;

    PaperVerb(String name, About about, Reading reading) {
        this(name, about, reading, null);
    }

    /** @param flag a further option without a value, such as {@code --large}; or null */
    PaperVerb(String name, About about, Reading reading, String flag) {
        this.name = name;
        this.about = about;
        this.reading = reading;
        this.flag = flag;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public CommandSpec spec(Messages messages) {
        CommandSpec spec = Options.command(name, messages.text("cli.help." + name), messages);
        if (about != About.NOBODY) {
            spec.addOption(Options.required(about.option, "ID", String.class, messages.text(about.help)));
        }
        spec.addOption(Options.output(messages))
                .addOption(Options.value("--paper", "a4|letter", String.class, messages.text("cli.help.paper")))
                .addOption(Options.flag("--force", messages.text("cli.help.force")));
        if (flag != null) {
            spec.addOption(Options.flag(flag, messages.text("cli.help.flag." + flag.substring(2))));
        }
        return spec;
    }

    @Override
    public int run(Call call) throws IOException {
        Path target = call.option("--output");
        PaperSize size = size(call);
        boolean noted;
        try (OpenChart open = OpenChart.open(call); Working working = new Working(call)) {
            Paper paper = paper(call, open.chart());
            Optional<String> hindrance = paper.hindrance();
            if (hindrance.isPresent()) {
                throw CliRefusal.of(hindrance.get());
            }
            // Without --lang in the paper's own language: the patient's for what the patient takes home.
            Language language = call.option("--lang") == null
                    ? paper.language(call.messages().language())
                    : call.messages().language();
            Setting setting = new Setting(language, size).withLarge(paper.largePrint() && call.flag("--large"));
            byte[] pdf = paper.pdf(new Press(BodyMap.load()), setting, working::goesOn);
            AtomicFile.write(target, call.folder(), call.flag("--force"), out -> out.write(pdf));
            noted = note(open.chart(), paper, language, call);
        }
        if (call.json()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("file", target.toString());
            answer.put("noted", noted);
            call.say(Json.line(answer));
        } else {
            call.note(call.text("cli." + name + ".done", target));
        }
        if (!noted) {
            call.note(call.text("cli.paper.unnoted"));
        }
        return Cli.DONE;
    }

    private static PaperSize size(Call call) {
        String asked = call.option("--paper");
        return asked == null ? PaperSize.A4 : PaperSize.ofKey(asked).orElseThrow(() -> CliRefusal.usage("cli.usage.paper"));
    }

    private Paper paper(Call call, Chart chart) {
        if (about == About.NOBODY) {
            return reading.read(chart, null, call).orElseThrow();
        }
        String named = call.option(about.option);
        Optional<UUID> id = about == About.PATIENT ? Optional.of(FindPatient.in(chart, named).id()) : id(named);
        Optional<? extends Paper> found = id.flatMap(each -> reading.read(chart, each, call));
        return found.orElseThrow(() -> CliRefusal.of(about.unknown, named));
    }

    private static Optional<UUID> id(String named) {
        try {
            return Optional.of(UUID.fromString(named));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The file is there by now; where the chart cannot be written that is said, and the file stays. */
    private static boolean note(Chart chart, Paper paper, Language language, Call call) {
        if (chart.readOnly()) {
            return false;
        }
        try {
            chart.printouts().put(new Printout(UUID.randomUUID(), paper.kind(), language, Printout.Deed.SAVED,
                    paper.about(), call.surroundings().clock().instant(), 1,
                    paper.version(language).orElse(null), paper.wording(language).orElse(null)));
            return true;
        } catch (StorageException unwritten) {
            return false;
        }
    }
}
