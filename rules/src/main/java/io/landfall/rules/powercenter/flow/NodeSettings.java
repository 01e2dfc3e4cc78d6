package io.landfall.rules.powercenter.flow;

import io.landfall.parsers.powercenter.Attribute;
import io.landfall.parsers.powercenter.FlatFile;
import io.landfall.parsers.powercenter.SessionExtension;
import io.landfall.parsers.powercenter.SessionInstance;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What holds for one use of a definition: the session before the mapping before the definition.
 *
 * @param attributes the property sheet by name, in any case; empty for what nobody says
 * @param extension properties of the session's reader, writer or lookup, by name
 * @param connection the logical connection, empty when it is not known
 * @param connectionType the database behind it, for example {@code Microsoft SQL Server}; empty when it is not known
 * @param fileWriter whether a session writes or reads a file here, whatever the definition is
 * @param flatFile the layout of the file, when the session replaces that of the definition
 * @param sources for a source qualifier the names of the source instances that it reads
 * @param ranges the partitions of the session, where each reads a range here
 * @param queries what each partition asks the database here; empty unless each asks something else
 * @param said every line of the property sheets of session, mapping and definition
 * @param readers what the session reads or writes here with
 */
public record NodeSettings(
        Function<String, Optional<String>> attributes,
        Function<String, Optional<String>> extension,
        String connection,
        String connectionType,
        boolean fileWriter,
        Optional<FlatFile> flatFile,
        List<String> sources,
        List<SessionInstance.Partition> ranges,
        List<PartitionedQueries.Asked> queries,
        List<Attribute> said,
        List<SessionExtension> readers) {

    public NodeSettings {
        sources = List.copyOf(sources);
        ranges = List.copyOf(ranges);
        queries = List.copyOf(queries);
        said = List.copyOf(said);
        readers = List.copyOf(readers);
    }

    /** The property, or the empty text. */
    public String text(String name) {
        return attributes.apply(name).orElse("");
    }

    public boolean isYes(String name) {
        return text(name).strip().equalsIgnoreCase("YES");
    }

    /** What holds for one partition that asks this. */
    public NodeSettings asking(PartitionedQueries.Asked asked) {
        return new NodeSettings(
                name -> PartitionedQueries.hasPart(name) ? asked.part(name) : attributes.apply(name),
                extension,
                connection,
                connectionType,
                fileWriter,
                flatFile,
                sources,
                ranges,
                List.of(),
                said,
                readers);
    }

    /** The session's property for its reader or writer, or the empty text. */
    public String sessionText(String name) {
        return extension.apply(name).orElse("");
    }

    /** Every line of the property sheets of readers, writers and lookups. */
    List<Attribute> saidByReaders() {
        return readers.stream()
                .flatMap(reader -> reader.attributes().all().stream())
                .toList();
    }
}
