package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Source;
import io.landfall.parsers.powercenter.SourceQualifier;
import io.landfall.rules.powercenter.flow.DatabaseTypes;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.TransformationRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a Source Qualifier reads: a flat file, a table, or what a query answers.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/source-qualifier-transformation.html">Source
 *     Qualifier transformation</a>
 */
@RuleInfo(
        code = "PC-SQ-R01",
        summary = "A Source Qualifier becomes a source with the types of its ports",
        fidelity = Fidelity.EXACT,
        before = "Source Qualifier",
        after = "source, project, sort, distinct")
final class SourceQualifierToSource implements TransformationRule {

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        return node.definition() instanceof SourceQualifier qualifier
                ? converted(node, qualifier, context)
                : Rewrite.declined();
    }

    private static Rewrite<Fragment> converted(
            TransformationNode node, SourceQualifier qualifier, FlowContext context) {
        var findings = new Findings();
        var sources = QualifiedSources.of(node, context);
        var fragment = checked(node, sources, findings).flatMap(kind -> switch (kind) {
            case FILE -> new FileReading(node, sources, context, findings).read();
            case DATABASE -> Optional.of(new DatabaseReading(node, qualifier, sources, context, findings).read());
        });
        return findings.answer(fragment::orElseThrow);
    }

    private enum Kind {
        FILE,
        DATABASE
    }

    /** What the qualifier reads from; empty, and remarked on, when that cannot be read. */
    private static Optional<Kind> checked(TransformationNode node, QualifiedSources sources, Findings findings) {
        if (sources.all().isEmpty()) {
            findings.block(Diagnostic.of(TransformationCode.SOURCE_MISSING, node.at(), node.name()));
            return Optional.empty();
        }
        for (var source : sources.all()) {
            var definition = source.definition();
            if (isMapped(definition)) {
                findings.say(Diagnostic.of(
                        TransformationCode.SOURCE_MAPPED, source.at(), definition.name(), definition.databaseType()));
            } else if (!definition.flatFile().isPresent() && !DatabaseTypes.isRelational(definition.databaseType())) {
                findings.block(Diagnostic.of(
                        TransformationCode.SOURCE_KIND, source.at(), definition.name(), definition.databaseType()));
                return Optional.empty();
            }
        }
        return Optional.of(sources.all().getFirst().definition().flatFile().isPresent() ? Kind.FILE : Kind.DATABASE);
    }

    private static boolean isMapped(Source definition) {
        var columns = new LinkedHashMap<String, String>();
        definition.columns().forEach(column -> columns.put(column.name(), column.datatype()));
        return DatabaseTypes.isMapped(definition.databaseType(), columns);
    }
}
