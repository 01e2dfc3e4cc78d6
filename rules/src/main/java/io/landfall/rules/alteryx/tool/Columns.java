package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import java.util.ArrayList;
import java.util.List;

/** The columns of a projection under construction: those that come in, and in their places or behind them what a tool makes. */
final class Columns {

    private final List<AlteryxField> fields = new ArrayList<>();
    private final List<Expr> values = new ArrayList<>();

    private Columns() {}

    static Columns of(List<AlteryxField> passed) {
        var columns = new Columns();
        passed.forEach(field -> columns.add(field, field.value()));
        return columns;
    }

    static Columns none() {
        return new Columns();
    }

    Columns add(AlteryxField field, Expr value) {
        fields.add(field);
        values.add(value);
        return this;
    }

    /** Puts a value in the place of the field of that name, or behind all others when there is none. */
    Columns put(AlteryxField field, Expr value) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).isCalled(field.name())) {
                fields.set(i, field);
                values.set(i, value);
                return this;
            }
        }
        return add(field, value);
    }

    List<AlteryxField> fields() {
        return List.copyOf(fields);
    }

    Project project(String id, InputRef input, SourceLocation at) {
        var projections = new ArrayList<Projection>();
        for (int i = 0; i < fields.size(); i++) {
            projections.add(new Projection(fields.get(i).name(), values.get(i), at));
        }
        return new Project(id, input, projections, at);
    }

    Records records(Project project) {
        return new Records(InputRef.of(project.id()), fields);
    }
}
