package io.landfall.rules.alteryx.tool;

import io.landfall.converter.pipeline.Check;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import java.util.ArrayList;
import java.util.List;

/** What each run looks for in the records of a text file, because nobody says how Designer reads it. */
final class TextFileChecks {

    private TextFileChecks() {}

    /** Says what is looked for. */
    static void say(Tool tool, DbFileInput input, ToolContext context, Findings findings) {
        if (LineBreaks.endRecords(input, context)) {
            findings.say(Diagnostic.of(
                    FileCode.LINE_BREAKS_CHECKED, tool.at(), input.store().place()));
        }
        if (QuotedLines.areOpen(input)) {
            findings.say(Diagnostic.of(
                    FileCode.QUOTED_LINES_CHECKED, tool.at(), input.store().place()));
        }
    }

    /**
     * The checks.
     *
     * @param records with the fields that come from the file alone
     */
    static List<Check> of(Tool tool, DbFileInput input, Records records, ToolContext context) {
        var checks = new ArrayList<Check>();
        if (LineBreaks.endRecords(input, context)) {
            checks.add(LineBreaks.check(tool, records));
        }
        if (QuotedLines.areOpen(input)) {
            checks.add(QuotedLines.check(tool, input, records));
        }
        return checks;
    }
}
