package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FormulaText;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import java.util.List;
import java.util.Optional;

/**
 * One run of one tool: what arrives at it, and what it knows beside.
 *
 * @param arrivals in the order of their connections' names, which is the order that Designer shows
 */
public record ToolRun(Tool tool, List<Arrival> arrivals, Surroundings around) {

    public ToolRun {
        arrivals = List.copyOf(arrivals);
    }

    /** The records of a tool with one input, whatever its anchor is called. */
    public Records input() {
        return arrivals.stream()
                .findFirst()
                .map(Arrival::records)
                .orElseThrow(() -> refused("%s without input".formatted(tool.name())));
    }

    public Optional<Records> arrived(String anchor) {
        return arrivals.stream()
                .filter(arrival -> arrival.anchor().equals(anchor))
                .map(Arrival::records)
                .findFirst();
    }

    public Records input(String anchor) {
        return arrived(anchor)
                .orElseThrow(() -> refused("%s without records at its input %s".formatted(tool.name(), anchor)));
    }

    /** The position of a field that has to be there: Designer stops where it is missing. */
    public int position(Records records, String field) {
        var position = records.position(field);
        if (position < 0) {
            throw Unrepeatable.failed(tool.at(), "the field '%s' does not come in".formatted(field));
        }
        return position;
    }

    public List<Integer> positions(Records records, List<String> fields) {
        return fields.stream().map(field -> position(records, field)).toList();
    }

    public FlowField field(Records records, String field) {
        return records.fields().get(position(records, field));
    }

    public RecordFormula formula(FormulaText text) {
        return RecordFormula.of(text, this);
    }

    /** The text with constants put in. */
    public String substituted(String text) {
        var put = around.constants().substitute(text);
        return put.text();
    }

    /** The path of a file with constants put in. */
    public String place(String path) {
        return EngineFolders.relative(substituted(path));
    }

    /** To be thrown where it is not known what the tool does. */
    public Unrepeatable refused(String what) {
        return Unrepeatable.refused(tool.at(), what);
    }

    /** To be thrown where nobody knows what the tool does with these very records. */
    public Unrepeatable undefined(String what) {
        return Unrepeatable.undefined(tool.at(), what);
    }

    /** To be thrown where Designer stops. */
    public Unrepeatable failed(String why) {
        return Unrepeatable.failed(tool.at(), why);
    }
}
