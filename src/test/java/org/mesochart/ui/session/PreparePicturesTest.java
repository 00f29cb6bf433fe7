package org.mesochart.ui.session;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.mixture.Syringes;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.protocol.MixtureTemplate;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;

/** The Prepare step for the gallery: empty, typed, as last time, expired, too much for its syringes, from a template. */
@Tag("slow-once")
class PreparePicturesTest {
    @TempDir
    private Path folder;
    private int charts;
    private Runnable activate = () -> { };
    private Parent shownRoot;

    private SessionFixture fixture(Language language) {
        try {
            return new SessionFixture(Files.createDirectory(folder.resolve("p" + charts++)), language);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Parent open(SessionFixture f, SessionViewModel model, Consumer<SessionViewModel> then) {
        SessionScreen screen = f.screen(model);
        shownRoot = screen.root();
        activate = () -> {
            screen.activate();
            model.step().set(Step.PREPARE);
            then.accept(model);
        };
        return SessionFixture.frame(screen);
    }

    private void all(String name, double width, double height, int text, Function<Language, Parent> root) {
        Gallery.pictures(name, width, height, text, root, shown -> activate.run());
    }

    /** English in light, Turkish in dark: enough where only the words differ from another picture. */
    private void two(String name, Function<Language, Parent> root) {
        Gallery.picture(name, 1440, 900, 100, Language.ENGLISH, false, root, shown -> activate.run());
        Gallery.picture(name, 1440, 900, 100, Language.TURKISH, true, root, shown -> activate.run());
    }

    private static void stock(SessionFixture f, String label, String form, String container, String... lots) {
        Product product = new Product(UUID.randomUUID(), label, ProductClass.OTHER, form,
                ProductName.ingredients(label), new BigDecimal(container), Product.Measure.MILLILITRE, true, null, null,
                false);
        f.chart.products().add(product);
        for (int i = 0; i < lots.length; i += 2) {
            Lot lot = new Lot(UUID.randomUUID(), product.id(), lots[i], new Expiry(lots[i + 1]), null, null, false);
            f.chart.lots().add(lot);
            f.chart.stock().add(new StockMovement(UUID.randomUUID(), lot.id(), StockMovement.Kind.RECEIVED,
                    new BigDecimal("40"), null, TestCharts.NOW, null));
        }
    }

    private static String in(SessionFixture f, String english, String turkish) {
        return f.context.messages().language() == Language.TURKISH ? turkish : english;
    }

    /** Last week's two mixtures, cream and antisepsis; stock in which one lot runs out soon. */
    private SessionViewModel repeat(SessionFixture f) {
        f.thirtyPoints();
        stock(f, "Lidocaine hydrochloride 20 mg/mL", in(f, "ampoule", "ampul"), "2", "LD2406", "2026-12-07",
                "LD2409", "2028-02");
        stock(f, "Sodium chloride 0.9 %", in(f, "ampoule", "ampul"), "10", "SF0312", "2028-03");
        f.chart.details().put(SessionDetails.none(f.session.id())
                .withAntisepsis(in(f, "chlorhexidine 2 %", "klorheksidin %2"))
                .withTopical(new Topical(in(f, "Lidocaine 4 %", "Lidokain %4"),
                        List.of(new Ingredient(in(f, "Lidocaine", "Lidokain"), new BigDecimal("40"), DoseUnit.MILLIGRAM)),
                        "CR55", new Expiry("2027-05"), new BigDecimal("2"), 30)));
        var next = TestCharts.aSession(f.course.id(), TestCharts.NOW);
        f.chart.sessions().add(next);
        return f.session(next);
    }

    private Parent asLastTime(Language language, Consumer<SessionViewModel> then) {
        SessionFixture f = fixture(language);
        return open(f, repeat(f), m -> {
            m.mixtures().copyLast();
            then.accept(m);
        });
    }

    private static void half(SessionViewModel m) {
        m.mixtures().confirm(m.mixtures().forms().get(0).rows().get(0));
        m.mixtures().confirm(m.mixtures().forms().get(0).rows().get(1));
        m.skin().takeLast();
        m.mixtures().forms().get(0).syringes().set("2");
        m.mixtures().forms().get(0).syringeMl().set("2");
        m.mixtures().forms().get(1).syringes().set("1");
        m.flush();
    }

    @Test
    void empty() {
        two("prepare-empty", language -> {
            SessionFixture f = fixture(language);
            return open(f, f.model, m -> { });
        });
    }

    @Test
    void aRepeatVisitBeforeAnythingIsDone() {
        two("prepare-repeat", language -> {
            SessionFixture f = fixture(language);
            return open(f, repeat(f), m -> { });
        });
    }

    @Test
    void aFirstVisitTyped() {
        two("prepare-first-typed", language -> {
            SessionFixture f = fixture(language);
            return open(f, f.model, m -> {
                MixtureForm form = m.mixtures().forms().getFirst();
                ComponentForm row = form.rows().getFirst();
                row.product().set(in(f, "Lidocaine hydrochloride 2 %", "Lidokain hidroklorür %2"));
                row.lot().set("LD2406");
                row.expiry().set("03/2028");
                row.volume().set("1,50");
                m.mixtures().left(form);
                m.mixtures().addRow(form);
                m.flush();
            });
        });
    }

    @Test
    void asLastTimeWithLotsToConfirm() {
        all("prepare-lots-to-confirm", 1440, 900, 100, language -> asLastTime(language, PreparePicturesTest::half));
        all("prepare-lots-1280x640", 1280, 640, 100, language -> asLastTime(language, PreparePicturesTest::half));
        all("prepare-lots-125pct", 1280, 800, 125, language -> asLastTime(language, PreparePicturesTest::half));
    }

    @Test
    void anExpiredLotWithoutAndWithAReason() {
        for (String reason : new String[] {"", "reason"}) {
            two("prepare-expired" + (reason.isEmpty() ? "" : "-reason"), language -> {
                SessionFixture f = fixture(language);
                f.mixture();
                return open(f, f.model, m -> {
                    ComponentForm row = m.mixtures().forms().getFirst().rows().get(1);
                    row.expiry().set("31.10.2026");
                    if (!reason.isEmpty()) {
                        row.expiredReason().set(in(f, "only ampoule left, patient informed",
                                "elde kalan tek ampul, hasta bilgilendirildi"));
                    }
                    m.mixtures().left(m.mixtures().forms().getFirst());
                    m.flush();
                });
            });
        }
    }

    @Test
    void whatCannotBe() {
        two("prepare-wrong", language -> {
            SessionFixture f = fixture(language);
            f.mixture();
            return open(f, f.model, m -> {
                MixtureForm form = m.mixtures().forms().getFirst();
                form.rows().get(0).volume().set("101");
                form.rows().get(1).product().set("Ketoprofen 100 mg/3 mL");
                form.rows().get(2).expiry().set("");
                form.syringes().set("1");
                form.syringeMl().set("2");
                m.skin().product().set("Lidocaine 4 %");
                m.skin().grams().set("501");
                m.skin().minutes().set("0");
                form.rows().forEach(ComponentForm::tell);
                m.flush();
            });
        });
    }

    @Test
    void templates() {
        two("prepare-templates", language -> {
            SessionFixture f = fixture(language);
            protocol(f, in(f, "Low back A", "Bel A"), "Low back pain");
            protocol(f, in(f, "Knee, pes anserine", "Diz, pes anserinus"), "Pes anserine bursitis");
            return open(f, f.model, m -> { });
        });
        two("prepare-template-taken", language -> {
            SessionFixture f = fixture(language);
            protocol(f, in(f, "Low back A", "Bel A"), "Low back pain");
            stock(f, "Lidocaine hydrochloride 20 mg/mL", in(f, "ampoule", "ampul"), "2", "LD2406", "2026-12-07");
            return open(f, f.model, m -> ((Button) shownRoot.lookup("#template0")).fire());
        });
    }

    @Test
    void signed() {
        two("prepare-signed", language -> {
            SessionFixture f = fixture(language);
            f.thirtyPoints();
            f.scores(true);
            TestCharts.screen(f.chart, f.session.id());
            return open(f, f.model, m -> {
                m.signing().sign(TestCharts.PASSPHRASE);
                m.step().set(Step.PREPARE);
            });
        });
    }

    private static void protocol(SessionFixture f, String name, String indication) {
        List<MixtureTemplate.Part> parts = List.of(
                part("Lidocaine hydrochloride 20 mg/mL", "1"), part("Diclofenac sodium 25 mg/mL", "1"),
                part("Sodium chloride 0.9 %", "2"));
        f.chart.protocols().add(new Protocol(UUID.randomUUID(), name, "Saggini 2015, PMC4522948", List.of(indication),
                CoursePlan.NONE, List.of(new Protocol.Stage(1, List.of(new MixtureTemplate(name, parts,
                        new Syringes(2, new BigDecimal("2")), new BigDecimal("2"), new BigDecimal("0.1"),
                        Technique.PAPULE, Needle.USUAL.getFirst())))), null, null, List.of(), false, false));
    }

    private static MixtureTemplate.Part part(String product, String mL) {
        return new MixtureTemplate.Part(product, ProductName.ingredients(product), new BigDecimal(mL));
    }
}
