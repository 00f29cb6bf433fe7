package org.mesochart.ui.protocols;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.practice.Shipped;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.protocols.ProtocolForm.Text;

@BesideOthers
class ProtocolsViewModelTest {
    @TempDir
    private Path folder;
    private Chart chart;
    private Shipped shipped;
    private ProtocolsViewModel model;

    @BeforeEach
    void open() {
        chart = TestCharts.create(folder);
        shipped = Catalogue.load().shipped();
        model = new ProtocolsViewModel(chart, Tasks.inline(), new SaveState(), new Messages(Language.ENGLISH),
                TestCharts.clock(), shipped, List.of("Lidocaine 2 %"));
        model.load();
    }

    private List<String> names() {
        return model.shown().stream().map(Protocol::name).toList();
    }

    private static List<String> keys(List<Problem> problems) {
        return problems.stream().map(Problem::key).toList();
    }

    @Test
    void theShippedOnesAreListedAndFoundByWhatTheyHold() {
        assertEquals(shipped.protocols().size(), model.shown().size());
        model.search().set("KETOPROFEN");
        assertEquals(List.of("Fibromyalgia, tender points"), names());
        model.search().set("saggini");
        assertEquals(List.of("Pes anserine bursitis"), names());
        model.search().set("nothing such");
        assertEquals(List.of(), names());
        assertNull(model.selected().get());
    }

    @Test
    void changingAShippedOneMakesTheClinicsCopyAndLeavesItAsItIs() {
        Protocol example = shipped.protocols().getFirst();
        model.selected().set(example);
        model.edit();
        model.form().get().text(Text.GOAL).set("uykuya dönmek");
        assertEquals(List.of(), model.save());
        Protocol own = chart.protocols().all().getFirst();
        assertFalse(own.shipped());
        assertFalse(own.id().equals(example.id()));
        assertEquals(example.stages(), own.stages());
        assertEquals(example.source(), own.source());
        assertEquals("uykuya dönmek", own.goal());
        assertEquals(own, model.selected().get());
        assertTrue(model.shown().contains(example));
        assertEquals(own, model.shown().getFirst());
    }

    @Test
    void aProtocolWhoseDoseChangesWithTheSessionIsWritten() {
        model.create();
        ProtocolForm form = model.form().get();
        form.text(Text.NAME).set("Diz, ğüşöçıİ");
        form.text(Text.INDICATIONS).set("Bursit\nDiz ağrısı\n");
        form.text(Text.MINUTES).set("30, 10");
        form.plan().getFirst().sessions().set("4");
        form.plan().getFirst().everyDays().set("7");
        for (int from : new int[] {1, 3}) {
            MixtureForm mixture = form.addMixture();
            mixture.from().set(Integer.toString(from));
            mixture.name().set("A");
            mixture.parts().getFirst().product().set("Lidocaine 2 %");
            mixture.parts().getFirst().volume().set(from == 1 ? "1" : "1,5");
            mixture.volume().set("0.1");
            mixture.depth().set("2");
            mixture.technique().set(Technique.PAPULE);
            mixture.needle().set(Needle.USUAL.getFirst());
            mixture.syringes().set("2");
        }
        assertEquals(List.of(), model.save());
        assertNull(model.form().get());
        Protocol stored = chart.protocols().all().getFirst();
        assertEquals("Diz, ğüşöçıİ", stored.name());
        assertEquals(List.of("Bursit", "Diz ağrısı"), stored.indications());
        assertEquals(List.of(10, 30), stored.minutes());
        assertEquals(List.of(new PlanStep(4, 7)), stored.plan().steps());
        assertEquals(new BigDecimal("1"), stored.mixturesFor(2).getFirst().parts().getFirst().volumeMl());
        assertEquals(new BigDecimal("1.5"), stored.mixturesFor(4).getFirst().parts().getFirst().volumeMl());
        assertEquals(new BigDecimal("2E+1"), stored.mixturesFor(4).getFirst().parts().getFirst().ingredients().getFirst().perMl());
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsLost() {
        model.create();
        ProtocolForm form = model.form().get();
        assertEquals(List.of("errors.template.name", "errors.template.empty"), keys(model.save()));
        form.text(Text.NAME).set("x");
        form.plan().getFirst().sessions().set("0");
        assertEquals(List.of("errors.plan.line"), keys(model.save()));
        form.plan().getFirst().sessions().set("1");
        form.plan().getFirst().everyDays().set("1");
        MixtureForm mixture = form.addMixture();
        mixture.name().set("A");
        mixture.parts().getFirst().product().set("Lidocaine 2 %");
        mixture.parts().getFirst().volume().set("-1");
        assertEquals(1, model.save().size());
        mixture.parts().getFirst().volume().set("1");
        mixture.depth().set("14");
        assertEquals(List.of("errors.depth.refused"), keys(model.save()));
        assertEquals("14", mixture.depth().get());
        assertEquals(List.of(), chart.protocols().all());
        mixture.depth().set("4");
        assertEquals(List.of(), model.save());
    }

    @Test
    void anArchivedOneIsNoLongerOfferedAndComesBack() {
        Protocol example = model.shown().getFirst();
        model.archive();
        assertFalse(names().contains(example.name()));
        assertTrue(chart.knowledge(shipped).protocols().stream().noneMatch(p -> p.id().equals(example.id())));
        model.withArchived().set(true);
        model.selected().set(model.shown().stream().filter(Protocol::archived).findFirst().orElseThrow());
        model.archive();
        model.withArchived().set(false);
        assertTrue(names().contains(example.name()));
        assertEquals(shipped.protocols().size(), chart.knowledge(shipped).protocols().size());
    }

    @Test
    void aCopySaysSoInItsName() {
        model.selected().set(model.shown().getFirst());
        model.copy();
        assertEquals("Fibromyalgia, tender points (copy)", model.form().get().text(Text.NAME).get());
        model.cancel();
        assertEquals(List.of(), chart.protocols().all());
    }

    @Test
    void eachProblemNamesTheControlItStandsBeside() {
        model.create();
        ProtocolForm form = model.form().get();
        form.plan().getFirst().sessions().set("4");
        form.text(Text.MINUTES).set("soon");
        MixtureForm first = form.addMixture();
        first.from().set("1");
        first.parts().getFirst().product().set("Lidocaine 2 %");
        first.parts().getFirst().volume().set("-1");
        first.depth().set("40");
        MixtureForm second = form.addMixture();
        second.name().set("B");
        second.from().set("");
        second.syringes().set("many");
        assertEquals(List.of("days1", "protocol-minutes", "volume1-1", "mixtureName1", "depth1", "syringes2", "from2",
                "protocol-name"), model.save().stream().map(Problem::field).toList());
    }
}
