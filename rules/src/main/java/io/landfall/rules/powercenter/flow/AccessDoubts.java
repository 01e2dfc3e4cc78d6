package io.landfall.rules.powercenter.flow;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.ConnectionReference;
import io.landfall.parsers.powercenter.SessionExtension;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the session reads or writes with, where that does more than read or write rows.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/advanced-workflow-guide/external-loading.html">External
 *     Loading</a>
 */
final class AccessDoubts {

    /** Those that read and write the rows of tables, files and data maps, and no more. */
    private static final Set<String> PLAIN = Set.of(
            "",
            "Relational Reader",
            "Relational Writer",
            "Relational Lookup",
            "File Reader",
            "File Writer",
            "Flat File Lookup",
            "File Lookup",
            "PowerExchange Reader for ADABAS",
            "PowerExchange Reader for Sequential files",
            "PowerExchange Writer for Sequential files");

    private AccessDoubts() {}

    /** What there is to say of a node; nothing of most. */
    static List<Diagnostic> of(Node node) {
        var others = node.settings().readers().stream()
                .map(SessionExtension::subtype)
                .filter(kind -> !PLAIN.contains(kind))
                .distinct()
                .map(kind -> Diagnostic.of(FlowCode.UNKNOWN_ACCESS, node.at(), node.name(), kind));
        var connections = node.settings().readers().stream()
                .flatMap(reader -> reader.connections().stream())
                .flatMap(connection -> of(node, connection))
                .distinct();
        return Stream.concat(others, connections).toList();
    }

    private static Stream<Diagnostic> of(Node node, ConnectionReference connection) {
        var kind = connection.subtype().isBlank() ? connection.type() : connection.subtype();
        return switch (connection.type()) {
            case "Loader" ->
                says(node, "Connection", kind, "a loader of the database takes the rows of the file to a table");
            case "Queue" -> says(node, "Connection", kind, "the rows come from a queue or go to one");
            default -> {
                var remote = connection.attributes().text("Remote Filename");
                yield remote.isBlank()
                        ? Stream.empty()
                        : says(node, "Remote Filename", remote, "the legacy file is this one on another machine");
            }
        };
    }

    private static Stream<Diagnostic> says(Node node, String name, String value, String effect) {
        return Stream.of(Diagnostic.of(FlowCode.UNHEEDED, node.at(), node.name(), name, value, effect));
    }
}
