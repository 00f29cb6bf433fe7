package org.mesochart.document.page;

import java.util.Optional;

/** The papers that the documents are laid out for; sizes in millimetres. */
public enum PaperSize {
    A4("a4", 210, 297),
    LETTER("letter", 215.9, 279.4);

    private final String key;
    private final double widthMm;
    private final double heightMm;

    PaperSize(String key, double widthMm, double heightMm) {
        this.key = key;
        this.widthMm = widthMm;
        this.heightMm = heightMm;
    }

    /** {@code a4} or {@code letter}. */
    public String key() {
        return key;
    }

    public double widthMm() {
        return widthMm;
    }

    public double heightMm() {
        return heightMm;
    }

    /** The paper with this key, or empty. */
    public static Optional<PaperSize> ofKey(String key) {
        for (PaperSize size : values()) {
            if (size.key.equals(key)) {
                return Optional.of(size);
            }
        }
        return Optional.empty();
    }
}
