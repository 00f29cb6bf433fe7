package org.mesochart.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Syringes;
import org.mesochart.domain.protocol.MixtureTemplate;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Technique;

/** Reads a protocol of the library. */
final class ProtocolReader {
    private static final int SESSION_MAX = 10_000;
    private static final int MINUTES_MAX = 1440;

    private ProtocolReader() {
    }

    /** The protocol, or null with a fault; the caller asks whether every field was known and checks the rules. */
    static Protocol read(JsonFields in, UUID id) {
        int before = in.faults().count();
        String name = in.text("name");
        String source = in.optionalText("source");
        List<String> indications = in.texts("indications");
        CoursePlan plan = RecordReader.plan(in);
        List<Protocol.Stage> stages = new ArrayList<>();
        for (JsonFields each : in.objects("stages")) {
            Integer from = each.whole("fromSession", 1, SESSION_MAX);
            List<MixtureTemplate> mixtures = new ArrayList<>();
            each.objects("mixtures").forEach(mixture -> mixtures.add(template(mixture)));
            each.done();
            if (in.faults().count() == before) {
                stages.add(new Protocol.Stage(from, mixtures));
            }
        }
        String goal = in.optionalText("goal");
        String points = in.optionalText("points");
        List<Integer> minutes = in.wholes("minutes", 1, MINUTES_MAX);
        boolean shipped = in.optionalFlag("shipped");
        boolean archived = in.optionalFlag("archived");
        return in.faults().count() > before || id == null
                ? null
                : new Protocol(id, name, source, indications, plan, stages, goal, points, minutes, shipped, archived);
    }

    /** A mixture to be prepared again, or null with a fault. */
    private static MixtureTemplate template(JsonFields in) {
        int before = in.faults().count();
        String name = in.text("name");
        List<MixtureTemplate.Part> parts = new ArrayList<>();
        in.objects("parts").forEach(each -> part(each, parts));
        Syringes syringes = RecordReader.syringes(in);
        BigDecimal depth = in.optionalDecimal("depthMm");
        BigDecimal volume = in.optionalDecimal("pointMl");
        Technique technique = in.optionalWord("technique", Technique::ofKey, Technique.values(), Technique::key);
        Needle needle = MarkReader.needle(in);
        in.done();
        if (in.faults().count() > before) {
            return null;
        }
        MixtureTemplate template = new MixtureTemplate(name, parts, syringes, depth, volume, technique, needle);
        in.faults().addAll(in.place(), template.check(), Map.of("mL", "pointMl"));
        return template;
    }

    private static void part(JsonFields in, List<MixtureTemplate.Part> into) {
        int before = in.faults().count();
        String product = in.text("product");
        List<Ingredient> ingredients = RecordReader.ingredients(in, "perMl")
                .orElseGet(() -> RecordReader.ofName(in, "product", product));
        BigDecimal volume = in.decimal("mL");
        in.done();
        if (in.faults().count() == before) {
            MixtureTemplate.Part part = new MixtureTemplate.Part(product, ingredients, volume);
            in.faults().addAll(in.place(), part.check());
            into.add(part);
        }
    }
}
