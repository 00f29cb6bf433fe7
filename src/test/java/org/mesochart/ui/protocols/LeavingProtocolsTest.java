package org.mesochart.ui.protocols;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.SaveState;

/** A protocol that is being written is not lost without a question. */
class LeavingProtocolsTest {
    @TempDir
    private Path folder;

    @Test
    void aProtocolBeingWrittenIsNamed() {
        Gallery.start();
        new Hand().interact(() -> {
            Context context = Practice.context(Language.ENGLISH, new Practice.Journey());
            ProtocolsViewModel model = new ProtocolsViewModel(TestCharts.create(folder), context.tasks(), new SaveState(),
                    context.messages(), context.clock(), Catalogue.load().shipped(), List.of());
            ProtocolsView view = new ProtocolsView(context, model);
            model.load();
            assertEquals(Optional.empty(), view.begun());
            model.create();
            assertEquals(Optional.of("protocols.leave"), view.begun());
            model.cancel();
            assertEquals(Optional.empty(), view.begun());
        });
    }
}
