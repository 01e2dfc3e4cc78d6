package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.powercenter.Port;
import io.landfall.rules.powercenter.flow.FieldNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a Lookup gives to its output ports: values of the row that matches, and where none does, their default values. */
final class ReturnedPorts {

    private final FieldNames names;
    private final List<Lookup.Returned> returned = new ArrayList<>();
    private final Map<Port, Field> fields = new LinkedHashMap<>();
    private final List<Translated> failures = new ArrayList<>();

    ReturnedPorts(FieldNames names) {
        this.names = names;
    }

    /**
     * Adds a port.
     *
     * @param value of the row that matches
     * @param missing the default value; where that is an error, a field says so of rows without a match
     */
    void add(Port port, Expr value, Optional<Translated> missing) {
        var field = new Field(names.free(port.name()), value.type());
        fields.put(port, field);
        returned.add(new Lookup.Returned(
                field.name(),
                value,
                missing.map(given -> Expr.cast(given.value(), value.type())).orElse(Expr.nothing(value.type())),
                port.at()));
        missing.flatMap(Translated::fails).ifPresent(fails -> {
            var failed = new Field(names.free(port.name() + "_failed"), Types.BOOLEAN);
            returned.add(new Lookup.Returned(failed.name(), Expr.truth(false), fails, port.at()));
            failures.add(Translated.failing(value, Expr.field(failed.name(), failed.type())));
        });
    }

    List<Lookup.Returned> all() {
        return List.copyOf(returned);
    }

    /** The fields that hold the ports. */
    Map<Port, Field> fields() {
        return fields;
    }

    /** Values with which a row is in error. */
    List<Translated> failures() {
        return List.copyOf(failures);
    }
}
