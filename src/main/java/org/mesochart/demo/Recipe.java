package org.mesochart.demo;

import java.util.List;

/**
 * What is drawn up for a session of a kind of treatment. Products are named in both languages, as on a label.
 *
 * @param parts what goes in, in this order
 * @param pointMl millilitres a point
 */
record Recipe(List<Part> parts, String pointMl) {
    /** @param mL millilitres */
    record Part(String english, String turkish, String mL) {}

    private static Part part(String english, String turkish, String mL) {
        return new Part(english, turkish, mL);
    }

    private static final Part LIDOCAINE_1 =
            part("Lidocaine hydrochloride 20 mg/mL", "Lidokain hidroklorür 20 mg/mL", "1");

    /** Fibromyalgia as published: per session 4 mL with 20, 100 and 40 mg (EJMR 318868). */
    static final Recipe FIBROMYALGIA = new Recipe(
            List.of(
                    part("Lidocaine hydrochloride 2 %", "Lidokain hidroklorür %2", "1"),
                    part("Ketoprofen 100 mg/2 mL", "Ketoprofen 100 mg/2 mL", "2"),
                    part("Methylprednisolone 40 mg/mL", "Metilprednizolon 40 mg/mL", "1")),
            "0.2");

    /** Pes anserine bursitis as published: diclofenac 25 mg in 1 mL a session (PMC4522948). */
    static final Recipe PES_ANSERINUS =
            new Recipe(List.of(part("Diclofenac sodium 25 mg/mL", "Diklofenak sodyum 25 mg/mL", "1")), "0.1");

    /** Labour back pain as published: sterile water, four blebs of 0.1 mL (10.31083/j.ceog5003065). */
    static final Recipe LABOUR =
            new Recipe(List.of(part("Sterile water for injection", "Steril enjeksiyonluk su", "0.4")), "0.1");

    static final Recipe PAIN = new Recipe(
            List.of(
                    LIDOCAINE_1,
                    part("Diclofenac sodium 25 mg/mL", "Diklofenak sodyum 25 mg/mL", "1"),
                    part("Sodium chloride 0.9 %", "Sodyum klorür %0,9", "2")),
            "0.15");

    static final Recipe MUSCLE = new Recipe(
            List.of(
                    LIDOCAINE_1,
                    part("Thiocolchicoside 2 mg/mL", "Tiyokolşikosid 2 mg/mL", "2"),
                    part("Sodium chloride 0.9 %", "Sodyum klorür %0,9", "1")),
            "0.2");

    static final Recipe BONE = new Recipe(
            List.of(
                    LIDOCAINE_1,
                    part("Calcitonin (salmon) 100 IU/mL", "Kalsitonin (somon) 100 IU/mL", "1"),
                    part("Sodium chloride 0.9 %", "Sodyum klorür %0,9", "1")),
            "0.15");

    static final Recipe NERVE = new Recipe(
            List.of(
                    LIDOCAINE_1,
                    part("Cyanocobalamin 1000 microgram/mL", "Siyanokobalamin 1000 mikrogram/mL", "1"),
                    part("Sodium chloride 0.9 %", "Sodyum klorür %0,9", "1")),
            "0.1");

    static final Recipe SCALP = new Recipe(
            List.of(
                    part("Procaine hydrochloride 20 mg/mL", "Prokain hidroklorür 20 mg/mL", "1"),
                    part("Dexpanthenol 250 mg/mL", "Dekspantenol 250 mg/mL", "1"),
                    part("Biotin 5 mg/mL", "Biyotin 5 mg/mL", "1")),
            "0.1");

    static final Recipe LEGS = new Recipe(
            List.of(
                    part("Procaine hydrochloride 20 mg/mL", "Prokain hidroklorür 20 mg/mL", "2"),
                    part("Pentoxifylline 20 mg/mL", "Pentoksifilin 20 mg/mL", "2"),
                    part("Artichoke extract", "Enginar ekstresi", "6")),
            "0.05");
}
