package org.mesochart.domain.practice;

import java.util.Objects;
import java.util.UUID;

/**
 * One who treats and signs. Not patient data: the name stands on the unlock screen.
 *
 * @param title speciality as printed, or null
 * @param certificate mesotherapy certificate number, or null (Turkey: regulation of 27.10.2014, no. 29158)
 */
public record Practitioner(UUID id, String name, String title, String certificate) {
    public Practitioner {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
    }
}
