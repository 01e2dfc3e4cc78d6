package io.landfall.rules.powercenter;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can be said of PowerCenter objects as a whole. */
public enum PowerCenterCode implements DiagnosticCode {
    PARAMETER_FILE_MISSING(
            new Entry(
                    "PC-PAR-003",
                    NOTE,
                    "The session '%s' takes values from the parameter file '%s', which is not here; each value that the pipeline needs is asked for by every run",
                    "Put the parameter file beside the export and convert again, or give the values with --param in each run.")),
    PARAMETER_ELSEWHERE(
            new Entry(
                    "PC-PAR-006",
                    WARNING,
                    "'%s' is '%s' in the parameter file '%s' where one service or node runs the session; nothing says that it does, and the pipeline does without",
                    "Write the value below [Global] or the heading of the session, and convert again, or give it with --param.")),
    VARIABLE_OF_GROUP(
            new Entry(
                    "PC-PAR-007",
                    WARNING,
                    "'%s' sets %s, and '%s' reads it in a later target load order group, where it has the value that is left; in the pipeline it has the one at the start",
                    "Load both in sessions of their own, and hand the value from one to the other through a variable of the workflow.")),
    ROLLS_BACK_ON_ERRORS(
            new Entry(
                    "PC-SES-014",
                    WARNING,
                    "The session '%s' rolls all rows of a transaction back that has one in error; here such a row alone is taken out and counted",
                    "Check the count of rejected rows after each run: if there are any, the legacy session had written fewer rows.")),
    FAILS_ON_ERRORS(new Entry(
            "PC-SES-022",
            NOTE,
            "The session '%s' stops when one transformation has %s rows in error; a run fails then, too, and has written the other rows",
            "Nothing, unless a check reports such rows; then correct them where they come from, and load again.")),
    ERRORS_OF_SERVICE(
            new Entry(
                    "PC-SES-023",
                    WARNING,
                    "The session '%s' stops at as many rows in error as %s says, which the service or a parameter file sets; a run goes on without such rows",
                    "Look the number up. Where it is 0, as it is unless somebody changes it, nothing; else put it into the session's Stop on errors and convert again.")),
    PARTITIONS_AT_RUN_TIME(
            new Entry(
                    "PC-SES-015",
                    WARNING,
                    "The server divides the rows of the session '%s' while it runs (Dynamic Partitioning %s), and an Expression remembers rows of its own partition alone; the pipeline goes over all rows",
                    "Compare the columns that depend on earlier rows, or disable dynamic partitioning in the session and convert again.")),
    TEST_LOAD(new Entry(
            "PC-SES-002",
            WARNING,
            "The session '%s' is a test load, which reads some rows and keeps none of them in tables; the pipeline loads all",
            "Switch Enable Test Load off in the session if its data is wanted, then convert again.")),
    INCREMENTAL_AGGREGATION(
            new Entry(
                    "PC-SES-003",
                    ERROR,
                    "The session '%s' aggregates incrementally: its sums go on from those of earlier runs, which are in files of the server",
                    "Aggregate over all rows, or add the new sums to those in the target by key; then switch Incremental Aggregation off and convert again.")),
    SORT_ORDER(
            new Entry(
                    "PC-SES-004",
                    WARNING,
                    "The session '%s' sorts and compares texts in the order '%s'; the pipeline goes by the numbers of their characters",
                    "Compare the outputs where texts are sorted, ranked, grouped or compared, or set the sort order to Binary and convert again.")),
    PUSHDOWN(new Entry(
            "PC-SES-005",
            WARNING,
            "The session '%s' lets the database do part of the work (pushdown optimization %s), by the database's own rules for NULL, case, dates and rounding",
            "Compare the outputs with those of a session without pushdown, or with those of the database.")),
    SUBSECONDS_TRIMMED(new Entry(
            "PC-SES-006",
            WARNING,
            "The session '%s' cuts off parts of seconds (Pre 85 Timestamp Compatibility); the pipeline keeps them",
            "Compare columns of times to the second, or switch the option off in the session and convert again.")),
    SUBSECONDS_IN_TEXTS(new Entry(
            "PC-SES-016",
            WARNING,
            "The session '%s' has Pre 85 Timestamp Compatibility, with which dates may become texts without parts of a second; here their texts have them, as the format of the session says",
            "Compare such texts with the legacy run, or switch the option off in the session and convert again.")),
    PARTITIONS_DIFFER(
            new Entry(
                    "PC-SES-007",
                    ERROR,
                    "Each partition of '%s' has its own '%s' (%s), of which the pipeline has only one",
                    "Write into the mapping what holds for all partitions together, run the session with one, then convert again.")),
    PARTITIONS_BY_RANGE(new Entry(
            "PC-SES-008",
            WARNING,
            "The partitions of '%s' read ranges of '%s'; the pipeline reads all rows, also those between the ranges and those without a value",
            "Check that the ranges leave no value out, and that none is NULL.")),
    PARTITIONS_READ_ALIKE(new Entry(
            "PC-SES-009",
            WARNING,
            "'%s' has several partitions and nothing that divides its rows among them; whether each of them reads all rows is not documented, the pipeline reads them once",
            "Compare the number of rows with what the legacy run wrote.")),
    PARTITIONS_WRITE(new Entry(
            "PC-SES-010",
            WARNING,
            "Each partition of '%s' writes a file of its own (%s); the pipeline writes all rows to the first",
            "Compare all the files together with it, and tell those who read them.")),
    PARTITIONS_MERGE(
            new Entry(
                    "PC-SES-019",
                    WARNING,
                    "Several partitions write the file '%s' of '%s'; what becomes of their parts (Merge Type '%s') is not converted, the pipeline writes all rows to that file",
                    "Look at which files the legacy session leaves, compare them together with it, and tell those who read them.")),
    PARTITIONS_COMPUTE(new Entry(
            "PC-SES-011",
            WARNING,
            "'%s' computes in each partition over the rows of that partition, unless a partition point before it brings equal keys together; the pipeline computes over all rows",
            "Compare the outputs, or give the transformation a partition point by hash auto-keys.")),
    PARTITIONS_REMEMBER(
            new Entry(
                    "PC-SES-017",
                    WARNING,
                    "'%s' numbers or remembers rows, and in several partitions not as in one; the pipeline takes all rows together",
                    "Compare its values with those of the legacy run, or run the session with one partition and convert again.")),
    PARTITIONS_SEND(new Entry(
            "PC-SES-018",
            WARNING,
            "The SQL before or after the load of '%s' runs once in the pipeline; whether each partition of the session runs it is not documented",
            "Look into the log of the legacy session, and at the rows that the SQL changes.")),
    COMMITS_BETWEEN(
            new Entry(
                    "PC-SES-012",
                    WARNING,
                    "The session '%s' commits after a number of source rows, and '%s' starts anew with each transaction (Transformation Scope); the pipeline takes all rows together",
                    "Set the scope to All Input if the rows belong together, then convert again; or compare the outputs where there are more rows than the commit interval.")),
    CUSTOM_PROPERTIES(new Entry(
            "PC-SES-013",
            WARNING,
            "The session '%s' has custom properties (%s), which no public manual describes; the pipeline does not heed them",
            "Ask whoever set them what they are for, and compare the outputs where they concern data.")),
    OPEN_ROWS_LOST(new Entry(
            "PC-SES-020",
            WARNING,
            "The session '%s' rolls back what is not committed at the end of the rows (Commit On End Of File, Commit Type '%s'), so tables may lack the last of them; the pipeline writes all",
            "Compare the last rows of each table, or switch the option on in the session and convert again.")),
    UNKNOWN_OPTION(new Entry(
            "PC-SES-021",
            WARNING,
            "The session '%s' has the property %s = '%s', which Landfall does not know; the pipeline goes without it",
            "See in the Workflow Manager what the property does, and compare the outputs if it concerns data.")),
    MAPPLET_PARAMETER(new Entry(
            "PC-MPT-002",
            ERROR,
            "The mapplet '%s' has a parameter %s of its own, and the mapping or its parameter file has one of that name too",
            "Give one of them another name in the Designer, then convert again.")),
    MAPPLET_PARAMETERS(new Entry(
            "PC-MPT-003",
            ERROR,
            "The parameter %2$s of the mapplet '%1$s' is another one in each use of a mapplet, or the workflow gives it its value; the pipeline has one",
            "Give the parameters of different mapplets different names in the Designer, then convert again.")),
    MAPPLET_UNUSED(new Entry(
            "PC-MPT-001",
            WARNING,
            "The mapplet '%s' is used by none of the mappings here, so it was not converted",
            "Export the mappings that use it too, or leave it behind."));

    private final Entry entry;

    PowerCenterCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
