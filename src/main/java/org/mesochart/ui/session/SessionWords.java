package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.mesochart.bodymap.Figure;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.screening.Screening;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.entry.EventWords;
import org.mesochart.ui.map.MapText;
import org.mesochart.ui.map.PointGroup;

/** The session in sentences, for the review before signing. */
final class SessionWords {
    private final SessionViewModel model;
    private final Messages messages;
    private final MapText mapText;

    SessionWords(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        mapText = new MapText(model.points(), messages);
    }

    String assess() {
        return model.course().indication() + ". " + scores(Moment.BEFORE);
    }

    String screen() {
        Screening screening = model.screening().screening();
        return messages.text("session.words.screen", screening.answers().size(), screening.questions().size());
    }

    private String scores(Moment moment) {
        List<String> sites = new ArrayList<>();
        for (SiteForm form : model.scores().sites()) {
            StringJoiner values = new StringJoiner(", ");
            form.scores().forEach((slot, score) -> {
                if (slot.moment() == moment && score.saved() != null) {
                    String words = messages.text("session.words.score." + slot.aspect().key(),
                            messages.text("session.scale." + form.scale().get().key()), score.saved().value());
                    Integer minutes = score.saved().afterMinutes();
                    values.add(minutes == null
                            ? words
                            : messages.text("observe.words.at", words, model.scores().times().write(minutes)));
                }
            });
            if (values.length() > 0) {
                sites.add(form.site().get() + ": " + values);
            }
        }
        String key = moment == Moment.BEFORE ? "session.words.before" : "session.words.after";
        return sites.isEmpty()
                ? messages.text(key + ".none")
                : messages.text(key, String.join("; ", sites));
    }

    String mixture(Mixture mixture) {
        StringJoiner parts = new StringJoiner(" + ");
        for (Component c : mixture.components()) {
            parts.add(messages.text("session.words.component", c.product(), messages.numbers().mL(c.volumeMl()),
                    c.lot() == null ? messages.text("session.words.lotMissing") : c.lot()));
        }
        return parts.toString();
    }

    String inject() {
        List<Injection> points = model.points().points();
        if (points.isEmpty()) {
            return messages.text("session.words.noPoints");
        }
        List<String> groups = new ArrayList<>();
        for (BodyView view : BodyView.values()) {
            Figure figure = model.bodyMap().figure(view);
            for (PointGroup group : PointGroup.of(
                    points.stream().filter(p -> p.place().view() == view).toList(), figure)) {
                groups.add(mapText.name(group) + " " + group.points().size());
            }
        }
        return messages.text("session.words.points", mapText.count(points.size()), String.join(", ", groups));
    }

    private String event(AdverseEvent event) {
        String what = new EventWords(messages).what(event);
        return event.note() == null ? what : what + ": " + event.note();
    }

    String observe() {
        StringJoiner text = new StringJoiner(" ");
        text.add(scores(Moment.AFTER));
        List<AdverseEvent> events = List.copyOf(model.events().events());
        text.add(events.isEmpty()
                ? messages.text("session.words.noEvents")
                : messages.text("session.words.events",
                        String.join("; ", events.stream().map(this::event).toList())));
        return text.toString();
    }
}
