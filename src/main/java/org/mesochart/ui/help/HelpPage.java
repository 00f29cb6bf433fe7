package org.mesochart.ui.help;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.mesochart.domain.text.Folding;

/**
 * A page of the guide.
 *
 * @param name of its file, without the ending; the same in every language
 * @param title its first heading
 * @param document what it says, as parsed
 * @param sections from heading to heading, the first under the title
 */
record HelpPage(String name, String title, Node document, List<Section> sections) {
    /**
     * @param heading what stands over it
     * @param folded heading and text in the spelling that is searched
     */
    record Section(String heading, String folded) {
        boolean holds(String word) {
            return folded.contains(word);
        }
    }

    static HelpPage of(String name, Node document) {
        if (!(document.getFirstChild() instanceof Heading title)) {
            throw new IllegalStateException("A page of the guide begins with its title: " + name);
        }
        return new HelpPage(name, heading(title), document, sections(document));
    }

    /** The words beneath a node, with one space where a line or a block ends. */
    static String plain(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak end) {
                words.append(' ');
            }

            @Override
            public void visit(Paragraph paragraph) {
                visitChildren(paragraph);
                words.append(' ');
            }

            @Override
            public void visit(Heading heading) {
                visitChildren(heading);
                words.append(". ");
            }
        });
        return words.toString().strip();
    }

    /** The words of a heading. */
    static String heading(Heading heading) {
        String words = plain(heading);
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    private static List<Section> sections(Node document) {
        List<Section> sections = new ArrayList<>();
        String heading = null;
        StringBuilder words = new StringBuilder();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading next) {
                if (heading != null) {
                    sections.add(new Section(heading, Folding.fold(words.toString())));
                }
                heading = heading(next);
                words.setLength(0);
            }
            words.append(plain(block)).append(' ');
        }
        sections.add(new Section(heading, Folding.fold(words.toString())));
        return List.copyOf(sections);
    }
}
