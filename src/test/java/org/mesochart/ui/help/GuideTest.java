package org.mesochart.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.BesideOthers;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

/** The guide says what the program says, in both languages alike. Failures print the places. */
@Tag("slow-once")
@BesideOthers
class GuideTest {
    private static final Path GUIDE = Path.of("assets", "help");
    private static final Path SCREENS = Path.of("src", "main", "java", "org", "mesochart", "ui");
    private static final long PICTURES_BYTES = 2_000_000;

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatStandsInBoldIsAWordOfTheScreen(Language language) {
        Messages messages = new Messages(language);
        List<Pattern> texts = messages.keys().stream().map(messages::pattern).filter(GuideTest::saysSomething)
                .map(GuideTest::filled).toList();
        List<String> found = new ArrayList<>();
        for (HelpPage page : HelpBook.in(language).pages()) {
            all(page.document(), StrongEmphasis.class, HelpPage::plain).stream()
                    .filter(bold -> texts.stream().noneMatch(text -> text.matcher(bold).matches()))
                    .forEach(bold -> found.add(page.name() + ": " + bold));
        }
        assertNone(found);
    }

    @Test
    void bothLanguagesHaveTheSameHeadingsPicturesLinksAndKeys() {
        List<String> found = new ArrayList<>();
        for (HelpPage english : HelpBook.in(Language.ENGLISH).pages()) {
            HelpPage turkish = HelpBook.in(Language.TURKISH).page(english.name()).orElseThrow();
            same(found, english.name() + ", headings", headings(english), headings(turkish));
            same(found, english.name() + ", pictures", pictures(english, "en"), pictures(turkish, "tr"));
            same(found, english.name() + ", links", sorted(links(english)), sorted(links(turkish)));
            same(found, english.name() + ", keys", keys(english), keys(turkish));
        }
        assertNone(found);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageOfTheFolderIsInTheContentsAndEveryLinkLeadsToOne(Language language) throws IOException {
        try (Stream<Path> files = Files.list(GUIDE.resolve(language.key()))) {
            assertEquals(new TreeSet<>(HelpBook.NAMES), files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
        List<String> found = new ArrayList<>();
        for (HelpPage page : HelpBook.in(language).pages()) {
            links(page).stream().filter(link -> !HelpBook.NAMES.contains(link.replaceFirst("\\.md$", "")))
                    .forEach(link -> found.add(page.name() + ": " + link));
        }
        assertNone(found);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPictureIsThereAndSaysInWordsWhatItShows(Language language) throws IOException {
        TreeSet<String> shown = new TreeSet<>();
        List<String> found = new ArrayList<>();
        for (HelpPage page : HelpBook.in(language).pages()) {
            for (String address : all(page.document(), Image.class, Image::getDestination)) {
                shown.add(address.substring(address.lastIndexOf('/') + 1));
                if (HelpBook.picture(address).isEmpty()) {
                    found.add(page.name() + ": no file " + address);
                }
            }
            all(page.document(), Image.class, HelpPage::plain).stream().filter(words -> words.length() < 10)
                    .forEach(words -> found.add(page.name() + ": " + words));
        }
        assertNone(found);
        try (Stream<Path> files = Files.list(GUIDE.resolve("pictures").resolve(language.key()))) {
            assertEquals(shown, files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void thePicturesTogetherAreSmall() throws IOException {
        try (Stream<Path> files = Files.walk(GUIDE.resolve("pictures"))) {
            long bytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
            assertTrue(bytes < PICTURES_BYTES, bytes + " bytes");
        }
    }

    @Test
    void everyScreenOpensAPageThatIsThere() throws IOException {
        Pattern method = Pattern.compile("public String help\\(\\) \\{(.*?)\\n    \\}", Pattern.DOTALL);
        List<String> named = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SCREENS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("implements Screen {")) {
                    Matcher found = method.matcher(source);
                    assertTrue(found.find(), () -> file + " names no page of the help");
                    Matcher names = Pattern.compile("\"([a-z-]+)\"").matcher(found.group(1));
                    while (names.find()) {
                        named.add(names.group(1));
                    }
                }
            }
        }
        assertEquals(List.of(), named.stream().filter(name -> !HelpBook.NAMES.contains(name)).toList());
        assertTrue(named.size() >= 12, () -> "too few screens were found: " + named);
    }

    /** A text of placeholders and signs alone would fit anything. */
    private static boolean saysSomething(String pattern) {
        return pattern.replaceAll("\\{\\d\\}", "").chars().filter(Character::isLetter).count() >= 2;
    }

    private static Pattern filled(String pattern) {
        return Pattern.compile(Stream.of(pattern.split("\\{\\d\\}", -1)).map(Pattern::quote).collect(Collectors.joining(".+")));
    }

    private static List<Integer> headings(HelpPage page) {
        return all(page.document(), Heading.class, Heading::getLevel);
    }

    private static List<String> pictures(HelpPage page, String language) {
        return all(page.document(), Image.class, image -> image.getDestination().replace("pictures/" + language + "/", ""));
    }

    private static List<String> links(HelpPage page) {
        return all(page.document(), Link.class, Link::getDestination);
    }

    private static List<String> keys(HelpPage page) {
        return sorted(all(page.document(), Code.class, Code::getLiteral));
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    private static void same(List<String> found, String what, List<?> english, List<?> turkish) {
        if (!english.equals(turkish)) {
            found.add(what + ": " + english + " but " + turkish);
        }
    }

    private static <N extends Node, T> List<T> all(Node document, Class<N> kind, Function<N, T> what) {
        List<T> found = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            protected void visitChildren(Node parent) {
                for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                    if (kind.isInstance(child)) {
                        found.add(what.apply(kind.cast(child)));
                    }
                    child.accept(this);
                }
            }
        });
        return found;
    }

    private static void assertNone(List<String> found) {
        assertTrue(found.isEmpty(), () -> found.size() + ":\n" + String.join("\n", found));
    }
}
