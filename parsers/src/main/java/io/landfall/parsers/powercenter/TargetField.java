package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.Optional;

/**
 * A column of a target.
 *
 * @param fileName whether the value names the file that the row is written to
 */
public record TargetField(
        String name,
        int number,
        String datatype,
        int precision,
        int scale,
        boolean nullable,
        KeyType key,
        Optional<ColumnReference> references,
        String group,
        boolean fileName,
        String picture,
        Attributes attributes,
        String description,
        SourceLocation at,
        Extras extras)
        implements Named {}
