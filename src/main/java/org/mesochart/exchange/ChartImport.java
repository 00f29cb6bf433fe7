package org.mesochart.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.Refused;
import org.mesochart.exchange.ChartContent.FoundClinic;
import org.mesochart.storage.Chart;
import org.mesochart.storage.Signer;
import org.mesochart.storage.StorageException;

/**
 * Brings a file of the exchange format into a chart: all of it or nothing. All of it is checked, against itself and
 * against the chart, before anything is written; everything is written in one transaction, which is taken back when
 * anything is wrong after all.
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

    /** The file; it is read twice, and closed after each time. */
    public interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Checks the whole file against itself and the chart first: what is written is sealed, and sealing takes its time.
     *
     * @param clock says what has happened already
     * @param signer the hand of who imports, asked for when the file holds a signed session
     * @throws ImportRefused when anything in the file is wrong; nothing was written
     */
    public ImportReport run(Source source, Clock clock, Supplier<Signer> signer) throws ImportRefused, IOException {
        Faults faults = new Faults(MOST_FAULTS);
        try {
            return chart.importing(() -> {
                pass(source, clock, null, faults);
                return pass(source, clock, signer, faults);
            });
        } catch (Wrong wrong) {
            throw new ImportRefused(faults.list(), faults.count());
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /** @param signer null when nothing is to be written yet */
    private ImportReport pass(Source source, Clock clock, Supplier<Signer> signer, Faults faults) {
        ChartMerge merge = new ChartMerge(chart, faults);
        FileRules rules = new FileRules(merge::isThere, clock.instant(), faults);
        ChartMergeWriter writer = new ChartMergeWriter(chart, merge, signer);
        ClinicMerge stock = new ClinicMerge(chart, faults, signer != null);
        try (InputStream in = source.open()) {
            FoundClinic clinic = new ChartReader(faults, LocalDate.now(clock), bodyMap, patient -> {
                merge.check(patient);
                rules.check(patient);
                if (signer != null && faults.count() == 0) {
                    writing(() -> writer.write(patient), writer::place, faults);
                }
            }).read(in);
            if (faults.count() == 0) {
                writing(() -> stock.bring(clinic), stock::place, faults);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (faults.count() > 0) {
            throw new Wrong();
        }
        return writer.report(merge.countThere() + stock.countThere());
    }

    /** The stores know rules of their own: what they refuse is refused at its place in the file. */
    private static void writing(Runnable work, Supplier<String> place, Faults faults) {
        try {
            work.run();
        } catch (Refused refused) {
            faults.addAll(place.get(), refused.problems());
        } catch (StorageException failed) {
            if (failed.kind() != StorageException.Kind.CONFLICT) {
                throw failed;
            }
            faults.add(place.get(), "cli.import.clash");
        }
    }

    /**
     * Checks a file against itself alone, before there is a chart to bring it into.
     *
     * @throws ImportRefused when anything in the file is wrong
     */
    public static void check(InputStream in, Clock clock, BodyMap bodyMap) throws ImportRefused {
        Faults faults = new Faults(MOST_FAULTS);
        FileRules rules = new FileRules(id -> false, clock.instant(), faults);
        new ChartReader(faults, LocalDate.now(clock), bodyMap, rules::check).read(in);
        if (faults.count() > 0) {
            throw new ImportRefused(faults.list(), faults.count());
        }
    }
}
