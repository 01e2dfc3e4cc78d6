package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/** An index that the Designer creates together with a target table. */
public record TargetIndex(String name, boolean unique, List<String> fields, SourceLocation at, Extras extras)
        implements Named {

    public TargetIndex {
        fields = List.copyOf(fields);
    }
}
