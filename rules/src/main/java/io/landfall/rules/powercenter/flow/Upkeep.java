package io.landfall.rules.powercenter.flow;

import java.util.regex.Pattern;

/**
 * SQL that looks after a database and how a session works in it, and changes no row of any table: new indexes that are not unique, rebuilt or
 * unusable ones, statistics for the optimizer, space that is given back; work in parallel, locks and
 * logging. A semicolon within a block stands behind a backslash; some databases take statements without one between them.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/workflow-basics-guide/sessions/using-pre--and-post-session-sql-commands.html">Using
 *     pre- and post-session SQL commands</a>
 */
public final class Upkeep {

    private static final String NAME = "[\\w$#.\"\\[\\]]+";

    /** What a statement more may begin with, what a statement would set, and comments, which may hide where a statement ends. */
    private static final String OTHER =
            "\\b(?:SET|DELETE|INSERT|UPDATE|MERGE|REPLACE|TRUNCATE|SELECT|ALTER|CREATE|DROP|RENAME|ENABLE|DISABLE"
                    + "|EXEC|EXECUTE|CALL|BEGIN|DECLARE|IF|WHILE|USE|LOCK)\\b|--|/\\*";

    private static final String PLAIN = "(?:(?!" + OTHER + ")[^;'])*+";

    /** What may follow: nothing of these. */
    private static final String REST = PLAIN + "(?:'[^']*'" + PLAIN + ")*+";

    private static final String ARGUMENTS = "[^;'()]*+(?:'[^']*'[^;'()]*+)*+";

    private static final String STATEMENT = String.join(
            "|",
            "ALTER\\s+INDEX\\s+%1$s\\s+(?:ON\\s+%1$s\\s+)?(?:REBUILD|REORGANIZE|UNUSABLE|COALESCE)\\b%2$s",
            "CREATE\\s+(?:BITMAP\\s+|NONCLUSTERED\\s+)?INDEX\\s+%1$s\\s+ON\\b%2$s",
            "ANALYZE(?:\\s+(?!TABLE\\b|INDEX\\b)%1$s)?",
            "ANALYZE\\s+(?:TABLE|INDEX)\\s+%1$s\\s+(?:COMPUTE|ESTIMATE)\\s+STATISTICS\\b%2$s",
            "VACUUM(?:\\s+FULL)?(?:\\s+ANALYZE)?(?:\\s+%1$s)?",
            "(?:UPDATE|COLLECT)\\s+STATISTICS\\b%2$s",
            "COLLECT\\s+STATS\\b%2$s",
            "GENERATE\\s+(?:EXPRESS\\s+)?STATISTICS\\s+ON\\b%2$s",
            "ALTER\\s+SESSION\\s+(?:ENABLE|DISABLE|FORCE)\\s+PARALLEL\\s+(?:DML|DDL|QUERY)(?:\\s+PARALLEL\\s+\\d+)?",
            "ALTER\\s+TABLE\\s+%1$s\\s+(?:(?:NO)?LOGGING|NOPARALLEL|PARALLEL(?:\\s+\\d+)?)",
            "LOCK\\s+TABLE\\s+%1$s\\s+IN\\s+(?:ROW\\s+)?(?:SHARE|EXCLUSIVE)\\s+MODE(?:\\s+NOWAIT)?",
            "SET\\s+NOCOUNT\\s+(?:ON|OFF)",
            "(?:CALL\\s+|EXEC(?:UTE)?\\s+)?(?:SYS\\.)?DBMS_STATS\\.GATHER_\\w+\\s*\\(%3$s\\)",
            "BEGIN\\s+(?:SYS\\.)?DBMS_STATS\\.GATHER_\\w+\\s*\\(%3$s\\)\\s*\\\\;\\s*END\\s*\\\\");

    private static final Pattern ALL = Pattern.compile(
            "(?is)(?:\\s*(?:" + STATEMENT.formatted(NAME, REST, ARGUMENTS) + ")\\s*(?:;|$|(?<=\\s)(?=\\w)))+\\s*");

    private Upkeep() {}

    /** Whether a text has statements, and all are of this kind. */
    public static boolean is(String sql) {
        return ALL.matcher(sql).matches();
    }
}
