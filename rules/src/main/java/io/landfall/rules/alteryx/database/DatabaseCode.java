package io.landfall.rules.alteryx.database;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can be said of tools that talk to a database, in its own SQL. */
public enum DatabaseCode implements DiagnosticCode {
    QUERY_KEPT(new Entry(
            "AX-IN-006",
            NOTE,
            "The query of '%s' is kept as it is and runs in the source database",
            "Check the query when the source moves to another database.")),
    SQL_AROUND(new Entry(
            "AX-IN-007",
            WARNING,
            "'%s' runs SQL of its own before or after (%s)",
            "Run the statement in the new schedule, or accept that it is gone.")),
    ONE_QUERY(new Entry(
            "AX-IDB-001",
            NOTE,
            "The In-DB tools before '%s' are one query, which the database of the connection '%s' runs",
            "Check the query when the source moves to another database.")),
    NOT_NOTED(new Entry(
            "AX-IDB-002",
            ERROR,
            "Designer has not noted which fields '%s' reads from the database",
            "Run the workflow once in Designer and save it, then convert again.")),
    NOTED_OTHERWISE(new Entry(
            "AX-IDB-003",
            ERROR,
            "'%s' makes the fields %s, but Designer has noted %s",
            "Run the workflow once in Designer and save it, then convert again.")),
    SETTING(new Entry(
            "AX-IDB-004",
            ERROR,
            "It is not known what Designer asks the database for when '%s' is set to '%s'",
            "Write the In-DB tools as one query of an Input Data, which Landfall keeps as it is, then convert again.")),
    TYPES_TAKEN(new Entry(
            "AX-IDB-005",
            WARNING,
            "The database computes %s before '%s', and Designer has not noted as which types; Landfall reads them as %s",
            "Run the workflow once in Designer and save it, then convert again, or compare these fields.")),
    FALSE_OF_NULL(new Entry(
            "AX-IDB-006",
            WARNING,
            "Records for which the condition of '%s' is neither true nor false, because of Nulls, leave at neither output,"
                    + " as NOT in SQL has it; what Designer asks for is not documented",
            "Compare the records with Nulls in the condition, or add a condition that covers them.")),
    ANY_RECORDS(new Entry(
            "AX-IDB-007",
            WARNING,
            "'%s' takes the first records without an order, so the database decides which",
            "Sort in the tool, or accept that two runs may give other records.")),
    EQUAL_RECORDS(new Entry(
            "AX-IDB-008",
            NOTE,
            "Which of the records that are equal by the order of '%s' are among the first the database decides, as it did",
            "Sort by more fields if it matters.")),
    TWO_CONNECTIONS(new Entry(
            "AX-IDB-009",
            ERROR,
            "'%s' brings together records of several connections: %s",
            "Use one connection in Designer, save and convert again.")),
    NOT_FROM_DATABASE(new Entry(
            "AX-IDB-010",
            NOTE,
            "'%s' (%s) is not converted, because what comes in is not",
            "Follow the line back to the tool that is not converted.")),
    REPLACED_AND_READ(new Entry(
            "AX-IDB-011",
            ERROR,
            "A formula of '%s' reads '%s', which one above it replaces; which value Designer lets the database take is not"
                    + " documented",
            "Give the first formula a Formula In-DB of its own, save and convert again.")),
    WHOLE_AVERAGE(new Entry(
            "AX-IDB-012",
            WARNING,
            "'%s' has an average of the whole numbers '%s': some databases, such as SQL Server, leave its fraction away,"
                    + " and whether Designer lets them is not documented",
            "Compare the field.")),
    DISTINCT_NULL(new Entry(
            "AX-IDB-013",
            WARNING,
            "'%s' counts the different values of '%s': in the database Null is none, and whether Designer counts it is not"
                    + " documented",
            "Compare the field in groups with Nulls.")),
    STREAM_IN(new Entry(
            "AX-IDB-014",
            ERROR,
            "'%s' brings records into a table of the database '%s', where other tools go on with them",
            "Write the records to a table with an Output Data, read it in a second workflow, then convert both.")),
    NOT_IN_PLACE(
            new Entry(
                    "AX-IDB-015",
                    ERROR,
                    "The SQL of '%s' may not stay in its place in the query: a quotation mark, a bracket or a comment does not end in it for"
                            + " every database, or something in it ends the query (%s)",
                    "Write the SQL as one value, condition or query, without semicolons and backslashes before quotation marks.")),
    OPERAND(new Entry(
            "AX-IDB-016",
            ERROR,
            "'%s' compares '%s' with %s, which is neither a text in quotes nor a number beside a number: whether Designer puts"
                    + " quotation marks around it is not documented",
            "Write the condition in SQL, as a custom filter.")),
    AS_HELP_SAYS(new Entry(
            "AX-IDB-017",
            NOTE,
            "'%s' is taken to ask for %s, as its help has it; Designer's own SQL is not documented",
            "Nothing, unless the numbers of records differ."));

    private final Entry entry;

    DatabaseCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
