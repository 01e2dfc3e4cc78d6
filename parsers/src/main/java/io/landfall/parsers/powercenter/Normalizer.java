package io.landfall.parsers.powercenter;

import java.util.List;

/** Turns repeated columns into rows, from a pipeline or directly from a COBOL file. */
public record Normalizer(TransformationParts parts) implements Transformation {

    /** The columns with how often they occur. Ports name theirs in {@link Port#refSourceField()}. */
    public List<SourceField> columns() {
        return parts().sourceFields();
    }

    /** Whether it stands in for the Source Qualifier of a VSAM or COBOL source. */
    public boolean isVsam() {
        return extras().attribute("ISVSAM_NORMALIZER").filter("YES"::equals).isPresent();
    }
}
