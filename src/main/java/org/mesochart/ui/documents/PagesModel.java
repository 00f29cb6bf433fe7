package org.mesochart.ui.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.mesochart.document.page.PageImage;
import org.mesochart.ui.kit.Tasks;

/**
 * The pages of the document in view as pixels: those that are seen, drawn one after the other and as finely as they are
 * shown. What comes late, for another document or size, is dropped.
 */
final class PagesModel {
    /** For what a picture was drawn. */
    private record Look(long document, float dpi, boolean grey) {
    }

    private final Tasks tasks;
    private final Runnable failed;
    private final ObservableMap<Integer, PageImage> drawn = FXCollections.observableHashMap();
    // One and the same: what listens to it must not be collected with a wrapper.
    private final ObservableMap<Integer, PageImage> shown = FXCollections.unmodifiableObservableMap(drawn);
    private final Map<Integer, Look> looks = new HashMap<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(0);
    private byte[] pdf;
    private Look look = new Look(0, 96, false);
    private List<Integer> wanted = List.of(0);
    private boolean drawing;

    PagesModel(Tasks tasks, Runnable failed) {
        this.tasks = tasks;
        this.failed = failed;
    }

    /** By page, from 0. */
    ObservableMap<Integer, PageImage> drawn() {
        return shown;
    }

    /** How many pages the document has; 0 without one. */
    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** The page to draw first when a document comes. */
    int first() {
        return wanted.isEmpty() ? 0 : wanted.getFirst();
    }

    float dpi() {
        return look.dpi();
    }

    /** Another document, with the page that was drawn together with it, in grey or in colours. */
    void show(byte[] document, PageImage first, float dpi, boolean grey) {
        pdf = document;
        look = new Look(look.document() + 1, look.dpi(), look.grey());
        drawn.clear();
        looks.clear();
        count.set(first.pages());
        looks.put(first.page(), new Look(look.document(), dpi, grey));
        drawn.put(first.page(), first);
        draw();
    }

    void clear() {
        pdf = null;
        drawn.clear();
        looks.clear();
        count.set(0);
    }

    /** In grey or in colours. */
    void grey(boolean on) {
        look = new Look(look.document(), look.dpi(), on);
        draw();
    }

    /** The pages that are seen, the most important first, and how many pixels an inch has. */
    void want(List<Integer> pages, float dpi) {
        wanted = List.copyOf(pages);
        float fine = Math.clamp(dpi, 30, 400);
        if (Math.abs(fine - look.dpi()) > 1) {
            look = new Look(look.document(), fine, look.grey());
        }
        drawn.keySet().retainAll(wanted);
        draw();
    }

    private void draw() {
        if (drawing || pdf == null) {
            return;
        }
        wanted.stream()
                .filter(page -> page < count.get() && !(look.equals(looks.get(page)) && drawn.containsKey(page)))
                .findFirst()
                .ifPresent(this::draw);
    }

    private void draw(int page) {
        byte[] from = pdf;
        Look as = look;
        drawing = true;
        tasks.background(() -> PageImage.of(from, page, as.dpi(), as.grey()), image -> {
            drawing = false;
            if (as.document() == look.document() && wanted.contains(page)) {
                looks.put(page, as);
                drawn.put(page, image);
            }
            draw();
        }, problem -> {
            drawing = false;
            failed.run();
        });
    }
}
