package org.mesochart.document.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.PaperWords;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.Consent.Status;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

/** The sheet tells the consent that holds in the session, also when an earlier one recorded it. */
@BesideOthers
class SheetConsentTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 18);

    private static SessionSheetInput sheet(Consent ofFirst, Consent own) {
        SessionSheetInput usual = SampleSheets.usual();
        List<SessionRecord> earlier = new ArrayList<>(usual.earlier());
        earlier.set(0, earlier.getFirst().withConsent(Optional.ofNullable(ofFirst)));
        return new SessionSheetInput(usual.clinic(), usual.practitioner(), usual.patient(), usual.course(),
                usual.record().withConsent(Optional.ofNullable(own)), earlier, usual.signature(), usual.addenda(),
                usual.copy());
    }

    private static String line(SessionSheetInput input, Language language) {
        String label = language == Language.ENGLISH ? "Consent" : "Onam";
        return new SheetAssessment(new PaperWords(new Messages(language)), SampleSheets.BODY).section(input).facts().stream()
                .filter(fact -> fact.label().equals(label))
                .findFirst()
                .map(Fact::value)
                .orElse("none");
    }

    @Test
    void inTheWordsOfTheDesign() {
        Consent signed = new Consent(SampleSheets.id(1), Status.SIGNED, DAY, "3", null);
        Consent withdrawn = new Consent(SampleSheets.id(3), Status.WITHDRAWN, DAY.plusDays(5), null, null);
        assertEquals("none", line(sheet(null, null), Language.ENGLISH));
        assertEquals("Given in writing 18 Sep 2026, form version 3", line(sheet(signed, null), Language.ENGLISH));
        assertEquals("18 Eyl 2026 tarihinde yazılı alındı, form sürümü 3", line(sheet(signed, null), Language.TURKISH));
        assertEquals("Given in writing 18 Sep 2026", line(sheet(signed.withVersion(null), null), Language.ENGLISH));
        assertEquals("withdrawn 23 Sep 2026", line(sheet(signed, withdrawn), Language.ENGLISH));
        assertEquals("23 Eyl 2026 tarihinde geri alındı", line(sheet(signed, withdrawn), Language.TURKISH));
        Consent given = new Consent(SampleSheets.id(3), Status.GIVEN, DAY.plusDays(5), "4", null);
        assertEquals("Form, version 4, handed out 23 Sep 2026, no decision yet", line(sheet(null, given), Language.ENGLISH));
        assertEquals("refused\nForm, version 4, handed out 23 Sep 2026, no decision yet",
                line(sheet(signed.withStatus(Status.REFUSED), given), Language.ENGLISH));
        assertEquals("refused", line(sheet(null, withdrawn.withStatus(Status.REFUSED)), Language.ENGLISH));
        assertEquals("reddedildi", line(sheet(null, withdrawn.withStatus(Status.REFUSED)), Language.TURKISH));
    }
}
