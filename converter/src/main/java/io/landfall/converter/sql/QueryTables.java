package io.landfall.converter.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a query of a source reads, as far as the standard's syntax goes: a query in words of its database alone reads tables that
 * nobody knows here.
 */
public final class QueryTables {

    /** The parser's time grows with the square of the length. */
    private static final int LONGEST_QUERY = 50_000;

    private static final List<SqlParser.Config> PARSERS = Stream.of(
                    Quoting.DOUBLE_QUOTE, Quoting.BACK_TICK, Quoting.BRACKET)
            .map(quoting -> SqlParser.config()
                    .withQuoting(quoting)
                    .withUnquotedCasing(Casing.UNCHANGED)
                    .withQuotedCasing(Casing.UNCHANGED)
                    .withConformance(SqlConformanceEnum.LENIENT)
                    .withIdentifierMaxLength(Short.MAX_VALUE))
            .toList();

    private QueryTables() {}

    /** Their names in small letters, with the schema before them where the query has it; none if the query cannot be read. */
    public static Set<String> of(String sql) {
        var text = sql.strip().replaceFirst(";$", "");
        if (text.length() > LONGEST_QUERY) {
            return Set.of();
        }
        return PARSERS.stream()
                .flatMap(parser -> parsed(text, parser).stream())
                .findFirst()
                .map(query -> query.accept(new Reading()))
                .map(names -> (Set<String>) new TreeSet<>(names))
                .orElse(Set.of());
    }

    private static Optional<SqlNode> parsed(String sql, SqlParser.Config parser) {
        try {
            return Optional.of(SqlParser.create(sql, parser).parseQuery());
        } catch (SqlParseException | StackOverflowError unreadable) {
            return Optional.empty();
        }
    }

    /** Collects what stands in the place of a table and is none of the query's own steps. */
    private static final class Reading extends SqlBasicVisitor<List<String>> {

        private final List<String> tables = new ArrayList<>();
        private final Set<String> steps = new HashSet<>();

        @Override
        public List<String> visit(SqlCall call) {
            switch (call) {
                case SqlWith with -> {
                    for (var item : with.withList) {
                        var step = (SqlWithItem) item;
                        step.query.accept(this);
                        steps.add(key(step.name));
                    }
                    with.body.accept(this);
                }
                case SqlSelect select -> {
                    from(select.getFrom());
                    Stream.of(
                                    select.getSelectList(),
                                    select.getWhere(),
                                    select.getGroup(),
                                    select.getHaving(),
                                    select.getQualify(),
                                    select.getOrderList())
                            .flatMap(Stream::ofNullable)
                            .forEach(part -> part.accept(this));
                }
                default -> super.visit(call);
            }
            return tables;
        }

        private void from(@Nullable SqlNode node) {
            switch (node) {
                case null -> {}
                case SqlIdentifier name -> {
                    if (!(name.isSimple() && steps.contains(key(name)))) {
                        tables.add(key(name));
                    }
                }
                case SqlJoin join -> {
                    from(join.getLeft());
                    from(join.getRight());
                    Optional.ofNullable(join.getCondition()).ifPresent(condition -> condition.accept(this));
                }
                case SqlCall call
                when call.getKind() == SqlKind.AS || call.getKind() == SqlKind.TABLE_REF -> from(call.operand(0));
                default -> node.accept(this);
            }
        }

        /** Without the name of a database before the schema. */
        private static String key(SqlIdentifier name) {
            List<String> parts = name.names;
            return parts.stream()
                    .skip(Math.max(0, parts.size() - 2))
                    .collect(Collectors.joining("."))
                    .toLowerCase(Locale.ROOT);
        }
    }
}
