package org.mesochart.document.handout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Region;
import org.mesochart.document.page.PaperWords;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.text.Folding;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

/** Places of the body as a patient calls them, without Latin: "lower back", "right hip". */
final class PlainPlaces {
    /** Of the hip by group, yet nobody calls the middle of the back a hip. */
    private static final Set<String> SACRUM = Set.of("sacrum", "coccyx");
    private static final List<String> FROM_ABOVE = List.of("head", "neck", "shoulder_girdle", "upper_limb", "forearm",
            "hand", "thorax", "back", "abdomen", "lower_back", "pelvis", "sacrum", "lower_limb", "knee", "foot");
    private static final int LONGEST_SITE = 40;

    private final BodyMap bodyMap;
    private final Messages messages;

    PlainPlaces(BodyMap bodyMap, Messages messages) {
        this.bodyMap = bodyMap;
        this.messages = messages;
    }

    /** "lower back and right hip", as it stands after "over your"; in Turkish "belinize ve sağ kalçanıza". */
    String over(List<Place> places) {
        return and(keys(places).stream().map(key -> messages.text("handout.over." + key)).toList());
    }

    /** "lower back, right hip", "bel, sağ kalça". */
    String names(List<Place> places) {
        return String.join(", ", keys(places).stream().map(key -> messages.text("handout.name." + key)).toList());
    }

    private List<String> keys(List<Place> places) {
        Map<String, Set<Side>> sides = new LinkedHashMap<>();
        FROM_ABOVE.forEach(group -> sides.put(group, EnumSet.noneOf(Side.class)));
        bodyMap.regions().forEach(region -> sides.putIfAbsent(group(region), EnumSet.noneOf(Side.class)));
        for (Place place : places) {
            bodyMap.region(place.region()).ifPresent(region -> sides.get(group(region)).add(place.side()));
        }
        List<String> keys = new ArrayList<>();
        sides.forEach((group, found) -> {
            if (!found.isEmpty()) {
                keys.add(key(group, found));
            }
        });
        return keys.isEmpty() ? List.of("body") : keys;
    }

    private String group(Region region) {
        return SACRUM.contains(region.parent().orElse(region.key())) ? "sacrum" : region.group();
    }

    private String key(String group, Set<Side> sides) {
        String sided = group + "." + sides.iterator().next().key();
        return sides.size() == 1 && messages.has("handout.name." + sided) ? sided : group;
    }

    private String and(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : messages.text("handout.and", String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
    }

    /**
     * The name of a painful site in this language where it is a common one ("left knee", "sol diz"), else as it was
     * typed if that was in this language; as it stands inside a sentence.
     *
     * @param typed the clinic's language
     */
    Optional<String> site(String name, Language typed) {
        for (Language language : Language.values()) {
            Messages other = language == messages.language() ? messages : new Messages(language);
            Optional<String> known = known(name, other);
            if (known.isPresent()) {
                return known;
            }
        }
        return typed == messages.language() && name.length() <= LONGEST_SITE
                ? Optional.of(PaperWords.inner(name, messages))
                : Optional.empty();
    }

    private Optional<String> known(String name, Messages other) {
        String wanted = Folding.fold(name);
        for (String group : bodyMap.regions().stream().map(Region::group).distinct().toList()) {
            for (String start : List.of("regions.area.", "regions.part.", "handout.name.", "handout.aches.")) {
                if (Folding.fold(other.text(start + group)).equals(wanted)) {
                    return Optional.of(messages.text("handout.aches." + group));
                }
            }
            for (String side : List.of("left", "right")) {
                String sided = other.text("handout.ache_sided", other.text("handout." + side),
                        other.text("handout.aches." + group));
                if (Folding.fold(sided).equals(wanted)) {
                    return Optional.of(messages.text("handout.ache_sided", messages.text("handout." + side),
                            messages.text("handout.aches." + group)));
                }
            }
        }
        return Optional.empty();
    }
}
