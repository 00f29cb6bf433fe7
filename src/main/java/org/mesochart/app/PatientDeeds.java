package org.mesochart.app;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesochart.document.page.Press;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.handover.PatientExport;
import org.mesochart.storage.Chart;
import org.mesochart.ui.erasure.EraseView;
import org.mesochart.ui.erasure.EraseViewModel;
import org.mesochart.ui.erasure.ErasedView;
import org.mesochart.ui.erasure.ErasedViewModel;
import org.mesochart.ui.erasure.PatientExportView;
import org.mesochart.ui.erasure.PatientExportViewModel;
import org.mesochart.ui.erasure.RetentionView;
import org.mesochart.ui.erasure.RetentionViewModel;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Context;

/** What a patient's menu offers when the record is to leave: export of everything, erasure. */
final class PatientDeeds {
    private final Context context;
    private final Chart chart;
    private final Supplier<Press> press;
    private final BooleanSupplier saved;
    private final Runnable erased;
    private final Set<Path> unanswered = new HashSet<>();

    /**
     * @param saved whether everything charted is on the disk
     * @param erased told when a patient is gone, before the list of patients comes
     */
    PatientDeeds(Context context, Chart chart, Supplier<Press> press, BooleanSupplier saved, Runnable erased) {
        this.saved = saved;
        this.context = context;
        this.chart = chart;
        this.press = press;
        this.erased = erased;
    }

    List<Action> of(UUID patient) {
        return List.of(
                new Action("patient-export", "erasure.export.deed", "mdi2e-export-variant", null, () -> export(patient)),
                new Action("patient-erase", "erasure.erase.deed", "mdi2a-account-remove-outline", null,
                        () -> erase(patient)));
    }

    void export(UUID patient) {
        named(patient, name -> {
            PatientExportViewModel model = new PatientExportViewModel(context, chart,
                    new PatientExport(chart, press, Program.version()), patient, name);
            context.dialogs().modal(new PatientExportView(model, context.messages(), context.dialogs()::close));
        });
    }

    void erase(UUID patient) {
        String hindrance = chart.readOnly() ? "erasure.erase.readOnly"
                : !chart.mayErase() ? "erasure.erase.notAllowed"
                : !saved.getAsBoolean() ? "erasure.erase.unsaved" : null;
        if (hindrance != null) {
            context.dialogs().failed(hindrance, null);
            return;
        }
        named(patient, name -> {
            EraseViewModel model = new EraseViewModel(context, chart, patient, name, catalogue(), () -> {
                context.dialogs().close();
                export(patient);
            }, () -> {
                erased.run();
                context.navigator().patients();
            });
            context.dialogs().modal(new EraseView(model, context.messages(), context.dialogs()::close));
        });
    }

    /** @param folders of backups, the usual one first, then the second place */
    void showErased(Supplier<List<Path>> folders) {
        ErasedViewModel model = new ErasedViewModel(context, chart, folders, unanswered);
        context.dialogs().modal(new ErasedView(model, context.messages(), context.dialogs()::close));
        model.look();
    }

    /** The years that records are kept, and whose are older. */
    void showOld() {
        RetentionViewModel model = new RetentionViewModel(context, chart, patient -> {
            context.dialogs().close();
            export(patient);
        }, patient -> {
            context.dialogs().close();
            erase(patient);
        });
        context.dialogs().modal(new RetentionView(model, context.messages(), context.dialogs()::close));
        model.look();
    }

    // Only to who asked: the chart may be locked meanwhile, and handed over.
    private void named(UUID patient, Consumer<String> then) {
        UUID asked = chart.practitioner().id();
        context.tasks().run(() -> chart.patients().listed(patient).orElseThrow().name(), name -> {
                    if (!chart.lockWanted() && chart.practitioner().id().equals(asked)) {
                        then.accept(name);
                    }
                },
                unreadable -> context.dialogs().failed("erasure.export.refused.chart", null));
    }

    // What somebody typed is not kept; what is in the catalogue, in either language, is nobody's words.
    private static Function<String, Optional<String>> catalogue() {
        Set<String> names = Catalogue.load().indications().stream()
                .flatMap(each -> Stream.of(Language.values()).map(each::name))
                .collect(Collectors.toSet());
        return words -> Optional.of(words).filter(names::contains);
    }
}
