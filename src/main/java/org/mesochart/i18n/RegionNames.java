package org.mesochart.i18n;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Region;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;

/**
 * Names of the regions of the body map, the side first: "Left gluteus maximus", "Sol gluteus maksimus". A region across
 * the midline is named alone on the midline, else "Umbilical region, left of midline".
 */
public final class RegionNames {
    private final Messages texts;
    private final BodyMap map;
    private final Set<String> paired;
    private final List<String> proper;

    /** Names in the language of the texts. */
    public RegionNames(Messages texts) {
        this(texts, BodyMap.load());
    }

    /** Names in the language of the texts for the regions of a body map. */
    public RegionNames(Messages texts, BodyMap map) {
        this.texts = texts;
        this.map = map;
        paired = map.regions().stream().filter(Region::paired).map(Region::key).collect(Collectors.toUnmodifiableSet());
        proper = List.of(texts.text("regions.proper").split(","));
    }

    /** The name of a region without a side; a region that this program does not know is named by its key. */
    public String name(String region) {
        return map.region(region).isPresent() ? texts.text("regions." + region) : texts.text("regions.unknown", region);
    }

    /**
     * The name of a region on a side of the patient's body.
     */
    public String name(String region, Side side) {
        String name = name(region);
        if (paired.contains(region)) {
            return texts.text("regions.sided", side(side), inner(name));
        }
        return side == Side.MIDLINE ? name : texts.text("regions.beside." + side.key(), name);
    }

    /** The name of the whole body's region that a place lies in, with its side. */
    public String name(Place place) {
        return name(map.whole(place.region()), place.side());
    }

    /** The name of the finest region that a place lies in, with its side. */
    public String exact(Place place) {
        return name(place.region(), place.side());
    }

    /** The part of the body that a region belongs to: "Lower back", "Bel"; empty for a region that is not known. */
    public Optional<String> part(String region) {
        return map.region(region).map(known -> texts.text("regions.part." + known.group()));
    }

    /** The part of the body that places lie in, as the name of a deed takes it: "lower back", "bele". */
    public String into(Collection<Place> places) {
        Set<Optional<String>> groups = places.stream()
                .map(place -> map.region(place.region()).map(Region::group))
                .collect(Collectors.toSet());
        return texts.text("regions.into." + (groups.size() == 1 ? groups.iterator().next().orElse("several") : "several"));
    }

    /** The body map in words, in the same language. */
    public MapSentences sentences() {
        return new MapSentences(texts, map);
    }

    /** The word for a side: "Left". */
    public String side(Side side) {
        return texts.text("regions.side." + side.key());
    }

    /** A name after another word: a small first letter, but "C7" and names of persons keep theirs. */
    private String inner(String name) {
        boolean abbreviation = name.length() > 1 && !Character.isLowerCase(name.charAt(1)) && name.charAt(1) != ' ';
        if (abbreviation || proper.stream().anyMatch(name::startsWith)) {
            return name;
        }
        return name.substring(0, 1).toLowerCase(texts.locale()) + name.substring(1);
    }
}
