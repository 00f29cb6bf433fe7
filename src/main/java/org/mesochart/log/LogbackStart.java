package org.mesochart.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;

/**
 * How Logback begins, found by it through the service file: silent until {@link Logs#start} opens the log file, with
 * no search for XML. {@code -Dmesochart.log=console} shows everything on standard error too, for developers,
 * {@code -Dmesochart.log=warnings} only what went wrong, for tests.
 */
public final class LogbackStart extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        context.getLogger("org.mesochart").setLevel(Level.INFO);
        // Calls it an error that it cannot unmap files: none is mapped here, and whoever reads the log would look for what went wrong.
        context.getLogger("org.apache.pdfbox.io.IOUtils").setLevel(Level.OFF);
        String shown = System.getProperty("mesochart.log", "");
        if (shown.equals("console") || shown.equals("warnings")) {
            ThresholdFilter threshold = new ThresholdFilter();
            threshold.setLevel(shown.equals("console") ? "INFO" : "WARN");
            threshold.start();
            ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
            console.setContext(context);
            console.setTarget("System.err");
            console.addFilter(threshold);
            console.setEncoder(encoder(context));
            console.start();
            root.addAppender(console);
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    static LayoutWrappingEncoder<ILoggingEvent> encoder(LoggerContext context) {
        ScrubbingLayout layout = new ScrubbingLayout();
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }
}
