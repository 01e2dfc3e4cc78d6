package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat.Header;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.FlatFile;
import io.landfall.parsers.powercenter.Normalizer;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.SourceField;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FileLayouts;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.Node.SourceNode;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.NumberSigns;
import io.landfall.rules.powercenter.flow.PortTypes;
import io.landfall.rules.powercenter.flow.TransformationRule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a COBOL or VSAM file for the Normalizer that stands in for its Source Qualifier: as lines of text, cut where the record's fields
 * are. Columns that redefine others are read from the same piece of the line. Packed and binary numbers are not text, and block.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/normalizer-transformation/vsam-normalizer-transformation.html">VSAM
 *     Normalizer transformation</a>
 */
@RuleInfo(
        code = "PC-NRM-R02",
        summary = "A Normalizer that reads COBOL records becomes a source in columns of fixed width",
        fidelity = Fidelity.EXACT,
        before = "Normalizer, VSAM",
        after = "source, project, unpivot")
final class CobolToSource implements TransformationRule {

    /** In which a letter or digit is one byte as everywhere. */
    private static final Set<String> CODE_PAGES = Set.of("MS1252", "LATIN1", "US-ASCII", "UTF-8");

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        if (!(node.definition() instanceof Normalizer normalizer) || !normalizer.isVsam()) {
            return Rewrite.declined();
        }
        var source = QualifiedSources.of(node, context).all().stream().findFirst();
        return source.isEmpty()
                ? Rewrite.blockedBy(Diagnostic.of(TransformationCode.SOURCE_MISSING, node.at(), node.name()))
                : new Reading(node, source.get(), context, new Findings()).fragment();
    }

    private record Reading(TransformationNode node, SourceNode source, FlowContext context, Findings findings) {

        Rewrite<Fragment> fragment() {
            var file = SourceFiles.layout(source, node);
            var columns = NormalizedColumns.of(source.definition().fields());
            var layout = columns.flatMap(CobolLayout::of);
            if (file.isEmpty() || !isText(file.get())) {
                findings.block(Diagnostic.of(TransformationCode.COBOL_FILE, source.at(), source.name()));
            }
            if (layout.isEmpty()) {
                findings.block(Diagnostic.of(TransformationCode.COBOL_OVERLAP, source.at(), source.name()));
            }
            var path = SourceFiles.named(source, node, context, findings);
            if (findings.isBlocked() || path.isEmpty()) {
                return findings.answer(() -> {
                    throw new IllegalStateException("blocked without a reason");
                });
            }
            var read = read(path.get(), file.orElseThrow(), layout.orElseThrow());
            var numbers = CobolNumbers.of(columns.orElseThrow(), layout.orElseThrow(), source.at());
            var said = numbers.over(context.id(source.name() + "_numbers"), InputRef.of(read.id()), source.at());
            var fragment = new NormalizerToUnpivot.Occurrences(
                            node, columns.get(), InputRef.of(said.id()), List.of(read, said), context, findings)
                    .fragment((port, place) -> value(columns.get(), layout.get(), numbers, port, place));
            return findings.answer(() -> fragment);
        }

        private static boolean isText(FlatFile file) {
            return file.lineSequential()
                    && !file.delimited()
                    && CODE_PAGES.contains(file.codePage().toUpperCase(Locale.ROOT));
        }

        private Source read(SourceFiles.Named file, FlatFile lines, CobolLayout layout) {
            var format = FileLayouts.format(lines, layout.widths(), Header.NONE, mask());
            return new Source(
                    context.id(source.name()),
                    new Dataset.File(file.path(), file.naming(), format, List.of()),
                    layout.fields(),
                    Optional.empty(),
                    source.at());
        }

        private String mask() {
            return FileLayouts.dateMask(source.definition().attributes());
        }

        private Optional<Translated> value(
                NormalizedColumns columns, CobolLayout layout, CobolNumbers numbers, Port port, int place) {
            var column = columns.of(port);
            var piece = column.flatMap(own -> layout.field(own, place));
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            var field = column.orElseThrow().field();
            var written = CobolNumbers.isNumber(field) ? number(numbers, field, port, place) : piece;
            var type = PortTypes.column(field.datatype(), field.precision(), field.scale());
            var portType = context.typeOf(port);
            return written.flatMap(text -> FlatFileColumns.value(
                            Expr.field(text.name(), text.type()),
                            type,
                            NumberSigns.PLAIN,
                            portType,
                            mask(),
                            port.at(),
                            findings))
                    .map(value -> ending(value, field, piece.get()));
        }

        private Translated ending(Translated value, SourceField column, Field piece) {
            var number = new CobolNumber(column);
            if (!CobolNumbers.isNumber(column) || !number.isSigned()) {
                return value;
            }
            var ends = Translated.failing(value.value(), number.ending(Expr.field(piece.name(), piece.type())));
            return value.failingWith(List.of(ends));
        }

        private Optional<Field> number(CobolNumbers numbers, SourceField field, Port port, int place) {
            var number = numbers.field(field, place);
            if (number.isEmpty()) {
                findings.block(Diagnostic.of(
                        TransformationCode.COBOL_NUMBER,
                        port.at(),
                        field.name(),
                        field.layout().picture() + " " + field.layout().usage()));
            } else if (new CobolNumber(field).isSigned()) {
                findings.say(Diagnostic.of(TransformationCode.COBOL_SIGN, source.at(), source.name()));
            }
            return number;
        }
    }
}
