package org.mesochart.cli;

import java.util.UUID;

/** Lines of scripts, as in the description of the command line. */
final class ScriptText {
    static final UUID PATIENT = new UUID(1, 1);
    static final UUID COURSE = new UUID(1, 2);
    static final UUID SESSION = new UUID(1, 3);
    static final UUID MIXTURE = new UUID(1, 4);
    static final UUID POINT = new UUID(1, 5);
    static final UUID SCORE = new UUID(1, 6);

    static final UUID MARK = new UUID(1, 8);

    private ScriptText() {
    }

    static String patient() {
        return line("{'op':'patient','id':'%s','name':'Şükrü Işık','born':'1980-01-31','sex':'male','weightKg':'72.5'}",
                PATIENT);
    }

    static String course() {
        return line("{'op':'course','id':'%s','patient':'%s','indication':'fibromyalgia'}", COURSE, PATIENT);
    }

    static String session() {
        return line("{'op':'session','id':'%s','course':'%s','at':'2026-01-05T09:00:00+03:00'}", SESSION, COURSE);
    }

    static String mixture() {
        return line("{'op':'mixture','id':'%s','session':'%s','components':[{'product':'Lidocaine hydrochloride"
                + " 20 mg/mL','lot':'L1','expiry':'2027-01','mL':'1'}]}", MIXTURE, SESSION);
    }

    static String inject(UUID id, String x, String y) {
        return line("{'op':'inject','id':'%s','session':'%s','mixture':'%s','view':'back','x':'%s','y':'%s',"
                + "'depthMm':'2','mL':'0.1','technique':'papule'}", id, SESSION, MIXTURE, x, y);
    }

    static String inject() {
        return inject(POINT, "3.2", "98.5");
    }

    /** Pain of 7 in the left lower back that goes down the leg. */
    static String mark() {
        return line("{'op':'mark','id':'%s','session':'%s','kind':'pain','view':'back',"
                + "'shape':'415:12..18;416:12..18','intensity':7,'qualities':['burning'],"
                + "'arrow':['4','103','8','70']}", MARK, SESSION);
    }

    static String move(UUID id, String x, String y) {
        return line("{'op':'move','id':'%s','x':'%s','y':'%s'}", id, x, y);
    }

    static String remove(UUID id) {
        return line("{'op':'remove','id':'%s'}", id);
    }

    static String score() {
        return line("{'op':'score','id':'%s','session':'%s','site':'lower back','scale':'nrs','moment':'before',"
                + "'value':'8'}", SCORE, SESSION);
    }

    /** Every question answered with "no". */
    static String screen() {
        return line("{'op':'screen','session':'%s','all':'no'}", SESSION);
    }

    static String sign() {
        return line("{'op':'sign','session':'%s','noEvents':true,'painNotAsked':true}", SESSION);
    }

    /** Everything up to the mixture. */
    static String begin() {
        return String.join("\n", patient(), course(), session(), mixture());
    }

    /** Single quotes stand for double ones. */
    static String line(String pattern, Object... args) {
        return String.format(java.util.Locale.ROOT, pattern, args).replace('\'', '"');
    }
}
