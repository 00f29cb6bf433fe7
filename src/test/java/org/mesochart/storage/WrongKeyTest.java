package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.FaultTest;
import org.mesochart.Faults;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.WrongPassphraseException;

/** A wrong passphrase, a wrong recovery key and a damaged key slot are refused in the same words, and slow the next try. */
@FaultTest
@BesideOthers
class WrongKeyTest {
    @TempDir
    Path folder;

    private Instant now = TestCharts.NOW;
    private String words;

    private interface Try {
        Chart unlock(ChartFile file) throws WrongPassphraseException;
    }

    private static Chart withPassphrase(ChartFile file, String typed) throws WrongPassphraseException {
        try (Passphrase passphrase = Passphrase.of(typed)) {
            return file.unlock(file.practitioners().getFirst().id(), passphrase);
        }
    }

    private void refused(Try attempt) {
        now = now.plus(Duration.ofMinutes(1));
        try (ChartFile file = ChartFile.open(folder, null, () -> now)) {
            WrongPassphraseException wrong = assertThrows(WrongPassphraseException.class, () -> attempt.unlock(file));
            words = words == null ? wrong.toString() : words;
            assertEquals(words, wrong.toString());
        }
        try (ChartFile again = ChartFile.open(folder, null, () -> now)) {
            assertFalse(again.waitBeforeNextTry().isNegative());
        }
    }

    @Test
    void whichPartWasWrongIsNotTold() throws Exception {
        RecoveryKey key;
        ChartFile.NewChart made = TestCharts.createFile(folder);
        try (ChartFile file = made.file()) {
            key = made.recoveryKey();
        }
        refused(file -> withPassphrase(file, "another passphrase of mine"));
        try (RecoveryKey other = RecoveryKey.generate()) {
            refused(file -> file.unlock(other));
        }
        Random random = new Random(20261127);
        int flips = Faults.times(10, 200);
        for (int i = 0; i < flips; i++) {
            String column = random.nextBoolean() ? "salt" : "wrapped_data_key";
            boolean recovery = random.nextBoolean();
            byte[] before = slot(recovery, column);
            byte[] flipped = before.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            write(recovery, column, flipped);
            refused(file -> recovery ? file.unlock(key) : withPassphrase(file, TestCharts.PASSPHRASE));
            write(recovery, column, before);
        }
        now = now.plus(Duration.ofMinutes(1));
        try (ChartFile file = ChartFile.open(folder, null, () -> now);
                Chart chart = withPassphrase(file, TestCharts.PASSPHRASE)) {
            assertEquals(1, chart.practitioners().size());
        }
        key.close();
        Faults.figure("damaged key slots", flips + " flips, refused as a wrong passphrase is, each slowing the next try");
    }

    @Test
    void theNextTryWaitsWhicheverPartWasWrong() throws Exception {
        TestCharts.createFile(folder).file().close();
        refused(file -> withPassphrase(file, "another passphrase of mine"));
        refused(file -> withPassphrase(file, "another passphrase of mine"));
        byte[] flipped = slot(false, "wrapped_data_key");
        flipped[3] ^= 4;
        write(false, "wrapped_data_key", flipped);
        refused(file -> withPassphrase(file, TestCharts.PASSPHRASE));
        try (ChartFile file = ChartFile.open(folder, null, () -> now)) {
            assertEquals(Duration.ofSeconds(2), file.waitBeforeNextTry());
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(ChartFile.FILE));
    }

    private byte[] slot(boolean recovery, String column) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT " + column + " FROM key_slot WHERE kind = ?")) {
            select.setString(1, recovery ? "recovery" : "practitioner");
            return select.executeQuery().getBytes(1);
        }
    }

    private void write(boolean recovery, String column, byte[] bytes) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE key_slot SET " + column + " = ? WHERE kind = ?")) {
            update.setBytes(1, bytes);
            update.setString(2, recovery ? "recovery" : "practitioner");
            update.executeUpdate();
        }
    }
}
