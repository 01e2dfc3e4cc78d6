package io.landfall.parsers.powercenter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks rows up in a table or file, connected in the pipeline or called by {@code :LKP} in an expression. */
public record Lookup(TransformationParts parts) implements Transformation {

    private static final Pattern SEQUENCE = Pattern.compile("(?i)sequence[-_ ]?id");

    public Optional<FlatFile> flatFile() {
        return parts().flatFile();
    }

    /** The columns of the table or file, in the order by which the cache is sorted. */
    public List<Port> lookupPorts() {
        return ports().stream().filter(port -> port.is(PortRole.LOOKUP)).toList();
    }

    /**
     * What fills a column of a dynamic cache: an input port, an expression or {@code Sequence-ID}; empty when the export says
     * nothing. Versions of the tool write it differently, so whatever else a column says counts where it names an input port.
     */
    public String association(Port column) {
        var said = Stream.of(
                        Stream.of(column.refField(), column.expression()),
                        column.extras().attributes().entrySet().stream()
                                .filter(extra -> extra.getKey().startsWith("ASSOCIATED") || isFilling(extra.getValue()))
                                .map(Map.Entry::getValue),
                        column.attributes().all().stream().map(Attribute::value).filter(this::isFilling),
                        parts().dependencies().stream()
                                .filter(dependency -> dependency.output().equalsIgnoreCase(column.name()))
                                .map(FieldDependency::input))
                .flatMap(texts -> texts)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> port(text).map(Port::name).orElse(text))
                .distinct()
                .toList();
        return said.size() == 1 ? said.getFirst() : String.join(" ", said);
    }

    /** Whether a text is all that a column needs to be filled. */
    private boolean isFilling(String text) {
        return isSequence(text)
                || port(text.strip())
                        .filter(port -> port.isInput() && !port.is(PortRole.LOOKUP))
                        .isPresent();
    }

    /** Whether a column is filled with numbers that the cache generates. */
    public static boolean isSequence(String association) {
        return SEQUENCE.matcher(association.strip()).matches();
    }

    /** The value of a call by {@code :LKP}; more than one is an error of the mapping. */
    public Optional<Port> returnPort() {
        return ports().stream().filter(port -> port.is(PortRole.RETURN)).findFirst();
    }
}
