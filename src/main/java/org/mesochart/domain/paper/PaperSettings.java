package org.mesochart.domain.paper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Texts;

/**
 * What the clinic's papers say besides its name and address.
 *
 * @param emergencyNumber whom to call when it cannot wait; 112 in Turkey and the European Union
 * @param aftercareHours how long the advice of the handout holds, 24 or 48 hours
 * @param licenceName what the unit's licence is called on paper, or null for the usual word
 */
public record PaperSettings(Optional<Logo> logo, String emergencyNumber, int aftercareHours, String licenceName) {
    public static final PaperSettings USUAL = new PaperSettings(Optional.empty(), "112", 48, null);
    public static final List<Integer> AFTERCARE_HOURS = List.of(24, 48);

    private static final UUID ID = UUID.nameUUIDFromBytes("paper-settings".getBytes(StandardCharsets.UTF_8));

    public PaperSettings {
        Objects.requireNonNull(logo);
        Objects.requireNonNull(emergencyNumber);
        emergencyNumber = emergencyNumber.strip();
        licenceName = Texts.tidy(licenceName);
    }

    /** A chart has one row of them. */
    public UUID id() {
        return ID;
    }

    public PaperSettings withLogo(Optional<Logo> now) {
        return new PaperSettings(now, emergencyNumber, aftercareHours, licenceName);
    }

    public PaperSettings withEmergencyNumber(String now) {
        return new PaperSettings(logo, now, aftercareHours, licenceName);
    }

    public PaperSettings withAftercareHours(int now) {
        return new PaperSettings(logo, emergencyNumber, now, licenceName);
    }

    public PaperSettings withLicenceName(String now) {
        return new PaperSettings(logo, emergencyNumber, aftercareHours, now);
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        logo.ifPresent(picture -> problems.addAll(picture.check()));
        if (emergencyNumber.isEmpty()) {
            problems.add(Problem.of("emergencyNumber", "errors.paper.emergency"));
        }
        Texts.checkLine("emergencyNumber", emergencyNumber, problems);
        Texts.checkLine("licenceName", licenceName, problems);
        if (!AFTERCARE_HOURS.contains(aftercareHours)) {
            problems.add(Problem.of("aftercareHours", "errors.paper.aftercare"));
        }
        return problems;
    }
}
