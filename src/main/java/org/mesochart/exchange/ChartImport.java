package org.mesochart.exchange;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.Refused;
import org.mesochart.exchange.ChartContent.FoundClinic;
import org.mesochart.storage.Chart;
import org.mesochart.storage.Signer;

/**
 * Brings a file of the exchange format into a chart: all of it or nothing. Each patient is checked, against the file and
 * against the chart, before it is written; everything is written in one transaction, which is taken back when anything
 * further on is wrong.
 *
 * <p>A record that is there with the same content is left alone. A signed session keeps the signature it had as history;
 * here it is locked by the hand of who imports, since only the chart that a signature was made in can prove it. Who
 * changed what where the patients come from is kept as history too; what follows from the record is reckoned anew.
 */
public final class ChartImport {
    /** So many faults of a file are told. */
    public static final int MOST_FAULTS = 20;

    private final Chart chart;
    private final BodyMap bodyMap;

    public ChartImport(Chart chart, BodyMap bodyMap) {
        this.chart = chart;
        this.bodyMap = bodyMap;
    }

    /** Takes the transaction back. */
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong() {
            super(null, null, false, false);
        }
    }

    /**
     * @param in the file; closed by the caller
     * @param today the day that birth dates are checked against
     * @param signer the hand of who imports, asked for when the file holds a signed session
     * @throws ImportRefused when anything in the file is wrong; nothing was written
     */
    public ImportReport run(InputStream in, LocalDate today, Supplier<Signer> signer) throws ImportRefused {
        Faults faults = new Faults(MOST_FAULTS);
        try {
            return chart.importing(() -> write(in, today, signer, faults));
        } catch (Wrong wrong) {
            throw new ImportRefused(faults.list(), faults.count());
        }
    }

    private ImportReport write(InputStream in, LocalDate today, Supplier<Signer> signer, Faults faults) {
        ChartMerge merge = new ChartMerge(chart, faults);
        ChartMergeWriter writer = new ChartMergeWriter(chart, merge, signer);
        FoundClinic clinic = new ChartReader(faults, today, bodyMap, patient -> {
            merge.check(patient);
            if (faults.count() == 0) {
                write(writer, patient, faults);
            }
        }).read(in);
        ClinicMerge stock = new ClinicMerge(chart, faults);
        if (faults.count() == 0) {
            stock.write(clinic);
        }
        if (faults.count() > 0) {
            throw new Wrong();
        }
        return writer.report(merge.countThere() + stock.countThere());
    }

    /** The stores know rules of their own, such as two scores of one minute. */
    private static void write(ChartMergeWriter writer, ChartContent.FoundPatient patient, Faults faults) {
        try {
            writer.write(patient);
        } catch (Refused refused) {
            faults.addAll(writer.place(), refused.problems());
        }
    }

    /**
     * Checks a file against itself alone, before there is a chart to bring it into.
     *
     * @throws ImportRefused when anything in the file is wrong
     */
    public static void check(InputStream in, LocalDate today, BodyMap bodyMap) throws ImportRefused {
        Faults faults = new Faults(MOST_FAULTS);
        new ChartReader(faults, today, bodyMap, patient -> { }).read(in);
        if (faults.count() > 0) {
            throw new ImportRefused(faults.list(), faults.count());
        }
    }
}
