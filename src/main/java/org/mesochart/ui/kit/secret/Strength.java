package org.mesochart.ui.kit.secret;

import org.mesochart.ui.kit.Sentence;
import org.mesochart.vault.PassphraseStrength;

/** What to say of a passphrase while it is typed. */
public final class Strength {
    private Strength() {
    }

    public static Sentence sentence(PassphraseStrength.Assessment assessment) {
        return Sentence.of(switch (assessment.reason()) {
            case NONE -> assessment.level() == PassphraseStrength.Level.STRONG
                    ? "welcome.strength.strong" : "welcome.strength.fair";
            case TOO_SHORT -> "welcome.strength.tooShort";
            case REPEATED_CHARACTERS -> "welcome.strength.repeatedCharacters";
            case REPEATED_WORDS -> "welcome.strength.repeatedWords";
            case SEQUENCE -> "welcome.strength.sequence";
            case COMMON -> "welcome.strength.common";
            case TOO_SIMPLE -> "welcome.strength.tooSimple";
        });
    }
}
