package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.tool.DateTime;
import io.landfall.parsers.alteryx.tool.ExtraPieces;
import io.landfall.parsers.alteryx.tool.JsonParse;
import io.landfall.parsers.alteryx.tool.RegEx;
import io.landfall.parsers.alteryx.tool.RegExMethod;
import io.landfall.parsers.alteryx.tool.SplitInto;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.parsers.alteryx.tool.TextToColumns;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import io.landfall.parsers.alteryx.tool.XmlParse;
import java.util.Locale;

/** Reads the tools that take text apart. */
final class ParseReaders {

    /** What Designer stores in place of fields when a pattern has no marked group. */
    private static final String NO_GROUPS = "No Marked Groups Found";

    private ParseReaders() {}

    static ToolConfiguration dateTime(Settings settings) {
        return new DateTime(
                settings.flag("IsFrom", false),
                settings.text("InputFieldName"),
                settings.text("Format"),
                settings.text("InputFormat"),
                settings.text("Language"),
                settings.text("OutputFieldName"),
                new StoredType(
                        CommonSettings.type(settings, "OutputFieldType", settings.value("OutputFieldType")), "", ""));
    }

    static ToolConfiguration regEx(Settings settings) {
        settings.skip("Replace", "ParseSimple", "ParseComplex", "Match");
        return new RegEx(
                settings.text("Field"),
                settings.rawValue("RegExExpression"),
                settings.flag("CaseInsensitve", true),
                method(settings));
    }

    private static RegExMethod method(Settings settings) {
        var method = settings.value("Method");
        return switch (method) {
            case "Replace" -> {
                var replace = settings.in("Replace");
                yield new RegExMethod.Replace(replace.attribute("expression"), replace.flag("CopyUnmatched", true));
            }
            case "ParseSimple" -> new RegExMethod.Tokenize(tokens(settings.in("ParseSimple")));
            case "ParseComplex" -> parse(settings.in("ParseComplex"));
            case "Match" -> {
                var match = settings.in("Match");
                yield new RegExMethod.Match(match.text("Field"), match.flag("ErrorUnmatched", false));
            }
            default -> {
                settings.remark(AlteryxCode.CHOICE_UNKNOWN, "Method", method);
                yield new RegExMethod.Other(method);
            }
        };
    }

    private static SplitInto tokens(Settings settings) {
        settings.skip("RootName", "NumFields", "ErrorHandling");
        return settings.flag("SplitToRows", false) ? new SplitInto.Rows() : columns(settings, 3);
    }

    private static SplitInto columns(Settings settings, int count) {
        return new SplitInto.Columns(
                settings.number("NumFields", count),
                settings.text("RootName"),
                settings.choice("ErrorHandling", ExtraPieces.class, ExtraPieces.WARN, ExtraPieces.UNKNOWN));
    }

    private static RegExMethod parse(Settings settings) {
        return new RegExMethod.Parse(settings.all("Field").stream()
                .map(field -> field.skip("@type", "@size", "@scale"))
                .filter(field -> !field.attribute("field").equals(NO_GROUPS))
                .map(field -> new RegExMethod.ParsedField(field.attribute("field"), CommonSettings.typeOf(field)))
                .toList());
    }

    /** One field and no root name is how Designer stores a split into records. Newer versions also write a mode. */
    static ToolConfiguration textToColumns(Settings settings) {
        settings.skip("ErrorHandling", "RootName");
        var rows = settings.number("NumFields", 1) == 1 && !settings.has("RootName");
        var mode = settings.value("Mode").toLowerCase(Locale.ROOT);
        if (!mode.isEmpty() && mode.contains("row") != rows) {
            settings.remark(AlteryxCode.SETTING_UNKNOWN, "Mode");
        }
        return new TextToColumns(
                settings.text("Field"),
                settings.rawValue("Delimeters"),
                rows ? new SplitInto.Rows() : columns(settings, 1),
                settings.number("Flags", 0));
    }

    static ToolConfiguration jsonParse(Settings settings) {
        return new JsonParse(
                settings.text("JSON_Field"),
                settings.flag("IncludeInOutput", false),
                settings.flag("SingleField", true),
                settings.value("Mode"));
    }

    static ToolConfiguration xmlParse(Settings settings) {
        return new XmlParse(
                settings.text("XMLField"),
                settings.text("XMLElement"),
                settings.flag("ParseRoot", false),
                settings.flag("ChildValues", false),
                settings.flag("OuterXML", false),
                settings.flag("IgnoreErrors", false));
    }
}
