package org.mesochart.ui.kit;

import java.util.List;
import java.util.Objects;
import org.mesochart.domain.patient.Allergies;

/**
 * What the banner says of a patient, written out in the language of the screen.
 *
 * @param weight "68 kg", or null when not recorded
 * @param allergies each as "penicillin (rash)"; empty unless the state is KNOWN
 */
public record BannerModel(String name, String born, String age, String sex, String weight, String chartNumber,
                          Allergies.State allergyState, List<String> allergies) {
    public BannerModel {
        Objects.requireNonNull(name);
        Objects.requireNonNull(born);
        Objects.requireNonNull(age);
        Objects.requireNonNull(sex);
        Objects.requireNonNull(chartNumber);
        Objects.requireNonNull(allergyState);
        allergies = List.copyOf(allergies);
    }

    @Override
    public String toString() {
        return "BannerModel[…]";
    }
}
