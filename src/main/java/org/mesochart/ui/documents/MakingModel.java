package org.mesochart.ui.documents;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.mesochart.backup.Watch;
import org.mesochart.document.page.PageImage;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.ui.kit.Slow;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.paper.Made;

/**
 * The making of the document in view, and after it of the others in the list. A making that another choice overtook, or that
 * was stopped, ends at its next step; what comes of it all the same is dropped. UI thread only.
 */
final class MakingModel {
    private static final Duration LOOK = Duration.ofMillis(150);

    private final Press press;
    private final Tasks tasks;
    private final PagesModel pages;
    private final Function<Paper, Setting> settings;
    private final Runnable changed;
    private final Runnable failed;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanProperty slow;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyIntegerWrapper listed = new ReadOnlyIntegerWrapper(0);
    private final Map<Paper, Made> made = new IdentityHashMap<>();
    // Read by the thread that makes: a making is wanted as long as its number is this one.
    private volatile long question;
    private volatile double share;

    /**
     * @param settings how a document is to be set now
     * @param changed called when the document in view is made or no longer made
     * @param failed called when it cannot be made
     */
    MakingModel(Press press, Tasks tasks, PagesModel pages, Function<Paper, Setting> settings, Runnable changed,
            Runnable failed) {
        this.press = press;
        this.tasks = tasks;
        this.pages = pages;
        this.settings = settings;
        this.changed = changed;
        this.failed = failed;
        slow = Slow.of(tasks, making);
    }

    /** Whether the document in view is made. */
    ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** The document in view is being made, and takes so long that it is shown. */
    ReadOnlyBooleanProperty slow() {
        return slow;
    }

    /** How much of the document in view is made, 0 to 1; 0 as long as that cannot be told. */
    ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** The making of the document in view was stopped: nothing is on the desk until it is made again. */
    ReadOnlyBooleanProperty stopped() {
        return stopped.getReadOnlyProperty();
    }

    /** Counts up when another document of the list is made, or something else in its second line changed. */
    ReadOnlyIntegerProperty listed() {
        return listed.getReadOnlyProperty();
    }

    void relist() {
        listed.set(listed.get() + 1);
    }

    /** A document as it was last made, or null; as it is set now or otherwise. */
    Made known(Paper paper) {
        return made.get(paper);
    }

    /** How many pages a document has as it is set now; 0 while that is not known. */
    int pages(Paper paper) {
        Made known = made.get(paper);
        return known != null && known.setting().equals(settings.apply(paper)) ? known.pages() : 0;
    }

    /** Forgets what was made: it was read anew. */
    void forget() {
        made.clear();
    }

    /** Nothing is in view. */
    void nothing() {
        leave();
        stopped.set(false);
        ready.set(false);
        pages.clear();
    }

    /** Ends the making of the document in view. Nothing was printed or saved. */
    void stop() {
        if (making.get()) {
            leave();
            pages.clear();
            stopped.set(true);
        }
    }

    /** Ends what is being made, as nobody looks any more. */
    void leave() {
        ++question;
        making.set(false);
    }

    /**
     * Makes a document and shows it, then makes the others, so that their lines say how many pages and each is there at once.
     *
     * @param paper the document in view
     * @param all those of the list
     */
    void make(Paper paper, List<Paper> all, boolean grey) {
        Setting setting = settings.apply(paper);
        Made known = made.get(paper);
        long asked = ++question;
        int from = pages.first();
        float dpi = pages.dpi();
        stopped.set(false);
        making.set(false);
        making.set(true); // another document, another wait
        ready.set(false);
        changed.run();
        share = 0;
        progress.set(0);
        look(asked);
        record First(Made made, PageImage page) {
        }
        Watch watch = now -> {
            if (asked == question) {
                share = now;
            }
            return asked == question;
        };
        tasks.background(() -> {
            Made now = Made.of(paper, press, setting, known, watch);
            return new First(now, PageImage.of(now.pdf(), from, dpi, grey));
        }, first -> {
            if (asked == question) {
                making.set(false);
                made.put(paper, first.made());
                pages.show(first.made().pdf(), first.page(), dpi, grey);
                ready.set(true);
                changed.run();
                others(asked, all.stream().filter(other -> pages(other) == 0 && !other.onDemand()).toList());
            }
        }, failure -> {
            if (asked == question) {
                making.set(false);
                pages.clear();
                failed.run();
            }
        });
    }

    private void look(long asked) {
        if (asked == question && making.get()) {
            progress.set(share);
            tasks.later(LOOK, () -> look(asked));
        }
    }

    private void others(long asked, List<Paper> others) {
        relist();
        if (others.isEmpty()) {
            return;
        }
        Paper paper = others.getFirst();
        List<Paper> rest = others.subList(1, others.size());
        Setting setting = settings.apply(paper);
        // One that cannot be made says so when it is chosen.
        tasks.background(() -> Made.of(paper, press, setting, null, share -> asked == question), now -> {
            if (asked == question) {
                made.put(paper, now);
                others(asked, rest);
            }
        }, failure -> {
            if (asked == question) {
                others(asked, rest);
            }
        });
    }
}
