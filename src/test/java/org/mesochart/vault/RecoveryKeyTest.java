package org.mesochart.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecoveryKeyTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private final RecoveryKey key = RecoveryKey.generate();

    @AfterEach
    void close() {
        key.close();
    }

    @Test
    void aKeyHasEightGroupsOfFiveWithoutLettersThatLookAlike() {
        assertEquals(8, key.groups().size());
        for (String group : key.groups()) {
            assertTrue(group.matches("[0-9A-HJKMNP-TV-Z]{5}"));
        }
    }

    @Test
    void everyCharacterOfTheAlphabetComesUp() {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            try (RecoveryKey other = RecoveryKey.generate()) {
                String.join("", other.groups()).chars().forEach(seen::add);
            }
        }
        assertEquals(32, seen.size());
    }

    @Test
    void aKeyTypedInAnyUsualWayIsRead() {
        String plain = String.join("", key.groups());
        for (String typed : List.of(plain, String.join("-", key.groups()), String.join(" ", key.groups()),
                " " + String.join("\n", key.groups()) + "\n", plain.toLowerCase(Locale.ROOT),
                plain.toLowerCase(Locale.ROOT).replace('1', 'l').replace('0', 'o'),
                plain.replace('1', 'I').replace('0', 'O'), plain.replace('1', 'ı'), plain.replace('1', 'İ'),
                String.join(" – ", key.groups()), String.join("  ", plain.split("(?<=\\G.{10})")))) {
            assertTrue(assertInstanceOf(RecoveryKey.Valid.class, RecoveryKey.parse(typed), typed)
                    .key().secret().sameAs(key.secret()));
        }
    }

    @Test
    void everySingleWrongCharacterIsFoundInItsGroup() {
        for (int at = 0; at < 40; at++) {
            char[] typed = String.join("", key.groups()).toCharArray();
            char right = typed[at];
            for (char wrong : (ALPHABET + "U?ğ").toCharArray()) {
                if (wrong != right) {
                    typed[at] = wrong;
                    assertEquals(new RecoveryKey.Mistyped(at / 5 + 1), RecoveryKey.parse(new String(typed)));
                }
            }
        }
    }

    @Test
    void everyExchangeOfTwoCharactersInAGroupIsFound() {
        for (int group = 0; group < 8; group++) {
            for (int a = 0; a < 5; a++) {
                for (int b = a + 1; b < 5; b++) {
                    List<String> groups = new ArrayList<>(key.groups());
                    StringBuilder typed = new StringBuilder(groups.get(group));
                    if (typed.charAt(a) != typed.charAt(b)) {
                        typed.setCharAt(a, groups.get(group).charAt(b));
                        typed.setCharAt(b, groups.get(group).charAt(a));
                        groups.set(group, typed.toString());
                        assertEquals(new RecoveryKey.Mistyped(group + 1), RecoveryKey.parse(String.join(" ", groups)));
                    }
                }
            }
        }
    }

    @Test
    void twoGroupsExchangedAreFoundEvenIfTheyWereEqualElsewhere() {
        List<String> groups = new ArrayList<>(key.groups());
        Collections.swap(groups, 2, 6);
        assertEquals(new RecoveryKey.Mistyped(3), RecoveryKey.parse(String.join(" ", groups)));
    }

    @Test
    void aCharacterLeftOutOrTooManyIsFoundInItsGroup() {
        List<String> groups = new ArrayList<>(key.groups());
        groups.set(4, groups.get(4).substring(1));
        assertEquals(new RecoveryKey.Mistyped(5), RecoveryKey.parse(String.join(" ", groups)));
        groups.set(4, key.groups().get(4) + "7");
        assertEquals(new RecoveryKey.Mistyped(5), RecoveryKey.parse(String.join("-", groups)));
    }

    @Test
    void whatIsMissingAtTheEndIsTheFirstMissingGroup() {
        assertEquals(new RecoveryKey.Mistyped(1), RecoveryKey.parse(""));
        assertEquals(new RecoveryKey.Mistyped(1), RecoveryKey.parse(" \n-"));
        assertEquals(new RecoveryKey.Mistyped(7), RecoveryKey.parse(String.join(" ", key.groups().subList(0, 6))));
        assertEquals(new RecoveryKey.Mistyped(8), RecoveryKey.parse(String.join("", key.groups()) + "A"));
    }

    @Test
    void groupsTypedBackAreCompared() {
        assertTrue(key.matches(3, " " + key.groups().get(2).toLowerCase(Locale.ROOT)));
        assertFalse(key.matches(4, key.groups().get(2)));
        assertFalse(key.matches(3, ""));
        assertTrue(RecoveryKey.plausible(1, key.groups().get(0)));
        assertFalse(RecoveryKey.plausible(2, key.groups().get(0)));
        assertThrows(IllegalArgumentException.class, () -> key.matches(9, "AAAAA"));
    }

    @Test
    void aClosedKeyShowsNothing() {
        key.close();
        assertThrows(IllegalStateException.class, key::groups);
        assertThrows(IllegalStateException.class, key::secret);
        assertThrows(IllegalStateException.class, () -> key.matches(1, "AAAAA"));
    }
}
