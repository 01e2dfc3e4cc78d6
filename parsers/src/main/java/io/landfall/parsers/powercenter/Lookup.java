package io.landfall.parsers.powercenter;

import java.util.List;
import java.util.Optional;

/** Looks rows up in a table or file, connected in the pipeline or called by {@code :LKP} in an expression. */
public record Lookup(TransformationParts parts) implements Transformation {

    public String table() {
        return attributes().text("Lookup table name");
    }

    public Optional<LookupSource> source() {
        return attributes().oneOf("Source Type", LookupSource.values());
    }

    public Optional<FlatFile> flatFile() {
        return parts().flatFile();
    }

    public String condition() {
        return attributes().text("Lookup condition");
    }

    public Optional<MultipleMatch> multipleMatch() {
        return attributes().oneOf("Lookup policy on multiple match", MultipleMatch.values());
    }

    public String sqlOverride() {
        return attributes().text("Lookup Sql Override");
    }

    public String sourceFilter() {
        return attributes().text("Lookup Source Filter");
    }

    public Optional<Boolean> isCached() {
        return attributes().flag("Lookup caching enabled");
    }

    public Optional<Boolean> isPersistent() {
        return attributes().flag("Lookup cache persistent");
    }

    public Optional<Boolean> isDynamic() {
        return attributes().flag("Dynamic Lookup Cache");
    }

    public Optional<Boolean> isInsertElseUpdate() {
        return attributes().flag("Insert Else Update");
    }

    public Optional<Boolean> isUpdateElseInsert() {
        return attributes().flag("Update Else Insert");
    }

    public Optional<Boolean> isCaseSensitive() {
        return attributes().flag("Case Sensitive String Comparison");
    }

    public String connection() {
        return attributes().text("Connection Information");
    }

    /** The columns of the table or file, in the order by which the cache is sorted. */
    public List<Port> lookupPorts() {
        return ports().stream().filter(port -> port.is(PortRole.LOOKUP)).toList();
    }

    /** The value of a call by {@code :LKP}; more than one is an error of the mapping. */
    public Optional<Port> returnPort() {
        return ports().stream().filter(port -> port.is(PortRole.RETURN)).findFirst();
    }
}
