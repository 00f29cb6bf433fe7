package org.mesochart.ui.session;

import java.time.LocalDate;
import org.mesochart.domain.patient.Patient;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.BannerModel;

/** A patient as the banner says it. */
final class BannerWords {
    private BannerWords() {}

    static BannerModel of(Patient patient, Messages messages, LocalDate today) {
        return new BannerModel(patient.name(),
                patient.born() == null
                        ? messages.text("session.banner.bornUnknown")
                        : messages.dates().day(patient.born()),
                patient.ageOn(today).isPresent()
                        ? messages.text("session.banner.age", patient.ageOn(today).getAsInt())
                        : "",
                patient.sex() == null ? "" : messages.text("session.sex." + patient.sex().key()),
                patient.weightKg() == null ? null : messages.numbers().kg(patient.weightKg()),
                patient.chartNumber(), patient.allergies().state(),
                patient.allergies().list().stream()
                        .map(a -> a.reaction() == null ? a.substance() : a.substance() + " (" + a.reaction() + ")")
                        .toList());
    }
}
