package org.mesochart.app;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.print.Printing;
import org.mesochart.document.recovery.RecoveryKeySheet;
import org.mesochart.document.print.SystemPrinting;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.kit.secret.KeyPrinting;

/** Prints the sheet with the recovery key on the computer's usual printer. */
final class RecoveryKeyPrinter implements KeyPrinting {
    private final Clock clock;

    RecoveryKeyPrinter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Result print(List<String> groups, Clinic clinic, String practitioner, Language language) {
        RecoveryKeySheet sheet = new RecoveryKeySheet(new SystemPrinting());
        return switch (sheet.print(groups, clinic, LocalDateTime.now(clock), language, PaperSize.A4)) {
            case Printing.Accepted accepted -> new Result(Outcome.PRINTED, accepted.queue());
            case Printing.Failed failed -> new Result(Outcome.NOT_PRINTED, failed.queue());
            case Printing.Unknown unknown -> new Result(Outcome.UNKNOWN, unknown.queue());
            case Printing.NoPrinter _ -> new Result(Outcome.NOT_PRINTED, null);
        };
    }
}
