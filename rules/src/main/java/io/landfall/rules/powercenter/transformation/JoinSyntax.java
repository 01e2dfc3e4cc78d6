package io.landfall.rules.powercenter.transformation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * PowerCenter's own syntax for joins, which stands in braces in a condition: {@code {A LEFT OUTER JOIN B ON A.ID = B.ID} AND A.X = 1}. The
 * service takes it out of there and joins so in the query that it sends. What it writes is the standard's join, which the databases
 * of today read: the tables in braces stand once in FROM, joined, and the others beside them as before.
 *
 * @param join what stands in the braces
 * @param rest the condition without them, empty for none
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/source-qualifier-transformation/outer-join-support/informatica-join-syntax.html">Informatica
 *     join syntax</a>
 */
record JoinSyntax(String join, String rest) {

    /** Braces of drivers begin with a word for what they mean, such as {@code {d '2026-01-31'}}. */
    private static final Pattern BRACE =
            Pattern.compile("'[^']*'|\"[^\"]*\"|(\\{)(?!\\s*(?:d|t|ts|fn|oj|call)\\b)", Pattern.CASE_INSENSITIVE);

    private static final Pattern CONDITION =
            Pattern.compile("\\s*\\{([^{}]*)}(?:\\s+AND\\b(.*))?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern TABLE =
            Pattern.compile("(^\\s*|\\bJOIN\\s+)(\\w+(?:\\.\\w+)*)", Pattern.CASE_INSENSITIVE);

    /** Where tables may stand besides: in brackets, or behind commas. */
    private static final Pattern ELSEWHERE = Pattern.compile("^\\s*\\(|\\bJOIN\\s*\\(|,", Pattern.CASE_INSENSITIVE);

    private static final Pattern ALIASED =
            Pattern.compile("(\\w+(?:\\.\\w+)*)(?:\\s+(?:AS\\s+)?(\\w+))?", Pattern.CASE_INSENSITIVE);

    private static final Pattern QUERY = Pattern.compile(
            "(SELECT\\b.*?\\bFROM\\s+)([\\w.,\\s]+?)\\s+WHERE\\b(.*?)((?:\\s+(?:GROUP|ORDER)\\s+BY\\b.*)?)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern OUTER = word("OUTER|LEFT|RIGHT|FULL");
    private static final Pattern ON = word("ON");
    private static final Pattern AND = word("AND");
    private static final Pattern NEXT = word("INNER|LEFT|RIGHT|FULL|CROSS|JOIN");
    private static final Pattern EQUAL = Pattern.compile("\\w+(?:\\.\\w+)+\\s*=\\s*\\w+(?:\\.\\w+)+");

    private static Pattern word(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /** Whether braces of this syntax stand anywhere in the SQL. */
    static boolean isIn(String sql) {
        return opened(sql).findAny().isPresent();
    }

    private static Stream<Integer> opened(String sql) {
        return BRACE.matcher(sql)
                .results()
                .filter(found -> found.group(1) != null)
                .map(found -> found.start(1));
    }

    /** The condition of a query, if it begins with one join in braces and goes on with nothing but AND. */
    static Optional<JoinSyntax> of(String condition) {
        var found = CONDITION.matcher(condition);
        if (!found.matches()) {
            return Optional.empty();
        }
        var rest = Optional.ofNullable(found.group(2)).orElse("").strip();
        return isIn(rest) || GeneratedQuery.hasOr(rest)
                ? Optional.empty()
                : Optional.of(new JoinSyntax(found.group(1).strip(), rest));
    }

    /** A whole query whose condition has a join in braces, as databases read it. */
    static Optional<String> rewritten(String query) {
        var found = QUERY.matcher(query.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var tables = List.of(found.group(2).strip().split("\\s*,\\s*"));
        // What looks like the end of the query may be that of a query inside of a condition that goes on.
        if (GeneratedQuery.hasOr(found.group(4))) {
            return Optional.empty();
        }
        return of(found.group(3))
                .flatMap(syntax -> syntax.from(tables)
                        .map(from -> found.group(1)
                                + from
                                + (syntax.rest().isEmpty() ? "" : "\nWHERE " + syntax.rest())
                                + found.group(4)));
    }

    /**
     * What stands behind FROM.
     *
     * @param tables that the query reads, each with its alias behind it if it has one
     * @return empty when the braces name other tables, or one of them twice, or tables in brackets
     */
    Optional<String> from(List<String> tables) {
        var known = named(tables);
        var joined = new ArrayList<String>();
        var from = TABLE.matcher(join).replaceAll(found -> {
            var written = found.group(2).toLowerCase(Locale.ROOT);
            var name = written.substring(written.lastIndexOf('.') + 1);
            var table = known.getOrDefault(name, "");
            joined.add(written.equals(name) || table.equalsIgnoreCase(written) ? name : written);
            return Matcher.quoteReplacement(found.group(1) + table);
        });
        var isKnown = known.size() == tables.size()
                && !ELSEWHERE.matcher(join).find()
                && known.keySet().containsAll(joined)
                && joined.stream().distinct().count() == joined.size();
        var others = known.entrySet().stream()
                .filter(table -> !joined.contains(table.getKey()))
                .map(table -> ", " + table.getValue())
                .collect(Collectors.joining());
        return isKnown && !joined.isEmpty() ? Optional.of(from + others) : Optional.empty();
    }

    /**
     * Whether an outer join asks more than that columns of tables are equal. How the service writes that for the database, where it may
     * stand in the condition of the whole query, is not documented.
     */
    static boolean asksMore(String sql) {
        var join = opened(sql)
                .findFirst()
                .map(open -> sql.substring(open + 1).split("}", 2)[0])
                .orElse("");
        return OUTER.matcher(join).find()
                && ON.splitAsStream(join)
                        .skip(1)
                        .map(part -> NEXT.split(part, 2)[0].replaceAll("[()]", " "))
                        .flatMap(AND::splitAsStream)
                        .anyMatch(condition -> !EQUAL.matcher(condition.strip()).matches());
    }

    /** Each table by the name that conditions call it by. */
    private static Map<String, String> named(List<String> tables) {
        var named = new LinkedHashMap<String, String>();
        for (var table : tables) {
            var parts = ALIASED.matcher(table);
            if (parts.matches()) {
                var own = parts.group(1);
                var name = Optional.ofNullable(parts.group(2)).orElse(own.substring(own.lastIndexOf('.') + 1));
                named.put(name.toLowerCase(Locale.ROOT), table);
            }
        }
        return named;
    }
}
