package org.mesochart.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;

/** What the command finder finds, and in which order. */
@BesideOthers
class CommandFinderTest {
    private final List<String> done = new ArrayList<>();
    private final List<String> searched = new ArrayList<>();
    private final CommandFinderViewModel model = new CommandFinderViewModel(
            List.of(action("Sırayı yazdır", true), action("Ayarlar: Işık", true), action("Işığı kapat", false),
                    action("Işığı aç", true)),
            new Messages(Language.TURKISH), typed -> {
                searched.add(typed);
                return typed.startsWith("ış") ? List.of(action("Işık Öztürk", true)) : List.of();
            });

    private Action action(String words, boolean possible) {
        return new Action(words, "shell.find", null, null, new ReadOnlyBooleanWrapper(possible), () -> done.add(words))
                .saying(new ReadOnlyStringWrapper(words));
    }

    private List<String> found(String typed) {
        model.typedProperty().set(typed);
        return model.found().stream().map(CommandFinderViewModel.Command::words).toList();
    }

    @Test
    void whatBeginsWithTheTextComesFirstThenPatientsThenTheRestAndTheImpossibleLast() {
        assertEquals(List.of("Işığı aç", "Işık Öztürk", "Ayarlar: Işık", "Işığı kapat"), found("ış"));
    }

    @Test
    void aPatientIsOpenedByItsOwnAction() {
        found("ışık ö");
        model.found().getFirst().action().fire();
        assertEquals(List.of("Işık Öztürk"), done);
    }

    @Test
    void nobodyIsSearchedForBeforeSomethingIsTyped() {
        assertEquals(4, found("  ").size());
        assertEquals(List.of(), searched);
        assertEquals(List.of(), found("qqq"));
    }
}
