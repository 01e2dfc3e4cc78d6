package io.landfall.rules.alteryx.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.rule.Fidelity;
import io.landfall.parsers.alteryx.tool.MacroInput;
import io.landfall.parsers.alteryx.tool.MacroOutput;
import io.landfall.rules.alteryx.field.AlteryxField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One round of a macro that runs in rounds: its tools, converted over the fields that come in. */
final class MacroRound {

    private final Canvas canvas;
    private final Draft part;
    private final Rounds rounds;
    private final WorkflowAssembly body;
    private final List<String> taken = new ArrayList<>();

    MacroRound(WorkflowAssembly around, Canvas canvas, Rounds rounds) {
        this(around, canvas, around.draft().inside(), rounds, RoundControl.NONE);
    }

    /** The round of a batch macro, steered by a control record that is in the same part. */
    MacroRound(WorkflowAssembly around, Canvas canvas, Draft part, Rounds rounds, RoundControl control) {
        this.canvas = canvas;
        this.part = part;
        this.rounds = rounds;
        this.body = around.inside(canvas, part, rounds, control);
    }

    Rounds rounds() {
        return rounds;
    }

    Draft part() {
        return part;
    }

    /** Those records come in at an input. */
    void give(CanvasNode start, InputRef rows, Records records) {
        body.give(start.key(), Map.of("Output", read(part, start, start.wish(), rows, records)));
    }

    /** Those records of the same part come in at an input. */
    void hand(CanvasNode start, Records records) {
        body.give(start.key(), Map.of("Output", records));
    }

    /** Those records, read in each round of the part. */
    static Records read(Draft part, CanvasNode node, String wish, InputRef rows, Records records) {
        var source = new Source(
                part.id(wish),
                new Dataset.Rows(rows),
                records.fields().stream().map(AlteryxField::nativeField).toList(),
                Optional.empty(),
                node.tool().at());
        part.add(source, Fidelity.EXACT);
        return records.at(InputRef.of(source.id()));
    }

    /** What leaves at an output; nothing where that is not known. */
    Optional<Records> taken(CanvasNode end) {
        taken.add(end.key());
        return body.arriving(end.key());
    }

    /** What keeps a round from being part of a pipeline. */
    Optional<String> obstacle() {
        return part.operators().stream().anyMatch(Script.class::isInstance)
                ? Optional.of("a tool in it is not converted")
                : Optional.empty();
    }

    /** Says which tools nobody needs. */
    void leaveOut() {
        var used = canvas.before(taken);
        canvas.nodes().stream()
                .filter(inner -> !used.contains(inner.key())
                        && !(inner.tool().configuration() instanceof MacroInput)
                        && !(inner.tool().configuration() instanceof MacroOutput))
                .forEach(body::leaveOut);
    }

    List<Operator> operators() {
        return part.operators();
    }
}
