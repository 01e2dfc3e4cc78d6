package io.landfall.converter.workflow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.sql.ExpressionScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** What the expressions of a flow may name: its variables, facts about its tasks, and two points in time. */
public final class FlowScope {

    /** The moment at which an expression is computed. */
    public static final String NOW = "NOW";

    /** The moment at which the whole workflow began. */
    public static final String WORKFLOW_START = "WORKFLOW_START";

    private FlowScope() {}

    public static ExpressionScope of(List<Variable> variables, List<String> tasks) {
        var fields = new HashMap<String, List<Field>>();
        var own = new ArrayList<>(variables.stream()
                .map(variable -> new Field(variable.name(), variable.type()))
                .toList());
        own.add(new Field(NOW, Types.TIMESTAMP));
        own.add(new Field(WORKFLOW_START, Types.TIMESTAMP));
        fields.put("", own);
        tasks.forEach(task -> fields.put(task, TaskFact.fields()));
        return new ExpressionScope(fields, List.of());
    }

    public static Expr now() {
        return Expr.field(NOW, Types.TIMESTAMP);
    }

    public static Expr workflowStart() {
        return Expr.field(WORKFLOW_START, Types.TIMESTAMP);
    }
}
