package org.mesochart.i18n;

import org.mesochart.domain.session.Consent;

/** What became of the consent form, in words: "Given in writing 2 Oct 2026, form version 3". */
public final class ConsentWords {
    private ConsentWords() {}

    public static String of(Consent consent, Messages messages) {
        String key = "consent.words." + consent.status().key();
        return switch (consent.status()) {
            case GIVEN, SIGNED -> consent.version() == null
                    ? messages.text(key, consent.on())
                    : messages.text(key + ".version", consent.on(), consent.version());
            case REFUSED, WITHDRAWN -> messages.text(key, consent.on());
        };
    }

    /** "Consent: given in writing 2 Oct 2026, form version 3." */
    static Phrase sentence(Consent consent, Messages messages) {
        String text = messages.text("consent.words.sentence", Joined.inner(of(consent, messages), messages));
        return consent.status().against() ? Phrase.strong(text) : Phrase.plain(text);
    }
}
