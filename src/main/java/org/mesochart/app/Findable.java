package org.mesochart.app;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.mesochart.domain.patient.PatientIndex.Hit;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.PatientWords;

/** What the command finder leads to besides actions: patients, and the rows of the preferences. */
final class Findable {
    private static final int PATIENTS = 8;
    /** By the message key of its name: the control or card that it is. */
    private static final Map<String, String> SETTINGS = new LinkedHashMap<>();

    static {
        SETTINGS.put("preferences.language", "language");
        SETTINGS.put("preferences.appearance", "appearance");
        SETTINGS.put("preferences.textSize", "textSize");
        SETTINGS.put("preferences.lessMotion", "lessMotion");
        SETTINGS.put("preferences.letterKeys", "letterKeys");
        SETTINGS.put("preferences.clinic", "preferences.clinic.name");
        SETTINGS.put("preferences.practitioner", "preferences.practitioner.name");
        SETTINGS.put("preferences.protocols", "openProtocols");
        SETTINGS.put("backup.title", "backupCard");
        SETTINGS.put("backup.kept", "keptBackups");
        SETTINGS.put("preferences.papers", "papersCard");
        SETTINGS.put("preferences.texts", "paperTextsCard");
        SETTINGS.put("preferences.ceilings", "ceilingsCard");
        SETTINGS.put("preferences.questions", "screeningQuestions");
        SETTINGS.put("preferences.followUp", "followUpCard");
        SETTINGS.put("practitioners.title", "practitionersCard");
        SETTINGS.put("security.title", "securityCard");
        SETTINGS.put("security.passphrase", "security-passphrase");
        SETTINGS.put("security.recovery", "security-recovery");
        SETTINGS.put("security.keys", "security-keys");
        SETTINGS.put("erasure.list", "erasure-list");
        SETTINGS.put("erasure.keep", "erasure-keep");
        SETTINGS.put("research.open", "research-open");
    }

    private final Context context;
    private final Chart chart;

    Findable(Context context, Chart chart) {
        this.context = context;
        this.chart = chart;
    }

    /** @param show shows the preferences with the control or card of this id */
    List<Action> settings(Consumer<String> show) {
        String preferences = context.messages().text("preferences.title");
        return SETTINGS.entrySet().stream()
                .map(setting -> new Action("setting-" + setting.getValue(), setting.getKey(), "mdi2c-cog-outline", null,
                        () -> show.accept(setting.getValue()))
                        .saying(words(preferences + ": " + context.messages().text(setting.getKey()))))
                .toList();
    }

    /** Whom a typed text finds in the index, as the search on Today does; opening one goes the same way. */
    List<Action> patients(String typed) {
        return chart.patients().index().search(typed, PATIENTS).stream()
                .map(hit -> new Action("patient-found", "shell.find", "mdi2a-account-outline", null,
                        () -> context.navigator().patient(hit.id())).saying(words(who(hit))))
                .toList();
    }

    private String who(Hit hit) {
        StringBuilder who = new StringBuilder(hit.name());
        if (hit.born() != null) {
            who.append(" · ").append(context.messages().dates().day(hit.born()));
        }
        who.append(" · ").append(new PatientWords(context.messages()).age(hit.born(), LocalDate.now(context.clock())));
        if (hit.chartNumber() != null) {
            who.append(" · ").append(context.messages().text("patients.number", hit.chartNumber()));
        }
        return who.toString();
    }

    private static ReadOnlyStringWrapper words(String words) {
        return new ReadOnlyStringWrapper(words);
    }

    /** The node with an id, also in a scroll pane that was not laid out yet, or null. */
    static Node byId(Node root, String id) {
        if (id.equals(root.getId())) {
            return root;
        }
        if (root instanceof ScrollPane scroll && scroll.getContent() != null) {
            return byId(scroll.getContent(), id);
        }
        return root instanceof Parent parent ? parent.getChildrenUnmodifiable().stream()
                .map(child -> byId(child, id)).filter(found -> found != null).findFirst().orElse(null) : null;
    }

    /** The first control in a node that takes the focus, or null. */
    static Node firstStop(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (node.isFocusTraversable()) {
            return node;
        }
        return node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream()
                .map(Findable::firstStop).filter(found -> found != null).findFirst().orElse(null) : null;
    }
}
