package io.landfall.validation.reference.alteryx.expression;

import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.expression.Expression.RowName;
import org.jspecify.annotations.Nullable;

/** What the names in a formula stand for while one record passes. */
public interface RecordScope {

    /** The value of a field, of {@code [_CurrentField_]}, or of a constant; the scope refuses what it does not know. */
    @Nullable
    Object value(Name name);

    /** The value of a field of a record nearby, as a Multi-Row Formula sees it. */
    @Nullable
    Object value(RowName name);

    /**
     * The type of what {@link #value(Name)} answers, for functions that ask for it where the value is null.
     *
     * @return {@link StoredType#NONE} when it is not known
     */
    default StoredType type(Name name) {
        return StoredType.NONE;
    }
}
