package org.mesochart.domain.paper;

import java.util.Optional;

/** The documents that MesoChart prints. */
public enum PaperKind {
    SESSION_SHEET("session_sheet"),
    HANDOUT("handout"),
    CONSENT("consent"),
    COURSE_SUMMARY("course_summary"),
    THEN_AND_NOW("then_and_now"),
    PATIENT_RECORD("patient_record"),
    DUE_LIST("due_list"),
    LOT_RECALL("lot_recall"),
    INSIGHT("insight"),
    RECOVERY_KEY("recovery_key");

    private final String key;

    PaperKind(String key) {
        this.key = key;
    }

    /** As written in the chart and in the bundle: {@code session_sheet}, {@code handout} ... */
    public String key() {
        return key;
    }

    public static Optional<PaperKind> ofKey(String key) {
        for (PaperKind kind : values()) {
            if (kind.key.equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
