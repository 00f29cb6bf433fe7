package org.mesochart.planted.cli;

import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

public final class CommandWithMarkdown {
    Node read(String text) {
        return Parser.builder().build().parse(text);
    }
}
