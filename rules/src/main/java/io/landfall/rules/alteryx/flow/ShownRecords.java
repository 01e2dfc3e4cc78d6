package io.landfall.rules.alteryx.flow;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.FileFormat.Header;
import io.landfall.converter.pipeline.FileFormat.Numbers;
import io.landfall.converter.pipeline.FileFormat.Quoting;
import io.landfall.converter.pipeline.FileFormat.Reading;
import io.landfall.converter.pipeline.FileFormat.Trim;
import io.landfall.converter.pipeline.FileFormat.Writing;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.rules.alteryx.field.FieldConversion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Writes records that the workflow only shows to a person, as text in Unicode with a header. */
public final class ShownRecords {

    private static final FileFormat FORMAT = new FileFormat.Delimited(
            ",",
            "\"",
            "",
            StandardCharsets.UTF_8.name(),
            Header.NAMES,
            new Reading(0, "", true, Trim.NONE, false),
            new Writing(
                    Quoting.NEEDED,
                    "\n",
                    false,
                    "",
                    Numbers.SHORTEST,
                    FieldConversion.DATE_TEXT,
                    FieldConversion.DATETIME_TEXT));

    private ShownRecords() {}

    /**
     * A target of its own for the records.
     *
     * @param id of the target, and the name of the file
     */
    public static Target target(String id, Records records, SourceLocation at) {
        return new Target(
                id,
                records.ref(),
                new Dataset.File(id + ".csv", FORMAT),
                Target.Mode.OVERWRITE,
                records.passed(at),
                List.of(),
                Optional.empty(),
                Ordering.ARRIVAL,
                at);
    }
}
