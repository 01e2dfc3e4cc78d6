package io.landfall.rules.alteryx.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.rule.Fidelity;
import io.landfall.rules.alteryx.field.AlteryxField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Where records leave their database because a tool wants them that no rule makes a part of the query. */
record DatabaseExit(CanvasNode node, Draft draft) {

    /** What arrives, all of it as native rows. */
    ToolInputs taken(ToolInputs inputs) {
        var taken = new LinkedHashMap<String, List<Arrival>>();
        inputs.byAnchor()
                .forEach((anchor, arrivals) -> taken.put(
                        anchor,
                        arrivals.stream()
                                .map(arrival -> new Arrival(arrival.connection(), taken(arrival.records())))
                                .toList()));
        return new ToolInputs(taken);
    }

    private Records taken(Records records) {
        return records.database().map(query -> rows(records, query)).orElse(records);
    }

    private Records rows(Records records, DatabaseQuery query) {
        var source = new Source(
                draft.id(node.wish() + "_rows"),
                query.query("SELECT * FROM " + query.last()),
                records.fields().stream().map(AlteryxField::nativeField).toList(),
                Optional.empty(),
                node.tool().at());
        draft.add(source, Fidelity.EXACT);
        return new Records(InputRef.of(source.id()), records.fields());
    }
}
