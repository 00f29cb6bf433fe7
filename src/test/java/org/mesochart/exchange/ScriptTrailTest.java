package org.mesochart.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.Signer;
import org.mesochart.storage.TestCharts;

/** What each line of a script leaves in the audit trail, and what it refuses. */
@BesideOthers
class ScriptTrailTest {
    private static final Pattern SHORT = Pattern.compile("'([A-Z])(\\d*)'");

    @TempDir
    private Path folder;

    private Chart chart;
    private Signer hand;
    private ScriptRun run;

    @BeforeEach
    void anEmptyChart() {
        chart = TestCharts.create(folder);
        hand = FullChart.signer(chart);
        run = newRun();
    }

    @AfterEach
    void close() {
        hand.close();
        chart.close();
    }

    private ScriptRun newRun() {
        return new ScriptRun(chart, FullChart.BODY, () -> hand, TestCharts.clock(), false);
    }

    /** Single quotes stand for double ones, a capital letter with a number in quotes for an id. */
    private static ScriptOp op(String line) {
        Matcher ids = SHORT.matcher(line);
        String json = ids.replaceAll(id -> '"' + new UUID(id.group(1).charAt(0), id.group(2).isEmpty()
                ? 1 : Integer.parseInt(id.group(2))).toString() + '"').replace('\'', '"');
        return assertInstanceOf(ScriptReader.Read.class,
                new ScriptReader(FullChart.BODY).read(json, FullChart.TODAY), () -> wrong(json)).op();
    }

    private static String wrong(String json) {
        return new ScriptReader(FullChart.BODY).read(json, FullChart.TODAY) instanceof ScriptReader.Wrong wrong
                ? json + wrong.faults() : json;
    }

    /** How many rows the line adds to the trail. */
    private long rows(String line) {
        long before = chart.verify().auditRows();
        assertEquals(List.of(), run.run(op(line)), line);
        return chart.verify().auditRows() - before;
    }

    /** Everything that can be charted, and how many changes each line is. */
    private static Map<String, Integer> lines() {
        Map<String, Integer> lines = new TreeMap<>();
        String[][] all = {
            {"{'op':'patient','id':'P','name':'Ayşe Yılmaz'}", "1"},
            {"{'op':'course','id':'C','patient':'P','indication':'low back pain','plan':[{'sessions':4,'everyDays':7}],"
                    + "'startedAt':'2026-11-01T09:00:00Z'}", "1"},
            {"{'op':'assess','course':'C','sites':[{'name':'low back','chronicity':'chronic'}],'why':'tablets failed'}", "1"},
            {"{'op':'plan','course':'C','plan':[{'sessions':4,'everyDays':7},{'sessions':2,'everyDays':14}],"
                    + "'plannedDates':[{'session':2,'day':'2026-11-12'}]}", "1"},
            {"{'op':'product','id':'R','label':'Lidocaine 20 mg/mL','class':'local_anaesthetic','measure':'mL'}", "1"},
            {"{'op':'lot','id':'L','product':'R','number':'L1','expiry':'2028-01'}", "1"},
            {"{'op':'receive','id':'V','lot':'L','amount':'20','at':'2026-11-01T09:00:00Z'}", "1"},
            {"{'op':'question','key':'own-metal','english':'Metal implant?','turkish':'Metal implant?','asked':true}", "1"},
            {"{'op':'ceiling','id':'E','substance':'lidocaine','perKg':'4.5','most':'200','unit':'mg','source':'label',"
                    + "'active':true}", "1"},
            {"{'op':'protocol','id':'T','name':'Weekly','plan':[{'sessions':4,'everyDays':7}]}", "1"},
            {"{'op':'session','id':'S','course':'C','at':'2026-11-05T09:00:00+03:00'}", "1"},
            {"{'op':'details','session':'S','antisepsis':'chlorhexidine 2 %','topical':{'product':'Lidocaine cream',"
                    + "'expiry':'2028-01','grams':'2','minutes':30},'needle':'4/27/45','noEvents':false,'advice':'no sauna'}", "1"},
            {"{'op':'consent','session':'S','status':'signed','on':'2026-11-04','version':'1'}", "1"},
            {"{'op':'screen','session':'S','answers':{'blood_thinners':{'answer':'proceed','reason':'aspirin'}}}", "1"},
            {"{'op':'screen','session':'S','all':'no'}", "10"},
            {"{'op':'mixture','id':'M','session':'S','name':'Usual','components':[{'product':'Lidocaine 20 mg/mL',"
                    + "'lot':'L1','expiry':'2028-01','mL':'1'}],'syringes':{'count':1,'sizeMl':'2'}}", "1"},
            {"{'op':'inject','id':'I1','session':'S','mixture':'M','view':'back','x':'3.2','y':'98.5','depthMm':'2',"
                    + "'mL':'0.1','technique':'papule'}", "1"},
            {"{'op':'inject','id':'I2','session':'S','mixture':'M','view':'back','x':'-3.2','y':'98.5','depthMm':'2',"
                    + "'mL':'0.1','technique':'papule'}", "1"},
            {"{'op':'move','id':'I1','x':'3.4','y':'98.5'}", "1"},
            {"{'op':'remove','id':'I2'}", "1"},
            {"{'op':'wasted','mixture':'M','mL':'0.8'}", "1"},
            {"{'op':'wasted','mixture':'M','mL':'0.9'}", "1"},
            {"{'op':'mark','id':'K','session':'S','kind':'wound','view':'back','shape':'415:12..18'}", "1"},
            {"{'op':'score','id':'O1','session':'S','site':'low back','scale':'nrs','moment':'before','value':'8'}", "1"},
            {"{'op':'score','id':'O3','session':'S','site':'low back','scale':'nrs','moment':'after','afterMinutes':15,"
                    + "'value':'5'}", "1"},
            {"{'op':'outcome','id':'U1','session':'S','measure':'rmdq','value':'14'}", "1"},
            {"{'op':'event','id':'W','session':'S','kind':'bruise','severity':'mild','at':'2026-11-06T09:00:00Z',"
                    + "'points':['I1'],'follow':{'action':'cold','outcome':'resolved','lots':['L1']}}", "1"},
            // The session, and the lot that it used.
            {"{'op':'sign','session':'S'}", "2"},
            {"{'op':'addendum','id':'D','session':'S','text':'Depth read wrongly.','reason':'slip','corrections':"
                    + "[{'what':'Point 1, depth','was':'2 mm','now':'3 mm'}]}", "1"},
            {"{'op':'outcome','id':'U2','course':'C','measure':'pgic','value':'2','at':'2026-11-20T09:00:00Z'}", "1"},
            {"{'op':'score','id':'O2','course':'C','site':'low back','scale':'nrs','moment':'follow-up','value':'3',"
                    + "'at':'2026-11-20T09:00:00Z'}", "1"},
            {"{'op':'judge','id':'J','course':'C','held':1,'choice':'change','reason':'slow','at':'2026-11-20T09:00:00Z'}", "1"},
            {"{'op':'remind','id':'G1','course':'C','kind':'call','deed':'planned','day':'2026-12-01',"
                    + "'at':'2026-11-20T09:00:00Z'}", "1"},
            {"{'op':'remind','id':'G2','course':'C','kind':'call','about':'G1','deed':'done','at':'2026-11-21T09:00:00Z'}", "1"},
            {"{'op':'remind','id':'G3','course':'C','kind':'check','about':'S','deed':'done','at':'2026-11-21T09:00:00Z'}", "1"},
            {"{'op':'plan','course':'C','status':'finished'}", "1"}};
        for (int i = 0; i < all.length; i++) {
            lines.put(String.format(java.util.Locale.ROOT, "%02d", i) + all[i][0], Integer.valueOf(all[i][1]));
        }
        return lines;
    }

    @Test
    void everyChangeIsOneRowAndAScriptSentAgainIsNone() {
        lines().forEach((line, changes) -> assertEquals(changes.longValue(), rows(line.substring(2)), line));
        String whole = FullChart.export(chart);
        for (int i = 0; i < 2; i++) {
            run = newRun();
            lines().keySet().forEach(line -> assertEquals(0, rows(line.substring(2)), line));
        }
        assertEquals(whole, FullChart.export(chart));
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void aRehearsalFindsNothingWrongAndWritesNothing() {
        ScriptRun rehearsal = new ScriptRun(chart, FullChart.BODY, () -> hand, TestCharts.clock(), true);
        String head = chart.audit().shortHead();
        lines().keySet().forEach(line -> assertEquals(List.of(), rehearsal.run(op(line.substring(2))), line));
        assertEquals(head, chart.audit().shortHead());
    }

    @Test
    void whatALineCannotDoIsSaidWithItsField() {
        lines().keySet().forEach(line -> rows(line.substring(2)));
        Map<String, String> wrong = new TreeMap<>();
        wrong.put("{'op':'assess','course':'C','why':'other'}", "/id");
        wrong.put("{'op':'assess','course':'C9','why':'other'}", "/course");
        wrong.put("{'op':'plan','course':'C9','status':'stopped'}", "/course");
        wrong.put("{'op':'details','session':'S9','advice':'rest'}", "/session");
        wrong.put("{'op':'wasted','mixture':'M','mL':'0.1'}", "/mixture");
        wrong.put("{'op':'wasted','mixture':'M9','mL':'0.1'}", "/mixture");
        wrong.put("{'op':'outcome','id':'U9','session':'S','measure':'rmdq','value':'14'}", "/session");
        wrong.put("{'op':'event','id':'W9','session':'S','kind':'bruise','severity':'mild','at':'2026-11-06T09:00:00Z',"
                + "'points':['I9']}", "/points");
        wrong.put("{'op':'event','id':'W8','session':'S9','kind':'bruise','severity':'mild','at':'2026-11-06T09:00:00Z'}",
                "/session");
        wrong.put("{'op':'addendum','id':'D','session':'S','text':'Something else.'}", "/id");
        wrong.put("{'op':'addendum','id':'D9','session':'S9','text':'Something else.'}", "/session");
        wrong.put("{'op':'lot','id':'L9','product':'R9','number':'L1','expiry':'2028-01'}", "/product");
        wrong.put("{'op':'lot','id':'L8','product':'R','number':'L1','expiry':'2028-01'}", "/number");
        wrong.put("{'op':'receive','id':'V9','lot':'L9','amount':'20','at':'2026-11-01T09:00:00Z'}", "/lot");
        wrong.put("{'op':'ceiling','id':'E9','substance':'lidocaine','most':'100','unit':'mg','source':'label',"
                + "'active':true}", "/substance");
        wrong.put("{'op':'product','id':'R','label':'Another','class':'other','measure':'mL'}", "/id");
        String head = chart.audit().shortHead();
        wrong.forEach((line, field) -> {
            List<Fault> faults = run.run(op(line));
            assertEquals(field, faults.isEmpty() ? "accepted" : faults.getFirst().place(), line);
            for (Language language : Language.values()) {
                faults.forEach(fault -> fault.line(new Messages(language)));
            }
        });
        assertEquals(head, chart.audit().shortHead());
    }

    private static List<String> ketoprofenForAnNsaidAllergy() {
        return List.of(
                "{'op':'patient','id':'P','name':'Ayşe Yılmaz','allergies':{'state':'known','list':[{'substance':'aspirin'}]}}",
                "{'op':'course','id':'C','patient':'P','indication':'low back pain','startedAt':'2026-11-01T09:00:00Z'}",
                "{'op':'session','id':'S','course':'C','at':'2026-11-05T09:00:00+03:00'}",
                "{'op':'mixture','id':'M','session':'S','components':[{'product':'Ketoprofen 50 mg/mL','lot':'K1',"
                        + "'expiry':'2028-01','mL':'1'}]}",
                "{'op':'inject','id':'I','session':'S','mixture':'M','view':'back','x':'3.2','y':'98.5','depthMm':'2',"
                        + "'mL':'0.1','technique':'papule'}",
                "{'op':'screen','session':'S','all':'no'}");
    }

    @Test
    void whatThePatientDoesNotTolerateIsSignedWithAReasonOnlyInARehearsalToo() {
        for (boolean rehearsal : List.of(true, false)) {
            run = new ScriptRun(chart, FullChart.BODY, () -> hand, TestCharts.clock(), rehearsal);
            ketoprofenForAnNsaidAllergy().forEach(line -> assertEquals(List.of(), run.run(op(line)), line));
            ScriptOp sign = op("{'op':'sign','session':'S','noEvents':true,'painNotAsked':true}");
            assertEquals(List.of("errors.allergy.mixture"), run.run(sign).stream().map(Fault::key).toList());
            assertEquals(List.of(), run.run(op(
                    "{'op':'screen','session':'S','answers':{'allergy:nsaid':{'answer':'proceed','reason':'tolerated'}}}")));
            assertEquals(List.of(), run.run(sign));
        }
    }

    @Test
    void aReasonForAClassThatNobodyKnowsIsRefused() {
        ketoprofenForAnNsaidAllergy().forEach(line -> run.run(op(line)));
        assertEquals(List.of("/answers/allergy:foo"), run.run(op(
                        "{'op':'screen','session':'S','answers':{'allergy:foo':{'answer':'proceed','reason':'tolerated'}}}"))
                .stream().map(Fault::place).toList());
    }

    @Test
    void aLineThatCannotBeReadIsRefusedInBothLanguages() {
        List<String> read = new ArrayList<>();
        for (String line : List.of("{'op':'wasted','mixture':'M','mL':'-1'}", "{'op':'receive','id':'V','lot':'L',"
                + "'amount':'-3','at':'2026-11-01T09:00:00Z'}", "{'op':'lot','id':'L','product':'R','number':'L1'}",
                "{'op':'outcome','id':'U','session':'S','measure':'rmdq','value':'25'}",
                "{'op':'plan','course':'C'}", "{'op':'ceiling','id':'E','substance':'x','unit':'mg','source':'s',"
                + "'active':true}", "{'op':'addendum','id':'D','session':'S','text':'t','corrections':[{'what':'a',"
                + "'was':'b','now':'c'}]}", "{'op':'question','key':'Own','english':'a','turkish':'b','asked':true}")) {
            String json = SHORT.matcher(line).replaceAll(id -> '"' + new UUID(id.group(1).charAt(0), 1).toString() + '"')
                    .replace('\'', '"');
            if (!(new ScriptReader(FullChart.BODY).read(json, FullChart.TODAY) instanceof ScriptReader.Wrong wrong)) {
                read.add(line);
                continue;
            }
            for (Language language : Language.values()) {
                wrong.faults().forEach(fault -> fault.line(new Messages(language)));
            }
        }
        assertEquals(List.of(), read);
    }
}
