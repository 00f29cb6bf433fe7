package org.mesochart.cli;

import java.util.List;

/** What a command refuses, as a text of the message bundles; exit code 1, or 2 when the usage is wrong. */
final class CliRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> args;
    private final int exit;

    private CliRefusal(int exit, String key, Object... args) {
        super(key);
        this.key = key;
        this.args = List.of(args);
        this.exit = exit;
    }

    static CliRefusal of(String key, Object... args) {
        return new CliRefusal(Cli.REFUSED, key, args);
    }

    static CliRefusal usage(String key, Object... args) {
        return new CliRefusal(Cli.USAGE, key, args);
    }

    String key() {
        return key;
    }

    Object[] args() {
        return args.toArray();
    }

    int exit() {
        return exit;
    }
}
