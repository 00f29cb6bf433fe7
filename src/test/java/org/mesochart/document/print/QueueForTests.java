package org.mesochart.document.print;

import java.util.List;
import java.util.Optional;
import javax.print.DocFlavor;
import javax.print.attribute.standard.MediaSizeName;

/** A queue of CUPS that takes PDF, as far as the program sees it: what is printed goes to the {@code lp} that is found. */
public final class QueueForTests {
    private QueueForTests() {
    }

    public static void print(byte[] pdf) {
        FakeService queue = new FakeService("Desk", DocFlavor.BYTE_ARRAY.PDF).understanding(MediaSizeName.ISO_A4);
        Printing.Result result = new SystemPrinting(() -> List.of(queue), () -> Optional.of(queue), true, Lp::find)
                .print(pdf, "MesoChart");
        if (!(result instanceof Printing.Accepted)) {
            throw new IllegalStateException("not printed: " + result);
        }
    }
}
