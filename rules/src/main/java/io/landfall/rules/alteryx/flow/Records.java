package io.landfall.rules.alteryx.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Projection;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.rules.alteryx.field.AlteryxField;
import java.util.List;
import java.util.Optional;

/**
 * Records at an anchor.
 *
 * @param ref the native rows; their fields are exactly these, in order
 * @param database what a database is to be asked for them, where they have not left it: then no native rows are made yet
 */
public record Records(InputRef ref, List<AlteryxField> fields, Optional<DatabaseQuery> database) {

    public Records {
        fields = List.copyOf(fields);
    }

    public Records(InputRef ref, List<AlteryxField> fields) {
        this(ref, fields, Optional.empty());
    }

    /** Records that have not left their database. */
    public static Records in(DatabaseQuery database, List<AlteryxField> fields) {
        return new Records(InputRef.of(database.last()), fields, Optional.of(database));
    }

    /** The field of that name, in any case. */
    public Optional<AlteryxField> field(String name) {
        return fields.stream().filter(field -> field.isCalled(name)).findFirst();
    }

    public Optional<Expr> value(String name) {
        return field(name).map(AlteryxField::value);
    }

    /** The same fields in other rows. */
    public Records at(InputRef other) {
        return new Records(other, fields);
    }

    /** Every field as it is. */
    public List<Projection> passed(SourceLocation at) {
        return fields.stream()
                .map(field -> new Projection(field.name(), field.value(), at))
                .toList();
    }
}
