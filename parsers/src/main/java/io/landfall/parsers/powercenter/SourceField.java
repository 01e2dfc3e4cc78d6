package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A column of a source, or a column of a Normalizer.
 *
 * @param number position in the definition, one-based
 * @param datatype of the database or file, for example {@code number(p,s)}
 * @param group the XML group it belongs to, empty for none
 * @param children the fields of a COBOL group
 */
public record SourceField(
        String name,
        int number,
        String datatype,
        int precision,
        int scale,
        boolean nullable,
        KeyType key,
        Optional<ColumnReference> references,
        String group,
        FieldLayout layout,
        Attributes attributes,
        List<SourceField> children,
        String description,
        SourceLocation at,
        Extras extras)
        implements Named {

    public SourceField {
        children = List.copyOf(children);
    }
}
