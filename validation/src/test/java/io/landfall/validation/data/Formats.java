package io.landfall.validation.data;

import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.FileFormat.Delimited;
import io.landfall.converter.pipeline.FileFormat.Header;
import io.landfall.converter.pipeline.FileFormat.Numbers;
import io.landfall.converter.pipeline.FileFormat.Quoting;
import io.landfall.converter.pipeline.FileFormat.Reading;
import io.landfall.converter.pipeline.FileFormat.Trim;
import io.landfall.converter.pipeline.FileFormat.Writing;
import java.util.List;

/** File formats for tests. */
public final class Formats {

    public static final Writing WRITING =
            new Writing(Quoting.NEEDED, "\n", false, "", Numbers.SHORTEST, "%Y-%m-%d", "%Y-%m-%d %H:%M:%S");

    public static final Reading READING = new Reading(0, "", true, Trim.NONE, false);

    private Formats() {}

    /** Comma, double quotes, a header, UTF-8. */
    public static Delimited csv() {
        return csv("\"", "");
    }

    public static Delimited csv(String quote, String escape) {
        return new Delimited(",", quote, escape, "UTF-8", Header.NAMES, READING, WRITING);
    }

    public static Delimited csvDelimitedBy(String delimiter) {
        return new Delimited(delimiter, "\"", "", "UTF-8", Header.NAMES, READING, WRITING);
    }

    public static Delimited csv(Header header, Reading reading) {
        return new Delimited(",", "\"", "", "UTF-8", header, reading, WRITING);
    }

    public static Delimited csv(Header header, Writing writing) {
        return new Delimited(",", "\"", "", "UTF-8", header, READING, writing);
    }

    public static Delimited csvIn(String encoding) {
        return new Delimited(",", "\"", "", encoding, Header.NAMES, READING, WRITING);
    }

    public static FileFormat.FixedWidth fixed(Header header, Integer... widths) {
        return new FileFormat.FixedWidth(
                List.of(widths),
                "UTF-8",
                header,
                new Reading(0, "*", true, Trim.TRAILING, false),
                new Writing(Quoting.NEVER, "\n", false, "*", Numbers.FULL_SCALE, "%m/%d/%Y", "%m/%d/%Y %H:%M:%S"));
    }
}
