package org.mesochart.ui.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.Problem;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.Session;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.storage.ConsentStore;

/** What became of the consent form in this session, and what held before it. It reminds and never blocks. */
final class ConsentModel {
    private final ConsentStore store;
    private final SaveQueue queue;
    private final EditStack edits;
    private final FieldDeeds typed;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Consent> consent = new ReadOnlyObjectWrapper<>();
    private final StringProperty version = new SimpleStringProperty("");
    private Session session;
    private Optional<Consent> before = Optional.empty();
    private String versionInForce;
    private boolean filling;

    ConsentModel(ConsentStore store, SaveQueue queue, Autosave autosave, EditStack edits, FieldDeeds typed, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.edits = edits;
        this.typed = typed;
        this.clock = clock;
        version.addListener((o, was, now) -> {
            if (!filling) {
                autosave.soon(this, this::saveVersion);
            }
        });
    }

    /** @param inForce version of the form's words */
    void show(Session of, Optional<Consent> stored, Optional<Consent> earlier, String inForce) {
        session = of;
        before = earlier;
        versionInForce = inForce;
        set(stored.orElse(null));
    }

    /** The session took place at another time. */
    void moved(Session now) {
        session = now;
    }

    /** Null when nothing is recorded in this session. */
    ReadOnlyObjectProperty<Consent> consent() {
        return consent.getReadOnlyProperty();
    }

    Optional<Consent> now() {
        return Optional.ofNullable(consent.get());
    }

    /** The one that held before this session. */
    Optional<Consent> before() {
        return before;
    }

    /** The form's version as it is typed. */
    StringProperty version() {
        return version;
    }

    /** Records what the patient decided, as of today; the first time with the version in force. */
    void choose(Consent.Status status) {
        Consent was = consent.get();
        Consent next = was != null
                ? was.status() == status ? was : was.withStatus(status).withOn(today())
                : new Consent(session.id(), status, today(), form(status), null);
        if (!next.equals(was)) {
            change("consent.edit.status", next);
        }
    }

    /**
     * Says on which day it was.
     *
     * @return what is wrong with it; then nothing is changed
     */
    Optional<Problem> on(LocalDate day) {
        Consent was = consent.get();
        if (was == null || was.on().equals(day)) {
            return Optional.empty();
        }
        Consent next = was.withOn(day);
        Optional<Problem> wrong = next.check().stream()
                .filter(p -> p.field().equals("on"))
                .findFirst()
                .or(() -> next.checkDay(sessionDay()).stream().findFirst());
        if (wrong.isEmpty()) {
            change("consent.edit.on", next);
        }
        return wrong;
    }

    /** Takes what this session records of it away; what held before holds again. */
    void clear() {
        if (consent.get() != null) {
            change("consent.edit.clear", null);
        }
    }

    /** Why the version cannot be kept as it is typed. */
    Optional<Problem> problem() {
        return now().flatMap(c -> c.withVersion(version.get()).check().stream()
                .filter(p -> p.field().equals("version"))
                .findFirst());
    }

    private void saveVersion() {
        Consent was = consent.get();
        if (was == null || problem().isPresent() || was.withVersion(version.get()).equals(was)) {
            return;
        }
        typed.type(this, "consent.edit.version", List.of(), Objects.requireNonNullElse(was.version(), ""), version.get(),
                words -> now().ifPresent(c -> save(c.withVersion(words))));
    }

    private String form(Consent.Status status) {
        return status == Consent.Status.WITHDRAWN
                ? before.map(Consent::version).orElse(null)
                : versionInForce;
    }

    private LocalDate sessionDay() {
        return session.localTime().toLocalDate();
    }

    // A session that is written down later had its consent on its own day, not on this one.
    private LocalDate today() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), session.zone());
        return today.isAfter(sessionDay()) ? sessionDay() : today;
    }

    private void change(String deed, Consent next) {
        Consent was = consent.get();
        edits.perform(new Edit(deed, List.of(), () -> save(next), () -> save(was)));
    }

    private void save(Consent next) {
        set(next);
        if (next == null) {
            queue.write(List.of(Consent.id(session.id())), () -> store.remove(Consent.id(session.id())));
        } else {
            queue.write(List.of(next.id()), () -> store.put(next));
        }
    }

    private void set(Consent next) {
        consent.set(next);
        String words = next == null ? "" : Objects.requireNonNullElse(next.version(), "");
        if (!words.equals(version.get().strip())) {
            filling = true;
            version.set(words);
            filling = false;
        }
    }
}
