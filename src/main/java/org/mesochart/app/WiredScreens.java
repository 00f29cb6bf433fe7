package org.mesochart.app;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.consent.ConsentSample;
import org.mesochart.document.handout.HandoutSample;
import org.mesochart.document.page.Press;
import org.mesochart.document.print.SystemPrinting;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.exchange.Catalogue;
import org.mesochart.storage.Chart;
import org.mesochart.ui.backup.AffectedView;
import org.mesochart.ui.backup.AffectedViewModel;
import org.mesochart.ui.backup.BackupKeeper;
import org.mesochart.ui.backup.BackupView;
import org.mesochart.ui.backup.BackupViewModel;
import org.mesochart.ui.backup.KeyChanging;
import org.mesochart.ui.backup.RestorePlace;
import org.mesochart.ui.backup.RestoreView;
import org.mesochart.ui.backup.RestoreViewModel;
import org.mesochart.ui.documents.DocumentChart;
import org.mesochart.ui.documents.DocumentView;
import org.mesochart.ui.documents.DocumentViewModel;
import org.mesochart.ui.insight.InsightPaperModel;
import org.mesochart.ui.insight.InsightView;
import org.mesochart.ui.insight.InsightViewModel;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.kit.entry.BetweenVisits;
import org.mesochart.ui.map.BodyThumbnail;
import org.mesochart.ui.map.DismissedHints;
import org.mesochart.ui.map.LayersModel;
import org.mesochart.ui.patients.PatientScreens;
import org.mesochart.ui.preferences.CeilingsModel;
import org.mesochart.ui.preferences.CeilingsSection;
import org.mesochart.ui.preferences.DeedSection;
import org.mesochart.ui.preferences.FollowUpModel;
import org.mesochart.ui.preferences.FollowUpSection;
import org.mesochart.ui.preferences.KeysModel;
import org.mesochart.ui.preferences.KeysRow;
import org.mesochart.ui.preferences.PaperTextsModel;
import org.mesochart.ui.preferences.PaperTextsSection;
import org.mesochart.ui.preferences.PapersModel;
import org.mesochart.ui.preferences.PapersSection;
import org.mesochart.ui.preferences.PractitionersModel;
import org.mesochart.ui.preferences.PractitionersSection;
import org.mesochart.ui.preferences.PreferencesSection;
import org.mesochart.ui.preferences.PreferencesView;
import org.mesochart.ui.preferences.PreferencesViewModel;
import org.mesochart.ui.preferences.QuestionsSection;
import org.mesochart.ui.preferences.QuestionsViewModel;
import org.mesochart.ui.preferences.SecretDialogs;
import org.mesochart.ui.preferences.SecurityModel;
import org.mesochart.ui.preferences.SecuritySection;
import org.mesochart.ui.preferences.ShownSection;
import org.mesochart.ui.protocols.ProtocolsView;
import org.mesochart.ui.protocols.ProtocolsViewModel;
import org.mesochart.ui.research.ResearchView;
import org.mesochart.ui.research.ResearchViewModel;
import org.mesochart.ui.session.SaveQueue;
import org.mesochart.ui.session.SessionScreen;
import org.mesochart.ui.session.SessionViewModel;
import org.mesochart.ui.shell.Screens;
import org.mesochart.ui.stock.RecallViewModel;
import org.mesochart.ui.stock.StockView;
import org.mesochart.ui.stock.StockViewModel;
import org.mesochart.ui.thenandnow.ThenAndNowView;
import org.mesochart.ui.thenandnow.ThenAndNowViewModel;
import org.mesochart.ui.today.PrintedList;
import org.mesochart.ui.today.SearchViewModel;
import org.mesochart.ui.today.TodayView;
import org.mesochart.ui.today.TodayViewModel;

/** Makes each screen with its view model, for one unlocked chart. */
final class WiredScreens implements Screens {
    private final Context context;
    private final Chart chart;
    private final SaveState saveState;
    private final SaveQueue queue;
    private final BackupKeeper keeper;
    private final RestorePlace restorePlace;
    private final BiConsumer<UUID, UUID> comparison;
    private final PatientDeeds deeds;
    private final PatientScreens patients;
    private final BetweenVisits betweenVisits;
    private final DismissedHints dismissed = new DismissedHints();
    private final LayersModel layers = new LayersModel();
    // What could not be written yet is only in them.
    private final Map<UUID, SessionViewModel> sessions = new HashMap<>();
    private BodyMap bodyMap;
    private Press press;

    WiredScreens(Context context, Chart chart, SaveQueue queue, Consumer<UUID> editPatient,
            BiConsumer<UUID, UUID> comparison, BackupKeeper keeper, RestorePlace restorePlace) {
        this.keeper = keeper;
        this.restorePlace = restorePlace;
        this.context = context;
        this.chart = chart;
        this.queue = queue;
        this.comparison = comparison;
        saveState = queue.saveState();
        betweenVisits = new BetweenVisits(chart, context, saveState, this::bodyMap);
        deeds = new PatientDeeds(context, chart, this::press, queue::idle, sessions::clear);
        patients = new PatientScreens(context, chart, saveState, this::indications, editPatient, this::thumbnail,
                betweenVisits).offering(deeds::of);
    }

    @Override
    public Screen today() {
        return new TodayView(context,
                new TodayViewModel(chart, context.tasks(), saveState, context.messages(), context.clock()),
                new SearchViewModel(chart, context.messages(), context.clock()), null, betweenVisits,
                new PrintedList(chart, context, new SystemPrinting(), this::press));
    }

    @Override
    public Screen patients() {
        return patients.list();
    }

    @Override
    public Screen stock(boolean recall) {
        Catalogue catalogue = Catalogue.load();
        StockViewModel model = new StockViewModel(chart, context.tasks(), saveState, context.messages(), context.clock(),
                new StockViewModel.Starter(() -> catalogue.starterSet(context.language()),
                        catalogue.forms(context.language())));
        if (recall) {
            model.tab().set(StockViewModel.Tab.RECALL);
        }
        return new StockView(context, saveState, model, new RecallViewModel(chart, context,
                new SystemPrinting(), this::press));
    }

    @Override
    public Screen insight() {
        InsightViewModel model = new InsightViewModel(chart, context.tasks(), context.messages(), context.clock());
        return new InsightView(context, model,
                new InsightPaperModel(chart, context, model, new SystemPrinting(), this::press), this::openResearch);
    }

    @Override
    public Screen patient(UUID patient) {
        return patients.patient(patient);
    }

    @Override
    public Screen newPatient(String typedName) {
        return patients.newPatient(typedName);
    }

    @Override
    public Screen editPatient(UUID patient) {
        return patients.editPatient(patient);
    }

    @Override
    public Screen newCourse(UUID patient) {
        return patients.newCourse(patient);
    }

    @Override
    public void startSession(UUID course, Consumer<UUID> ready) {
        Session fresh = new Session(UUID.randomUUID(), course, 0, context.clock().instant(), context.clock().getZone(),
                SessionStatus.DRAFT, null);
        context.tasks().run(() -> chart.sessions().ofCourse(course).stream()
                .filter(session -> session.status() == SessionStatus.DRAFT)
                .max(Comparator.comparing(Session::at))
                .map(Session::id)
                .orElseGet(() -> {
                    chart.sessions().add(fresh);
                    return fresh.id();
                }), ready, problem -> context.dialogs().failed("shell.session.notStarted", null));
    }

    @Override
    public Screen session(UUID session) {
        if (queue.idle()) {
            sessions.clear();
        }
        SessionViewModel model = sessions.computeIfAbsent(session, id -> new SessionViewModel(chart, id, context, queue,
                bodyMap(), layers, dismissed, Catalogue.load().shipped(context.language())));
        return new SessionScreen(model, context, saveState, Catalogue.load().productLabels(context.language()));
    }

    @Override
    public Screen document(UUID session) {
        return documents(DocumentChart.ofSession(chart, session));
    }

    @Override
    public Screen documents(UUID patient) {
        return documents(DocumentChart.ofPatient(chart, patient));
    }

    private Screen documents(DocumentChart of) {
        return new DocumentView(context, saveState, new DocumentViewModel(of, press(), new SystemPrinting(), context));
    }

    @Override
    public Screen thenAndNow(UUID course) {
        return new ThenAndNowView(context, saveState, new ThenAndNowViewModel(chart, course, bodyMap(), context.tasks(),
                context.messages(), context.clock()), comparison);
    }

    @Override
    public Screen comparison(UUID then, UUID now) {
        return documents(DocumentChart.ofSessions(chart, then, now));
    }

    @Override
    public Screen preferences() {
        return new PreferencesView(context, new PreferencesViewModel(context.tasks(), context.settings(), chart,
                saveState, context.clock(), context.language()), backup(), papers(), texts(), ceilings(), questions(),
                followUp(), practitioners(), security(), erased(), kept(), research());
    }

    // The sample chart's passphrase is printed on its unlock card, and what is only read cannot be changed.
    private PreferencesSection security() {
        boolean fixed = chart.demo() || chart.readOnly();
        return new SecuritySection(new SecurityModel(context.settings()), context.messages(),
                fixed ? null : () -> SecretDialogs.changePassphrase(context, chart),
                fixed || !chart.team().led() ? null
                        : () -> SecretDialogs.replaceRecoveryKey(context, chart, new RecoveryKeyPrinter(context.clock())),
                fixed || !chart.team().led() ? null : keys());
    }

    private KeysRow keys() {
        KeyChanging changing = keeper.keys();
        KeysModel model = new KeysModel(chart, context.tasks(), context.clock(),
                changing.progressProperty().map(now -> new KeysModel.Progress(now.state(),
                        now.waiting().filter(KeyChanging.Waiting.CLEAN::equals).isPresent(), now.problem())),
                changing::read, changing::change, changing.changingProperty());
        return new KeysRow(model, context.messages(), () ->
                SecretDialogs.changeKeys(context, model, new RecoveryKeyPrinter(context.clock())));
    }

    private PreferencesSection practitioners() {
        return new PractitionersSection(context, new PractitionersModel(chart, context.tasks()));
    }

    private PreferencesSection backup() {
        BackupView view = new BackupView(new BackupViewModel(keeper, context.messages(), context.dialogs(), context.tasks(),
                context.clock()), context.messages(), this::restore);
        return new ShownSection(view, view::activate, view::deactivate, view.actions());
    }

    /** Shows whose record is damaged, over the screen. */
    void showAffected() {
        AffectedViewModel model =
                new AffectedViewModel(keeper, context.messages(), context.tasks(), context.clock());
        context.dialogs().modal(new AffectedView(model, context.messages(), this::restore, context.dialogs()::close));
    }

    void restore(Path backup) {
        RestoreViewModel model = new RestoreViewModel(restorePlace, backup, context.messages(), context.dialogs(),
                context.tasks(), context.clock());
        context.dialogs().modal(new RestoreView(model, context.messages(), context.dialogs()::close));
    }

    private PreferencesSection erased() {
        return new DeedSection(context.messages(), "mdi2a-account-remove-outline", "erasure.list",
                () -> deeds.showErased(this::backupFolders));
    }

    private PreferencesSection kept() {
        return new DeedSection(context.messages(), "mdi2c-calendar-clock-outline", "erasure.keep", deeds::showOld);
    }

    private List<Path> backupFolders() {
        return Stream.concat(Stream.of(restorePlace.folder().resolve("backups")),
                keeper.memoryProperty().get().secondPlace().stream()).toList();
    }

    private PreferencesSection research() {
        return new DeedSection(context.messages(), "mdi2f-file-delimited-outline", "research.open", this::openResearch);
    }

    private void openResearch() {
        ResearchViewModel model = new ResearchViewModel(context, chart);
        context.dialogs().modal(new ResearchView(model, context.messages(), context.dialogs()::close));
        model.count();
    }

    private PreferencesSection followUp() {
        return new FollowUpSection(new FollowUpModel(chart, context.tasks(), saveState, context.clock(),
                context.messages()), context.messages());
    }

    private PreferencesSection papers() {
        return new PapersSection(new PapersModel(chart, context.tasks(), context.dialogs(), saveState, context.clock()),
                context.messages());
    }

    private PreferencesSection texts() {
        return new PaperTextsSection(new PaperTextsModel(context.tasks(), chart, this::press,
                Map.of(PaperKind.HANDOUT, HandoutSample::of, PaperKind.CONSENT, ConsentSample::of), saveState, context.clock(), context.language()),
                context.messages());
    }

    // Asked for by the preview's own thread too.
    private synchronized Press press() {
        if (press == null) {
            press = new Press(bodyMap());
        }
        return press;
    }

    private PreferencesSection questions() {
        return new QuestionsSection(new QuestionsViewModel(context.tasks(), chart,
                Catalogue.load().shipped(context.language()), saveState, context.clock()), context.messages());
    }

    private PreferencesSection ceilings() {
        Catalogue catalogue = Catalogue.load();
        List<String> names = catalogue.products().stream()
                .filter(product -> product.productClass() != ProductClass.DILUENT)
                .map(product -> product.name(context.language()))
                .toList();
        return new CeilingsSection(new CeilingsModel(chart, catalogue.shipped(context.language()), names,
                context.messages(), context.tasks(), saveState, context.clock()), context.messages());
    }

    @Override
    public Screen protocols() {
        return new ProtocolsView(context, new ProtocolsViewModel(chart, context.tasks(), saveState, context.messages(),
                context.clock(), Catalogue.load().shipped(context.language()),
                Catalogue.load().productLabels(context.language())));
    }

    // Read when the first screen with a body comes: the entrance and Today do not wait for it.
    private synchronized BodyMap bodyMap() {
        if (bodyMap == null) {
            bodyMap = BodyMap.load();
        }
        return bodyMap;
    }

    private List<String> indications() {
        return Catalogue.load().indications().stream()
                .map(indication -> indication.name(context.language())).toList();
    }

    private Node thumbnail(SessionRecord record) {
        BodyThumbnail thumbnail = new BodyThumbnail(bodyMap(), context.messages());
        List<UUID> mixtures = record.mixtures().stream().map(Mixture::id).toList();
        thumbnail.show(record.injections(), point -> mixtures.indexOf(point.mixtureId()),
                context.messages().count("patients.side.points.spoken", record.injections().size()));
        Theme.addSheet(thumbnail, "session");
        return thumbnail;
    }
}
