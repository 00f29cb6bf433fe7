package org.mesochart.ui.protocols;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.SaveState;

/** The protocol library for the gallery: the list with a protocol, and the form. */
@Tag("slow-once")
class ProtocolPicturesTest {
    @TempDir
    private Path folder;
    private int charts;
    private ProtocolsView view;
    private ProtocolsViewModel model;

    private Parent made(Language language) {
        try {
            Context context = Practice.context(language, new Practice.Journey());
            model = new ProtocolsViewModel(TestCharts.create(Files.createDirectory(folder.resolve("c" + charts++))),
                    context.tasks(), new SaveState(), context.messages(), context.clock(),
                    Catalogue.load().shipped(language), Catalogue.load().productLabels(language));
            view = new ProtocolsView(context, model);
            return view.root();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void picture(String name, double width, double height, int text, Language language, boolean dark,
            Consumer<ProtocolsViewModel> then) {
        Gallery.picture(name, width, height, text, language, dark, this::made, shown -> {
            view.activate();
            then.accept(model);
        });
    }

    @Test
    void theLibraryAndItsForm() {
        for (Language language : Language.values()) {
            boolean dark = language == Language.TURKISH;
            picture("protocols", 1364, 900, 100, language, dark, m -> {});
            picture("protocols-form", 1364, 900, 100, language, !dark, ProtocolsViewModel::edit);
            picture("protocols-1280-125pct", 1204, 640, 125, language, dark, m -> {});
            picture("protocols-form-problem", 1204, 640, 125, language, !dark, m -> {
                m.create();
                m.form().get().addMixture().volume().set("1,5,5");
                view.actions().stream().filter(a -> a.key() == Keys.PRIMARY).findFirst().orElseThrow().fire();
            });
        }
    }
}
