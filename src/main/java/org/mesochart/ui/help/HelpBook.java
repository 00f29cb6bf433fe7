package org.mesochart.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.commonmark.parser.Parser;
import org.mesochart.domain.text.Folding;
import org.mesochart.domain.text.Language;

/** The guide in one language: {@code /help/<language>/<page>.md}, in the order of its contents. */
final class HelpBook {
    /** Every page, in the order in which a reader who reads all of them reads them. */
    static final List<String> NAMES = List.of("index", "first-start", "today", "patients", "course", "session", "map",
            "signing", "trend", "stock", "documents", "insight", "preferences", "security", "backup", "erasure",
            "keyboard", "troubles");

    private static final Map<Language, HelpBook> READ = new ConcurrentHashMap<>();

    /**
     * A place that holds the words looked for.
     *
     * @param heading over that place; the page's title when it is the page as a whole
     */
    record Hit(HelpPage page, String heading) {
    }

    private final List<HelpPage> pages;

    private HelpBook(List<HelpPage> pages) {
        this.pages = List.copyOf(pages);
    }

    /** The guide of a language; read once. */
    static HelpBook in(Language language) {
        return READ.computeIfAbsent(language, HelpBook::read);
    }

    List<HelpPage> pages() {
        return pages;
    }

    Optional<HelpPage> page(String name) {
        return pages.stream().filter(page -> page.name().equals(name)).findFirst();
    }

    /**
     * The pages that hold every word, in any order and spelling; those with a word in the title first. Nothing to look
     * for gives every page.
     */
    List<Hit> search(String typed) {
        List<String> words = Arrays.stream(Folding.fold(typed.strip()).split(" ")).filter(word -> !word.isEmpty()).toList();
        List<Hit> hits = new ArrayList<>();
        for (HelpPage page : pages) {
            hit(page, words).ifPresent(hits::add);
        }
        if (!words.isEmpty()) {
            hits.sort(Comparator.comparing(hit -> !words.stream().allMatch(Folding.fold(hit.page().title())::contains)));
        }
        return hits;
    }

    /** A picture by the address that a page of this language gives it, or empty. */
    static Optional<URL> picture(String address) {
        return Optional.ofNullable(HelpBook.class.getResource("/help/" + address.replaceFirst("^\\.\\./", "")));
    }

    private static Optional<Hit> hit(HelpPage page, List<String> words) {
        if (words.isEmpty()) {
            return Optional.of(new Hit(page, page.title()));
        }
        Optional<Hit> together = page.sections().stream()
                .filter(section -> words.stream().allMatch(section::holds))
                .findFirst().map(section -> new Hit(page, section.heading()));
        boolean apart = words.stream().allMatch(word -> page.sections().stream().anyMatch(section -> section.holds(word)));
        return together.or(() -> apart ? Optional.of(new Hit(page, page.title())) : Optional.empty());
    }

    private static HelpBook read(Language language) {
        Parser parser = Parser.builder().build();
        return new HelpBook(NAMES.stream().map(name -> read(parser, language, name)).toList());
    }

    private static HelpPage read(Parser parser, Language language, String name) {
        String resource = "/help/" + language.key() + "/" + name + ".md";
        try (InputStream in = HelpBook.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Page not packaged: " + resource);
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            return HelpPage.of(name, parser.parseReader(reader));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Page not readable: " + resource, unreadable);
        }
    }
}
