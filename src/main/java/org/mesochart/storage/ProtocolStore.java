package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Syringes;
import org.mesochart.domain.protocol.MixtureTemplate;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Technique;
import org.mesochart.vault.Sealer;

/** The clinic's protocol library: plans, mixtures and whole courses to be done again. */
public final class ProtocolStore extends ClinicRows<Protocol> {
    ProtocolStore(Ledger ledger) {
        super(ledger, "protocol");
    }

    @Override
    UUID id(Protocol row) {
        return row.id();
    }

    @Override
    List<Problem> check(Protocol row) {
        return row.check();
    }

    @Override
    RowText describe(Protocol row) {
        RowText text = new RowText()
                .add("name", row.name())
                .add("shipped", row.shipped())
                .add("archived", row.archived());
        packed(row).texts().forEach(each -> text.add("content", Objects.requireNonNullElse(each, "-")));
        return text;
    }

    @Override
    Map<String, Object> columns(Protocol row, Sealer own) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("name", row.name());
        columns.put("content", Ledger.sealFields(own, table(), "content", row.id(), packed(row).texts()));
        columns.put("shipped", row.shipped() ? 1 : 0);
        columns.put("archived", row.archived() ? 1 : 0);
        return columns;
    }

    private static Packed packed(Protocol row) {
        Packed to = Packed.writing()
                .add(row.source())
                .add(row.goal())
                .add(row.points())
                .add(CourseStore.plan(row.plan()));
        to.addAll(row.indications(), to::add);
        to.addAll(row.minutes(), to::add);
        return to.addAll(row.stages(), stage -> {
            to.add(stage.fromSession());
            to.addAll(stage.mixtures(), mixture -> mixture(to, mixture));
        });
    }

    private static void mixture(Packed to, MixtureTemplate mixture) {
        to.add(mixture.name());
        to.addAll(mixture.parts(), part ->
                to.add(part.product()).addIngredients(part.ingredients()).add(part.volumeMl()));
        Syringes syringes = mixture.syringes();
        to.add(syringes == null ? null : syringes.count())
                .add(syringes == null ? null : syringes.sizeMl())
                .add(mixture.depthMm())
                .add(mixture.volumeMl())
                .add(mixture.technique() == null ? null : mixture.technique().key())
                .add(mixture.needle() == null ? null : mixture.needle().text());
    }

    @Override
    Protocol map(ResultSet row, Sealer own) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        Packed in = Packed.reading(Ledger.openFields(own, table(), "content", id, row.getBytes("content")));
        String source = in.next();
        String goal = in.next();
        String points = in.next();
        String plan = in.next();
        List<String> indications = in.nextAll(Packed::next);
        List<Integer> minutes = in.nextAll(Packed::nextWhole);
        return new Protocol(
                id,
                row.getString("name"),
                source,
                indications,
                CourseStore.plan(plan),
                in.nextAll(each -> new Protocol.Stage(each.nextWhole(), each.nextAll(ProtocolStore::mixture))),
                goal,
                points,
                minutes,
                row.getInt("shipped") == 1,
                row.getInt("archived") == 1);
    }

    private static MixtureTemplate mixture(Packed in) {
        String name = in.next();
        List<MixtureTemplate.Part> parts =
                in.nextAll(p -> new MixtureTemplate.Part(p.next(), p.nextIngredients(), p.nextDecimal()));
        Integer count = in.nextWhole();
        var size = in.nextDecimal();
        return new MixtureTemplate(
                name,
                parts,
                count == null ? null : new Syringes(count, size),
                in.nextDecimal(),
                in.nextDecimal(),
                Optional.ofNullable(in.next()).flatMap(Technique::ofKey).orElse(null),
                Optional.ofNullable(in.next()).flatMap(Needle::parse).orElse(null));
    }
}
