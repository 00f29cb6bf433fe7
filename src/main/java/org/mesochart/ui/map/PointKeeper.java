package org.mesochart.ui.map;

import java.util.List;
import java.util.UUID;
import org.mesochart.domain.session.Injection;

/** Where charted points are written, in the order of the deeds. Returns at once; what failed is kept and tried again. */
public interface PointKeeper {
    void add(List<Injection> points);

    void change(List<Injection> points);

    void remove(List<UUID> ids);

    /** Puts removed points back with the numbers they had. */
    void restore(List<Injection> points);

    /** True while the latest writing of this point has failed. */
    boolean notSaved(UUID id);
}
