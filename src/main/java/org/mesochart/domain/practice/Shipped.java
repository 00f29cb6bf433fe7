package org.mesochart.domain.practice;

import java.util.List;
import org.mesochart.domain.dose.Ceiling;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.Substances;

/**
 * What comes with the program and stands until the clinic says otherwise.
 *
 * @param questions the ten of the brief, then the further prompts, those off
 * @param ceilings with their sources
 * @param protocols examples from publications
 * @param products generic substances with common strengths, to begin a catalogue with
 * @param indications to pick from, in the language asked for; any other may be typed
 */
public record Shipped(
        List<ScreeningQuestion> questions,
        List<Ceiling> ceilings,
        List<Protocol> protocols,
        List<Product> products,
        Substances substances,
        List<String> indications) {
    public static final Shipped NOTHING =
            new Shipped(List.of(), List.of(), List.of(), List.of(), Substances.NONE, List.of());

    public Shipped {
        questions = List.copyOf(questions);
        ceilings = List.copyOf(ceilings);
        protocols = List.copyOf(protocols);
        products = List.copyOf(products);
        indications = List.copyOf(indications);
    }

    @Override
    public String toString() {
        return "Shipped[]";
    }
}
