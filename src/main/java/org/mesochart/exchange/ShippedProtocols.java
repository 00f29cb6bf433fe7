package org.mesochart.exchange;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.protocol.MixtureTemplate;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;
import tools.jackson.databind.JsonNode;

/**
 * The protocols that come with the program: published examples with their citations, and plans. Words and labels are in
 * one language; a protocol's id is the same in each.
 */
final class ShippedProtocols {
    private final Language language;
    private final List<CatalogueIndication> indications;

    /** @param indications those of the catalogue, that a protocol names by key */
    ShippedProtocols(Language language, List<CatalogueIndication> indications) {
        this.language = language;
        this.indications = indications;
    }

    /** @throws IllegalStateException when one says what it may not */
    List<Protocol> read(JsonNode rows) {
        List<Protocol> protocols = new ArrayList<>();
        for (JsonNode row : rows) {
            Protocol protocol = protocol(row);
            if (!protocol.check().isEmpty()) {
                throw new IllegalStateException("a shipped protocol is not one: " + row.required("key").stringValue());
            }
            protocols.add(protocol);
        }
        return protocols;
    }

    private Protocol protocol(JsonNode row) {
        String key = row.required("key").stringValue();
        List<PlanStep> steps = new ArrayList<>();
        row.required("plan").forEach(step -> steps.add(new PlanStep(step.get(0).intValue(), step.get(1).intValue())));
        List<String> names = new ArrayList<>();
        row.path("indications").forEach(each -> names.add(indication(each)));
        List<Integer> minutes = new ArrayList<>();
        row.path("minutes").forEach(each -> minutes.add(each.intValue()));
        List<Protocol.Stage> stages = new ArrayList<>();
        row.path("stages").forEach(each -> stages.add(stage(each)));
        return new Protocol(UUID.nameUUIDFromBytes(("protocol/" + key).getBytes(StandardCharsets.UTF_8)),
                words(row.required("name")), words(row.required("source")), names, new CoursePlan(steps), stages,
                words(row.path("goal")), words(row.path("points")), minutes, true, false);
    }

    private String indication(JsonNode named) {
        if (!named.has("key")) {
            return words(named);
        }
        String key = named.required("key").stringValue();
        return indications.stream().filter(i -> i.key().equals(key)).findFirst()
                .map(i -> i.name(language))
                .orElseThrow(() -> new IllegalStateException("unknown indication in a protocol"));
    }

    private Protocol.Stage stage(JsonNode row) {
        List<MixtureTemplate> mixtures = new ArrayList<>();
        row.required("mixtures").forEach(each -> mixtures.add(mixture(each)));
        return new Protocol.Stage(row.required("from").intValue(), mixtures);
    }

    private MixtureTemplate mixture(JsonNode row) {
        List<MixtureTemplate.Part> parts = new ArrayList<>();
        row.required("parts").forEach(part -> {
            String product = words(part);
            parts.add(new MixtureTemplate.Part(product, ProductName.ingredients(product),
                    new BigDecimal(part.required("mL").stringValue())));
        });
        return new MixtureTemplate(words(row.required("name")), parts, null, number(row.path("depthMm")),
                number(row.path("volumeMl")),
                Optional.ofNullable(text(row.path("technique"))).flatMap(Technique::ofKey).orElse(null), null);
    }

    private String words(JsonNode node) {
        return node.isMissingNode() ? null : node.required(language.key()).stringValue();
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? null : node.stringValue();
    }

    private static BigDecimal number(JsonNode node) {
        return node.isMissingNode() ? null : new BigDecimal(node.stringValue());
    }
}
