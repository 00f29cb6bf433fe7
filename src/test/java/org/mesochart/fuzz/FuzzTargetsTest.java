package org.mesochart.fuzz;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.exchange.ImportTarget;
import org.mesochart.storage.CanonicalTarget;
import org.mesochart.storage.ChainTarget;
import org.mesochart.storage.KeySlotTarget;
import org.mesochart.vault.SealedValueTarget;

/**
 * The targets of the fuzzer with a few made-up inputs, the same in every run. A target in one test only: they keep what
 * they try, and tests run beside each other.
 */
@BesideOthers
@Tag("slow-once")
class FuzzTargetsTest {
    private static final int MOST_BYTES = 300;

    @Test
    void sealedValuesOpenInTheirPlaceOrNotAtAll() {
        tried(SealedValueTarget::fuzzerTestOneInput, 3000);
    }

    /** One that was found: a value with the line break of an old Mac that looks like another line. */
    @Test
    void canonicalBytesAreReadBackAsWhatWasWritten() {
        CanonicalTarget.fuzzerTestOneInput(new byte[] {1, 1, 7, 'x', '\r', 'p', 'l', 'a', 'n', '=', 0, 0, 0, 0});
        tried(CanonicalTarget::fuzzerTestOneInput, 5000);
    }

    /** Also those that were found: slots whose bytes are missing. */
    @Test
    void aKeySlotOpensTheChartsOwnKeysOrNothing() {
        for (byte column : new byte[] {0, 5, 6, 7}) {
            KeySlotTarget.fuzzerTestOneInput(new byte[] {2, 1, 0, column, 0});
        }
        tried(KeySlotTarget::fuzzerTestOneInput, 1000);
    }

    @Test
    void everyChangeOfTheChainIsNoticed() {
        tried(ChainTarget::fuzzerTestOneInput, 150);
    }

    @Test
    void aFileIsTakenAsItIsOrRefusedWithReasons() {
        ImportTarget.fuzzerTestOneInput(new byte[] {1, 0});
        tried(ImportTarget::fuzzerTestOneInput, 40);
    }

    @Test
    void whatGoesWrongIsTold() {
        assertThrows(AssertionError.class, () -> tried(data -> {
            if (data.length > 2 && data[0] == 7) {
                throw new AssertionError("found");
            }
        }, 3000));
    }

    private static void tried(Consumer<byte[]> target, int times) {
        Random random = new Random(20261127);
        for (int i = 0; i < times; i++) {
            byte[] data = new byte[random.nextInt(MOST_BYTES)];
            random.nextBytes(data);
            target.accept(data);
        }
    }
}
