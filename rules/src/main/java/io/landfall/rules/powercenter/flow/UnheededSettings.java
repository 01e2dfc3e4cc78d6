package io.landfall.rules.powercenter.flow;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.SourceQualifier;
import io.landfall.rules.powercenter.flow.Node.SourceNode;
import io.landfall.rules.powercenter.flow.Node.TargetNode;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Settings of sources, targets and lookups that change data, or where it comes from, and that the pipeline does not heed. What they are
 * set to unless somebody changes them is harmless.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/workflow-basics-guide/targets/working-with-flat-file-targets.html">Working
 *     with flat file targets</a>
 */
final class UnheededSettings {

    private static final List<Setting> ALL = List.of(
            of(Place.READER, "Base Table Name", "it reads another table"),
            of(Place.READER, "Search Specification", "it reads some rows alone"),
            of(Place.READER, "Sort Specification", "its rows come in another order"),
            of(Place.READER, "Filter Overrides", "the legacy run reads some rows alone"),
            of(Place.READER, "Sql Query Override", "the legacy run reads what this query answers"),
            of(Place.READER, "Map Name Override", "the legacy run reads by another data map"),
            of(Place.READER, "Schema Name Override", "the legacy run reads by a data map of another schema"),
            of(Place.READER, "File Name Override", "the legacy run reads another file"),
            of(Place.READER, "Database Id Override", "the legacy run reads another database", "0"),
            of(Place.READER, "File Id Override", "the legacy run reads another file", "0"),
            of(Place.READER, "Codepage Parameter", "the file may be in another code page"),
            of(Place.READER, "File Reader Truncate String Null", "texts end at a null character", "NO"),
            of(Place.LOOKUP_OF_TIMES, "Subsecond Precision", "times have so many digits of a second alone", "6", "9"),
            of(Place.WRITER, "Codepage Parameter", "the file may be in another code page"),
            of(
                    Place.WRITER,
                    "Header Options",
                    "what the command prints stands at the top of the legacy file",
                    "No Header",
                    "Output Field Names"),
            of(Place.WRITER, "Footer Command", "what the command prints stands at the end of the legacy file"),
            of(Place.WRITER, "Line Endings", "lines end otherwise in the legacy file", "System default", "Unix"),
            of(
                    Place.WRITER,
                    "Reject Truncated/Overflowed Rows",
                    "rows that do not fit are left out in the legacy run",
                    "NO"),
            of(Place.WRITER, "Insert SQL override", "the legacy run inserts by a statement of its own"));

    private UnheededSettings() {}

    /** Which nodes a setting belongs to. */
    private enum Place {
        READER,
        LOOKUP_OF_TIMES,
        WRITER;

        boolean has(Node node) {
            return switch (node) {
                case SourceNode _ -> this == READER;
                case TargetNode _ -> this == WRITER;
                case TransformationNode work ->
                    switch (this) {
                        case READER -> work.definition() instanceof SourceQualifier;
                        case LOOKUP_OF_TIMES -> work.definition() instanceof Lookup lookup && hasTimes(lookup);
                        case WRITER -> false;
                    };
            };
        }

        private static boolean hasTimes(Lookup lookup) {
            return lookup.lookupPorts().stream()
                    .anyMatch(port -> port.datatype().equalsIgnoreCase("date/time"));
        }
    }

    /**
     * One setting.
     *
     * @param effect what the legacy run does then
     * @param harmless values without an effect, in small letters
     */
    private record Setting(Place place, String name, String effect, Set<String> harmless) {

        Optional<Diagnostic> of(Node node) {
            return Stream.of(node.settings().text(name), node.settings().sessionText(name))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty() && !harmless.contains(value.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .map(value -> Diagnostic.of(FlowCode.UNHEEDED, node.at(), node.name(), name, value, effect));
        }
    }

    private static Setting of(Place place, String name, String effect, String... harmless) {
        return new Setting(
                place,
                name,
                effect,
                Set.copyOf(Stream.of(harmless)
                        .map(value -> value.toLowerCase(Locale.ROOT))
                        .toList()));
    }

    /** What there is to say of a node; nothing of most. */
    static List<Diagnostic> of(Node node, Flow flow) {
        var said =
                ALL.stream().filter(setting -> setting.place().has(node)).flatMap(setting -> setting.of(node).stream());
        var names = hasFileNames(node, flow)
                ? Stream.of(Diagnostic.of(FlowCode.FILE_NAME_PORT, node.at(), node.name()))
                : Stream.<Diagnostic>empty();
        var header = node instanceof TargetNode target && TargetFile.mayRepeatHeader(target)
                ? Stream.of(
                        Diagnostic.of(
                                FlowCode.UNHEEDED,
                                node.at(),
                                node.name(),
                                "Header Options",
                                node.settings().sessionText("Header Options"),
                                "rows are appended to a file that is there (Append if Exists), and whether the names stand between those of two legacy runs is not documented; here they stand at the top alone"))
                : Stream.<Diagnostic>empty();
        var layout = node instanceof TargetNode target && lacksLayout(target)
                ? Stream.of(Diagnostic.of(FlowCode.NO_LAYOUT, node.at(), node.name()))
                : Stream.<Diagnostic>empty();
        return Stream.of(said, names, header, layout).flatMap(one -> one).toList();
    }

    private static boolean lacksLayout(TargetNode target) {
        return target.settings().fileWriter() && TargetFile.layout(target).isEmpty();
    }

    private static boolean hasFileNames(Node node, Flow flow) {
        return switch (node) {
            case SourceNode source -> FileNamePort.isMissing(source);
            case TargetNode target -> TargetFile.isNamedByRows(target, flow);
            case TransformationNode _ -> false;
        };
    }
}
