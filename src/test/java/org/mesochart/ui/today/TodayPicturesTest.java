package org.mesochart.ui.today;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.print.SystemPrinting;
import org.mesochart.domain.course.FollowUp.Deed;
import org.mesochart.domain.course.FollowUp.Kind;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.DueWords;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.entry.BetweenVisits;
import org.mesochart.ui.kit.entry.DeedDraft;
import org.mesochart.ui.kit.entry.DeedPanel;

/** Today for the gallery: full, empty, and with the search open. */
@Tag("slow-once")
class TodayPicturesTest {
    @TempDir
    private Path folder;
    private TodayViewModel shownModel;
    private Parent window;

    @Test
    void todayWithDueSessions() {
        Chart chart = TestCharts.create(folder);
        DuePractice.fill(chart);
        Gallery.pictures("today", 1364, 900, 100, language -> screen(chart, language, ""), shown -> { });
        Gallery.highContrast("today", 1364, 900, language -> screen(chart, language, ""), shown -> { });
        Gallery.picture("today-small", 1204, 640, 125, Language.TURKISH, false, language -> screen(chart, language, ""),
                shown -> { });
    }

    @Test
    void theLongestDayOfTheYear() {
        Chart chart = TestCharts.create(folder);
        Clock wednesday = Clock.fixed(Instant.parse("2026-09-30T09:00:00Z"), ZoneId.of("Europe/Istanbul"));
        for (Language language : Language.values()) {
            Context there = Practice.context(language, new Practice.Journey());
            Gallery.picture("today-long", 900, 560, 125, language, false, in -> screen(chart, new Context(there.messages(),
                    there.tasks(), null, wednesday, there.navigator(), null), ""), shown -> window = shown);
            Node add = window.lookup("#new-patient");
            double end = add.localToScene(add.getLayoutBounds()).getMaxX();
            assertTrue(end <= window.getLayoutBounds().getWidth() - 20, "ends at " + end + " of " + window.getLayoutBounds().getWidth());
        }
    }

    @Test
    void todayOfAnEmptyChart() {
        Chart chart = TestCharts.create(folder);
        Gallery.pictures("today-empty", 1364, 900, 100, language -> screen(chart, language, ""), shown -> { });
    }

    @Test
    void theSearchOnToday() {
        Chart chart = TestCharts.create(folder);
        Practice.fill(chart);
        Gallery.pictures("today-search", 1364, 900, 100, language -> screen(chart, language, "is"), shown -> { });
        Gallery.picture("today-search-nobody", 1364, 900, 100, Language.ENGLISH, false,
                language -> screen(chart, language, "Zeki Müren"), shown -> { });
    }

    @Test
    void aDeedWithItsWayBackAndTheLineOfACheck() {
        for (Language language : Language.values()) {
            Chart chart = TestCharts.create(folder.resolve(language.key()));
            DuePractice.fill(chart);
            Gallery.picture("today-check", 1364, 720, 100, language, language == Language.TURKISH, in -> screen(chart, in, ""), shown -> {
                        shown.applyCss();
                        shown.layout();
                        DueList list = Practice.node(shown, "due");
                        shownModel.deeds().done(shownModel.rows().getFirst());
                        shownModel.rows().stream().filter(row -> row.kind() == Kind.CHECK && row.now()).findFirst()
                                .ifPresent(list::unfold);
                    });
        }
    }

    @Test
    void theDayAndTheReasonOfADeed() {
        Messages english = new Messages(Language.ENGLISH);
        Messages turkish = new Messages(Language.TURKISH);
        Gallery.picture("today-put-off", 640, 360, 100, Language.ENGLISH, false, in -> panel(english, Deed.POSTPONED), shown -> { });
        Gallery.picture("today-lost", 900, 480, 125, Language.TURKISH, true, in -> panel(turkish, Deed.LOST), shown -> { });
        Gallery.picture("today-call", 900, 480, 125, Language.TURKISH, false, in -> panel(turkish, Deed.PLANNED), shown -> { });
    }

    private static StackPane panel(Messages messages, Deed deed) {
        DeedPanel panel = new DeedPanel(
                new DeedDraft(deed, DuePractice.TODAY, messages, day -> Optional.empty()),
                String.join(" · ", "Hasan Demir", new DueWords(messages).what(Kind.SESSION, 3, 9, 0),
                        messages.language() == Language.TURKISH ? "Sağ diz, pes anserinus bursiti" : "Right knee, pes anserine bursitis"),
                messages, (day, reason) -> { }, () -> { });
        Practice.<Button>node(panel, "deedAccept").fire();
        return new StackPane(panel);
    }

    private Parent screen(Chart chart, Language language, String typed) {
        return screen(chart, Practice.context(language, new Practice.Journey()), typed);
    }

    private Parent screen(Chart chart, Context context, String typed) {
        SearchViewModel search = new SearchViewModel(chart, context.messages(), context.clock());
        shownModel = new TodayViewModel(chart, context.tasks(), new SaveState(), context.messages(), context.clock());
        TodayView view = new TodayView(context, shownModel, search, null,
                new BetweenVisits(chart, context, new SaveState(), BodyMap::load),
                new PrintedList(chart, context, new SystemPrinting(), () -> null));
        view.activate();
        search.query().set(typed);
        return view.root();
    }
}
