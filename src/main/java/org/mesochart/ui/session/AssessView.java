package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.course.PainSite;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.ResultSentence;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.FoldingCard;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.PickOrType;
import org.mesochart.ui.kit.Scrolling;
import org.mesochart.ui.kit.judging.JudgementCard;
import org.mesochart.i18n.PlanWords;
import org.mesochart.ui.map.PainPicker;
import org.mesochart.ui.map.Tool;
import org.mesochart.ui.session.AssessmentModel.Word;

/**
 * Assess: what is treated, where and how it hurts, what else was tried, the plan, and the scores before. At a first visit
 * in the order in which it is told; at a later one the scores and what changed come first and the rest is folded.
 */
final class AssessView implements StepView {
    private final SessionViewModel model;
    private final Messages messages;
    private final Map<Word, Field> fields = new EnumMap<>(Word.class);
    private final ScoresBefore scores;
    private final PainSitesView sites;
    private final PlanView plan;
    private final PlanDays days;
    private final PainPicker map;
    private final PickOrType indication;
    private final Field changes;
    private final VBox scoresCard;
    private final JudgementCard judgement;
    private final VBox judgementCard;
    private final FoldingCard treatedCard;
    private final FoldingCard sitesCard;
    private final FoldingCard healthCard;
    private final FoldingCard planCard;
    private final ConsentCard consent;
    private final VBox main = new VBox();
    private final VBox side = new VBox();
    private final ScrollPane root;
    private Boolean arrangedAsFirst;
    private Subscription subscription = Subscription.EMPTY;

    AssessView(SessionViewModel model, Context context) {
        this.model = model;
        messages = context.messages();
        scores = new ScoresBefore(model, messages);
        sites = new PainSitesView(model, messages);
        plan = new PlanView(model, messages);
        days = new PlanDays(model, messages);
        map = new PainPicker(model.points(), model.marks(), messages);
        map.onPick(place -> model.painSites().pick(place).ifPresent(this::picked));
        indication = new PickOrType(model.indications(), model.assessment().indication(), "indication");
        fields.put(Word.INDICATION, new Field(messages.text("session.assess.indication"), indication));
        indication.focusWithinProperty().subscribe((was, is) -> {
            if (was && !is) {
                left(Word.INDICATION);
            }
        });
        TextArea changed = Forms.area("changes", 2, model.changes().text(), this::changesLeft);
        changes = new Field(messages.text("assess.changes"), changed);
        scoresCard = Cards.card(messages.text("session.assess.pain"), scores.node(),
                Forms.wrapped(messages.text("session.scores.hint"), "hint"), changes);
        treatedCard = new FoldingCard(messages.text("assess.treated"), "foldTreated", messages,
                fields.get(Word.INDICATION), area(Word.DIAGNOSIS, 1));
        sitesCard = new FoldingCard(messages.text("assess.sites"), "foldSites", messages, sites);
        healthCard = new FoldingCard(messages.text("assess.told"), "foldHealth", messages, area(Word.HEALTH, 1),
                area(Word.MEDICINES, 1), area(Word.TRIED, 2), area(Word.WHY, 1));
        planCard = new FoldingCard(messages.text("assess.aim"), "foldPlan", messages, area(Word.GOAL, 1), plan);
        judgement = new JudgementCard(model.judgement(), context, new ResultSentence(messages, context.clock()),
                this::toPlan);
        judgementCard = Cards.card(messages.text("judge.choice"), judgement);
        judgementCard.visibleProperty().bind(judgement.visibleProperty());
        judgementCard.managedProperty().bind(judgement.visibleProperty());
        consent = new ConsentCard(model, messages);
        Button large = new Button(messages.text("assess.map.large"), Icons.of("mdi2b-brush-outline"));
        large.setId("largeMap");
        large.getStyleClass().add("flat");
        large.setMinWidth(Region.USE_PREF_SIZE);
        large.setOnAction(e -> {
            model.points().tool().set(Tool.PAIN);
            model.step().set(Step.INJECT);
        });
        VBox mapCard = Cards.card(messages.text("assess.map"), map, large);
        VBox daysCard = Cards.card(messages.text("assess.days"), days.node());
        main.getStyleClass().add("session-main");
        side.getChildren().addAll(mapCard, daysCard);
        side.getStyleClass().add("session-forms");
        root = Forms.page(Forms.columns(main, side));
    }

    private Field area(Word word, int rows) {
        TextArea area = Forms.area(word.key(), rows, model.assessment().text(word), () -> left(word));
        Field field = new Field(messages.text("assess." + word.key()), area);
        fields.put(word, field);
        return field;
    }

    private void left(Word word) {
        model.flush();
        Forms.problem(fields.get(word), model.assessment().problem(word), messages);
    }

    private void changesLeft() {
        model.flush();
        Forms.problem(changes, model.changes().problem(), messages);
    }

    private void picked(PainSiteForm form) {
        sitesCard.openProperty().set(true);
        root.layout();
        sites.focus(form);
    }

    private void toPlan() {
        planCard.openProperty().set(true);
        root.layout();
        plan.lookup(".text-field").requestFocus();
        Scrolling.reveal(planCard);
    }

    private boolean first() {
        return model.last().isEmpty();
    }

    private void arrange() {
        boolean first = first();
        if (Objects.equals(arrangedAsFirst, first)) {
            return;
        }
        arrangedAsFirst = first;
        Forms.shown(changes, !first);
        for (FoldingCard card : List.of(treatedCard, sitesCard, healthCard, planCard)) {
            card.openProperty().set(first);
        }
        main.getChildren().setAll(first
                ? List.of(treatedCard, sitesCard, healthCard, planCard, scoresCard, consent.node())
                : List.of(scoresCard, judgementCard, consent.node(), sitesCard, treatedCard, healthCard, planCard));
    }

    private void summaries() {
        List<String> treated = new ArrayList<>(List.of(model.course().indication()));
        var assessment = model.assessment().assessment().get();
        if (assessment.diagnosis() != null) {
            treated.add(assessment.diagnosis());
        }
        treatedCard.setSummary(String.join(" · ", treated));
        sitesCard.setSummary(orNothing(assessment.sites().stream().map(PainSite::name).toList()));
        List<String> told = new ArrayList<>();
        for (String text : new String[] {
            assessment.health(), assessment.medicines(), assessment.tried(), assessment.why()}) {
            if (text != null) {
                told.add(text.replace('\n', ' '));
            }
        }
        healthCard.setSummary(orNothing(told));
        planCard.setSummary(new PlanWords(messages).of(model.plan().plan()));
    }

    private String orNothing(List<String> told) {
        return told.isEmpty() ? messages.text("assess.nothing") : String.join(" · ", told);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void start() {
        arrange();
        scores.start();
        sites.start();
        plan.start();
        days.start();
        map.start();
        consent.start();
        judgement.activate();
        subscription = Subscription.combine(
                model.revision().subscribe(r -> summaries()),
                model.signed().subscribe(signed -> {
                    main.setDisable(signed);
                    side.setDisable(signed);
                }));
    }

    @Override
    public void stop() {
        scores.stop();
        sites.stop();
        plan.stop();
        days.stop();
        map.stop();
        consent.stop();
        judgement.deactivate();
        subscription.unsubscribe();
    }

    /** The first thing not yet done: at a first visit what is treated and where it hurts, then the scores. */
    @Override
    public void focus() {
        if (first() && model.assessment().indication().get().isBlank()) {
            indication.requestFocus();
        } else if (first() && model.painSites().sites().stream().allMatch(s -> s.name().get().isBlank())) {
            sites.focus(model.painSites().sites().getFirst());
        } else {
            scores.focus();
        }
    }

    @Override
    public List<Node> parts() {
        return List.of(first() ? treatedCard : scoresCard, sitesCard, map, planCard);
    }
}
