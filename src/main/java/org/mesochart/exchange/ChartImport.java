package org.mesochart.exchange;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.Signer;

/**
 * Brings a file of the exchange format into a chart: all of it or nothing. The file is read and checked whole, against
 * itself and against the chart, before anything is written; then everything is written in one transaction.
 *
 * <p>A record that is there with the same content is left alone. Signed sessions are signed again by who imports, since
 * no signature can be carried over; who signed where they came from, and when, stands in an addendum.
 */
public final class ChartImport {
    /** So many faults of a file are told. */
    public static final int MOST_FAULTS = 20;

    private final Chart chart;
    private final BodyMap bodyMap;
    private final Messages messages;

    /** @param messages the language of the addenda that tell where signed sessions came from */
    public ChartImport(Chart chart, BodyMap bodyMap, Messages messages) {
        this.chart = chart;
        this.bodyMap = bodyMap;
        this.messages = messages;
    }

    /**
     * @param in the file; closed by the caller
     * @param today the day that birth dates are checked against
     * @param signer the hand of who imports, asked for when the file holds a signed session
     * @throws ImportRefused when anything in the file is wrong; nothing was written
     */
    public ImportReport run(InputStream in, LocalDate today, Supplier<Signer> signer) throws ImportRefused {
        Faults faults = new Faults(MOST_FAULTS);
        ChartContent content = new ChartReader(faults, today, bodyMap).read(in);
        refuseIfAny(faults);
        ChartMerge merge = new ChartMerge(chart, faults);
        merge.check(content);
        refuseIfAny(faults);
        return chart.inOneTransaction(() -> new ChartMergeWriter(chart, merge, signer, messages).write(content));
    }

    /**
     * Checks a file against itself alone, before there is a chart to bring it into.
     *
     * @throws ImportRefused when anything in the file is wrong
     */
    public static void check(InputStream in, LocalDate today, BodyMap bodyMap) throws ImportRefused {
        Faults faults = new Faults(MOST_FAULTS);
        new ChartReader(faults, today, bodyMap).read(in);
        refuseIfAny(faults);
    }

    private static void refuseIfAny(Faults faults) throws ImportRefused {
        if (faults.count() > 0) {
            throw new ImportRefused(faults.list(), faults.count());
        }
    }
}
