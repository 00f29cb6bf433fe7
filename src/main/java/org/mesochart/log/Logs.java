package org.mesochart.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * The log file of the program: {@code mesochart.log} and up to four older ones, 1 MB each. It holds what the program
 * did and how long it took; patient data is not logged, and {@link Scrubber} is the net beneath that rule.
 */
public final class Logs {
    private static final String FILE = "mesochart.file";

    private Logs() {
    }

    /**
     * Opens the log file in a folder, which is made where it is missing. A second call moves the log to the new
     * folder. A folder that cannot be written leaves the program without a log file, not without a program.
     */
    public static void start(Path folder) {
        start(folder, FileSize.MB_COEFFICIENT);
    }

    static void start(Path folder, long bytesEach) {
        stop();
        LoggerContext context = context();
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setName(FILE);
        file.setContext(context);
        file.setFile(folder.resolve("mesochart.log").toString());
        file.setEncoder(LogbackStart.encoder(context));

        FixedWindowRollingPolicy older = new FixedWindowRollingPolicy();
        older.setContext(context);
        older.setParent(file);
        older.setFileNamePattern(folder.resolve("mesochart.%i.log").toString());
        older.setMinIndex(1);
        older.setMaxIndex(4);
        older.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setMaxFileSize(new FileSize(bytesEach));
        size.setCheckIncrement(Duration.buildByMilliseconds(0));
        size.setContext(context);
        size.start();
        file.setRollingPolicy(older);
        file.setTriggeringPolicy(size);
        file.start();
        root(context).addAppender(file);
    }

    /** Closes the log file; called last, at the end of the program. */
    public static void stop() {
        Appender<ILoggingEvent> file = root(context()).getAppender(FILE);
        if (file != null) {
            root(context()).detachAppender(file);
            file.stop();
        }
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    private static Logger root(LoggerContext context) {
        return context.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
