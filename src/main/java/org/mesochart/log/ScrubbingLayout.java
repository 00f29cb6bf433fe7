package org.mesochart.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One line an event, scrubbed; of an error its classes and stack, never its messages. */
final class ScrubbingLayout extends LayoutBase<ILoggingEvent> {
    private static final int FRAMES = 60;
    /** Nothing worth reading is longer, and searching a line must not take long. */
    private static final int LONGEST = 2000;

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(160)
                .append(Instant.ofEpochMilli(event.getTimeStamp()).truncatedTo(ChronoUnit.MILLIS))
                .append(' ').append(event.getLevel())
                .append(" [").append(event.getThreadName()).append("] ")
                .append(shortName(event.getLoggerName())).append(": ")
                .append(Scrubber.scrub(oneLine(event.getFormattedMessage())))
                .append('\n');
        IThrowableProxy error = event.getThrowableProxy();
        for (int depth = 0; error != null && depth < 10; depth++, error = error.getCause()) {
            line.append(depth == 0 ? "  " : "  caused by ").append(error.getClassName()).append('\n');
            StackTraceElementProxy[] stack = error.getStackTraceElementProxyArray();
            int own = stack.length - error.getCommonFrames();
            for (int i = 0; i < Math.min(own, FRAMES); i++) {
                line.append("    ").append(stack[i].getSTEAsString()).append('\n');
            }
        }
        return line.toString();
    }

    private static String oneLine(String message) {
        if (message == null) {
            return "";
        }
        String cut = message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
        return cut.replace('\r', ' ').replace('\n', ' ');
    }

    private static String shortName(String logger) {
        return logger.substring(logger.lastIndexOf('.') + 1);
    }
}
