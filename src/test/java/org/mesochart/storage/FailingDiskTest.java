package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.FaultTest;
import org.mesochart.Faults;

/** A write, a sync or a read that fails, once or for good: what was said to be saved is, once, and the rest can be retried. */
@FaultTest
@BesideOthers
class FailingDiskTest {
    @Test
    void nothingIsLostAndNothingIsThereTwice(@TempDir Path folder) throws Exception {
        nothingWrong(FailingDisk.class, folder, "failing disk", String.valueOf(Faults.times(73, 1)));
    }

    @Test
    void aChangeOfKeysLeavesTheOldKeysOrTheNewOnes(@TempDir Path folder) throws Exception {
        nothingWrong(FailingSwitch.class, folder, "failing disk while the keys are changed",
                Faults.inLongForm() ? "all" : "few");
    }

    private static void nothingWrong(Class<?> program, Path folder, String fault, String howMany) throws Exception {
        List<String> said = new Preloaded(folder).run(program, folder.toString(), howMany);
        Faults.figure(fault, said.stream()
                .filter(line -> line.startsWith("figure "))
                .map(line -> line.substring("figure ".length()))
                .collect(Collectors.joining("; ")));
        assertEquals("", said.stream().filter(line -> line.startsWith("wrong ")).collect(Collectors.joining("\n")));
        assertEquals(true, said.getLast().startsWith("figure failures"));
    }
}
