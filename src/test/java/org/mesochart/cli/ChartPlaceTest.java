package org.mesochart.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

/** No chart is made in a folder that a program keeps in step; one that is there opens and says so; backups may lie there. */
@BesideOthers
class ChartPlaceTest {
    @TempDir
    private Path folder;

    @Test
    void newDemoAndRestoreAreRefusedBackupsAreNotAndWhatIsThereOpens() throws IOException {
        CliRun cli = new CliRun(folder);
        assertEquals(0, cli.run("new", "--clinic", "A", "--practitioner", "B").exit());
        Path shared = Files.createDirectories(cli.path("shared"));
        Files.writeString(shared.resolve(".stfolder"), "");
        String there = shared.resolve("chart").toString();
        String passphrase = cli.path("passphrase").toString();
        CliRun.Result copied = cli.run("backup", "--to", shared.toString());
        assertEquals(0, copied.exit(), copied.errors());
        String backup;
        try (Stream<Path> files = Files.list(shared)) {
            backup = files.filter(file -> file.toString().endsWith(".mesobackup")).findFirst().orElseThrow().toString();
        }
        for (Language language : Language.values()) {
            String lang = language.key();
            String words = new Messages(language).text("welcome.place.SYNC");
            for (CliRun.Result refused : new CliRun.Result[] {
                cli.bare("", "new", "--clinic", "A", "--practitioner", "B", "--data", there, "--passphrase-file", passphrase,
                        "--lang", lang),
                cli.bare("", "demo", "--data", there, "--lang", lang),
                cli.bare("", "restore", backup, "--data", there, "--passphrase-file", passphrase, "--lang", lang)}) {
                assertEquals(Cli.REFUSED, refused.exit());
                assertTrue(refused.errors().contains(words), refused.errors());
            }
        }
        assertFalse(Files.exists(Path.of(there)));
        Files.writeString(folder.resolve(".stfolder"), "");
        CliRun.Result opened = cli.run("verify");
        assertEquals(0, opened.exit());
        assertTrue(opened.errors().contains(new Messages(Language.ENGLISH).text("shell.place.SYNC")));
    }
}
