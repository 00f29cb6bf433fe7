package org.mesochart.storage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.mesochart.backup.Watch;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Knowledge;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.practice.Shipped;
import org.mesochart.domain.stock.LotOnHand;
import org.mesochart.domain.stock.Product;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.Sealer;
import org.mesochart.vault.Vault;
import org.mesochart.vault.WrongPassphraseException;

/**
 * An unlocked chart. Its stores may be called from any thread; they do their work on the one database thread, in the
 * order called, and return when it is committed. Closing locks: the keys leave memory, the file stays open.
 */
public final class Chart implements AutoCloseable {
    private final ChartFile file;
    private final Database database;
    private final Vault vault;
    private volatile boolean lockWanted;
    private volatile Practitioner practitioner;
    private final Team team;
    private final ChartKeys keys;
    private final Optional<HeadAnchor> anchor;
    private final boolean anchored;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final PatientStore patients;
    private final CourseStore courses;
    private final MixtureStore mixtures;
    private final InjectionStore injections;
    private final ScoreStore scores;
    private final AdverseEventStore adverseEvents;
    private final MarkStore marks;
    private final SessionStore sessions;
    private final OriginStore origins;
    private final TrailStore trails;
    private final AssessmentStore assessments;
    private final SessionDetailsStore details;
    private final ScreeningStore screening;
    private final OutcomeStore outcomes;
    private final ConsentStore consents;
    private final QuestionStore questions;
    private final ProductStore products;
    private final LotStore lots;
    private final StockStore stock;
    private final RecallStore recalls;
    private final HistoryStore histories;
    private final InsightStore insights;
    private final ResearchStore research;
    private final ProtocolStore protocols;
    private final CeilingStore ceilings;
    private final PaperTextStore paperTexts;
    private final PaperSettingsStore paperSettings;
    private final PrintoutStore printouts;
    private final JudgementStore judgements;
    private final FollowUpStore followUps;
    private final FollowUpRulesStore followUpRules;
    private final RetentionStore retention;
    private final DueStore due;
    private final Backups backups;
    private final ErasureStore erasures;

    Chart(
            ChartFile file,
            Database database,
            Vault vault,
            Practitioner practitioner,
            InstantSource clock,
            Optional<HeadAnchor> anchor) {
        this.file = file;
        this.database = database;
        this.vault = vault;
        this.practitioner = practitioner;
        this.anchor = anchor;
        UUID databaseId = file.databaseId();
        Sealer sealer = vault.sealer(databaseId);
        this.audit = new AuditTrail(database, vault.auditChain(), databaseId, practitioner.id(), clock);
        this.ledger = new Ledger(database, audit, vault, sealer);
        this.team = new Team(file, this);
        this.keys = new ChartKeys(file, this);
        this.patients = new PatientStore(ledger);
        this.courses = new CourseStore(ledger);
        this.mixtures = new MixtureStore(ledger);
        this.injections = new InjectionStore(ledger);
        this.scores = new ScoreStore(ledger);
        this.adverseEvents = new AdverseEventStore(ledger);
        this.marks = new MarkStore(ledger);
        this.assessments = new AssessmentStore(ledger);
        this.details = new SessionDetailsStore(ledger);
        this.screening = new ScreeningStore(ledger);
        this.outcomes = new OutcomeStore(ledger);
        this.consents = new ConsentStore(ledger);
        this.questions = new QuestionStore(ledger);
        this.products = new ProductStore(ledger);
        this.lots = new LotStore(ledger);
        this.stock = new StockStore(ledger, products, lots);
        this.protocols = new ProtocolStore(ledger);
        this.ceilings = new CeilingStore(ledger);
        this.paperTexts = new PaperTextStore(ledger);
        this.paperSettings = new PaperSettingsStore(ledger);
        this.printouts = new PrintoutStore(ledger);
        this.judgements = new JudgementStore(ledger);
        this.followUps = new FollowUpStore(ledger);
        this.followUpRules = new FollowUpRulesStore(ledger);
        this.retention = new RetentionStore(ledger, patients);
        this.due = new DueStore(ledger, patients, courses, followUps, followUpRules);
        this.origins = new OriginStore(ledger);
        this.trails = new TrailStore(ledger);
        this.sessions = new SessionStore(
                ledger, patients, mixtures, injections, scores, adverseEvents, marks, details, screening,
                outcomes, consents, questions, origins, stock);
        this.recalls = new RecallStore(ledger, sessions, patients);
        this.histories = new HistoryStore(
                ledger, patients, courses, sessions, mixtures, scores, adverseEvents, judgements);
        this.insights = new InsightStore(ledger, patients);
        this.research = new ResearchStore(ledger, patients, courses, details, outcomes, sessions);
        this.backups = new Backups(database, vault, audit, databaseId, clock, keys::settle);
        this.erasures = new ErasureStore(ledger, patients, backups);
        patients.loadIndex();
        anchored = !database.readOnly() && anchor.isPresent()
                && database.read(in -> followed(in, anchor.get()));
    }

    // A note that tells of missing entries is kept apart: it is told with every check, and later ones are too. Where the
    // entries or the note cannot be read nothing is written, and the chart opens all the same.
    private boolean followed(Handle in, HeadAnchor place) {
        try {
            Optional<HeadAnchor.Note> noted = place.latest();
            boolean kept = noted.isEmpty() || Verifier.explained(in, ledger, noted.get()) || place.setAside(noted.get());
            if (kept && place.write(audit.head(in))) {
                audit.follow(place::note);
            }
            return kept;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    /** Who is at work. */
    public Practitioner practitioner() {
        return practitioner;
    }

    /** Who may work with it. */
    public Team team() {
        return team;
    }

    /** Everyone who has worked with this chart: whose name a signature or an addendum bears. */
    public List<Practitioner> practitioners() {
        return file.practitioners();
    }

    public Clinic clinic() {
        return file.clinic();
    }

    public boolean demo() {
        return file.demo();
    }

    public boolean readOnly() {
        return database.readOnly();
    }

    /** Whether it was found damaged when it was opened. */
    public boolean damaged() {
        return file.damaged();
    }

    /** Writes the clinic's letterhead and language. */
    public void changeClinic(Clinic clinic) {
        database.use(in -> {
            in.createUpdate("UPDATE chart SET clinic_name = ?, address = ?, phone = ?, licence = ?, language = ?")
                    .bind(0, clinic.name())
                    .bind(1, clinic.address())
                    .bind(2, clinic.phone())
                    .bind(3, clinic.licence())
                    .bind(4, clinic.language().key())
                    .execute();
            audit.append(in, "change", "chart", file.databaseId(), null, ledger.sealer(), ChartFile.text(clinic));
        });
    }

    /** Writes a practitioner's name, title and certificate number as printed. */
    public void changePractitioner(Practitioner changed) {
        team.change(changed);
    }

    void renamed(Practitioner changed) {
        if (changed.id().equals(practitioner.id())) {
            practitioner = changed;
        }
        file.teamChanged();
    }

    /** Notes what became of one who works with the chart. */
    void note(Handle in, String deed, UUID who) {
        audit.append(in, deed, PractitionerRows.TABLE, who, null, ledger.sealer(),
                PractitionerRows.text(in, who).orElseThrow());
    }

    void noteFormer(Handle in, UUID key) {
        audit.append(in, "add", FormerKeys.TABLE, key, null, ledger.sealer(), FormerKeys.text(in, key).orElseThrow());
    }

    /** The database thread, for work queued in click order. */
    public Executor executor() {
        return database.executor();
    }

    /** Runs several store calls as one: all of them are kept, or none. */
    public <T> T inOneTransaction(Supplier<T> work) {
        return database.transact(in -> work.get());
    }

    /** Runs an import as one: all of it is kept, or nothing; the audit trail notes its rows as brought in. */
    public <T> T importing(Supplier<T> work) {
        return database.transact(in -> audit.importing(work));
    }

    /** Opens this practitioner's signing key; takes as long as Argon2id does. */
    public Signer signer(Passphrase passphrase) throws WrongPassphraseException {
        return file.signer(this, passphrase);
    }

    /**
     * Changes the passphrase of who is at work. Takes as long as three Argon2id; not for the database thread.
     *
     * @throws WrongPassphraseException when {@code old} is not it, or the wait after earlier failures is not over
     */
    public void changePassphrase(Passphrase old, Passphrase fresh) throws WrongPassphraseException {
        new KeyChange(file, this).passphrase(old, fresh);
    }

    /** Puts a new recovery key in the old one's place, which opens nothing from then on but backups made before. */
    public void replaceRecoveryKey(Passphrase own, RecoveryKey fresh) throws WrongPassphraseException {
        new KeyChange(file, this).recoveryKey(own, fresh);
    }

    /** How long to wait until a passphrase may be tried after wrong ones. */
    public Duration waitBeforeNextTry() {
        return file.waitBeforeNextTry();
    }

    /** The keys that seal it, and their change. */
    public ChartKeys keys() {
        return keys;
    }

    public PatientStore patients() {
        return patients;
    }

    public CourseStore courses() {
        return courses;
    }

    public SessionStore sessions() {
        return sessions;
    }

    public MixtureStore mixtures() {
        return mixtures;
    }

    public InjectionStore injections() {
        return injections;
    }

    public ScoreStore scores() {
        return scores;
    }

    public AdverseEventStore adverseEvents() {
        return adverseEvents;
    }

    /** Painful areas, radiation and wounds painted on the map. */
    public MarkStore marks() {
        return marks;
    }

    public AssessmentStore assessments() {
        return assessments;
    }

    public SessionDetailsStore details() {
        return details;
    }

    public ScreeningStore screening() {
        return screening;
    }

    public OutcomeStore outcomes() {
        return outcomes;
    }

    /** What became of the consent form. */
    public ConsentStore consents() {
        return consents;
    }

    /** Who changed what of each patient's record, also where it was charted before an import. */
    public TrailStore trails() {
        return trails;
    }

    public QuestionStore questions() {
        return questions;
    }

    public ProductStore products() {
        return products;
    }

    public LotStore lots() {
        return lots;
    }

    public StockStore stock() {
        return stock;
    }

    /** Who got a lot. */
    public RecallStore recalls() {
        return recalls;
    }

    public HistoryStore histories() {
        return histories;
    }

    /** Outcomes of any group of courses. */
    public InsightStore insights() {
        return insights;
    }

    /** The chart patient by patient, for research. */
    public ResearchStore research() {
        return research;
    }

    public ProtocolStore protocols() {
        return protocols;
    }

    public CeilingStore ceilings() {
        return ceilings;
    }

    /** Paragraphs of handout and consent form in the clinic's own words. */
    public PaperTextStore paperTexts() {
        return paperTexts;
    }

    public PaperSettingsStore paperSettings() {
        return paperSettings;
    }

    /** Which documents left the chart. */
    public PrintoutStore printouts() {
        return printouts;
    }

    public JudgementStore judgements() {
        return judgements;
    }

    public FollowUpStore followUps() {
        return followUps;
    }

    public FollowUpRulesStore followUpRules() {
        return followUpRules;
    }

    /** How long records are kept. */
    public RetentionStore retention() {
        return retention;
    }

    /** What is due in the whole chart. */
    public DueStore due() {
        return due;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Patients who were erased. */
    public ErasureStore erasures() {
        return erasures;
    }

    /** Whether who is at work may erase a patient; with several practitioners an administrator alone. */
    public boolean mayErase() {
        return !database.readOnly() && team.led();
    }

    /** Backups of this chart. */
    public Backups backups() {
        return backups;
    }

    /** How much there is in it. */
    public ChartSize size() {
        return database.read(ChartSize::of);
    }

    /** The version of SQLite; counts nothing. */
    public String sqlite() {
        return database.read(ChartSize::sqliteOf);
    }

    /** What the clinic works with, in one consistent reading. */
    public Knowledge knowledge(Shipped shipped) {
        return database.read(in -> Knowledge.of(
                shipped, questions.all(), ceilings.all(), protocols.all(), products.all(), openLots(in)));
    }

    private List<LotOnHand> openLots(Handle in) {
        Map<UUID, BigDecimal> left = StockStore.left(in);
        Map<UUID, Product> byId = new HashMap<>();
        products.all().forEach(p -> byId.put(p.id(), p));
        return lots.all().stream()
                .filter(lot -> !lot.closed())
                .map(lot -> new LotOnHand(
                        byId.get(lot.productId()), lot, left.getOrDefault(lot.id(), BigDecimal.ZERO)))
                .sorted(Comparator.comparing(on -> on.lot().expiry().lastDay()))
                .toList();
    }

    public AuditTrail audit() {
        return audit;
    }

    /** Checks the file, the chain, every row and every signature. Changes nothing. */
    public Verification verify() {
        return verify(Watch.NONE);
    }

    /** The same, followed; it keeps the database thread until it is done or ended. */
    public Verification verify(Watch watch) {
        return database.read(in -> new Verifier(ledger, sessions, texts()).run(in, anchor, watch));
    }

    /**
     * Looks through the whole record as {@link #verify} does, beside everything else, and says whose is damaged.
     *
     * @throws java.util.concurrent.CancellationException when the watch ended it
     * @throws StorageException CLOSED when it was locked meanwhile, IO
     */
    public Affected affected(Watch watch) {
        try (ChartFile beside = ChartFile.beside(database)) {
            Chart look = new Chart(beside, beside.database(), vault, practitioner, InstantSource.system(), Optional.empty());
            try {
                return look.database.read(in -> look.affected(in, watch));
            } finally {
                look.forgetCopies();
            }
        }
    }

    // All at one moment: charting goes on.
    private Affected affected(Handle in, Watch watch) {
        in.begin();
        try {
            return AffectedLook.of(in, ledger, new Verifier(ledger, sessions, texts()).run(in, anchor, watch).findings());
        } finally {
            in.rollback();
        }
    }

    /** Wipes what a look of its own unwrapped and read; the keys themselves are those of the chart that is looked at. */
    void forgetCopies() {
        database.read(in -> {
            ledger.wipePatientKeys();
            patients.forgetIndex();
            return null;
        });
    }

    private Map<String, BiFunction<Handle, UUID, Optional<byte[]>>> texts() {
        Map<String, BiFunction<Handle, UUID, Optional<byte[]>>> texts = new HashMap<>();
        texts.put("patient", (in, id) -> patients.find(in, id).map(PatientStore::text));
        texts.put("course", (in, id) -> courses.find(in, id).map(CourseStore::text));
        texts.put("session", (in, id) -> sessions.find(in, id).map(SessionStore::text));
        texts.put("mixture", (in, id) -> mixtures.find(in, id).map(MixtureStore::text));
        texts.put("injection", (in, id) -> injections.read(in, id).map(InjectionStore::textWithoutPosition));
        texts.put("pain_score", (in, id) -> scores.find(in, id).map(ScoreStore::text));
        texts.put("adverse_event", (in, id) -> adverseEvents.find(in, id).map(AdverseEventStore::text));
        texts.put("skin_mark", (in, id) -> marks.read(in, id).map(MarkStore::text));
        for (RowStore<?> store : List.of(assessments, details, screening, outcomes, questions, products, lots, stock,
                protocols, ceilings, origins, trails, consents, paperTexts, paperSettings, printouts, judgements,
                followUps, followUpRules, retention)) {
            texts.put(store.table(), store::textOf);
        }
        texts.put("erasure", Erasing::text);
        texts.put("addendum", (in, id) -> sessions.findAddendum(in, id).map(AddendumStore::text));
        texts.put("chart", (in, id) -> Optional.of(ChartFile.textOfClinic(in)));
        texts.put(PractitionerRows.TABLE, PractitionerRows::text);
        texts.put(FormerKeys.TABLE, FormerKeys::text);
        return texts;
    }

    void recordCreation() {
        database.use(in -> {
            audit.append(in, "add", "chart", file.databaseId(), null, ledger.sealer(), ChartFile.text(clinic()));
            note(in, "add", practitioner.id());
        });
    }

    /** What a thing that belongs to no patient became with each change. */
    List<AuditTrail.Detail> detailsOf(UUID id) {
        return database.read(in -> audit.details(in, id, ledger.sealer()));
    }

    /** Writes down that wrong passphrases came before: how many and when, nothing else is known of them. */
    void noteFailedTries(String deed, UnlockTries.Past past) {
        RowText text = new RowText().add("count", past.count());
        past.times().forEach(at -> text.add("at", at));
        database.use(in -> audit.append(in, deed + " after " + past.count() + " failed tries", "unlock",
                file.databaseId(), null, ledger.sealer(), text.bytes()));
    }

    /** {@link #lock} locks from now on, unless the chart was opened again before it came to that. */
    public void lockSoon() {
        lockWanted = true;
    }

    /**
     * Locks, when that is still wanted: notes the chart's head outside the file; keys and search index leave memory. Until
     * it is {@linkplain ChartFile#unlockAgain opened again} every use of a store that needs a key throws
     * {@link IllegalStateException}. Done after everything that is queued.
     */
    public void lock() {
        database.read(in -> {
            if (lockWanted && !vault.isClosed()) {
                forget(in);
            }
            return null;
        });
    }

    /** Whether it is locked, or about to be. */
    public boolean lockWanted() {
        return lockWanted;
    }

    /** Whether the keys have left memory. */
    public boolean locked() {
        return vault.isClosed();
    }

    /** Whether these are its keys; also while it is locked. */
    boolean has(Vault keys) {
        return vault.sameAs(keys);
    }

    /** Writes down that the recovery key opened it: who held it, nobody can tell. */
    void noteRecovery() {
        database.use(in -> audit.append(in, "unlock with the recovery key", "unlock", file.databaseId(), null,
                ledger.sealer(), null));
    }

    /** Takes the keys back; stores and whoever holds them go on, at work is the one given. */
    void reopen(Vault fresh, Practitioner at) {
        database.read(in -> {
            lockWanted = false;
            if (vault.isClosed()) {
                try {
                    vault.reopen(fresh);
                    patients.loadIndex();
                } catch (RuntimeException unreadable) {
                    wipe();
                    throw unreadable;
                }
            }
            practitioner = at;
            audit.handOver(at.id());
            return null;
        });
    }

    private void forget(Handle in) {
        try {
            if (anchored) {
                anchor.orElseThrow().write(audit.head(in));
            }
        } finally {
            wipe();
        }
    }

    private void wipe() {
        ledger.wipePatientKeys();
        patients.forgetIndex();
        vault.close();
    }

    /** Locks for good: nothing opens this object again. */
    @Override
    public void close() {
        if (vault.isClosed()) {
            return;
        }
        try {
            database.read(in -> {
                forget(in);
                return null;
            });
        } catch (StorageException notRead) {
            wipe();
            if (notRead.kind() != StorageException.Kind.CLOSED) {
                throw notRead;
            }
        }
    }
}
