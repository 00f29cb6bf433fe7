package org.mesochart.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.storage.Audit;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.RecallStore;
import org.mesochart.storage.TestCharts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that list stock and recall a lot. */
@BesideOthers
class StockVerbsTest {
    @TempDir
    private Path folder;

    @Test
    void stockListsProductsWithTheirLotsAndWhatIsLeft() {
        CliRun cli = filled();
        JsonNode products = json(cli.run("stock", "--json"));
        assertEquals(1, products.size());
        JsonNode product = products.get(0);
        assertEquals("Lidocaine hydrochloride 20 mg/mL", product.get("label").stringValue());
        assertEquals("local_anaesthetic", product.get("class").stringValue());
        assertEquals("20", product.get("left").stringValue());
        assertEquals("2", product.get("container").stringValue());
        assertEquals(false, product.get("low").booleanValue());
        assertEquals("LD2406", product.get("lots").get(0).get("number").stringValue());
        assertEquals("20", product.get("lots").get(0).get("left").stringValue());
        assertEquals("2028-03", product.get("lots").get(0).get("expiry").stringValue());

        assertEquals("Lidocaine hydrochloride 20 mg/mL\t20\u00A0mL\tyeterli", cli.run("stock", "--lang", "tr").lines().getFirst());
    }

    @Test
    void recallListsWhoGotALotInAnySpellingAndIsNoted() {
        CliRun cli = filled();
        JsonNode recall = json(cli.run("recall", "ld 2406", "--json"));
        assertEquals(1, recall.get("patients").intValue());
        assertEquals(2, recall.get("points").intValue());
        assertEquals("1", recall.get("mL").stringValue());
        JsonNode session = recall.get("sessions").get(0);
        assertEquals("Şükran Aydın", session.get("patient").get("name").stringValue());
        assertEquals("1972-03-12", session.get("patient").get("born").stringValue());
        assertEquals("0532 555 01 42", session.get("patient").get("phone").stringValue());
        assertEquals("Lidocaine hydrochloride 20 mg/mL", session.get("products").get(0).stringValue());
        assertTrue(cli.run("recall", "LD2406", "--lang", "tr").answer().contains("2 nokta"));
        assertTrue(cli.run("recall", "NOBODY").errors().contains("Nobody got lot NOBODY."));
        assertEquals(0, cli.run("verify").exit());

        try (ChartFile file = ChartFile.open(cli.data(), cli.path("heads"), TestCharts.clock());
                Chart chart = unlocked(file)) {
            assertEquals(2, chart.audit().of(RecallStore.noted("LD2406")).stream()
                    .filter(row -> row.action().equals("recall"))
                    .map(Audit::seq)
                    .distinct()
                    .count());
        }
    }

    @Test
    void aRecallNeedsALotAndAnEmptyCatalogueSaysSo() {
        CliRun cli = new CliRun(folder);
        assertEquals(2, cli.run("recall").exit());
        TestCharts.createFile(cli.data(), cli.path("heads"), TestCharts.clock()).file().close();
        assertTrue(cli.run("stock").errors().contains("No products in the catalogue."));
        assertEquals(0, json(cli.run("stock", "--json")).size());
    }

    private CliRun filled() {
        CliRun cli = new CliRun(folder);
        ChartFile.NewChart made = TestCharts.createFile(cli.data(), cli.path("heads"), TestCharts.clock());
        Chart chart = made.chart();
        Product product = new Product(UUID.randomUUID(), "Lidocaine hydrochloride 20 mg/mL", ProductClass.LOCAL_ANAESTHETIC,
                "ampoule", java.util.List.of(), new BigDecimal("2"), Product.Measure.MILLILITRE, true, null, null, false);
        Lot lot = new Lot(UUID.randomUUID(), product.id(), "LD2406", new Expiry("2028-03"), null, null, false);
        chart.products().put(product);
        chart.lots().put(lot);
        chart.stock().put(new StockMovement(UUID.randomUUID(), lot.id(), StockMovement.Kind.RECEIVED, new BigDecimal("20"),
                null, TestCharts.NOW, null));
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        Session session = TestCharts.aSession(course.id());
        chart.sessions().add(session);
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "3", "100"));
        chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "-3", "100"));
        chart.close();
        made.file().close();
        return cli;
    }

    private static Chart unlocked(ChartFile file) {
        try (var passphrase = TestCharts.passphrase()) {
            return file.unlock(file.practitioners().getFirst().id(), passphrase);
        } catch (org.mesochart.vault.WrongPassphraseException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static JsonNode json(CliRun.Result result) {
        assertEquals(0, result.exit(), result::errors);
        return JsonMapper.shared().readTree(result.answer());
    }
}
