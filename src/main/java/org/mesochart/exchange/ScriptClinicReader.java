package org.mesochart.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.mesochart.domain.Problem;
import org.mesochart.domain.dose.Ceiling;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.StockMovement;

/** Reads the lines of a script about what belongs to the clinic, spelled as in the chart's format. */
final class ScriptClinicReader {
    private ScriptClinicReader() {
    }

    private static <T> ScriptOp checked(
            JsonFields in, T record, Function<T, List<Problem>> rules, Function<T, ScriptOp> op) {
        if (record == null) {
            return null;
        }
        in.faults().addAll("", rules.apply(record));
        return op.apply(record);
    }

    static ScriptOp product(JsonFields in) {
        return checked(in, ClinicReader.product(in, in.id("id")), Product::check, ScriptOp.AddProduct::new);
    }

    static ScriptOp lot(JsonFields in) {
        return checked(in, ClinicReader.lot(in, in.id("id")), Lot::check, ScriptOp.AddLot::new);
    }

    /** What came in, unless the kind says that it was counted or discarded. */
    static ScriptOp receive(JsonFields in) {
        UUID id = in.id("id");
        UUID lot = in.id("lot");
        StockMovement.Kind[] kinds =
                {StockMovement.Kind.RECEIVED, StockMovement.Kind.COUNTED, StockMovement.Kind.DISCARDED};
        StockMovement.Kind kind =
                in.optionalWord("kind", Reading.ofKey(kinds, StockMovement.Kind::key), kinds, StockMovement.Kind::key);
        BigDecimal amount = in.decimal("amount");
        Instant at = in.instant("at");
        String note = in.optionalText("note");
        if (in.faults().count() > 0) {
            return null;
        }
        StockMovement movement = new StockMovement(
                id, lot, kind == null ? StockMovement.Kind.RECEIVED : kind, amount, null, at, note);
        return checked(in, movement, StockMovement::check, ScriptOp.AddMovement::new);
    }

    static ScriptOp protocol(JsonFields in) {
        return checked(in, ClinicReader.protocol(in, in.id("id")), Protocol::check, ScriptOp.AddProtocol::new);
    }

    static ScriptOp question(JsonFields in) {
        return checked(in, ClinicReader.question(in), ScreeningQuestion::check, ScriptOp.AddQuestion::new);
    }

    static ScriptOp ceiling(JsonFields in) {
        return checked(in, ClinicReader.ceiling(in, in.id("id")), Ceiling::check, ScriptOp.AddCeiling::new);
    }
}
