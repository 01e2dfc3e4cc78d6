package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.ConnectionReference;
import io.landfall.parsers.powercenter.FlatFile;
import io.landfall.parsers.powercenter.Instance;
import io.landfall.parsers.powercenter.SessionExtension;
import io.landfall.parsers.powercenter.SessionInstance;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import java.util.List;
import java.util.Optional;

/**
 * What holds for one use of a definition: what the session says comes before what the mapping says.
 *
 * @param prefix the names of the mapplets around the instance, each followed by a dot; empty outside
 */
record Settings(FlowView view, Instance instance, String prefix, Optional<SessionRun> session) {

    /** A property of the transformation's, source's or target's sheet; empty when nobody says. */
    String text(String property) {
        return session.flatMap(run -> isOutside() ? run.override(instance, property) : run.override(path(), property))
                .or(() -> view.attribute(instance, property))
                .orElse("");
    }

    boolean isYes(String property) {
        return text(property).strip().equalsIgnoreCase("YES");
    }

    boolean isNo(String property) {
        return text(property).strip().equalsIgnoreCase("NO");
    }

    /** A property of the session's reader, writer or lookup; empty when the session does not say. */
    String ofSession(String property) {
        return session.flatMap(run -> isOutside() ? run.extension(instance, property) : run.extension(path(), property))
                .orElse("")
                .strip();
    }

    /** An option that a new session has switched on. */
    boolean isOn(String option) {
        return !ofSession(option).equalsIgnoreCase("NO");
    }

    /** An option that a new session has switched off. */
    boolean isChosen(String option) {
        return ofSession(option).equalsIgnoreCase("YES");
    }

    /** The layout of the file, where the session replaces that of the definition. */
    Optional<FlatFile> flatFile() {
        return session.filter(_ -> !isRelational())
                .flatMap(this::use)
                .flatMap(use -> use.flatFiles().stream().findFirst());
    }

    /** A session may keep the layout of a file that it does not read or write any more. */
    private boolean isRelational() {
        return extensions().stream().anyMatch(extension -> extension.subtype().startsWith("Relational "));
    }

    /** Whether the session reads or writes a file here, whatever the definition is. */
    boolean usesFile() {
        return extensions().stream().anyMatch(extension -> extension.subtype().startsWith("File "));
    }

    boolean isPartitioned() {
        return session.flatMap(this::use)
                .filter(use -> use.partitions().size() > 1)
                .isPresent();
    }

    /** What the session says of this use. */
    Optional<SessionInstance> use() {
        return session.flatMap(this::use);
    }

    String connection() {
        return session.flatMap(run -> isOutside() ? run.connection(instance) : run.connection(path()))
                .map(reference -> reference.connection() + reference.variable())
                .orElse("");
    }

    /** The database behind the connection; empty when nobody says. */
    String connectionType() {
        return session.flatMap(run -> isOutside() ? run.connection(instance) : run.connection(path()))
                .map(ConnectionReference::subtype)
                .orElse("");
    }

    private List<SessionExtension> extensions() {
        return session.map(run -> isOutside() ? run.extensions(instance) : run.extensions(path()))
                .orElse(List.of());
    }

    private Optional<SessionInstance> use(SessionRun run) {
        return isOutside() ? run.instance(instance) : run.instance(path());
    }

    private boolean isOutside() {
        return prefix.isEmpty();
    }

    private String path() {
        return prefix + instance.name();
    }
}
