package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.alteryx.Tool;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.tool.Answer;
import java.util.ArrayList;
import java.util.List;

/** What happens while a workflow runs: what its tools answer, and what it writes. */
public final class Journal {

    private final List<LegacyOutcome.Step> steps = new ArrayList<>();
    private final List<LegacyOutcome.Output> outputs = new ArrayList<>();

    void answered(Tool tool, Answer answer) {
        answer.anchors()
                .forEach((anchor, records) -> steps.add(new LegacyOutcome.Step(tool.at(), anchor, records.legacy())));
    }

    void written(String name, Tool tool, Records records, boolean ordered) {
        outputs.add(new LegacyOutcome.Output(
                name, tool.at(), records.legacy(), ordered, List.of(), EarlierRecords.of(tool)));
    }

    public List<LegacyOutcome.Step> steps() {
        return steps;
    }

    public List<LegacyOutcome.Output> outputs() {
        return outputs;
    }
}
