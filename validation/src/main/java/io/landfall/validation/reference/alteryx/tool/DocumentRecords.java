package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.RecordLayout.RecordField;
import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.FileKind;
import io.landfall.parsers.alteryx.tool.FileNameField;
import io.landfall.parsers.alteryx.tool.JsonParse;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.parsers.alteryx.tool.XmlParse;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an Input Data makes of whole files of XML and JSON: what the tools that parse them make of such a text, in the fields that
 * Designer saw.
 *
 * @see <a href="https://help.alteryx.com/2021.1/ReadingXML.htm">Reading XML</a>
 */
record DocumentRecords(DbFileInput input, ToolRun run) {

    private static final Pattern ENCODING = Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']*)");

    static boolean isDocument(Store store) {
        return store instanceof Store.File file && (file.kind() == FileKind.XML || file.kind() == FileKind.JSON);
    }

    /** The records in texts, each of which is a file. */
    Records of(Records documents) {
        var seen = run.tool()
                .layout("Output")
                .map(layout -> layout.fields().stream().map(RecordField::name).toList())
                .orElseThrow(() -> run.refused("an Input Data of a document of which no fields were seen"));
        if (input.fileNameField() != FileNameField.NONE || seen.isEmpty()) {
            throw run.refused("an Input Data of a document with the name of its file");
        }
        return input.store() instanceof Store.File file && file.kind() == FileKind.XML
                ? xml(documents, seen)
                : json(documents, seen);
    }

    private Records json(Records documents, List<String> seen) {
        var document = documents.fields().getFirst().name();
        var found = JsonParseExecutor.values(new JsonParse(document, false, seen.size() == 2, ""), documents, run);
        if (!found.fields().stream().map(FlowField::name).toList().equals(seen)) {
            throw run.refused("an Input Data of JSON with the fields %s".formatted(seen));
        }
        return found;
    }

    private Records xml(Records documents, List<String> seen) {
        var options = input.options();
        var element = options.text("XmlElement", "");
        var isRoot = options.flag("ParseRoot", false);
        if (options.flag("OuterXML", false)) {
            throw run.refused("an Input Data that writes XML again");
        }
        var settings = new XmlParse(
                documents.fields().getFirst().name(),
                seen.getFirst(),
                isRoot,
                options.flag("ChildValues", true),
                false,
                options.flag("IgnoreErrors", false));
        var elements = new XmlElements(settings, seen, run);
        var rows = new ArrayList<Row>();
        for (var row : documents.rows()) {
            var text = row.get(0);
            var declared = ENCODING.matcher(String.valueOf(text));
            if (declared.find()
                    && !List.of("utf-8", "us-ascii").contains(declared.group(1).toLowerCase(Locale.ROOT))) {
                throw run.undefined("XML in %s".formatted(declared.group(1)));
            }
            rows.addAll(element.isEmpty() && !isRoot ? elements.ofRoot(text) : elements.of(text));
        }
        return new Records(seen.stream().map(FlowField::text).toList(), rows);
    }
}
