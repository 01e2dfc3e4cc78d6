package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.DbFileOutput;
import io.landfall.parsers.alteryx.tool.FileKind;
import io.landfall.parsers.alteryx.tool.FileNameChange;
import io.landfall.parsers.alteryx.tool.FileNameField;
import io.landfall.parsers.alteryx.tool.FormatOptions;
import io.landfall.parsers.alteryx.tool.OutputMode;
import io.landfall.parsers.alteryx.tool.Store;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads where records come from and go to. Dynamic Input, Run Command and Macro Input hold the same settings. */
final class StoreSettings {

    /** Parts a place from what is in it. */
    private static final String PART = "|||";

    /** The number of a tool whose file nobody has chosen in Designer yet. */
    private static final String UNDECIDED = "-1";

    /** A drive letter is no scheme, and neither is a web address. */
    private static final Pattern SCHEME = Pattern.compile(
            "^(?:32bit:|64bit:)?(?!https?:|ftps?:|sftp:|file:)([a-z][a-z0-9]{2,}):(.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern SHEET = Pattern.compile("([^$]+)\\$([A-Za-z]*\\d*(?::[A-Za-z]*\\d*)?)");

    /** What drivers for Excel write where a whole sheet is chosen. */
    private static final Pattern WHOLE_SHEET =
            Pattern.compile("select\\s+\\*\\s+from\\s+(`[^`]+`|'[^']+'|\\[[^\\]]+])\\s*;?", Pattern.CASE_INSENSITIVE);

    private static final Map<String, FileKind> BY_EXTENSION = Map.ofEntries(
            Map.entry("csv", FileKind.DELIMITED),
            Map.entry("txt", FileKind.DELIMITED),
            Map.entry("tsv", FileKind.DELIMITED),
            Map.entry("yxdb", FileKind.YXDB),
            Map.entry("xlsx", FileKind.EXCEL),
            Map.entry("xlsm", FileKind.EXCEL),
            Map.entry("xls", FileKind.EXCEL_97),
            Map.entry("json", FileKind.JSON),
            Map.entry("xml", FileKind.XML),
            Map.entry("dbf", FileKind.DBASE),
            Map.entry("shp", FileKind.SHAPE),
            Map.entry("tde", FileKind.TABLEAU),
            Map.entry("hyper", FileKind.TABLEAU),
            Map.entry("zip", FileKind.ZIP));

    /** The options of files that Designer writes; those of databases are as many as there are drivers. */
    private static final Set<String> OPTIONS = Set.of(
            "AllStrings",
            "AllowShareWrite",
            "ChildValues",
            "CodePage",
            "Delimeter",
            "FieldLen",
            "FileFormatInner",
            "FileNameEncoding",
            "FirstRowData",
            "ForceQuotes",
            "HeaderRow",
            "IgnoreErrors",
            "IgnoreQuotes",
            "ImportLine",
            "LargeZipFiles",
            "LineEndStyle",
            "NoProgress",
            "NoSpatialIndex",
            "OldSpatialIndex",
            "OuterXML",
            "OutputOption",
            "ParseRoot",
            "PreserveFormat",
            "Projection",
            "QuoteRecordBreak",
            "SaveSource",
            "SingleThreadRead",
            "SkipFieldNames",
            "WriteBOM",
            "WriteCompatibleVersion",
            "XmlElement");

    private StoreSettings() {}

    static DbFileInput input(Settings settings) {
        settings.skip("Passwords", "CachedCosmeticName", "CachedCosmeticSource", "DcmType", "DcmConnectionDetails");
        var file = settings.in("File");
        var store = store(file.text(), file.attribute("FileFormat"));
        return new DbFileInput(
                store,
                file.attribute("FileFormat"),
                options(settings, store),
                limit(file, "RecordLimit"),
                file.attributeFlag("SearchSubDirs", false),
                file.choiceOf(
                        "@OutputFileName",
                        file.attribute("OutputFileName"),
                        FileNameField.class,
                        FileNameField.NONE,
                        FileNameField.UNKNOWN));
    }

    static DbFileOutput output(Settings settings) {
        settings.skip("Passwords", "CachedCosmeticName", "MultiFileType", "MultiFileField", "KeepField");
        var file = settings.in("File");
        var store = store(file.text(), file.attribute("FileFormat"));
        var options = options(settings, store);
        if (options.outputMode() == OutputMode.UNKNOWN) {
            settings.remark(
                    AlteryxCode.CHOICE_UNKNOWN, "FormatSpecificOptions/OutputOption", options.text("OutputOption", ""));
        }
        return new DbFileOutput(
                store,
                file.attribute("FileFormat"),
                options,
                limit(file, "MaxRecords"),
                filePerValue(settings),
                settings.flag("Disable", false));
    }

    private static Optional<DbFileOutput.FilePerValue> filePerValue(Settings settings) {
        if (!settings.flag("MultiFile", false)) {
            return Optional.empty();
        }
        return Optional.of(new DbFileOutput.FilePerValue(
                settings.text("MultiFileField"),
                settings.choice("MultiFileType", FileNameChange.class, FileNameChange.PATH, FileNameChange.UNKNOWN),
                settings.flag("KeepField", false)));
    }

    private static OptionalLong limit(Settings file, String attribute) {
        var text = file.attribute(attribute).strip();
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException _) {
            file.remark(AlteryxCode.NUMBER_EXPECTED, "@" + attribute, text, "none");
            return OptionalLong.empty();
        }
    }

    private static FormatOptions options(Settings settings, Store store) {
        var options = options(settings.xml("FormatSpecificOptions"));
        if (!(store instanceof Store.Database)) {
            options.entries().keySet().stream()
                    .filter(option -> !OPTIONS.contains(option))
                    .forEach(option -> settings.remark(AlteryxCode.SETTING_UNKNOWN, "FormatSpecificOptions/" + option));
        }
        return options;
    }

    static FormatOptions options(XmlElement formatSpecificOptions) {
        var entries = new LinkedHashMap<String, String>();
        for (var option : formatSpecificOptions.children()) {
            entries.putIfAbsent(option.name(), option.attribute("value").orElse(option.text()));
        }
        return new FormatOptions(entries);
    }

    static Store store(String written, String format) {
        var cut = written.indexOf(PART);
        var place = cut < 0 ? written : written.substring(0, cut);
        var part = cut < 0 ? "" : written.substring(cut + PART.length());
        var scheme = SCHEME.matcher(place);
        if (scheme.matches()) {
            return new Store.Database(scheme.group(1).toLowerCase(Locale.ROOT), scheme.group(2), part);
        }
        var path = place.strip();
        var kind = kind(format, path);
        return kind == FileKind.EXCEL || kind == FileKind.EXCEL_97
                ? workbook(kind, path, part)
                : new Store.File(kind, path, part);
    }

    /** A number that is not known stands for a kind of file that is not: a text file with it may have fields of fixed width. */
    private static FileKind kind(String format, String path) {
        var number = format.strip();
        return number.isEmpty() || number.equals(UNDECIDED)
                ? byExtension(path)
                : Arrays.stream(FileKind.values())
                        .filter(kind -> kind.code().equals(number))
                        .findFirst()
                        .orElse(FileKind.OTHER);
    }

    private static FileKind byExtension(String path) {
        var extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_EXTENSION.getOrDefault(extension, FileKind.OTHER);
    }

    private static Store.Workbook workbook(FileKind kind, String path, String part) {
        var query = WHOLE_SHEET.matcher(part.strip());
        var name = unquoted(query.matches() ? query.group(1) : part.strip());
        var sheet = SHEET.matcher(name);
        if (sheet.matches()) {
            return new Store.Workbook(kind, path, sheet.group(1), sheet.group(2), part);
        }
        var isName = !name.startsWith("<") && !name.regionMatches(true, 0, "select ", 0, 7);
        return new Store.Workbook(kind, path, isName ? name : "", "", part);
    }

    private static String unquoted(String text) {
        var first = text.isEmpty() ? ' ' : text.charAt(0);
        var last = first == '[' ? ']' : first;
        return text.length() > 1 && "`'[".indexOf(first) >= 0 && text.charAt(text.length() - 1) == last
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
