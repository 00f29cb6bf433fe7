package org.mesochart.ui.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
