package org.mesochart.ui.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.protocol.MixtureTemplate;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.text.Folding;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.storage.ProtocolStore;
import org.mesochart.ui.map.PointSettings;
import org.mesochart.ui.map.PointsModel;

/** Mixtures of the protocol library: prepared for this session, and kept from it. */
final class TemplatesModel {
    /**
     * What a protocol prepares in this session.
     *
     * @param forThis true when the course follows it, or it names the indication of the course
     */
    record Choice(Protocol protocol, List<MixtureTemplate> mixtures, boolean forThis) {}

    private final ProtocolStore store;
    private final SaveQueue queue;
    private final EditStack edits;
    private final MixturesModel mixtures;
    private final PointsModel points;
    private final DetailsModel details;
    private final List<Protocol> protocols = new ArrayList<>();
    private Supplier<String> indication = () -> "";
    private Supplier<UUID> followed = () -> null;
    private int session = 1;

    TemplatesModel(ProtocolStore store, SaveQueue queue, EditStack edits, MixturesModel mixtures, PointsModel points,
            DetailsModel details) {
        this.store = store;
        this.queue = queue;
        this.edits = edits;
        this.mixtures = mixtures;
        this.points = points;
        this.details = details;
    }

    /**
     * @param known the library, the clinic's own first
     * @param number of the session in its course
     * @param ofCourse the indication as it stands now
     * @param nowFollowed the protocol that the course follows, or null
     */
    void show(List<Protocol> known, int number, Supplier<String> ofCourse, Supplier<UUID> nowFollowed) {
        protocols.clear();
        protocols.addAll(known);
        session = number;
        indication = ofCourse;
        followed = nowFollowed;
    }

    /** What can be prepared in this session: what its course follows first, then that for its indication. */
    List<Choice> choices() {
        List<Choice> all = new ArrayList<>();
        for (Protocol protocol : protocols) {
            List<MixtureTemplate> now = protocol.mixturesFor(session);
            if (!now.isEmpty()) {
                all.add(new Choice(protocol, now, follows(protocol) || isFor(protocol)));
            }
        }
        all.sort(Comparator.comparing((Choice c) -> !follows(c.protocol())).thenComparing(c -> !c.forThis()));
        return all;
    }

    private boolean follows(Protocol protocol) {
        return protocol.id().equals(followed.get());
    }

    private boolean isFor(Protocol protocol) {
        String wanted = Folding.fold(indication.get()).strip();
        return !wanted.isEmpty() && protocol.indications().stream()
                .map(each -> Folding.fold(each).strip())
                .anyMatch(each -> !each.isEmpty() && (each.contains(wanted) || wanted.contains(each)));
    }

    /** Whether a mixture is called after a template of the library. */
    boolean isTemplate(String name) {
        return !name.isBlank() && protocols.stream()
                .flatMap(p -> p.stages().stream())
                .flatMap(s -> s.mixtures().stream())
                .anyMatch(t -> t.name().equals(name.strip()));
    }

    /** Prepares what a protocol says, and what its points get; one deed. */
    Optional<Problem> prepare(Choice choice) {
        MixtureTemplate first = choice.mixtures().getFirst();
        PointSettings before = points.settings().next();
        Needle needleBefore = details.now().needle();
        List<MixtureForm> fresh = mixtures.prepare(choice.mixtures(), "prepare.edit.template",
                List.of(choice.protocol().name()), now -> {
                    points.settings().next(settings(before, first, now.getFirst().id()));
                    needle(first.needle());
                }, () -> {
                    points.settings().next(before);
                    if (first.needle() != null) {
                        details.type(d -> d.withNeedle(needleBefore));
                    }
                });
        return fresh.isEmpty()
                ? Optional.of(Problem.of("mixture", "errors.mixture.seventh", Mixture.LETTERS.length()))
                : Optional.empty();
    }

    private void needle(Needle now) {
        if (now != null) {
            details.type(d -> d.withNeedle(now));
        }
    }

    private static PointSettings settings(PointSettings before, MixtureTemplate template, UUID mixture) {
        return new PointSettings(mixture,
                Objects.requireNonNullElse(template.depthMm(), before.depthMm()),
                Objects.requireNonNullElse(template.volumeMl(), before.volumeMl()),
                Objects.requireNonNullElse(template.technique(), before.technique()),
                template.depthMm() == null ? before.reason() : null,
                template.needle() == null ? before.needle() : template.needle());
    }

    /**
     * Keeps a mixture in the library, for the indication of this course, with what its points get.
     *
     * @return what is wrong with it; then nothing is kept
     */
    List<Problem> keep(MixtureForm form, String name) {
        Optional<Mixture> mixture = form.mixture();
        if (mixture.isEmpty()) {
            return List.of(Problem.of("parts", "errors.template.parts"));
        }
        Protocol kept = new Protocol(UUID.randomUUID(), name, null,
                indication.get().isBlank() ? List.of() : List.of(indication.get().strip()), CoursePlan.NONE,
                List.of(new Protocol.Stage(1, List.of(template(mixture.get(), name)))), null, null, List.of(), false,
                false);
        List<Problem> problems = kept.check();
        if (problems.isEmpty()) {
            String before = form.name().get();
            edits.perform(new Edit("prepare.edit.keepTemplate", List.of(kept.name()), () -> {
                protocols.addFirst(kept);
                queue.write(List.of(kept.id()), () -> store.put(kept));
                mixtures.name(form, kept.name());
            }, () -> {
                protocols.remove(kept);
                queue.write(List.of(kept.id()), () -> store.remove(kept.id()));
                mixtures.name(form, before);
            }));
        }
        return problems;
    }

    private MixtureTemplate template(Mixture mixture, String name) {
        PointSettings next = points.settings().next();
        Optional<Injection> last = points.points().stream()
                .filter(p -> mixture.id().equals(p.mixtureId()))
                .reduce((earlier, later) -> later);
        BigDecimal volume = last.map(Injection::volumeMl).orElse(next.volumeMl());
        return new MixtureTemplate(name,
                mixture.components().stream()
                        .map(c -> new MixtureTemplate.Part(c.product(), c.ingredients(), c.volumeMl()))
                        .toList(),
                mixture.syringes(), last.map(Injection::depthMm).orElse(next.depthMm()), volume,
                last.map(Injection::technique).orElse(next.technique()),
                last.map(Injection::needle).orElse(next.needle()));
    }
}
