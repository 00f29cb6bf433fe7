package org.mesochart.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mesochart.exchange.Json;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Finding;
import org.mesochart.storage.Verification;
import picocli.CommandLine.Model.CommandSpec;

/** {@code verify}: does the record fit together? */
final class VerifyVerb implements Verb {
    @Override
    public String name() {
        return "verify";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Options.command(name(), messages.text("cli.help.verify"), messages);
    }

    @Override
    public int run(Call call) {
        Verification found;
        try (OpenChart open = OpenChart.open(call); Working working = new Working(call)) {
            found = open.chart().verify(share -> {
                working.at(share);
                return true;
            });
        }
        if (call.json()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("ok", found.ok());
            answer.put("auditRows", found.auditRows());
            answer.put("head", found.headShort());
            answer.put("erased", found.erased());
            answer.put("findings", found.findings().stream().map(VerifyVerb::row).toList());
            call.say(Json.line(answer));
        } else if (found.ok()) {
            call.say(call.text("cli.verify.ok", found.auditRows(), found.headShort()));
        } else {
            List<Finding> findings = found.findings();
            call.say(call.messages().count("cli.verify.found", findings.size()));
            findings.forEach(each -> call.say("  " + call.text("cli.verify." + each.kind().name(), where(each))));
        }
        if (found.erased() > 0 && !call.json()) {
            call.say(call.messages().count("cli.verify.erased", found.erased()));
        }
        return found.ok() ? Cli.DONE : Cli.REFUSED;
    }

    private static String where(Finding finding) {
        return finding.id() == null ? finding.entity() : finding.entity() + " " + finding.id();
    }

    private static Map<String, Object> row(Finding finding) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", finding.kind().name());
        row.put("entity", finding.entity());
        row.put("id", finding.id() == null ? null : finding.id().toString());
        return row;
    }
}
