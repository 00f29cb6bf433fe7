package org.mesochart.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.mesochart.backup.Watch;
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

    // How much of the time the check before takes.
    private static final double CHECKED = 0.2;

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
        return run(source, 0, clock, signer, Watch.NONE);
    }

    /**
     * The same, followed.
     *
     * @param size of the file, bytes
     * @param watch told by how much of the file is read, and within a patient by the sessions written; ended by it, nothing is written
     */
    public ImportReport run(Source source, long size, Clock clock, Supplier<Signer> signer, Watch watch)
            throws ImportRefused, IOException {
        Faults faults = new Faults(MOST_FAULTS);
        try {
            return chart.importing(() -> {
                pass(source, clock, null, faults, new Along(size, watch.part(0, CHECKED)));
                return pass(source, clock, signer, faults, new Along(size, watch.part(CHECKED, 1)));
            });
        } catch (Wrong wrong) {
            throw new ImportRefused(faults.list(), faults.count());
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /** How far a reading is in a file. */
    private static final class Along {
        private final long size;
        private final Watch watch;
        private double before;

        private Along(long size, Watch watch) {
            this.size = size;
            this.watch = watch;
        }

        /** Nothing is written: how much is read is how far it is. */
        private void read(long bytes) {
            next(bytes).at(1);
        }

        /** The part of the file since the last asking, which is read now and to be written. */
        private Watch next(long bytes) {
            double from = before;
            before = size == 0 ? 0 : Math.clamp((double) bytes / size, from, 1);
            return watch.part(from, before);
        }
    }

    /** @param signer null when nothing is to be written yet */
    private ImportReport pass(Source source, Clock clock, Supplier<Signer> signer, Faults faults, Along along) {
        ChartMerge merge = new ChartMerge(chart, faults);
        FileRules rules = new FileRules(merge::isThere, clock.instant(), faults);
        ChartMergeWriter writer = new ChartMergeWriter(chart, merge, signer);
        ClinicMerge stock = new ClinicMerge(chart, faults, signer != null);
        try (CountedIn in = new CountedIn(source.open(), signer == null ? along::read : read -> { })) {
            FoundClinic clinic = new ChartReader(faults, LocalDate.now(clock), bodyMap, patient -> {
                merge.check(patient);
                rules.check(patient);
                Watch part = along.next(in.count());
                if (signer != null && faults.count() == 0) {
                    writing(() -> writer.write(patient, part), writer::place, faults);
                }
                part.at(1);
            }).read(in);
            if (faults.count() == 0) {
                writing(() -> stock.bring(clinic), stock::place, faults);
            }
            along.read(in.count());
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
