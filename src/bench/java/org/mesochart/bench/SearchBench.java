package org.mesochart.bench;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.patient.PatientIndex;
import org.mesochart.domain.text.Language;

/**
 * Patient search over 100,000 invented patients: loading, the first searches of a fresh program, and series of
 * keystrokes as typed. Target: 16.7 ms a keystroke at the 95th percentile (DESIGN.md, section 9).
 */
final class SearchBench implements Benchmark {
    private static final int PATIENTS = 100_000;
    private static final int ROWS = 8;
    private static final String[] FIRST = {
        "Şükran", "Şükrü", "Işık", "İbrahim", "Ayşe", "Fatma", "Mehmet", "Mustafa", "Ali", "Hüseyin", "Çağla", "Özge",
        "Gülsüm", "Emre", "Nermin", "Hatice", "Zeynep", "Ömer", "Uğur", "Ülkü", "Maria", "Peter", "Tomasz", "John",
        "Olivia", "Grace", "Henry", "Ayşe Nur", "Mehmet Ali", "José", "Björn", "Anna-Lena", "Ebru", "Deniz", "Yağmur"
    };
    private static final String[] LAST = {
        "Yılmaz", "Kaya", "Demir", "Çelik", "Şahin", "Yıldız", "Yıldırım", "Öztürk", "Aydın", "Özdemir", "Arslan",
        "Doğan", "Kılıç", "Aslan", "Çetin", "Kara", "Koç", "Kurt", "Özkan", "Şimşek", "Işık", "Güneş", "Hughes",
        "Lindqvist", "Nowak", "Smith", "O'Brien", "Taylor", "Müller", "Karahanoğulları", "Büyükköylüoğlu", "Taş"
    };
    private static final String[] TYPED = {
        "sukru", "işik", "ISIK", "mehmet al", "ayse yil", "yıldız", "o'brien", "1972", "12.03.1972", "0532 123",
        "aydin, sukran", "ozturk 19", "1042", "zzz", "a", "karahanogullari", "deniz 5", "1965-07-0"
    };

    @Override
    public String name() {
        return "search: a keystroke over 100,000 patients (target: p95 <= 16.7 ms)";
    }

    @Override
    public void run(PrintWriter out) {
        List<Patient> patients = patients(new Random(7));
        PatientIndex index = new PatientIndex();
        long start = System.nanoTime();
        index.addAll(patients);
        out.printf(Locale.ROOT, "load %d: %.1f ms%n", index.size(), (System.nanoTime() - start) / 1e6);
        report(out, "first keystrokes, cold", type(index));
        for (int i = 0; i < 20; i++) {
            type(index);
        }
        report(out, "keystrokes, warm", type(index));
    }

    private static List<Patient> patients(Random random) {
        List<Patient> patients = new ArrayList<>(PATIENTS);
        for (int i = 0; i < PATIENTS; i++) {
            String name = FIRST[random.nextInt(FIRST.length)] + ' ' + LAST[random.nextInt(LAST.length)];
            patients.add(new Patient(
                    new UUID(random.nextLong(), random.nextLong()),
                    Integer.toString(1000 + i),
                    name,
                    LocalDate.of(1930, 1, 1).plusDays(random.nextInt(32_000)),
                    null,
                    null,
                    null,
                    String.format(Locale.ROOT, "+90 5%02d %03d %02d %02d", random.nextInt(60), random.nextInt(1000),
                            random.nextInt(100), random.nextInt(100)),
                    null,
                    Allergies.NOT_ASKED,
                    null,
                    Language.TURKISH,
                    i % 20 == 0));
        }
        return patients;
    }

    private static double[] type(PatientIndex index) {
        List<Double> times = new ArrayList<>();
        for (String typed : TYPED) {
            for (int i = 1; i <= typed.length(); i++) {
                long start = System.nanoTime();
                index.search(typed.substring(0, i), ROWS);
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void report(PrintWriter out, String what, double[] times) {
        double first = times[0];
        Arrays.sort(times);
        out.printf(Locale.ROOT, "%s: n %d, first %.2f, p50 %.2f, p95 %.2f, max %.2f ms%n", what, times.length, first,
                times[times.length / 2], times[(int) (times.length * 0.95)], times[times.length - 1]);
    }
}
