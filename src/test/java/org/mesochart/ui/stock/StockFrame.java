package org.mesochart.ui.stock;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.Press;
import org.mesochart.document.print.Printers;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.patient.Sex;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.domain.stock.StockMovement.Kind;
import org.mesochart.domain.stock.Substances;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.i18n.Messages;
import org.mesochart.settings.Settings;
import org.mesochart.storage.Chart;
import org.mesochart.storage.Signer;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.FileChoosing;
import org.mesochart.ui.kit.ModalDialogs;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.shell.Journey;
import org.mesochart.ui.shell.Notice;
import org.mesochart.ui.shell.Screens;
import org.mesochart.ui.shell.ShellView;

/** The Stock screen in the program's own frame, with an invented shelf behind it. */
final class StockFrame {
    static final Supplier<Press> PRESS = new Supplier<>() {
        private Press press;

        @Override
        public synchronized Press get() {
            if (press == null) {
                press = new Press(BodyMap.load());
            }
            return press;
        }
    };

    final Chart chart;
    final SaveState saveState = new SaveState();
    final ShellView shell;
    final Journey journey;
    final ModalDialogs dialogs;
    final StockViewModel model;
    final RecallViewModel recall;
    final StockView view;

    StockFrame(Chart chart, Language language, Path settings, FileChoosing files, Printers printers) {
        this.chart = chart;
        Messages messages = new Messages(language);
        Tasks tasks = Tasks.inline();
        StackPane over = new StackPane();
        dialogs = new ModalDialogs(messages, tasks, files, over);
        ShellView[] made = new ShellView[1];
        journey = new Journey(screen -> made[0].show(screen), dialogs, () -> { }, () -> made[0].openCommandFinder());
        Context context = new Context(messages, tasks, dialogs, TestCharts.clock(), journey, Settings.direct(settings));
        Catalogue catalogue = Catalogue.load();
        model = new StockViewModel(chart, tasks, saveState, messages, TestCharts.clock(),
                new StockViewModel.Starter(() -> catalogue.starterSet(language), catalogue.forms(language)));
        recall = new RecallViewModel(chart, context, printers, PRESS);
        view = new StockView(context, saveState, model, recall);
        shell = new ShellView(context, saveState, dialogs, over, journey::screen, () -> { }, Notice.NONE);
        made[0] = shell;
        journey.use(new OnlyStock(view));
    }

    StockFrame(Chart chart, Language language, Path settings) {
        this(chart, language, settings, new NoFiles(), new OnePrinter());
    }

    /** A shelf with what there is to be seen: enough, low, nothing left, expiring, expired, below nought. */
    static void fill(Chart chart, Language language) {
        boolean turkish = language == Language.TURKISH;
        List<Product> set = Catalogue.load().starterSet(language);
        LocalDate may = LocalDate.of(2026, 5, 4);
        Product lidocaine = product(chart, set, turkish ? "Lidokain hidroklorür 20 mg/mL" : "Lidocaine hydrochloride 20 mg/mL", "10");
        lot(chart, lidocaine, "LD2406", "2028-03", may, LocalDate.of(2026, 5, 6), "40");
        lot(chart, lidocaine, "LD2311", "2026-12", may, null, "6");
        Product diclofenac = product(chart, set, turkish ? "Diklofenak sodyum 25 mg/mL" : "Diclofenac sodium 25 mg/mL", "5");
        lot(chart, diclofenac, "DC8817", "2027-08", may, null, "9");
        Product pentoxifylline = product(chart, set, turkish ? "Pentoksifilin 20 mg/mL" : "Pentoxifylline 20 mg/mL", "2");
        lot(chart, pentoxifylline, "PX2211", "2026-10", may, LocalDate.of(2026, 6, 1), "15");
        Product saline = product(chart, set, turkish ? "Sodyum klorür %0,9" : "Sodium chloride 0.9 %", "10");
        lot(chart, saline, "SF0312", "2029-01", may, null, "500");
        Product cream = product(chart, set, turkish ? "Lidokain %4 krem" : "Lidocaine 4 % cream", "1");
        lot(chart, cream, "CR0077", "2027-02", may, LocalDate.of(2026, 10, 12), "60");
        Product thiocolchicoside = product(chart, set, turkish ? "Tiyokolşikosid 2 mg/mL" : "Thiocolchicoside 2 mg/mL", "5");
        lot(chart, thiocolchicoside, "TK1140", "2027-01-10", may, null, null);
        set.stream().filter(p -> p.label().startsWith(turkish ? "Ketoprofen" : "Ketoprofen")
                || p.label().startsWith(turkish ? "Şişe" : "Piroxicam")).forEach(chart.products()::put);
        session(chart, "Şükran Aydın", LocalDate.of(1972, 3, 12), "1042", lidocaine, "LD2406", 21, true, true);
        session(chart, "Hasan Demir", LocalDate.of(1965, 5, 1), "0977", lidocaine, "LD2406", 14, true, false);
        session(chart, "Işık Öztürk", LocalDate.of(1988, 2, 1), "1038", lidocaine, "ld-2406", 2, false, false);
        chart.stock().put(new StockMovement(UUID.randomUUID(), chart.lots().ofProduct(saline.id()).getFirst().id(),
                Kind.DISCARDED, new BigDecimal("-20"), null, TestCharts.NOW.minus(Duration.ofDays(30)),
                turkish ? "kutu düştü, ikisi kırıldı" : "the box fell, two broke"));
    }

    private static Product product(Chart chart, List<Product> set, String label, String low) {
        Product from = set.stream().filter(p -> p.label().equals(label)).findFirst().orElseThrow();
        Product made = new Product(from.id(), from.label(), from.productClass(), from.form(), from.ingredients(),
                from.container(), from.measure(), from.singleDose(), new BigDecimal(low), null, false);
        chart.products().put(made);
        return made;
    }

    private static void lot(Chart chart, Product product, String number, String expiry, LocalDate received, LocalDate opened,
            String amount) {
        Lot lot = new Lot(UUID.randomUUID(), product.id(), number, new Expiry(expiry), received, opened, false);
        chart.lots().put(lot);
        if (amount != null) {
            chart.stock().put(new StockMovement(UUID.randomUUID(), lot.id(), Kind.RECEIVED, new BigDecimal(amount), null,
                    received.atTime(9, 30).atZone(TestCharts.ZONE).toInstant(), null));
        }
    }

    private static void session(Chart chart, String name, LocalDate born, String number, Product product, String lot,
            int daysAgo, boolean signed, boolean event) {
        Patient patient = Practice.patient(name, born, Sex.FEMALE, number);
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        Session session = TestCharts.aSession(course.id(), TestCharts.NOW.minus(Duration.ofDays(daysAgo)));
        chart.sessions().add(session);
        Mixture mixture = new Mixture(UUID.randomUUID(), session.id(), null, List.of(new Component(UUID.randomUUID(),
                product.label(), product.ingredients(), lot, new Expiry("2028-03"), new BigDecimal("1.5"), null)));
        chart.mixtures().add(mixture);
        for (int i = 0; i < 12; i++) {
            boolean left = i % 2 == 0;
            chart.injections().add(new Injection(UUID.randomUUID(), session.id(), 0, mixture.id(),
                    new Place(BodyView.BACK, new BigDecimal((left ? "" : "-") + "3." + i), new BigDecimal(100 + i / 2),
                            "paraspinal_lumbar_upper", left ? Side.LEFT : Side.RIGHT, 1),
                    new BigDecimal("2"), new BigDecimal("0.1"), Technique.PAPULE, null, null));
        }
        TestCharts.screen(chart, session.id());
        if (event) {
            chart.adverseEvents().add(new AdverseEvent(UUID.randomUUID(), session.id(), AdverseEvent.Kind.REDNESS,
                    AdverseEvent.Severity.MILD, true, session.at().plus(Duration.ofDays(1)), null, List.of(),
                    new AdverseEvent.Follow(null, null, null, List.of(lot), null, null)));
        }
        if (signed) {
            try (var passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
                chart.sessions().sign(session.id(), signer, Substances.NONE);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    private record OnlyStock(Screen stock) implements Screens {
        @Override
        public Screen today() {
            return stock;
        }

        @Override
        public Screen patients() {
            return stock;
        }

        @Override
        public Screen protocols() {
            return stock;
        }

        @Override
        public Screen stock(boolean recall) {
            return stock;
        }

        @Override
        public Screen insight() {
            return stock;
        }

        @Override
        public Screen patient(UUID patient) {
            return stock;
        }

        @Override
        public Screen newPatient(String typedName) {
            return stock;
        }

        @Override
        public Screen editPatient(UUID patient) {
            return stock;
        }

        @Override
        public Screen newCourse(UUID patient) {
            return stock;
        }

        @Override
        public void startSession(UUID course, Consumer<UUID> ready) {
        }

        @Override
        public Screen session(UUID session) {
            return stock;
        }

        @Override
        public Screen document(UUID session) {
            return stock;
        }

        @Override
        public Screen documents(UUID patient) {
            return stock;
        }

        @Override
        public Screen comparison(UUID then, UUID now) {
            return stock;
        }

        @Override
        public Screen thenAndNow(UUID course) {
            return stock;
        }

        @Override
        public Screen preferences() {
            return stock;
        }
    }

    /** Nothing is ever chosen. */
    static final class NoFiles implements FileChoosing {
        @Override
        public Optional<Path> save(String title, String suggestedName, String kind, String extension) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public boolean open(Path file) {
            return false;
        }
    }
}
