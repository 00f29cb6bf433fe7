package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.vault.Sealer;

/** When the clinic judges a course and asks after its patients; one row, none while it does as usual. */
public final class FollowUpRulesStore extends ClinicRows<FollowUpRules> {
    FollowUpRulesStore(Ledger ledger) {
        super(ledger, "follow_up_rules");
    }

    /** The clinic's rules, or the usual ones. */
    public FollowUpRules get() {
        return all().stream().findFirst().orElse(FollowUpRules.USUAL);
    }

    @Override
    UUID id(FollowUpRules row) {
        return row.id();
    }

    @Override
    List<Problem> check(FollowUpRules row) {
        return row.check();
    }

    @Override
    RowText describe(FollowUpRules row) {
        return new RowText()
                .add("judgeFrom", row.judgeFrom())
                .add("judgeAgain", row.judgeAgain())
                .add("checkDays", row.checkDays())
                .add("scoreDays", row.scoreDays());
    }

    @Override
    Map<String, Object> columns(FollowUpRules row, Sealer own) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("judge_from", row.judgeFrom());
        columns.put("judge_again", row.judgeAgain());
        columns.put("check_days", row.checkDays());
        columns.put("score_days", row.scoreDays());
        return columns;
    }

    @Override
    FollowUpRules map(ResultSet row, Sealer own) throws SQLException {
        return new FollowUpRules(row.getInt("judge_from"), row.getInt("judge_again"), row.getInt("check_days"),
                row.getInt("score_days"));
    }
}
