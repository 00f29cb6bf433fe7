package org.mesochart.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;

/** The menus, for tests of what is put into them from outside. */
public final class MenusOf {
    private MenusOf() {
    }

    /** The actions that stand in no menu, or in more than one; words that say the same count as one. */
    public static List<String> notOnce(List<Action> offered, Messages messages) {
        List<String> lines = new MenuPlan(messages).lines(offered).values().stream().flatMap(List::stream)
                .flatMap(MenusOf::actions).map(action -> Actions.words(action, messages)).toList();
        List<String> wrong = new ArrayList<>();
        offered.stream().filter(action -> !MenuPlan.NOWHERE.contains(action.id())).forEach(action -> {
            String words = Actions.words(action, messages);
            long times = lines.stream().filter(words::equals).count();
            if (times != 1) {
                wrong.add(action.id() + ", " + words + ": " + times + " times");
            }
        });
        return wrong;
    }

    /** Whom the lines that are always there wait for. */
    public static List<String> ids(Messages messages) {
        return new MenuPlan(messages).ids();
    }

    /** What opens the menus together with Alt. */
    public static List<KeyCode> letters(Language language) {
        return Stream.of(MenuName.values()).map(menu -> menu.letter(new Messages(language))).toList();
    }

    static Stream<Action> actions(MenuPlan.Line line) {
        return switch (line) {
            case MenuPlan.Gap _ -> Stream.empty();
            case MenuPlan.Deed deed -> Stream.of(deed.action());
            case MenuPlan.Group group -> group.actions().stream();
        };
    }

    static Map<MenuName, List<MenuPlan.Line>> lines(List<Action> offered, Messages messages) {
        return new MenuPlan(messages).lines(offered);
    }
}
