package org.mesochart.ui.map;

import org.mesochart.bodymap.Placement;

/** What is proposed to be charted in one deed. */
public sealed interface Proposal permits Proposal.Spread, FixedProposal {

    /** Points spread on skin: their number can be asked for, or their spacing. */
    sealed interface Spread extends Proposal permits LineProposal, AreaProposal {

        /** @param bothSides the mirror image as well */
        Placement withSpacing(double cm, boolean bothSides);

        /** @param bothSides the number is that of both sides together */
        Placement withCount(int count, boolean bothSides);
    }
}
