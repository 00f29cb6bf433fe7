package org.mesochart.planted.cli;

import tools.jackson.databind.JsonNode;

public final class CommandWithJson {
    boolean isEmpty(JsonNode node) {
        return node.isEmpty();
    }
}
