package org.mesochart.exchange;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.exchange.ChartContent.FoundClinic;
import org.mesochart.exchange.ChartContent.FoundPatient;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/**
 * Reads a file of the exchange format and checks it against itself, without a chart. One patient is in memory at a time;
 * how long, how deep and how full a file may be is bounded, so that none can exhaust the memory.
 */
final class ChartReader {
    /** With so many faults nothing is read any more. */
    private static final int ENOUGH_FAULTS = 10_000;

    private final Faults faults;
    private final Reading reading;
    private final Consumer<FoundPatient> patients;
    private Spelling spelling = Spelling.STRICT;
    private FoundClinic clinic = FoundClinic.NONE;

    /** @param patients takes each patient as it is read; it is of use only while there are no faults */
    ChartReader(Faults faults, LocalDate today, BodyMap bodyMap, Consumer<FoundPatient> patients) {
        this.faults = faults;
        this.reading = new Reading(faults, today, bodyMap);
        this.patients = patients;
    }

    /** Reads the whole file; what belongs to the clinic is returned, and of use only when there are no faults. */
    FoundClinic read(InputStream in) {
        try (JsonParser parser = Json.strict().createParser(in)) {
            if (readTop(parser)) {
                new References(reading).check(clinic);
            }
        } catch (StreamConstraintsException beyond) {
            faults.add("", "cli.format.limit", line(beyond));
        } catch (JacksonException broken) {
            // Its message quotes the file; line and column say enough.
            var where = broken.getLocation();
            faults.add("", "cli.format.json", line(broken), where == null ? 0 : where.getColumnNr());
        }
        return clinic;
    }

    private static int line(JacksonException broken) {
        return broken.getLocation() == null ? 0 : Math.max(0, broken.getLocation().getLineNr());
    }

    /** False when it was not read to the end. */
    private boolean readTop(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            faults.add("", "cli.format.object");
            return false;
        }
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            seen.add(name);
            parser.nextToken();
            if (!readTopField(parser, name)) {
                return false;
            }
        }
        for (String name : List.of("format", "version", "patients")) {
            if (!seen.contains(name)) {
                faults.add(JsonFields.under("", name), "cli.format.missing");
            }
        }
        if (parser.nextToken() != null) {
            faults.add("", "cli.format.after", parser.currentLocation().getLineNr());
        }
        return true;
    }

    /** False when there is no point in reading on. */
    private boolean readTopField(JsonParser parser, String name) {
        try {
            return switch (name) {
                case "format" -> readFormat(JsonTree.read(parser));
                case "version" -> readVersion(JsonTree.read(parser));
                case "patients" -> readPatients(parser);
                case "clinic" -> readClinic(parser);
                // What is skipped is not bounded: neither in how much of it there is, nor in how many names.
                default -> {
                    faults.add(JsonFields.under("", name), "cli.format.unknown");
                    yield false;
                }
            };
        } catch (JsonTree.TooLarge beyond) {
            faults.add(JsonFields.under("", name), "cli.format.large");
            return false;
        }
    }

    private boolean readFormat(JsonNode format) {
        if (!format.isString() || !format.stringValue().equals(ChartJson.FORMAT)) {
            faults.add("/format", "cli.format.format", ChartJson.FORMAT);
            return false;
        }
        return true;
    }

    private boolean readVersion(JsonNode version) {
        if (!version.isInt() || version.intValue() < 1 || version.intValue() > ChartJson.VERSION) {
            faults.add("/version", "cli.format.version", ChartJson.VERSION);
            return false;
        }
        if (version.intValue() == 1) {
            spelling = Spelling.LOOSE;
        }
        return true;
    }

    private boolean readPatients(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            faults.add("/patients", "cli.format.list");
            return false;
        }
        PatientReader reader = new PatientReader(reading);
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            String place = "/patients/" + i;
            try {
                JsonNode patient = JsonTree.read(parser);
                JsonFields fields = new JsonFields(patient, place, faults, spelling);
                FoundPatient found = patient.isObject() ? reader.read(fields) : null;
                if (faults.count() == 0) {
                    patients.accept(found);
                }
            } catch (JsonTree.TooLarge beyond) {
                faults.add(place, "cli.format.large");
                return false;
            }
            if (reading.full()) {
                faults.add("/patients", "cli.format.many", Reading.RECORDS_MAX);
                return false;
            }
            if (faults.count() > ENOUGH_FAULTS) {
                return false;
            }
        }
        return true;
    }

    /** One record at a time, like the patients: a clinic's stock grows for years. */
    private boolean readClinic(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            faults.add("/clinic", "cli.format.object");
            return false;
        }
        ClinicReader reader = new ClinicReader(reading);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (!readClinicList(parser, name, reader)) {
                return false;
            }
        }
        clinic = reader.found();
        return true;
    }

    private boolean readClinicList(JsonParser parser, String name, ClinicReader reader) {
        String list = JsonFields.under("/clinic", name);
        if (ClinicReader.SETTINGS.contains(name) && parser.currentToken() == JsonToken.START_OBJECT) {
            return readClinicRecord(parser, name, list, reader);
        }
        if (ClinicReader.SETTINGS.contains(name)) {
            faults.add(list, "cli.format.object");
            return false;
        }
        if (!ClinicReader.LISTS.contains(name)) {
            faults.add(list, "cli.format.unknown");
            return false;
        }
        if (parser.currentToken() == JsonToken.VALUE_NULL && spelling == Spelling.LOOSE) {
            return true;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            faults.add(list, parser.currentToken() == JsonToken.VALUE_NULL ? "cli.format.null" : "cli.format.list");
            return false;
        }
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            if (!readClinicRecord(parser, name, list + '/' + i, reader)) {
                return false;
            }
            if (reader.isFull()) {
                faults.add(list, "cli.format.clinic.many", ClinicReader.RECORDS_MAX);
                return false;
            }
            if (faults.count() > ENOUGH_FAULTS) {
                return false;
            }
        }
        return true;
    }

    private boolean readClinicRecord(JsonParser parser, String name, String place, ClinicReader reader) {
        try {
            JsonNode record = JsonTree.read(parser);
            JsonFields fields = new JsonFields(record, place, faults, spelling);
            if (record.isObject()) {
                reader.read(name, fields);
            }
            return true;
        } catch (JsonTree.TooLarge beyond) {
            faults.add(place, "cli.format.large");
            return false;
        }
    }
}
