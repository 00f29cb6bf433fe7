package org.mesochart.cli;

import java.util.stream.Collectors;
import org.mesochart.i18n.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What is wrong with the usage, in the chosen language; the parser itself speaks English only. */
final class UsageFault {
    private UsageFault() {
    }

    static String text(ParameterException wrong, Messages messages) {
        return switch (wrong) {
            case CommandLine.UnmatchedArgumentException unmatched ->
                    messages.text("cli.usage.unknown", String.join(" ", unmatched.getUnmatched()));
            case CommandLine.OverwrittenOptionException twice ->
                    messages.text("cli.usage.twice", name(twice.getOverwritten()));
            case CommandLine.MissingParameterException missing -> {
                boolean valueOnly = missing.getMissing().size() == 1
                        && missing.getMissing().getFirst() instanceof OptionSpec option
                        && !option.required();
                yield valueOnly
                        ? messages.text("cli.usage.value", name(missing.getMissing().getFirst()))
                        : messages.text("cli.usage.missing", missing.getMissing().stream()
                                .map(UsageFault::name)
                                .collect(Collectors.joining(", ")));
            }
            default -> wrong.getArgSpec() != null && wrong.getValue() != null
                    ? messages.text("cli.usage.invalid", wrong.getValue(), name(wrong.getArgSpec()))
                    : messages.text("cli.usage.wrong");
        };
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() + " " + option.paramLabel() : arg.paramLabel();
    }
}
