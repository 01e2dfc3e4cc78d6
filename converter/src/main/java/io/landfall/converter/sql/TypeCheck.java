package io.landfall.converter.sql;

import io.landfall.converter.analysis.Schemas;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.Flatten.Generator;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Source;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Properties;
import org.apache.calcite.config.CalciteConnectionConfigImpl;
import org.apache.calcite.config.CalciteConnectionProperty;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.runtime.CalciteException;
import org.apache.calcite.schema.impl.AbstractTable;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.util.SqlOperatorTables;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorImpl;

/** Checks with Calcite's validator that every operator is sound SQL whose columns have the declared types. */
public final class TypeCheck {

    private static final SqlOperatorTable KNOWN =
            SqlOperatorTables.chain(SqlStdOperatorTable.instance(), SqlOperatorTables.of(Library.operators()));

    private final Pipeline pipeline;
    private final Schemas schemas;
    private final CalciteCatalogReader catalog;
    private final OperatorNodes operators;

    private TypeCheck(Pipeline pipeline) {
        this.pipeline = pipeline;
        this.schemas = Schemas.of(pipeline);
        this.catalog = catalog();
        var expressions = new ExpressionNodes(
                new StandardSyntax(true),
                parameter -> Nodes.call(
                        SqlStdOperatorTable.CAST,
                        org.apache.calcite.sql.SqlLiteral.createNull(Nodes.AT),
                        new StandardSyntax().type(parameter.type())));
        this.operators = new OperatorNodes(new Scope(expressions, schemas, new Relations() {
            @Override
            public SqlNode of(InputRef input) {
                return rows(input);
            }

            @Override
            public SqlNode of(Source source) {
                return Nodes.name(source.id());
            }
        }));
    }

    /** The name under which the catalogue has the rows. */
    private SqlNode rows(InputRef input) {
        return Nodes.name(
                pipeline.operator(input.operator()).orElseThrow() instanceof Iterate ? input.text() : input.operator());
    }

    /** What is wrong, one sentence each, with the operator's id; empty when all is well. Scripts are not looked at. */
    public static List<String> problems(Pipeline pipeline) {
        var check = new TypeCheck(pipeline);
        var problems = new ArrayList<String>();
        for (var operator : pipeline.operators()) {
            if (operator instanceof Iterate loop) {
                problems.addAll(problems(loop.inside(pipeline)));
            } else if (!(operator instanceof Script)) {
                check.problem(operator, problems);
            }
        }
        return problems;
    }

    private void problem(Operator operator, List<String> problems) {
        try {
            var validator = validator();
            var declared = schemas.of(operator.id());
            var query = query(operator);
            var validated = validator.validate(query);
            differences(operator, declared, validator.getValidatedNodeType(validated), problems);
        } catch (CalciteException | IllegalArgumentException failure) {
            var cause = failure.getCause() == null ? failure : failure.getCause();
            problems.add("%s: %s".formatted(operator.id(), cause.getMessage()));
        }
    }

    /** Loops and folds are recursive on engines; their types are those of their parts. */
    private SqlNode query(Operator operator) {
        return switch (operator) {
            case Flatten flatten when flatten.generator() instanceof Generator.Loop loop -> loop(flatten, loop);
            case Scan scan -> scan(scan);
            case Route route ->
                operators.query(
                        route,
                        route.groups().isEmpty()
                                ? ""
                                : route.groups().getFirst().name());
            case Reject reject -> operators.query(reject, "");
            default -> operators.query(operator, "");
        };
    }

    private SqlNode loop(Flatten flatten, Generator.Loop loop) {
        var scope = operators.scope();
        var started = Select.from(rows(flatten.input()))
                .star()
                .item(scope.expr(loop.first()), flatten.field().name())
                .item(Nodes.integer(1), WindowNodes.POSITION);
        var select = Select.from(Nodes.call(SqlStdOperatorTable.AS, started.build(), Nodes.name("started")))
                .where(scope.expr(loop.condition()));
        var name = flatten.field().name();
        schemas.of(flatten.input()).forEach(field -> select.column(field.name()));
        select.item(scope.typed(scope.expr(loop.next()), flatten.field().type()), name);
        flatten.ordinal()
                .ifPresent(
                        ordinal -> select.item(scope.typed(Nodes.name(WindowNodes.POSITION), Types.BIGINT), ordinal));
        return select.build();
    }

    private SqlNode scan(Scan scan) {
        var scope = operators.scope();
        var started = Select.from(rows(scan.input())).star();
        scan.state()
                .forEach(variable ->
                        started.item(scope.expr(Expr.cast(variable.initial(), variable.type())), variable.name()));
        var select = Select.from(Nodes.call(SqlStdOperatorTable.AS, started.build(), Nodes.name("started")));
        schemas.of(scan.input()).forEach(field -> select.column(field.name()));
        scan.state().forEach(variable -> select.item(scope.expr(variable.update()), variable.name()));
        return select.build();
    }

    private static void differences(
            Operator operator, List<Field> declared, RelDataType validated, List<String> problems) {
        var columns = validated.getFieldList();
        if (columns.size() != declared.size()) {
            problems.add(
                    "%s: %d columns where %d are declared".formatted(operator.id(), columns.size(), declared.size()));
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            var type = CalciteTypes.of(columns.get(i).getType());
            var field = declared.get(i);
            if (!fits(type, field.type())) {
                problems.add("%s: '%s' is %s where %s is declared"
                        .formatted(
                                operator.id(),
                                field.name(),
                                type.sql(),
                                field.type().sql()));
            }
        }
    }

    /** Whether values of one type are values of the other; Calcite is finer about lengths and widths than engines are. */
    private static boolean fits(SqlType found, SqlType declared) {
        if (found.isText() && declared.isText()) {
            return true;
        }
        if (found.isInteger() && declared.isInteger()) {
            return true;
        }
        if (found instanceof SqlType.Decimal && declared instanceof SqlType.Decimal) {
            return true;
        }
        return found.equals(declared);
    }

    private SqlValidator validator() {
        return new Validator(catalog);
    }

    private CalciteCatalogReader catalog() {
        var root = CalciteSchema.createRootSchema(false, false);
        for (var operator : pipeline.operators()) {
            if (operator instanceof Iterate loop) {
                loop.outputs().stream()
                        .map(output -> new InputRef(loop.id(), output))
                        .forEach(output -> root.add(output.text(), new Rows(schemas.of(output))));
            } else {
                root.add(operator.id(), new Rows(schemas.of(operator.id())));
            }
        }
        var properties = new Properties();
        properties.setProperty(CalciteConnectionProperty.CASE_SENSITIVE.camelName(), "true");
        return new CalciteCatalogReader(
                root, List.of(), CalciteTypes.FACTORY, new CalciteConnectionConfigImpl(properties));
    }

    /** Calcite's validator, which would look through all columns for aggregates anew at each column. */
    private static final class Validator extends SqlValidatorImpl {

        private final IdentityHashMap<SqlSelect, Boolean> aggregates = new IdentityHashMap<>();

        Validator(CalciteCatalogReader catalog) {
            super(
                    KNOWN,
                    catalog,
                    CalciteTypes.FACTORY,
                    SqlValidator.Config.DEFAULT
                            .withConformance(SqlConformanceEnum.LENIENT)
                            .withTypeCoercionEnabled(false));
        }

        @Override
        public boolean isAggregate(SqlSelect select) {
            return aggregates.computeIfAbsent(select, super::isAggregate);
        }
    }

    /** An operator's rows as a table. */
    private static final class Rows extends AbstractTable {

        private final List<Field> fields;

        Rows(List<Field> fields) {
            this.fields = fields;
        }

        @Override
        public RelDataType getRowType(RelDataTypeFactory factory) {
            var row = factory.builder();
            fields.forEach(field -> row.add(field.name(), CalciteTypes.nullable(field.type(), factory)));
            return row.build();
        }
    }
}
