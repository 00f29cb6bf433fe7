package org.mesochart.bench;

import java.util.List;
import java.util.Random;

/** Invented Turkish and English names, the same ones for the same seed. */
final class Names {
    private static final List<String> FIRST = List.of("Şükran", "Ayşe", "Işık", "Hasan", "Gülsüm", "Emre", "Çiğdem",
            "Özge", "İbrahim", "Ümit", "Maria", "Tomasz", "Peter", "Fatma", "Mehmet", "Nermin", "Zeynep", "Ahmet");
    private static final List<String> LAST = List.of("Aydın", "Öztürk", "Demir", "Çelik", "Yıldız", "Şahin", "Koç",
            "Işıldak", "Kılıç", "Güneş", "Lindqvist", "Nowak", "Hughes", "Kaya", "Arslan", "Doğan", "Yavuz");

    private final Random random;

    Names(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        return FIRST.get(random.nextInt(FIRST.size())) + ' ' + LAST.get(random.nextInt(LAST.size())) + ' '
                + Integer.toString(random.nextInt(46_656), 36);
    }
}
