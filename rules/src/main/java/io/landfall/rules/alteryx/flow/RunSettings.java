package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.DocumentProperties.Event;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.DbFileOutput;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a workflow is set to run as a whole, where its pipeline runs otherwise. Those of macros do not count.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/workflows/workflow-configuration-window.html">Workflow Configuration</a>
 */
final class RunSettings {

    private RunSettings() {}

    /** What a person has to know of them. */
    static List<Diagnostic> doubts(Workflow workflow) {
        var properties = workflow.properties();
        var limited = Stream.of(properties.recordLimit())
                .filter(limit -> limit > 0)
                .map(limit -> Diagnostic.of(FlowCode.RECORDS_LIMITED, workflow.at(), limit.toString()));
        var stopped = Stream.of(properties.conversionErrorLimit())
                .filter(_ -> properties.stopAtConversionErrorLimit())
                .map(limit -> Diagnostic.of(FlowCode.ERRORS_LIMITED, workflow.at(), limit.toString()));
        var silenced = workflow.tools().stream()
                .filter(tool -> properties.disableAllOutput()
                        && !tool.disabled()
                        && tool.configuration() instanceof DbFileOutput)
                .limit(1)
                .map(_ -> Diagnostic.of(FlowCode.OUTPUTS_OFF, workflow.at()));
        var events = properties.events().stream().filter(Event::enabled).map(event -> event(workflow, event));
        return Stream.of(limited, stopped, silenced, events).flatMap(all -> all).toList();
    }

    private static Diagnostic event(Workflow workflow, Event event) {
        return Diagnostic.of(
                event.mail() ? FlowCode.MAIL_NOT_SENT : FlowCode.COMMAND_NOT_RUN,
                workflow.at(),
                event.description().strip(),
                event.when());
    }
}
