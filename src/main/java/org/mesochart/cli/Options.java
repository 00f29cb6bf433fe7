package org.mesochart.cli;

import java.nio.file.Path;
import org.mesochart.i18n.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** How commands and their options are described to the parser, all texts in the chosen language. */
final class Options {
    private Options() {
    }

    /** A command with the options that every one has. */
    static CommandSpec command(String name, String description, Messages messages) {
        CommandSpec spec = CommandSpec.create();
        spec.name(name);
        spec.usageMessage()
                .description(escaped(description))
                .synopsisHeading(messages.text("cli.help.usage"))
                .optionListHeading("%n" + messages.text("cli.help.options") + "%n")
                .commandListHeading("%n" + messages.text("cli.help.commands") + "%n")
                .sortOptions(false)
                .width(100);
        return spec;
    }

    /** The options that every command has, after its own. */
    static CommandSpec withCommon(CommandSpec spec, Messages messages) {
        if (spec.findOption("--practitioner") == null) {
            spec.addOption(value("--practitioner", "NAME", String.class, messages.text("cli.help.practitioner")));
        }
        return spec.addOption(value("--data", "DIR", Path.class, messages.text("cli.help.data")))
                .addOption(value("--lang", "en|tr", String.class, messages.text("cli.help.lang")))
                .addOption(value("--passphrase-file", "F", Path.class, messages.text("cli.help.passphrase")))
                .addOption(flag("--json", messages.text("cli.help.json")))
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .arity("0")
                        .type(boolean.class)
                        .description(escaped(messages.text("cli.help.help")))
                        .build());
    }

    static OptionSpec value(String name, String label, Class<?> type, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .arity("1")
                .type(type)
                .description(escaped(description))
                .build();
    }

    static OptionSpec required(String name, String label, Class<?> type, String description) {
        return value(name, label, type, description).toBuilder().required(true).build();
    }

    static OptionSpec output(Messages messages) {
        return OptionSpec.builder("-o", "--output")
                .paramLabel("F")
                .arity("1")
                .type(Path.class)
                .required(true)
                .description(escaped(messages.text("cli.help.output")))
                .build();
    }

    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name).arity("0").type(boolean.class).description(escaped(description)).build();
    }

    static PositionalParamSpec file(String description) {
        return PositionalParamSpec.builder()
                .index("0")
                .paramLabel("F")
                .arity("1")
                .type(Path.class)
                .required(true)
                .description(escaped(description))
                .build();
    }

    static PositionalParamSpec optionalFile(String description) {
        return file(description).toBuilder().arity("0..1").required(false).build();
    }

    static OptionSpec recoveryKey(Messages messages) {
        return value("--recovery-key-file", "F", Path.class, messages.text("cli.help.recovery"));
    }

    static PositionalParamSpec word(String label, String description) {
        return PositionalParamSpec.builder()
                .index("0")
                .paramLabel(label)
                .arity("1")
                .type(String.class)
                .required(true)
                .description(escaped(description))
                .build();
    }

    // The parser takes per cent signs in descriptions for formats.
    private static String escaped(String text) {
        return text.replace("%", "%%");
    }
}
