package org.mesochart.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.materialdesign2.MaterialDesignAIkonHandler;

/** A wrong icon literal fails here and not on the screen. */
class IconLiteralsTest {
    private static final Pattern LITERAL = Pattern.compile("\"(mdi2([a-z])-[a-z0-9-]+)\"");

    @Test
    void everyIconInTheSourcesIsInThePack() throws IOException {
        Set<String> literals = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = LITERAL.matcher(Files.readString(source));
                while (matcher.find()) {
                    literals.add(matcher.group(1));
                }
            }
        }
        assertTrue(literals.size() > 10, "found " + literals);
        List<String> wrong = new ArrayList<>();
        for (String literal : literals) {
            if (!isInThePack(literal)) {
                wrong.add(literal);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void thisTestWouldNoticeAWrongLiteral() {
        assertThrows(IllegalArgumentException.class,
                () -> new MaterialDesignAIkonHandler().resolve("mdi2a-no-such-icon"));
    }

    private static boolean isInThePack(String literal) {
        String letter = String.valueOf((char) (literal.charAt(4) - 'a' + 'A'));
        try {
            IkonHandler handler = (IkonHandler) Class.forName(
                    MaterialDesignAIkonHandler.class.getPackageName() + ".MaterialDesign" + letter + "IkonHandler")
                    .getDeclaredConstructor().newInstance();
            return handler.resolve(literal) != null;
        } catch (ReflectiveOperationException | IllegalArgumentException notThere) {
            return false;
        }
    }
}
