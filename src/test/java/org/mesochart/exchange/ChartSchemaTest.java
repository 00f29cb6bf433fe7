package org.mesochart.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The published schema and the program's own reader say the same of a file. */
@BesideOthers
class ChartSchemaTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static JsonNode text;
    private static Schema schema;
    private static String full;

    @BeforeAll
    static void aFullChartAndTheSchema(@TempDir Path folder) throws Exception {
        try (InputStream in = ChartSchemaTest.class.getResourceAsStream("/schema/chart.schema.json")) {
            text = JsonMapper.shared().readTree(in);
        }
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
        Chart chart = TestCharts.create(folder);
        FullChart.fill(chart);
        full = FullChart.export(chart);
        chart.close();
    }

    private static List<String> schemaFaults(JsonNode file) {
        return schema.validate(file).stream().map(Object::toString).toList();
    }

    private static List<Fault> readerFaults(JsonNode file) {
        byte[] bytes = JsonMapper.shared().writeValueAsBytes(file);
        try {
            ChartImport.check(new ByteArrayInputStream(bytes), FullChart.CLOCK, FullChart.BODY);
            return List.of();
        } catch (ImportRefused refused) {
            return refused.faults();
        }
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }

    @Test
    void whatTheProgramWritesIsValid(@TempDir Path folder) {
        assertEquals(List.of(), schemaFaults(tree(full)));
        assertEquals(List.of(), readerFaults(tree(full)));
        Chart empty = TestCharts.create(folder);
        assertEquals(List.of(), schemaFaults(tree(FullChart.export(empty))));
        empty.patients().add(TestCharts.aPatient());
        assertEquals(List.of(), schemaFaults(tree(FullChart.export(empty))));
    }

    @Test
    void theFullChartUsesEveryFieldOfTheSchema() {
        List<String> unused = new ArrayList<>();
        text.get("$defs").forEachEntry((name, definition) -> names(definition).forEach(field -> {
            if (!full.contains('"' + field + "\" :")) {
                unused.add(name + '.' + field);
            }
        }));
        // A course that follows a protocol is charted by the picker alone.
        unused.removeIf(field -> field.endsWith(".protocol"));
        assertEquals(List.of(), unused);
    }

    private static List<String> names(JsonNode definition) {
        List<String> names = new ArrayList<>();
        if (definition.has("properties")) {
            definition.get("properties").forEachEntry((name, field) -> {
                names.add(name);
                names.addAll(names(field));
            });
        }
        if (definition.has("items")) {
            names.addAll(names(definition.get("items")));
        }
        return names;
    }

    @Test
    void everyObjectIsClosedAndEveryFieldIsDescribed() {
        List<String> open = new ArrayList<>();
        check("", text, open);
        assertEquals(List.of(), open);
    }

    private static void check(String place, JsonNode node, List<String> open) {
        if (node.has("properties") && node.has("type")) {
            if (!node.path("additionalProperties").isBoolean() || node.get("additionalProperties").booleanValue()) {
                open.add(place + " is open");
            }
            node.get("properties").forEachEntry((name, field) -> {
                boolean referred = field.has("$ref")
                        && text.at(field.get("$ref").stringValue().substring(1)).has("description");
                if (!field.has("description") && !referred) {
                    open.add(place + '/' + name + " is not described");
                }
            });
        }
        if (node.isObject()) {
            node.forEachEntry((name, field) -> check(place + '/' + name, field, open));
        }
    }

    @Test
    void theWordsOfTheSchemaAreThoseOfTheProgram() {
        words("view", BodyView.values(), BodyView::key);
        words("side", Side.values(), Side::key);
        words("unit", DoseUnit.values(), DoseUnit::key);
        words("quality", PainQuality.values(), PainQuality::key);
        words("aspect", Aspect.values(), Aspect::key);
        words("time", Moment.values(), Moment::key);
        words("scale", PainScale.values(), PainScale::key);
        words("technique", Technique.values(), Technique::key);
        words("outcome/properties/measure", Measure.values(), Measure::key);
        words("adverseEvent/properties/kind", AdverseEvent.Kind.values(), AdverseEvent.Kind::key);
        words("adverseEvent/properties/follow/properties/outcome", AdverseEvent.Outcome.values(),
                AdverseEvent.Outcome::key);
        words("consent/properties/status", Consent.Status.values(), Consent.Status::key);
        words("printout/properties/kind", PaperKind.values(), PaperKind::key);
        words("printout/properties/deed", Printout.Deed.values(), Printout.Deed::key);
        words("language", Language.values(), Language::key);
        words("judgement/properties/choice", Judgement.Choice.values(), Judgement.Choice::key);
        words("reminder/properties/kind", FollowUp.Kind.values(), FollowUp.Kind::key);
        words("reminder/properties/deed", FollowUp.Deed.values(), FollowUp.Deed::key);
        words("course/properties/status", CourseStatus.values(), CourseStatus::key);
        words("clinic/properties/products/items/properties/class", ProductClass.values(), ProductClass::key);
    }

    private static <T> void words(String definition, T[] all, Function<T, String> key) {
        List<String> said = new ArrayList<>();
        text.at("/$defs/" + definition + "/enum").forEach(word -> said.add(word.stringValue()));
        assertEquals(Arrays.stream(all).map(key).sorted().toList(), said.stream().sorted().toList(), definition);
    }

    /** Changes a random value of the tree into something else; what the schema refuses the reader must refuse. */
    @Test
    void whatBreaksTheSchemaIsRefusedByTheReader() {
        Random random = new Random(41);
        int broken = 0;
        for (int i = 0; i < 400; i++) {
            JsonNode file = tree(full);
            String change = change(file, random);
            if (!schemaFaults(file).isEmpty()) {
                broken++;
                assertFalse(readerFaults(file).isEmpty(), change);
            }
        }
        assertTrue(broken > 200, "too few of the changes broke the schema: " + broken);
    }

    private static String change(JsonNode file, Random random) {
        List<JsonNode> holders = new ArrayList<>();
        collect(file, holders);
        JsonNode holder = holders.get(random.nextInt(holders.size()));
        JsonNode value = other(random);
        if (holder instanceof ObjectNode object) {
            List<String> names = new ArrayList<>(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set("x-" + name, object.remove(name));
                default -> object.set(name, value);
            }
            return name + " became " + value;
        }
        ArrayNode list = (ArrayNode) holder;
        list.set(random.nextInt(list.size()), value);
        return "an element became " + value;
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if ((node.isObject() || node.isArray()) && !node.isEmpty()) {
            holders.add(node);
            node.forEach(each -> collect(each, holders));
        }
    }

    private static JsonNode other(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(-1);
            case 2 -> NODES.numberNode(1.5);
            case 3 -> NODES.booleanNode(true);
            case 4 -> NODES.stringNode("");
            case 5 -> NODES.stringNode("nonsense");
            case 6 -> NODES.stringNode("1,5");
            case 7 -> NODES.stringNode(" 2026-01-05T09:00:00Z");
            case 8 -> NODES.arrayNode().add("x");
            default -> NODES.objectNode().put("x", 1);
        };
    }

    @Test
    void theSchemaKnowsTheRulesThatItCanSay() {
        List<String> accepted = new ArrayList<>();
        for (String[] damage : new String[][] {
            {"\"depthMm\" : \"9\"", "\"depthMm\" : 9"}, {"\"archived\" : false", "\"archived\" : null"},
            {"\"answer\" : \"no\"", "\"answer\" : \"maybe\""}, {"\"number\" : 1,", "\"number\" : 0,"},
            {"\"letter\" : \"A\"", "\"letter\" : \"G\""}, {"\"version\" : 4", "\"version\" : 5"},
            {"\"signature\" :", "\"signatur\" :"}, {"\"status\" : \"signed\"", "\"status\" : \"draft\""},
            {"\"meaning\" : \"performed\"", "\"meaning\" : \"seen\""}, {"\"unit\" : \"mg\"", "\"unit\" : \"g\""},
            {"\"choice\" : \"change\", \"reason\"", "\"choice\" : \"change\", \"why\""},
            {"\"deed\" : \"planned\", \"day\"", "\"deed\" : \"done\", \"day\""}, {"\"judgeFrom\" : 3", "\"judgeFrom\" : 0"},
            {"\"on\" : \"2026-", "\"on\" : \"26-"}, {"\"revision\" : 2", "\"revision\" : 0"},
            {"\"paragraph\" : \"consent.", "\"paragraph\" : \"Consent."}, {"\"aftercareHours\" : 48", "\"aftercareHours\" : 36"},
            {"\"given\" : \"1\"", "\"given\" : \"1e3\""}, {"\"expiry\" : \"2028-03\"", "\"expiry\" : \"3/28\""}}) {
            assertTrue(full.contains(damage[0]), damage[0]);
            JsonNode file = tree(full.replaceFirst(Pattern.quote(damage[0]), Matcher.quoteReplacement(damage[1])));
            if (schemaFaults(file).isEmpty() || readerFaults(file).isEmpty()) {
                accepted.add(damage[1]);
            }
        }
        assertEquals(List.of(), accepted);
    }

    @Test
    void theExampleOfTheDescriptionIsAFileThatComesBackAsItIs(@TempDir Path folder) throws Exception {
        String example = example();
        assertEquals(List.of(), schemaFaults(tree(example)));
        Chart chart = TestCharts.create(folder);
        FullChart.imported(chart, example);
        assertEquals(example, FullChart.export(chart));
        assertEquals(List.of(), chart.verify().findings());
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        new ChartExport(chart).write(chart.patients().all(), sheet);
        assertTrue(sheet.toString(StandardCharsets.UTF_8).contains("\"lotId\""));
    }

    private static String example() throws IOException {
        Matcher block = Pattern.compile("(?s)```json\\R(.*?)```").matcher(
                Files.readString(Path.of("src/docs/chart-format.md")));
        assertTrue(block.find());
        return block.group(1);
    }
}
