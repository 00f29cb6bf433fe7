package org.mesochart.domain.paper;

import java.util.List;
import java.util.Optional;

/** Which paragraphs the clinic may word itself, in the order of the paper. */
public final class Paragraphs {
    /** The documents whose words are the clinic's. */
    public static final List<PaperKind> DOCUMENTS = List.of(PaperKind.HANDOUT, PaperKind.CONSENT);

    /** How the clinic is called. */
    public static final String CLINIC_NUMBER = "clinicNumber";

    private static final List<Paragraph> HANDOUT = List.of(
            of(PaperKind.HANDOUT, "lead", List.of()),
            of(PaperKind.HANDOUT, "done", List.of("injections", "places"), "depth"),
            of(PaperKind.HANDOUT, "dry", List.of()),
            of(PaperKind.HANDOUT, "nothing", List.of(), CLINIC_NUMBER),
            of(PaperKind.HANDOUT, "normal", List.of()),
            of(PaperKind.HANDOUT, "do", List.of()),
            of(PaperKind.HANDOUT, "avoid", List.of()),
            of(PaperKind.HANDOUT, "emergency", List.of()),
            of(PaperKind.HANDOUT, "worse", List.of()),
            of(PaperKind.HANDOUT, "next", List.of(), CLINIC_NUMBER),
            of(PaperKind.HANDOUT, "no_visit", List.of(), CLINIC_NUMBER),
            of(PaperKind.HANDOUT, "diary", List.of("pain")));

    private static final List<Paragraph> CONSENT = List.of(
            of(PaperKind.CONSENT, "intro", List.of()),
            of(PaperKind.CONSENT, "why", List.of("indication")),
            of(PaperKind.CONSENT, "how", List.of("plan")),
            of(PaperKind.CONSENT, "benefits", List.of()),
            of(PaperKind.CONSENT, "alternatives", List.of()),
            of(PaperKind.CONSENT, "risks", List.of()),
            of(PaperKind.CONSENT, "tell", List.of()),
            of(PaperKind.CONSENT, "medicines", List.of()),
            of(PaperKind.CONSENT, "photographs", List.of()),
            of(PaperKind.CONSENT, "withdrawal", List.of()),
            of(PaperKind.CONSENT, "questions", List.of(), CLINIC_NUMBER),
            of(PaperKind.CONSENT, "decision", List.of()),
            of(PaperKind.CONSENT, "handwritten", List.of()),
            of(PaperKind.CONSENT, "copies", List.of()));

    private Paragraphs() {}

    /** The paragraphs of a document; none for one that has no words of the clinic's. */
    public static List<Paragraph> of(PaperKind kind) {
        return switch (kind) {
            case HANDOUT -> HANDOUT;
            case CONSENT -> CONSENT;
            default -> List.of();
        };
    }

    public static Optional<Paragraph> find(PaperKind kind, String name) {
        return of(kind).stream().filter(paragraph -> paragraph.name().equals(name)).findFirst();
    }

    private static Paragraph of(PaperKind kind, String name, List<String> required, String... optional) {
        return new Paragraph(kind, name, required, List.of(optional));
    }
}
