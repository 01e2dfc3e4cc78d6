package io.landfall.converter.sql;

import io.landfall.converter.expression.LibraryFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlNode;

/**
 * The definitions of library functions in one engine's SQL. They stand in the resources {@code <dialect>/<subject>.sql}, each
 * under a line {@code -- name} and after those that it calls; a script carries only those that it needs.
 */
public final class Prelude {

    private static final List<String> SUBJECTS =
            List.of("text", "code", "number", "math", "date", "pattern", "pipeline");

    private static final Pattern HEADING = Pattern.compile("(?m)^-- ([a-z][a-z0-9_]*)$");
    private static final Pattern CALL = Pattern.compile("\\blandfall\\.([a-z][a-z0-9_]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEFINED =
            Pattern.compile("(?m)^CREATE OR REPLACE (?:MACRO|FUNCTION|AGGREGATE) landfall\\.([a-z][a-z0-9_]*)");

    private static final String SCHEMA = "CREATE SCHEMA IF NOT EXISTS landfall;";

    /** By heading. */
    private final Map<String, String> definitions;

    /** Under which heading each name is defined. */
    private final Map<String, String> headings = new HashMap<>();

    /** By heading, the headings of all that its definition calls, directly or through another, and its own. */
    private final Map<String, Set<String>> called = new HashMap<>();

    private Prelude(Map<String, String> definitions) {
        this.definitions = definitions;
        definitions.forEach((heading, definition) ->
                DEFINED.matcher(definition).results().forEach(defined -> headings.put(defined.group(1), heading)));
        definitions.keySet().forEach(heading -> {
            var needed = new TreeSet<String>();
            needed.add(heading);
            collect(Objects.requireNonNull(definitions.get(heading)), needed);
            called.put(heading, needed);
        });
    }

    /** The definitions for an engine. */
    public static Prelude of(Dialect dialect) {
        var definitions = new LinkedHashMap<String, String>();
        SUBJECTS.forEach(subject -> read(dialect.label() + "/" + subject + ".sql", definitions));
        return new Prelude(definitions);
    }

    /**
     * The statements that a script needs before it runs: those of every library function that it calls, directly or through
     * another, in the order of the resource. Empty when it calls none.
     */
    public List<String> neededBy(String script) {
        var needed = new TreeSet<String>();
        callsIn(script).forEach(heading -> needed.addAll(Objects.requireNonNull(called.get(heading))));
        if (needed.isEmpty()) {
            return List.of();
        }
        var statements = new ArrayList<String>();
        statements.add(SCHEMA);
        definitions.forEach((name, definition) -> {
            if (needed.contains(name)) {
                statements.add(definition);
            }
        });
        return statements;
    }

    /** Every definition, for an engine that is set up once for many scripts. */
    public List<String> all() {
        var statements = new ArrayList<String>();
        statements.add(SCHEMA);
        statements.addAll(definitions.values());
        return statements;
    }

    /** The functions that are defined, by their names in lower case. */
    public Set<String> names() {
        return Set.copyOf(headings.keySet());
    }

    static SqlNode call(LibraryFunction function, List<SqlNode> args) {
        return call(function, "", args);
    }

    /** A call of the definition for arguments of one kind. */
    static SqlNode call(LibraryFunction function, String kind, List<SqlNode> args) {
        return Nodes.function("landfall." + function.sqlName().toLowerCase(Locale.ROOT) + kind, args);
    }

    static SqlNode call(String function, SqlNode... args) {
        return Nodes.function("landfall." + function, args);
    }

    private void collect(String script, Set<String> needed) {
        for (var heading : callsIn(script)) {
            if (needed.add(heading)) {
                collect(Objects.requireNonNull(definitions.get(heading)), needed);
            }
        }
    }

    /** The headings of what a script calls itself. */
    private Set<String> callsIn(String script) {
        var names = new HashSet<String>();
        for (var calls = CALL.matcher(script); calls.find(); ) {
            names.add(calls.group(1));
        }
        return names.stream()
                .map(name -> headings.get(name.toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static void read(String resource, Map<String, String> definitions) {
        var text = text(resource);
        var headings = HEADING.matcher(text).results().toList();
        for (int i = 0; i < headings.size(); i++) {
            var end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
            definitions.put(
                    headings.get(i).group(1),
                    text.substring(headings.get(i).end(), end).strip());
        }
    }

    private static String text(String resource) {
        try (var stream = Prelude.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
