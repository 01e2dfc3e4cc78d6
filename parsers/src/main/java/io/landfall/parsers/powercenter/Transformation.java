package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A transformation, reusable or not. The members of the family answer questions about ports, groups and programs. The
 * property sheet is in {@link #attributes()} and is read by name, since an instance and a session may each say otherwise.
 */
public sealed interface Transformation extends Definition
        permits SourceQualifier,
                ExpressionTransformation,
                Filter,
                Router,
                Joiner,
                Lookup,
                Aggregator,
                Sorter,
                Rank,
                SequenceGenerator,
                UpdateStrategy,
                Union,
                Normalizer,
                TransactionControl,
                StoredProcedure,
                SqlTransformation,
                JavaTransformation,
                MappletInput,
                MappletOutput,
                MappletInterface,
                OtherTransformation {

    TransformationParts parts();

    /** Gives the parts the type that their type and template name say. */
    static Transformation of(TransformationParts parts) {
        return switch (parts.type()) {
            case "Source Qualifier" -> new SourceQualifier(parts);
            case "Expression" -> new ExpressionTransformation(parts);
            case "Filter" -> new Filter(parts);
            case "Router" -> new Router(parts);
            case "Joiner" -> new Joiner(parts);
            case "Lookup Procedure" -> new Lookup(parts);
            case "Aggregator" -> new Aggregator(parts);
            case "Sorter" -> new Sorter(parts);
            case "Rank" -> new Rank(parts);
            case "Sequence", "Sequence Generator" -> new SequenceGenerator(parts);
            case "Update Strategy" -> new UpdateStrategy(parts);
            case "Normalizer" -> new Normalizer(parts);
            case "Transaction Control" -> new TransactionControl(parts);
            case "Stored Procedure" -> new StoredProcedure(parts);
            case "Input Transformation" -> new MappletInput(parts);
            case "Output Transformation" -> new MappletOutput(parts);
            case "Mapplet" -> new MappletInterface(parts);
            case "Custom Transformation" -> custom(parts);
            default -> new OtherTransformation(parts);
        };
    }

    private static Transformation custom(TransformationParts parts) {
        return switch (parts.templateName()) {
            case "Union Transformation" -> new Union(parts);
            case "SQL Transform" -> new SqlTransformation(parts);
            case "Java Transformation" -> new JavaTransformation(parts);
            default ->
                parts.attributes().text("Language").equalsIgnoreCase("Java")
                        ? new JavaTransformation(parts)
                        : new OtherTransformation(parts);
        };
    }

    @Override
    default String name() {
        return parts().name();
    }

    /** As written, for example {@code Lookup Procedure}. */
    default String type() {
        return parts().type();
    }

    default boolean reusable() {
        return parts().reusable();
    }

    @Override
    default String description() {
        return parts().description();
    }

    /** In the order in which they are evaluated. */
    default List<Port> ports() {
        return parts().ports();
    }

    /** The port of that name, in any case. */
    default Optional<Port> port(String name) {
        return ports().stream()
                .filter(port -> port.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** In the order of the file; {@link Group#order} may say otherwise. */
    default List<Group> groups() {
        return parts().groups();
    }

    default Attributes attributes() {
        return parts().attributes();
    }

    default List<MetadataExtension> metadata() {
        return parts().metadata();
    }

    @Override
    default SourceLocation at() {
        return parts().at();
    }

    @Override
    default Extras extras() {
        return parts().extras();
    }
}
