package org.mesochart.document.page;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.mesochart.domain.paper.Logo;

/** The clinic's logo, as large as the letterhead has room for. */
public record LogoDrawing(BufferedImage picture, double widthMm, double heightMm) implements Drawing {
    private static final double MOST_WIDE = 40;
    private static final double MOST_HIGH = 12;

    /** Empty when what is kept cannot be drawn: a sheet without a logo is better than none. */
    static Optional<LogoDrawing> of(Logo logo) {
        return Optional.ofNullable(LogoFile.picture(logo)).map(picture -> {
            double scale = Math.min(MOST_WIDE / picture.getWidth(), MOST_HIGH / picture.getHeight());
            return new LogoDrawing(picture, picture.getWidth() * scale, picture.getHeight() * scale);
        });
    }

    @Override
    public void paint(PdfCanvas canvas) {
        canvas.image(picture, 0, 0, widthMm, heightMm);
    }

    @Override
    public String toString() {
        return "LogoDrawing";
    }
}
