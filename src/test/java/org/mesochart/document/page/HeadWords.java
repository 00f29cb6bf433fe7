package org.mesochart.document.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The heads of a document's columns, as they stand in its lines: no word of them is broken within itself. */
public final class HeadWords {
    private static final Pattern APART = Pattern.compile("[\\s\u00A0]+");
    /** The number of a session, the letter of a mixture. */
    private static final Pattern COUNTED = Pattern.compile("\\d+|[A-F]");
    private static final Set<String> KNOWN = known();

    private HeadWords() {}

    /** What stands in the heads of tables and is no whole word of the program's texts: pieces of one. */
    static List<String> broken(byte[] pdf) throws IOException {
        List<String> broken = new ArrayList<>();
        heads(pdf).forEach(head -> head.forEach(line -> {
            for (String word : APART.split(line.strip())) {
                if (!word.isEmpty() && !COUNTED.matcher(word).matches() && !KNOWN.contains(word)) {
                    broken.add(word + " in " + head);
                }
            }
        }));
        return broken;
    }

    /** Each head with its lines. */
    static List<List<String>> heads(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<List<String>> heads = new ArrayList<>();
            Map<PDPage, Map<Integer, String>> said = new HashMap<>();
            walk(document.getDocumentCatalog().getStructureTreeRoot(), false, null, said, heads);
            return heads;
        }
    }

    private static void walk(PDStructureNode node, boolean inHead, List<String> cell, Map<PDPage, Map<Integer, String>> said,
                             List<List<String>> heads) throws IOException {
        String kind = node instanceof PDStructureElement element ? element.getStructureType() : "";
        PDPage page = node instanceof PDStructureElement element ? element.getPage() : null;
        boolean head = inHead || kind.equals("THead");
        boolean opens = head && kind.equals("TH");
        List<String> lines = opens ? new ArrayList<>() : cell;
        if (opens) {
            heads.add(lines);
        }
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureNode further) {
                walk(further, head, lines, said, heads);
            } else if (lines != null && kid instanceof Integer id) {
                lines.add(said(said, page).getOrDefault(id, ""));
            } else if (lines != null && kid instanceof PDMarkedContentReference marked) {
                lines.add(said(said, marked.getPage() == null ? page : marked.getPage()).getOrDefault(marked.getMCID(), ""));
            }
        }
    }

    private static Map<Integer, String> said(Map<PDPage, Map<Integer, String>> said, PDPage page) throws IOException {
        Map<Integer, String> known = said.get(page);
        if (known == null) {
            known = new HashMap<>();
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            for (PDMarkedContent content : extractor.getMarkedContents()) {
                known.merge(content.getMCID(), content.getContents().stream().filter(TextPosition.class::isInstance)
                        .map(each -> ((TextPosition) each).getUnicode()).collect(Collectors.joining()), String::concat);
            }
            said.put(page, known);
        }
        return known;
    }

    // Every word of every text of the program, in both languages.
    private static Set<String> known() {
        Set<String> words = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("assets", "i18n"))) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    words.addAll(List.of(APART.split(line.substring(line.indexOf('=') + 1).strip())));
                }
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return words;
    }
}
