package org.mesochart.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.FaultTest;
import org.mesochart.Faults;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is wrong with a field of a file, the place that is told is one of the file, or where a field is missing. */
@BesideOthers
@FaultTest
class FaultPlacesTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of("", "x", "a\u0007b", "x".repeat(5000), "-1", "0.00001", "999999999",
            "1901-01-01", "2999-01-01", "1901-01-01T00:00:00+03:00", "2999-01-01T00:00:00+03:00",
            "00000000-0000-4000-8000-000000000000", "no", "yes", "stop", "proceed", "known", "draft", "other", "ongoing",
            "after", "follow-up", "not-performed");
    private static final int ELEMENTS = 2;

    private JsonNode file;
    private final Set<String> known = new TreeSet<>();
    private final Set<String> wrong = new TreeSet<>();
    private int broken;
    private int fields;

    @Test
    void everyPlaceThatIsToldIsOneOfTheFile(@TempDir Path folder) throws Exception {
        try (Chart chart = TestCharts.create(folder)) {
            FullChart.fill(chart);
            file = JSON.readTree(FullChart.export(chart));
            ((ArrayNode) file.at("/patients/0/courses/0/sessions")).remove(1);
        }
        collect(file, "");
        shorten(file);
        ChartImport.check(new ByteArrayInputStream(JSON.writeValueAsBytes(file)), FullChart.CLOCK, FullChart.BODY);
        breakEach(file);
        assertEquals(Set.of(), wrong);
        assertTrue(broken > 1000, () -> String.valueOf(broken));
    }

    /** One record of a kind is enough, and of what is told by number two: read quickly, a thousand times. */
    private static void shorten(JsonNode node) {
        if (node.isArray()) {
            ArrayNode array = (ArrayNode) node;
            while (array.size() > ELEMENTS && array.get(0).isObject()) {
                array.remove(array.size() - 1);
            }
        }
        node.forEach(FaultPlacesTest::shorten);
    }

    private void collect(JsonNode node, String place) {
        known.add(place);
        for (String name : node.propertyNames()) {
            collect(node.get(name), place + '/' + name);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), place + "/0");
        }
    }

    private void breakEach(JsonNode node) {
        for (String name : List.copyOf(node.propertyNames())) {
            ObjectNode object = (ObjectNode) node;
            JsonNode was = object.get(name);
            for (JsonNode other : others(was)) {
                object.set(name, other);
                check();
            }
            object.remove(name);
            check();
            object.set(name, was);
            breakEach(was);
        }
        for (int i = 0; node.isArray() && i < Math.min(1, node.size()); i++) {
            ArrayNode array = (ArrayNode) node;
            JsonNode was = array.get(i);
            for (JsonNode other : others(was)) {
                array.set(i, other);
                check();
            }
            array.set(i, was);
            array.add(was);
            check();
            array.remove(array.size() - 1);
            breakEach(was);
        }
    }

    /** All of them in the long form; in the short one a quarter of the texts, the next field another. */
    private List<JsonNode> others(JsonNode was) {
        List<JsonNode> others = new ArrayList<>(List.of(NODES.objectNode(), NODES.arrayNode(), NODES.nullNode()));
        if (!was.isContainer()) {
            List.of(-1, 0, 7, 999_999_999).forEach(number -> others.add(NODES.numberNode(number)));
            others.add(NODES.booleanNode(!was.isBoolean() || !was.booleanValue()));
            int step = Faults.times(4, 1);
            for (int i = fields++ % step; i < TEXTS.size(); i += step) {
                others.add(NODES.stringNode(TEXTS.get(i)));
            }
        }
        return others;
    }

    private void check() {
        try {
            ChartImport.check(new ByteArrayInputStream(JSON.writeValueAsBytes(file)), FullChart.CLOCK, FullChart.BODY);
        } catch (ImportRefused refused) {
            broken++;
            refused.faults().stream().filter(fault -> !isThere(fault.place())).forEach(fault ->
                    wrong.add(fault.place().replaceAll("/\\d+", "/0") + ' ' + fault.key()));
        }
    }

    private boolean isThere(String place) {
        int last = place.lastIndexOf('/');
        boolean inFile = place.isEmpty() || !file.at(place).isMissingNode() || file.at(place.substring(0, last)).isObject();
        return inFile && known.contains(place.replaceAll("/\\d+", "/0"));
    }
}
