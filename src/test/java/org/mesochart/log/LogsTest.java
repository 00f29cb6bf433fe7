package org.mesochart.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogsTest {
    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        Logs.stop();
    }

    @Test
    void aLineSaysWhenWhereAndWhatAndIsScrubbed() throws IOException {
        Logs.start(folder.resolve("logs"));
        LoggerFactory.getLogger(LogsTest.class).info("opened \"Şükrü\" of 31.01.1980\nin {} ms", 412);
        String text = Files.readString(folder.resolve("logs/mesochart.log"));
        assertTrue(text.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z INFO \\[.*] LogsTest: opened \\[text] of \\[date] in 412 ms\n"), text);
    }

    @Test
    void anErrorLeavesItsStackButNeverAMessage() throws IOException {
        Logs.start(folder);
        RuntimeException error = new IllegalStateException("Şükrü", new IOException("Işık"));
        LoggerFactory.getLogger(LogsTest.class).error("Could not save", error);
        String text = Files.readString(folder.resolve("mesochart.log"));
        assertFalse(text.contains("Şükrü") || text.contains("Işık"), text);
        assertTrue(text.contains("java.lang.IllegalStateException\n"), text);
        assertTrue(text.contains("caused by java.io.IOException\n"), text);
        assertTrue(text.contains("anErrorLeavesItsStackButNeverAMessage"), text);
    }

    @Test
    void whatIsNoErrorHereIsNotCalledOne() throws IOException {
        Logs.start(folder);
        LoggerFactory.getLogger(IOUtils.class).error("Unmapping is not supported.");
        assertEquals("", Files.readString(folder.resolve("mesochart.log")));
    }

    @Test
    void oldLogsAreFewAndSmall() throws IOException {
        Logs.start(folder, 4_000);
        Logger log = LoggerFactory.getLogger("org.mesochart.fill");
        String line = "x".repeat(100_000);
        for (int i = 0; i < 40; i++) {
            log.info(line);
        }
        List<Path> files = new ArrayList<>();
        try (var all = Files.list(folder)) {
            all.forEach(files::add);
        }
        assertEquals(5, files.size(), files::toString);
        for (Path file : files) {
            assertTrue(Files.size(file) < 8_000, file::toString);
        }
    }

    @Test
    void afterStopNothingIsWritten() throws IOException {
        Logs.start(folder);
        Logs.stop();
        LoggerFactory.getLogger(LogsTest.class).error("late");
        assertEquals("", Files.readString(folder.resolve("mesochart.log")));
    }

    @Test
    void theUnforeseenIsLoggedAndToldByCode() throws IOException {
        Logs.start(folder);
        var before = Thread.getDefaultUncaughtExceptionHandler();
        List<ErrorCode> told = new ArrayList<>();
        RuntimeException error = new RuntimeException("Şükrü");
        try {
            Unforeseen.install(told::add);
            Thread.getDefaultUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), error);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertEquals(List.of(ErrorCode.of(error)), told);
        String text = Files.readString(folder.resolve("mesochart.log"));
        assertTrue(text.contains(ErrorCode.of(error).code()), text);
        assertFalse(text.contains("Şükrü"), text);
    }

    @Test
    void aCodeDependsOnThePlaceAndNotOnTheMessage() {
        List<Throwable> same = new ArrayList<>();
        for (String message : List.of("Şükrü", "Işık")) {
            same.add(new IllegalStateException(message));
        }
        assertEquals(ErrorCode.of(same.get(0)), ErrorCode.of(same.get(1)));
        assertNotEquals(ErrorCode.of(same.get(0)), ErrorCode.of(new IllegalArgumentException("Şükrü")));
        assertTrue(ErrorCode.of(same.get(0)).code().matches("[2-9A-Z]{4}-[2-9A-Z]{4}"));
    }
}
