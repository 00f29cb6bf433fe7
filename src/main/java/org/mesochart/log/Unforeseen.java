package org.mesochart.log;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last door for errors that nobody foresaw: the stack goes to the log without messages, the person is told a code.
 * What was committed before stays committed; the program goes on.
 */
public final class Unforeseen implements UncaughtExceptionHandler {
    private final Consumer<ErrorCode> tell;

    private Unforeseen(Consumer<ErrorCode> tell) {
        this.tell = Objects.requireNonNull(tell, "tell");
    }

    /** From now on, on every thread; the window puts its own teller in place of the launcher's. */
    public static void install(Consumer<ErrorCode> tell) {
        Thread.setDefaultUncaughtExceptionHandler(new Unforeseen(tell));
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        ErrorCode code = ErrorCode.of(error);
        try {
            Logger log = LoggerFactory.getLogger(Unforeseen.class);
            log.error("Unforeseen {} on {}", code, thread.getName(), error);
        } finally {
            tell.accept(code);
        }
    }
}
