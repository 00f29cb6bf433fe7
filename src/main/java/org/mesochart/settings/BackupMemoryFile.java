package org.mesochart.settings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.mesochart.domain.backup.BackupMemory;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.domain.backup.MadeBackup;
import org.mesochart.domain.backup.RecordState;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What this computer remembers of a chart's backups, a file for each chart beside the settings. */
public final class BackupMemoryFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    /** @param folder of all charts' memories */
    public BackupMemoryFile(Path folder, UUID databaseId) {
        file = folder.resolve(databaseId + ".json");
    }

    /**
     * What is remembered: nothing when there is no file or it is none of ours, and nothing of a field that does not read.
     * Then a backup is due, which harms nobody.
     *
     * @throws IOException when there is a file and it cannot be read now: it is not to be written over
     */
    public BackupMemory read() throws IOException {
        try {
            return memory(JSON.readTree(Files.readAllBytes(file)));
        } catch (NoSuchFileException nothingYet) {
            return BackupMemory.NONE;
        } catch (JacksonException notOurs) {
            return BackupMemory.NONE;
        }
    }

    /** Temp file, forced to disk, then moved over the old one. */
    public void write(BackupMemory memory) throws IOException {
        Files.createDirectories(file.getParent());
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JSON.writeValue(out, json(memory));
            ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException onThisVolume) {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static ObjectNode json(BackupMemory memory) {
        ObjectNode out = JSON.createObjectNode();
        memory.last().ifPresent(last -> put(out, "last", last));
        memory.lastTry().ifPresent(at -> out.put("lastTry", at.toString()));
        memory.problem().ifPresent(problem -> out.put("problem", problem.name()));
        memory.secondPlace().ifPresent(folder -> out.put("secondPlace", folder.toString()));
        memory.secondLast().ifPresent(last -> put(out, "second", last));
        memory.since().ifPresent(at -> out.put("since", at.toString()));
        memory.drill().ifPresent(drill -> out.put("drillAt", drill.at().toString()).put("drillWhole", drill.whole())
                .put("drillPatients", drill.patients()).put("drillSessions", drill.sessions()));
        return out;
    }

    private static void put(ObjectNode out, String name, MadeBackup made) {
        out.put(name + "At", made.at().toString()).put(name + "Entries", made.state().entries())
                .put(name + "Head", made.state().head()).put(name + "Whole", made.recordWhole());
    }

    private static BackupMemory memory(JsonNode in) {
        return new BackupMemory(
                made(in, "last"),
                instant(in, "lastTry"),
                field(in, "problem", BackupProblem::valueOf),
                field(in, "secondPlace", Path::of),
                made(in, "second"),
                instant(in, "since"),
                instant(in, "drillAt").map(at -> new BackupMemory.Drilled(at, in.path("drillWhole").asBoolean(false),
                        in.path("drillPatients").asLong(0), in.path("drillSessions").asLong(0))));
    }

    private static Optional<MadeBackup> made(JsonNode in, String name) {
        return instant(in, name + "At").map(at -> new MadeBackup(at,
                new RecordState(in.path(name + "Entries").asLong(0), text(in, name + "Head").orElse("")),
                in.path(name + "Whole").asBoolean(true)));
    }

    private static Optional<Instant> instant(JsonNode in, String name) {
        return field(in, name, Instant::parse);
    }

    private static <T> Optional<T> field(JsonNode in, String name, Function<String, T> parsed) {
        try {
            return text(in, name).map(parsed);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode in, String name) {
        return in.path(name).isString() ? Optional.of(in.path(name).stringValue()) : Optional.empty();
    }
}
