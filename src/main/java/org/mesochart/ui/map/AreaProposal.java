package org.mesochart.ui.map;

import java.util.Objects;
import org.mesochart.bodymap.AreaPlacement;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Placement;
import org.mesochart.bodymap.SkinArea;

/** An area to be filled. */
public record AreaProposal(BodyMap map, SkinArea area) implements Proposal.Spread {
    public AreaProposal {
        Objects.requireNonNull(map, "map");
        Objects.requireNonNull(area, "area");
    }

    @Override
    public Placement withSpacing(double cm, boolean bothSides) {
        return new AreaPlacement(map).withSpacing(area, cm, bothSides);
    }

    @Override
    public Placement withCount(int count, boolean bothSides) {
        return new AreaPlacement(map).withCount(area, count, bothSides);
    }
}
