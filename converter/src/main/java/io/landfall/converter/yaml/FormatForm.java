package io.landfall.converter.yaml;

import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.FileFormat.Delimited;
import io.landfall.converter.pipeline.FileFormat.Document;
import io.landfall.converter.pipeline.FileFormat.FixedWidth;
import io.landfall.converter.pipeline.FileFormat.Header;
import io.landfall.converter.pipeline.FileFormat.Listing;
import io.landfall.converter.pipeline.FileFormat.Numbers;
import io.landfall.converter.pipeline.FileFormat.Quoting;
import io.landfall.converter.pipeline.FileFormat.Reading;
import io.landfall.converter.pipeline.FileFormat.Signs;
import io.landfall.converter.pipeline.FileFormat.Spreadsheet;
import io.landfall.converter.pipeline.FileFormat.Trim;
import io.landfall.converter.pipeline.FileFormat.Writing;
import io.landfall.converter.pipeline.FileFormat.Yxdb;
import io.landfall.converter.yaml.YamlValue.Mapping;
import java.util.List;

/** File formats in documents. How files are read and written is told where it differs from the plainest way. */
final class FormatForm {

    private static final Reading PLAIN_READING = new Reading(0, "", false, Trim.NONE, false);

    private static final Writing PLAIN_WRITING =
            new Writing(Quoting.NEEDED, "\n", false, "", Numbers.SHORTEST, "%Y-%m-%d", "%Y-%m-%d %H:%M:%S");

    private static final String QUOTE = "\"";

    private enum Kind {
        DELIMITED,
        FIXED_WIDTH,
        SPREADSHEET,
        YXDB,
        DOCUMENT,
        LISTING
    }

    private FormatForm() {}

    static Mapping write(FileFormat format) {
        return switch (format) {
            case Delimited(
                    var delimiter,
                    var quote,
                    var escape,
                    var encoding,
                    var header,
                    var reading,
                    var writing) -> {
                var mapping = Mapping.small()
                        .put("kind", Kind.DELIMITED)
                        .put("delimiter", delimiter)
                        .putUnless(QUOTE, "quote", quote)
                        .putUnless("", "escape", escape);
                yield text(mapping, encoding, header, reading, writing);
            }
            case FixedWidth(var widths, var encoding, var header, var reading, var writing) -> {
                var mapping = Mapping.small().put("kind", Kind.FIXED_WIDTH).put("widths", numbers(widths));
                yield text(mapping, encoding, header, reading, writing);
            }
            case Spreadsheet(var sheet, var range, var header) ->
                Mapping.small()
                        .put("kind", Kind.SPREADSHEET)
                        .putUnless("", "sheet", sheet)
                        .putUnless("", "range", range)
                        .putIf("header", header);
            case Yxdb _ -> Mapping.small().put("kind", Kind.YXDB);
            case Document(var encoding) ->
                Mapping.small().put("kind", Kind.DOCUMENT).put("encoding", encoding);
            case Listing(var kind) -> Mapping.small().put("kind", Kind.LISTING).put("of", kind);
        };
    }

    private static List<YamlValue.Plain> numbers(List<Integer> numbers) {
        return numbers.stream()
                .map(number -> new YamlValue.Plain(Integer.toString(number)))
                .toList();
    }

    private static Mapping text(Mapping mapping, String encoding, Header header, Reading reading, Writing writing) {
        mapping.put("encoding", encoding).put("header", header);
        if (!reading.equals(PLAIN_READING)) {
            mapping.put("reading", write(reading));
        }
        return writing.equals(PLAIN_WRITING) ? mapping : mapping.put("writing", write(writing));
    }

    private static Mapping write(Reading reading) {
        return Mapping.small()
                .putUnless(PLAIN_READING.skipLines(), "skipLines", reading.skipLines())
                .putUnless(PLAIN_READING.nullText(), "nullText", reading.nullText())
                .putIf("emptyIsNull", reading.emptyIsNull())
                .putUnless(PLAIN_READING.trim(), "trim", reading.trim())
                .putIf("mergeDelimiters", reading.mergeDelimiters())
                .putIf("nullAtStart", reading.nullAtStart());
    }

    private static Mapping write(Writing writing) {
        return Mapping.small()
                .putUnless(PLAIN_WRITING.quoting(), "quoting", writing.quoting())
                .putUnless(PLAIN_WRITING.lineEnd(), "lineEnd", writing.lineEnd())
                .putIf("byteOrderMark", writing.byteOrderMark())
                .putUnless(PLAIN_WRITING.nullText(), "nullText", writing.nullText())
                .putUnless(PLAIN_WRITING.numbers(), "numbers", writing.numbers())
                .putUnless(PLAIN_WRITING.date(), "date", writing.date())
                .putUnless(PLAIN_WRITING.timestamp(), "timestamp", writing.timestamp())
                .putUnless(Signs.PLAIN.thousands(), "thousands", writing.signs().thousands())
                .putUnless(Signs.PLAIN.point(), "point", writing.signs().point());
    }

    static FileFormat read(Entries entries) {
        return switch (entries.word("kind", Kind.class)) {
            case DELIMITED -> delimited(entries);
            case FIXED_WIDTH -> fixedWidth(entries);
            case SPREADSHEET ->
                new Spreadsheet(entries.text("sheet", ""), entries.text("range", ""), entries.truth("header"));
            case YXDB -> new Yxdb();
            case DOCUMENT -> new Document(entries.text("encoding"));
            case LISTING -> new Listing(entries.word("of", Listing.Kind.class));
        };
    }

    private static FileFormat delimited(Entries entries) {
        return new Delimited(
                entries.text("delimiter"),
                entries.text("quote", QUOTE),
                entries.text("escape", ""),
                entries.text("encoding"),
                entries.word("header", Header.class),
                reading(entries),
                writing(entries));
    }

    private static FileFormat fixedWidth(Entries entries) {
        return new FixedWidth(
                entries.scalars("widths").stream()
                        .map(width -> entries.integer(width, 1))
                        .toList(),
                entries.text("encoding"),
                entries.word("header", Header.class),
                reading(entries),
                writing(entries));
    }

    private static Reading reading(Entries format) {
        return format.optional(
                        "reading",
                        entries -> new Reading(
                                entries.integer("skipLines", PLAIN_READING.skipLines()),
                                entries.text("nullText", PLAIN_READING.nullText()),
                                entries.truth("emptyIsNull"),
                                entries.word("trim", PLAIN_READING.trim()),
                                entries.truth("mergeDelimiters"),
                                entries.truth("nullAtStart")))
                .orElse(PLAIN_READING);
    }

    private static Writing writing(Entries format) {
        return format.optional(
                        "writing",
                        entries -> new Writing(
                                entries.word("quoting", PLAIN_WRITING.quoting()),
                                entries.text("lineEnd", PLAIN_WRITING.lineEnd()),
                                entries.truth("byteOrderMark"),
                                entries.text("nullText", PLAIN_WRITING.nullText()),
                                entries.word("numbers", PLAIN_WRITING.numbers()),
                                entries.text("date", PLAIN_WRITING.date()),
                                entries.text("timestamp", PLAIN_WRITING.timestamp()),
                                new Signs(
                                        entries.text("thousands", Signs.PLAIN.thousands()),
                                        entries.text("point", Signs.PLAIN.point()))))
                .orElse(PLAIN_WRITING);
    }
}
