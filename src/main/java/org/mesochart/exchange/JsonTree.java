package org.mesochart.exchange;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads one value of a file as a tree, up to a size that fits into memory whatever the file holds. */
final class JsonTree {
    /** So many values, more than ten times what the fullest record of one patient has. */
    static final int VALUES_MAX = 500_000;
    /** So many characters of text and names. */
    static final int CHARACTERS_MAX = 16_000_000;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private int values;
    private int characters;

    /** The value is larger than is read. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super(null, null, false, false);
        }
    }

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads the value that the parser stands on.
     *
     * @throws TooLarge when there is more of it than is read
     */
    static JsonNode read(JsonParser parser) {
        return new JsonTree(parser).value(parser.currentToken());
    }

    // The depth is bounded by the parser.
    private JsonNode value(JsonToken token) {
        if (++values > VALUES_MAX) {
            throw new TooLarge();
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> NODES.stringNode(counted(parser.getString()));
            case VALUE_NUMBER_INT -> switch (parser.getNumberType()) {
                case INT -> NODES.numberNode(parser.getIntValue());
                case LONG -> NODES.numberNode(parser.getLongValue());
                default -> NODES.numberNode(parser.getBigIntegerValue());
            };
            // No field takes one: enough to know that it is a number.
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private ObjectNode object() {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = counted(parser.currentName());
            object.set(name, value(parser.nextToken()));
        }
        return object;
    }

    private ArrayNode array() {
        ArrayNode array = NODES.arrayNode();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            array.add(value(next));
        }
        return array;
    }

    private String counted(String text) {
        characters += text.length();
        if (characters > CHARACTERS_MAX) {
            throw new TooLarge();
        }
        return text;
    }
}
