package org.mesochart.ui.map;

import java.util.List;
import java.util.UUID;
import org.mesochart.domain.session.SkinMark;

/** Where painted areas are written, in the order of the deeds. Returns at once; what failed is kept and tried again. */
public interface MarkKeeper {
    void add(SkinMark mark);

    void change(SkinMark mark);

    void remove(List<UUID> ids);

    /** Puts removed marks back. */
    void restore(List<SkinMark> marks);

    /** True while the latest writing of this mark has failed. */
    boolean notSaved(UUID id);
}
