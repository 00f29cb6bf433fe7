package org.mesochart.ui.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mesochart.domain.Problem;
import org.mesochart.domain.Refused;
import org.mesochart.domain.screening.AllergyComparison;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.Signature;
import org.mesochart.domain.session.SigningRules;
import org.mesochart.domain.stock.Substances;
import org.mesochart.storage.Chart;
import org.mesochart.storage.Signer;
import org.mesochart.storage.TeamRefusal;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.WrongPassphraseException;

/** What is missing before a session can be signed, and the signing itself. */
final class SigningModel {
    private final Chart chart;
    private final Tasks tasks;
    private final SaveQueue queue;
    private final Supplier<SessionRecord> record;
    private final Supplier<List<ScreeningQuestion>> asked;
    private final Supplier<AllergyComparison> allergies;
    private final Supplier<Substances> substances;
    private final Supplier<List<Problem>> unfinished;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private Consumer<Signature> onSigned = signature -> {};

    /**
     * @param record the session as it stands on the screen
     * @param asked the questions of the screening
     * @param allergies the patient's, compared with what is on the screen
     * @param unfinished rows on the screen that cannot be saved as they are
     */
    SigningModel(Chart chart, Tasks tasks, SaveQueue queue, Supplier<SessionRecord> record,
            Supplier<List<ScreeningQuestion>> asked, Supplier<AllergyComparison> allergies,
            Supplier<Substances> substances, Supplier<List<Problem>> unfinished) {
        this.chart = chart;
        this.tasks = tasks;
        this.queue = queue;
        this.record = record;
        this.asked = asked;
        this.allergies = allergies;
        this.substances = substances;
        this.unfinished = unfinished;
    }

    void onSigned(Consumer<Signature> listener) {
        onSigned = listener;
    }

    /** True while the passphrase is checked and the signature written. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Why it was not signed, or null. */
    ReadOnlyObjectProperty<Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    void clearProblem() {
        problem.set(null);
    }

    /** Everything that is missing, one sentence each. */
    List<Problem> missing() {
        SessionRecord now = record.get();
        LocalDate day = now.session().localTime().toLocalDate();
        List<Problem> missing = new ArrayList<>(unfinished.get());
        missing.addAll(SigningRules.check(now, asked.get(), allergies.get(), day));
        if (queue.trouble().isPresent()) {
            missing.add(Problem.of("saving", "session.sign.notSaved"));
        }
        return missing;
    }

    /** The same, each with the place where it is put right. */
    List<Missing> places() {
        return MissingList.of(record.get(), missing());
    }

    /** Signs once everything is on disk. */
    void sign(String typed) {
        if (busy.get()) {
            return;
        }
        problem.set(null);
        Optional<Problem> first = missing().stream().findFirst();
        if (first.isPresent()) {
            problem.set(first.get());
            return;
        }
        busy.set(true);
        UUID session = record.get().session().id();
        queue.whenWritten(
                () -> tasks.background(() -> signNow(session, typed), this::signed, this::failed),
                () -> {
                    busy.set(false);
                    problem.set(Problem.of("saving", "session.sign.notSaved"));
                });
    }

    private Signature signNow(UUID session, String typed) throws WrongPassphraseException {
        try (Passphrase passphrase = Passphrase.of(typed);
                Signer signer = chart.signer(passphrase)) {
            return chart.sessions().sign(session, signer, substances.get());
        }
    }

    private void signed(Signature signature) {
        busy.set(false);
        onSigned.accept(signature);
    }

    private void failed(Throwable why) {
        busy.set(false);
        problem.set(switch (why) {
            case WrongPassphraseException wrong -> Problem.of("passphrase", "session.sign.wrongPassphrase");
            case TeamRefusal given -> Problem.of("passphrase", "session.sign.provisional");
            case Refused refused -> refused.problems().getFirst();
            default -> Problem.of("passphrase", "session.sign.failed");
        });
    }
}
