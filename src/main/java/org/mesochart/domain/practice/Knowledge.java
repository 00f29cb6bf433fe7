package org.mesochart.domain.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mesochart.domain.dose.Ceiling;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.stock.LotOnHand;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.Substances;

/**
 * What the clinic works with: what is shipped, with what the clinic added and changed.
 *
 * @param questions in the order asked, those not asked at present too
 * @param ceilings the clinic's figures before the shipped ones
 * @param protocols the clinic's own first
 * @param lots open lots with what is left of them, the earliest expiry first
 */
public record Knowledge(
        List<ScreeningQuestion> questions,
        List<Ceiling> ceilings,
        List<Protocol> protocols,
        List<Product> products,
        List<LotOnHand> lots,
        Substances substances) {
    public Knowledge {
        questions = List.copyOf(questions);
        ceilings = List.copyOf(ceilings);
        protocols = List.copyOf(protocols);
        products = List.copyOf(products);
        lots = List.copyOf(lots);
    }

    /**
     * @param questions the clinic's rows: its own questions, and which prompts it asks
     * @param ceilings the clinic's rows: they take the place of the shipped one for the same substance
     * @param protocols the clinic's rows
     */
    public static Knowledge of(
            Shipped shipped,
            List<ScreeningQuestion> questions,
            List<Ceiling> ceilings,
            List<Protocol> protocols,
            List<Product> products,
            List<LotOnHand> lots) {
        return new Knowledge(
                questions(shipped.questions(), questions),
                ceilings(shipped.ceilings(), ceilings),
                protocols(shipped.protocols(), protocols),
                products,
                lots,
                shipped.substances());
    }

    /**
     * Every question, in the order asked, those not asked at present too.
     *
     * @param own the clinic's rows
     */
    public static List<ScreeningQuestion> questions(List<ScreeningQuestion> shipped, List<ScreeningQuestion> own) {
        Map<String, ScreeningQuestion> rows = new LinkedHashMap<>();
        own.forEach(q -> rows.put(q.key(), q));
        List<ScreeningQuestion> all = new ArrayList<>();
        for (ScreeningQuestion each : shipped) {
            ScreeningQuestion row = rows.remove(each.key());
            all.add(row == null || each.origin() == ScreeningQuestion.Origin.BRIEF ? each : each.withAsked(row.asked()));
        }
        all.addAll(rows.values());
        return all;
    }

    private static List<Ceiling> ceilings(List<Ceiling> shipped, List<Ceiling> own) {
        Map<String, Ceiling> all = new LinkedHashMap<>();
        shipped.forEach(c -> all.put(c.substance(), c));
        own.forEach(c -> all.put(c.substance(), c));
        return all.values().stream().filter(Ceiling::active).toList();
    }

    private static List<Protocol> protocols(List<Protocol> shipped, List<Protocol> own) {
        List<Protocol> all = new ArrayList<>(own);
        shipped.stream().filter(s -> own.stream().noneMatch(o -> o.id().equals(s.id()))).forEach(all::add);
        return all.stream().filter(p -> !p.archived()).toList();
    }
}
