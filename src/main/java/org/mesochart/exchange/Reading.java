package org.mesochart.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Texts;
import org.mesochart.exchange.ChartContent.Found;

/** What the readers of one file share: the faults found, the ids seen, and what refers to something further on. */
final class Reading {
    static final int NUMBER_MAX = 1_000_000;
    static final int MINUTES_MAX = 1440;
    /** So many records of one file. */
    static final int RECORDS_MAX = 2_000_000;

    private final Faults faults;
    private final LocalDate today;
    private final Places places;
    private final MarkReader marks;
    private final Set<UUID> ids = new HashSet<>();
    private final Set<UUID> signedSessions = new HashSet<>();
    private final List<LotUse> lotUses = new ArrayList<>();
    private final List<Found<UUID>> protocolUses = new ArrayList<>();

    /** A component or a cream that names a lot of the file. */
    record LotUse(UUID lot, String product, String number, String place) {
        @Override
        public String toString() {
            return "LotUse[" + place + ']';
        }
    }

    Reading(Faults faults, LocalDate today, BodyMap bodyMap) {
        this.faults = faults;
        this.today = today;
        this.places = new Places(bodyMap, faults);
        this.marks = new MarkReader(bodyMap, faults);
    }

    Faults faults() {
        return faults;
    }

    /** The day that birth dates are checked against. */
    LocalDate today() {
        return today;
    }

    Places places() {
        return places;
    }

    MarkReader marks() {
        return marks;
    }

    /** The object's own id, which no other record of the file may have. */
    UUID ownId(JsonFields in) {
        UUID id = in.id("id");
        if (id != null) {
            own(id, in.at("id"));
        }
        return id;
    }

    void own(UUID id, String place) {
        if (!ids.add(id)) {
            faults.add(place, "cli.format.twice");
        }
    }

    boolean full() {
        return ids.size() > RECORDS_MAX;
    }

    Integer ownNumber(JsonFields in, Set<Integer> numbers) {
        Integer number = in.whole("number", 1, NUMBER_MAX);
        if (number != null && !numbers.add(number)) {
            faults.add(in.at("number"), "cli.format.number.twice");
        }
        return number;
    }

    void lotUsed(LotUse use) {
        lotUses.add(use);
    }

    List<LotUse> lotUses() {
        return lotUses;
    }

    /** A course names a protocol. */
    void protocolUsed(UUID protocol, String place) {
        protocolUses.add(new Found<>(protocol, place));
    }

    List<Found<UUID>> protocolUses() {
        return protocolUses;
    }

    void signed(UUID session) {
        signedSessions.add(session);
    }

    boolean isSigned(UUID session) {
        return signedSessions.contains(session);
    }

    /** A text of one line. */
    String line(JsonFields in, String name) {
        String text = in.text(name);
        checkLine(in, name, text);
        return text;
    }

    void checkLine(JsonFields in, String name, String text) {
        List<Problem> problems = new ArrayList<>();
        Texts.checkLine(name, text, problems);
        faults.addAll(in.place(), problems);
    }

    /** A text that must not be empty and has one line. */
    String filledLine(JsonFields in, String name) {
        String text = line(in, name);
        if (text != null && Texts.tidy(text) == null) {
            faults.add(in.at(name), "cli.format.missing");
        }
        return text;
    }

    static <T> Function<String, Optional<T>> ofKey(T[] all, Function<T, String> key) {
        return text -> Arrays.stream(all).filter(each -> key.apply(each).equals(text)).findFirst();
    }
}
