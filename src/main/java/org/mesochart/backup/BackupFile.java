package org.mesochart.backup;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A backup in its folder. It bears its name because it was found good after writing.
 *
 * @param madeAt by the clock of the computer then
 * @param auditRows length of the chart's audit chain then, from the file's name
 * @param bytes length of the file
 */
public record BackupFile(Path path, Instant madeAt, long auditRows, long bytes) {}
