package org.mesochart.i18n;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Region;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.MapSummary;
import org.mesochart.domain.session.MapSummary.Area;

/**
 * The body map in words, the same for the screen and for the sheet: "Lower back: 24 points, left 12, right 12, 2 mm, 0.1
 * mL each, 2.4 mL." Left and right are the patient's.
 */
public final class MapSentences {
    /** The parts of the body from head to foot, arms after the trunk. */
    static final List<String> HEAD_TO_FOOT = List.of(
            "head", "neck", "shoulder_girdle", "thorax", "back", "abdomen", "lower_back", "pelvis", "upper_limb",
            "forearm", "hand", "lower_limb", "knee", "foot");

    private final Messages messages;
    private final Map<String, String> groups;

    /** Sentences in the language of the texts for the regions of a body map. */
    public MapSentences(Messages messages, BodyMap bodyMap) {
        this.messages = messages;
        groups = bodyMap.regions().stream().collect(Collectors.toUnmodifiableMap(Region::key, Region::group));
    }

    /** The view: "Back view." */
    public String view(BodyView view) {
        return messages.text("map.text.view." + view.key());
    }

    /** One sentence for each part of the body that has points, from head to foot; "No points." without any. */
    public String areas(List<Injection> points) {
        if (points.isEmpty()) {
            return messages.text("map.text.empty");
        }
        return MapSummary.of(points, this::group, HEAD_TO_FOOT).areas().stream()
                .map(this::sentence)
                .collect(Collectors.joining(" "));
    }

    /** Only where and how many: "Lower back: 30 points, left 15, right 15." */
    public String places(List<Injection> points) {
        if (points.isEmpty()) {
            return messages.text("map.text.empty");
        }
        return MapSummary.of(points, this::group, HEAD_TO_FOOT).areas().stream()
                .map(area -> messages.text("map.text.area", capital(area), counts(area)))
                .collect(Collectors.joining(" "));
    }

    /** The part of the body that a region belongs to; empty for a region this program does not know. */
    public String group(String region) {
        return groups.getOrDefault(region, "");
    }

    /** The name of a part of the body within a sentence: "lower back". */
    public String area(String group) {
        return messages.text("regions.area." + (group.isEmpty() ? "body" : group));
    }

    private String sentence(Area area) {
        List<String> depths = depths(area);
        List<String> volumes = volumes(area);
        String between = depths.size() > 1 || volumes.size() > 2 ? "; " : ", ";
        String told = String.join(between, counts(area), String.join(", ", depths), String.join(", ", volumes));
        return messages.text("map.text.area", capital(area), told);
    }

    private String capital(Area area) {
        return Joined.capital(area(area.group()), messages);
    }

    /** "24 points, left 12, right 12", or "24 points, all left". */
    private String counts(Area area) {
        List<String> parts = new ArrayList<>();
        parts.add(messages.count("map.points", area.points()));
        for (Side side : Side.values()) {
            int there = area.on(side);
            if (there == area.points()) {
                parts.add(messages.count("map.text.all." + side.key(), there));
            } else if (there > 0) {
                parts.add(messages.text("map.text.on." + side.key(), there));
            }
        }
        return String.join(", ", parts);
    }

    /** "2 mm", or "24 at 2 mm" and "6 at 4 mm". */
    private List<String> depths(Area area) {
        if (area.depths().size() == 1) {
            return List.of(messages.numbers().mm(area.depths().firstKey()));
        }
        List<String> depths = new ArrayList<>();
        area.depths().forEach((depth, points) ->
                depths.add(messages.text("map.text.at", points, messages.numbers().mm(depth))));
        return depths;
    }

    /** What was injected, after what was not and what nobody knows. */
    private List<String> volumes(Area area) {
        List<String> parts = new ArrayList<>();
        if (area.dry() > 0) {
            parts.add(messages.count("map.text.dry", area.dry()));
        }
        if (area.unknown() == area.points()) {
            parts.add(messages.text("map.volumeUnknown"));
        } else if (area.unknown() > 0) {
            parts.add(messages.count("map.text.unknown", area.unknown()));
        }
        if (area.knownMl().signum() > 0) {
            parts.add(total(area));
        }
        return parts;
    }

    private String total(Area area) {
        String known = mL(area.knownMl());
        if (area.unknown() > 0) {
            return messages.text("map.text.atLeast", known);
        }
        if (area.points() == 1) {
            return known;
        }
        return area.eachMl().map(each -> messages.text("map.text.each", mL(each), known))
                .orElseGet(() -> messages.text("map.text.total", known));
    }

    private String mL(BigDecimal volume) {
        return messages.numbers().mL(volume);
    }
}
