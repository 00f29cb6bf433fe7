package org.mesochart.storage;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.patient.ErasureReason;

/**
 * Erases one patient after the other, and says of each that it was done, on its standard output: what the test read before it
 * killed this program was told.
 */
final class EraseAll {
    private EraseAll() {}

    /** Arguments: the chart's folder, that of the notes of its head, the patients. */
    public static void main(String[] args) throws Exception {
        try (FailingDisk.Opened opened = FailingDisk.Opened.of(Path.of(args[0]), Path.of(args[1]))) {
            System.out.println("begun");
            for (int i = 2; i < args.length; i++) {
                UUID patient = UUID.fromString(args[i]);
                opened.chart().erasures().erase(patient, ErasureReason.REQUEST, Optional::of);
                System.out.println(patient);
            }
        }
    }
}
