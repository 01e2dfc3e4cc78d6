package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Queries that stay in the SQL of their database. A parameter in them stands for its value as text; a date is written as the documentation says for the
 * database of the source. Names in comments say nothing.
 *
 * @param dates how dates stand in the SQL, if that is documented
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/transformation-guide/source-qualifier-transformation/source-qualifier-transformation-overview/datetime-values.html">Datetime
 *     values</a>
 */
record QueryTexts(TransformationNode node, FlowContext context, Optional<String> dates) {

    /** Quoted texts and names, in the place of which nothing may be taken out, before comments. */
    private static final Pattern COMMENT =
            Pattern.compile("('[^']*'|\"[^\"]*\")|--[^\\r\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private static final Pattern PARAMETER = Pattern.compile("\\$\\$?[A-Za-z_][A-Za-z0-9_]*");

    private static final String AMERICAN = "%m/%d/%Y %H:%M:%S";
    private static final String INTERNATIONAL = "%Y-%m-%d %H:%M:%S";

    private static final Map<String, String> DATES = Map.of(
            "oracle", AMERICAN,
            "microsoft sql server", AMERICAN,
            "sybase", AMERICAN,
            "db2", "%Y-%m-%d-%H:%M:%S",
            "informix", INTERNATIONAL,
            "odbc", INTERNATIONAL,
            "teradata", INTERNATIONAL);

    /** Of a Source Qualifier whose sources lie in such a database. */
    static QueryTexts ofSource(TransformationNode node, String databaseType, FlowContext context) {
        return new QueryTexts(
                node,
                context,
                Optional.ofNullable(DATES.get(databaseType.strip().toLowerCase(Locale.ROOT))));
    }

    /** Of a Lookup, for which no document says how dates are written. */
    static QueryTexts ofLookup(TransformationNode node, FlowContext context) {
        return new QueryTexts(node, context, Optional.empty());
    }

    /** The query, and what is to be said of it: that it stays as it is, and which names in it runs have to give or nobody knows. */
    Dataset.Query query(String connection, String sql, Findings findings) {
        findings.say(Diagnostic.of(TransformationCode.QUERY_KEPT, node.at(), node.name()));
        OneQuery.denied(sql)
                .filter(_ -> !findings.isBlocked())
                .ifPresent(word -> findings.say(Diagnostic.of(QueryCode.NO_QUERY, node.at(), node.name(), word)));
        var asked = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        var hasDates = false;
        for (var name : names(sql)) {
            var parameter = context.asks(name, this::writes);
            if (parameter.isEmpty()) {
                unknown.add(name);
            } else if (parameter.get().defaultValue().isEmpty()) {
                asked.add(name);
            }
            hasDates |= parameter.filter(one -> isDate(one.type())).isPresent();
        }
        say(TransformationCode.PARAMETER_UNKNOWN, unknown, findings);
        say(TransformationCode.QUERY_PARAMETER, asked, findings);
        return new Dataset.Query(connection, sql, hasDates ? dates : Optional.empty());
    }

    /** The parameters that a query names outside of comments. */
    private static List<String> names(String sql) {
        var text = COMMENT.matcher(sql).replaceAll("$1");
        return PARAMETER
                .matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    private boolean writes(SqlType type) {
        return type.isText() || type.isNumber() || (dates.isPresent() && isDate(type));
    }

    private static boolean isDate(SqlType type) {
        return type.family() == SqlType.Family.TIMESTAMP || type.family() == SqlType.Family.DATE;
    }

    private void say(TransformationCode code, List<String> names, Findings findings) {
        if (!names.isEmpty()) {
            findings.say(Diagnostic.of(code, node.at(), node.name(), String.join(", ", names)));
        }
    }
}
