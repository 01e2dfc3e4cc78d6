package io.landfall.rules.powercenter.flow;

import io.landfall.parsers.powercenter.Attribute;
import io.landfall.parsers.powercenter.ConnectionReference;
import io.landfall.parsers.powercenter.Instance;
import io.landfall.parsers.powercenter.SessionExtension;
import io.landfall.parsers.powercenter.SessionInstance;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What holds for one instance: what the session says before what the mapping says.
 *
 * @param prefix names of the mapplets around the instance, each followed by a dot
 * @param values what the session's parameter file gives
 */
record InstanceSettings(
        FlowView view, Instance instance, String prefix, Optional<SessionRun> session, GivenValues values) {

    NodeSettings settings() {
        return new NodeSettings(
                this::attribute,
                attribute -> session.flatMap(run -> extension(run, attribute)),
                connection(),
                reference().map(ConnectionReference::subtype).orElse(""),
                extensions().stream().anyMatch(extension -> extension.subtype().startsWith("File ")),
                session.filter(_ -> !isRelational())
                        .flatMap(this::use)
                        .flatMap(use -> use.flatFiles().stream().findFirst()),
                instance.associatedSources(),
                session.flatMap(this::use)
                        .filter(use -> use.partitionType().equalsIgnoreCase("KEY RANGE"))
                        .map(SessionInstance::partitions)
                        .orElse(List.of()),
                isRelational()
                        ? session.flatMap(this::use)
                                .map(use -> PartitionedQueries.of(use, this::attribute))
                                .orElse(List.of())
                        : List.of(),
                said(),
                extensions());
    }

    private List<Attribute> said() {
        return Stream.concat(
                        session.flatMap(this::use).stream().map(SessionInstance::attributes), view.sheets(instance))
                .flatMap(sheet -> sheet.all().stream())
                .toList();
    }

    private Optional<String> attribute(String name) {
        return session.flatMap(run -> override(run, name)).or(() -> view.attribute(instance, name));
    }

    /** What reads or writes a table has no layout, even if the session has kept that of a file. */
    private boolean isRelational() {
        return extensions().stream().anyMatch(extension -> extension.subtype().startsWith("Relational "));
    }

    private boolean isOutside() {
        return prefix.isEmpty();
    }

    private String path() {
        return prefix + instance.name();
    }

    private Optional<SessionInstance> use(SessionRun run) {
        return isOutside() ? run.instance(instance) : run.instance(path());
    }

    private Optional<String> override(SessionRun run, String attribute) {
        return isOutside() ? run.override(instance, attribute) : run.override(path(), attribute);
    }

    private Optional<String> extension(SessionRun run, String attribute) {
        return isOutside() ? run.extension(instance, attribute) : run.extension(path(), attribute);
    }

    private List<SessionExtension> extensions() {
        return session.map(run -> isOutside() ? run.extensions(instance) : run.extensions(path()))
                .orElse(List.of());
    }

    private Optional<ConnectionReference> reference() {
        return session.flatMap(run -> isOutside() ? run.connection(instance) : run.connection(path()));
    }

    /** That of the session, else of a lookup or procedure itself. By one variable two sessions may mean two, which their parameter files tell. */
    private String connection() {
        var name = reference()
                .map(InstanceSettings::name)
                .or(() -> attribute("Connection Information"))
                .orElse("");
        return values.text(name)
                .map(String::strip)
                .filter(given -> !given.isEmpty())
                .orElse(name);
    }

    private static String name(ConnectionReference reference) {
        return reference.connection().isEmpty() ? reference.variable() : reference.connection();
    }
}
