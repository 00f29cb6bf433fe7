package org.mesochart.ui.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Tasks;

/** What About tells; the licences are on the class path, however the program was started. */
class AboutViewModelTest {
    private final AboutViewModel model = new AboutViewModel("MesoChart", Versions.of("1.2.3", "3.54.1"),
            new Messages(Language.ENGLISH), Tasks.inline());

    @Test
    void itNamesTheVersions() {
        assertEquals("MesoChart 1.2.3", model.name());
        assertEquals("Java " + Runtime.version(), model.beneath().getFirst());
        assertEquals("SQLite 3.54.1", model.beneath().getLast());
    }

    @Test
    void itShowsItsOwnLicenceAndThoseOfEveryLibrary() {
        model.show(AboutViewModel.Licence.PROGRAM);
        assertTrue(model.shownProperty().get().contains("Apache License"), model.shownProperty()::get);
        model.show(AboutViewModel.Licence.LIBRARIES);
        for (String library : new String[] {"org.openjfx:javafx-controls", "org.xerial:sqlite-jdbc", "bcprov", "atlantafx"}) {
            assertTrue(model.shownProperty().get().contains(library), library);
        }
    }

    @Test
    void theTextOfEachLibrarysLicenceIsThere() {
        model.show(AboutViewModel.Licence.LIBRARIES);
        List<String> having = model.texts().stream().filter(text -> text.words().length() > 300)
                .flatMap(text -> Arrays.stream(text.names().split(", "))).map(name -> name.split(" ")[0]).toList();
        List<String> libraries = Pattern.compile("\\([^():]+:([^():]+):[^():]+ - ").matcher(model.shownProperty().get()).results()
                .map(found -> found.group(1)).toList();
        assertEquals(List.of(), libraries.stream()
                .filter(library -> having.stream().noneMatch(name -> library.equals(name) || library.startsWith(name + "-")))
                .toList());
        assertTrue(libraries.size() > 30, libraries::toString);
        for (String words : new String[] {"\"CLASSPATH\" EXCEPTION TO THE GPL", "GNU LESSER GENERAL PUBLIC LICENSE",
                "Copyright (c) 2013, ControlsFX", "Eclipse Public License - v 2.0", "Legion of the Bouncy Castle"}) {
            assertTrue(model.texts().stream().anyMatch(text -> text.words().contains(words)), words);
        }
        LicenceTexts.Text first = model.texts().getFirst();
        model.show(first);
        assertTrue(model.shownProperty().get().endsWith(first.words()));
        model.show(AboutViewModel.Licence.PROGRAM);
        assertEquals(List.of(), model.texts());
    }

    @Test
    void ofTwoLicencesAskedForAtOnceTheLastOneIsShownInWhateverOrderTheyCome() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        AboutViewModel late = new AboutViewModel("MesoChart", Versions.of("1.2.3", "3.54.1"), new Messages(Language.ENGLISH),
                new Tasks(waiting::add, waiting::add, Runnable::run, problem -> {
                    throw new AssertionError(problem);
                }));
        late.show(AboutViewModel.Licence.LIBRARIES);
        late.show(AboutViewModel.Licence.PROGRAM);
        while (!waiting.isEmpty()) {
            waiting.removeLast().run();
        }
        assertTrue(late.shownProperty().get().contains("Apache License"), late.shownProperty()::get);
        assertEquals(List.of(), late.texts());
        late.show(AboutViewModel.Licence.PROGRAM);
        late.show(AboutViewModel.Licence.LIBRARIES);
        while (!waiting.isEmpty()) {
            waiting.removeLast().run();
        }
        assertTrue(late.shownProperty().get().contains("bcprov"), late.shownProperty()::get);
        assertFalse(late.texts().isEmpty());
    }
}
