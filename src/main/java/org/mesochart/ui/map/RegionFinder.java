package org.mesochart.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.Region;
import org.mesochart.bodymap.SkinArea;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.text.Folding;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.RegionNames;

/** Finds regions of all views by what is typed: words of their name, side, part of the body and view, in any order. */
final class RegionFinder {
    /** A region in a view. */
    record Found(BodyView view, String region, Side side, String name) {
        SkinArea area(BodyMap map) {
            return SkinArea.none(map.figure(view)).adding(region, side);
        }

        /** Which region someone looks for may be a patient's. */
        @Override
        public String toString() {
            return "Found[]";
        }
    }

    private record Entry(Found found, String folded) {
        @Override
        public String toString() {
            return "Entry[]";
        }
    }

    private final BodyMap map;
    private final Messages messages;
    private final RegionNames names;
    private List<Entry> entries;

    RegionFinder(BodyMap map, Messages messages, RegionNames names) {
        this.map = map;
        this.messages = messages;
        this.names = names;
    }

    /** All regions for nothing typed; those of the view shown first, whole ones before parts. */
    List<Found> find(String typed, BodyView shown) {
        String[] words = Folding.fold(typed.strip()).split(" ");
        return Stream.concat(entries().filter(e -> e.found().view() == shown),
                        entries().filter(e -> e.found().view() != shown))
                .filter(e -> matches(e.folded(), words))
                .map(Entry::found)
                .toList();
    }

    private static boolean matches(String folded, String[] words) {
        for (String word : words) {
            if (!folded.contains(" " + word)) {
                return false;
            }
        }
        return true;
    }

    // Figures are read when the search is first opened, not when the map is.
    private Stream<Entry> entries() {
        if (entries == null) {
            List<Entry> all = new ArrayList<>();
            for (BodyView view : BodyView.values()) {
                Figure figure = map.figure(view);
                figure.regions().forEach(region -> add(all, view, region));
                figure.finest().stream().filter(r -> r.parent().isPresent()).forEach(region -> add(all, view, region));
            }
            entries = List.copyOf(all);
        }
        return entries.stream();
    }

    private void add(List<Entry> all, BodyView view, Region region) {
        List<Side> sides = view.side().map(List::of)
                .orElse(region.paired() ? List.of(Side.LEFT, Side.RIGHT) : List.of(Side.MIDLINE));
        for (Side side : sides) {
            String name = names.name(region.key(), side);
            List<String> words = new ArrayList<>(List.of(name, messages.text("map.view." + view.key())));
            Optional<String> part = names.part(region.key());
            part.ifPresent(words::add);
            region.parent().map(names::name).ifPresent(words::add);
            // Words may begin after a bracket, a hyphen or a slash.
            String folded = Folding.fold(String.join(" ", words)).replaceAll("[()/,–—-]", " ");
            all.add(new Entry(new Found(view, region.key(), side, name), " " + folded));
        }
    }
}
