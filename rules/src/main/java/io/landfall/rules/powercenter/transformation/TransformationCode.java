package io.landfall.rules.powercenter.transformation;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can go wrong while PowerCenter transformations are rewritten. */
public enum TransformationCode implements DiagnosticCode {
    PROPERTY_UNKNOWN(new Entry(
            "PC-TRF-001",
            ERROR,
            "The property '%s' is '%s', which Landfall does not know",
            "Set the property to one of the values that the Designer offers, or convert the transformation by hand.")),
    KEYS_BEYOND_DOUBLES(
            new Entry(
                    "PC-JNR-001",
                    NOTE,
                    "'%s' compares the whole numbers of '%s' with '%s', which is a double, and doubles tell no numbers apart beyond 9007199254740992; a check reports such numbers",
                    "Nothing, unless the check reports such numbers in a run; then give both ports the same datatype, or switch on high precision.")),
    MISSING_IN_ERROR(new Entry(
            "PC-JNR-002",
            WARNING,
            "Nobody reads '%s', whose default value is %s; whether rows that the join finds no partner for are in error is not documented, Landfall keeps them",
            "Compare the number of rows with a legacy run, or clear the default value of the port in the Designer.")),
    CONDITION_UNREADABLE(new Entry(
            "PC-TRF-002",
            ERROR,
            "The condition '%s' cannot be converted",
            "Write the condition as comparisons of ports joined by AND, then convert again.")),
    EXPRESSION_EMPTY(new Entry(
            "PC-TRF-003",
            WARNING,
            "The expression of '%s' holds nothing but blanks or comments; what such a port gives is not documented, Landfall takes it that it %s",
            "Check in the Designer whether the expression was meant to be switched off.")),
    SOURCE_MISSING(new Entry(
            "PC-SQ-001",
            ERROR,
            "'%s' reads no source that is in the export",
            "Export the mapping again together with its sources, then convert again.")),
    FILE_NAMES_ROWS(new Entry(
            "PC-SQ-015",
            WARNING,
            "Each row of '%s' says which file it comes from, with the folder that the session names (%s)",
            "Check what depends on the folder, or give the pipeline the folder that the legacy server resolves.")),
    FILE_FOLDER_ASKED(new Entry(
            "PC-SQ-019",
            NOTE,
            "Each row of '%s' says which file it comes from; whether with its folder (%s), and what the legacy server calls that, no export says, so each run is asked for it (%s)",
            "Look at such a row of a legacy run, and give what stands before the name of the file with --param.")),
    COLUMNS_PADDED(new Entry(
            "PC-SQ-016",
            NOTE,
            "'%s' reads columns that their database fills up with blanks (%s); PowerCenter compares these like other characters, and whether its reader kept them depends on the connection",
            "Compare the lengths of their values on both sides before the results.")),
    EMPTY_QUOTES(new Entry(
            "PC-SQ-026",
            NOTE,
            "The file that '%s' reads has texts in quotes; whether one that is empty between them is NULL is not documented, and a check reports such texts",
            "Nothing, unless the check reports such texts in a run; then see what the legacy run made of them.")),
    SOURCE_KIND(new Entry(
            "PC-SQ-002",
            ERROR,
            "The source '%s' is of type '%s', which Landfall does not read yet",
            "Extract the source to a table or a flat file, and change the mapping to read that.")),
    SOURCE_MAPPED(
            new Entry(
                    "PC-SQ-013",
                    WARNING,
                    "The source '%s' is a data map of PowerExchange (%s); the pipeline reads its rows from a table of that name",
                    "Give the source a connection that reads through PowerExchange, or extract its records to such a table before.")),
    QUERY_KEPT(new Entry(
            "PC-SQ-003",
            NOTE,
            "The query of '%s' is kept as it is and runs in the source database",
            "Check the query when the source moves to another database.")),
    SQL_AROUND(new Entry(
            "PC-SQ-004",
            WARNING,
            "'%s' runs SQL of its own before or after reading (%s)",
            "Run the statement in the new schedule, or accept that it is gone.")),
    PARAMETER_UNKNOWN(new Entry(
            "PC-SQ-005",
            WARNING,
            "The SQL of '%s' names %s, whose value is not in the export",
            "Hand in the parameter file, or write the value into the pipeline's query.")),
    QUERY_COLUMNS(new Entry(
            "PC-SQ-006",
            ERROR,
            "The query of '%s' cannot be lined up with its ports: none of them is linked",
            "Link the ports of the source qualifier in the Designer, then convert again.")),
    LIST_OF_COMMAND(new Entry(
            "PC-SQ-021",
            ERROR,
            "'%s' reads a list of files (Source filetype Indirect) and what a command writes (Input Type Command)",
            "Look in the session which of the two holds, and name the list or the command alone.")),
    LIST_SKIPS(new Entry(
            "PC-SQ-018",
            WARNING,
            "'%s' reads a list of files and passes over lines at the top; that it does so in each of them is not stated, but the pipeline does",
            "Look whether the lines at the top of the second file on are rows in what the legacy tool wrote.")),
    FILE_COMMAND(
            new Entry(
                    "PC-SQ-008",
                    WARNING,
                    "'%s' reads what a command writes or lists (%s); the pipeline expects those rows in the file '%s'",
                    "Let the schedule run the command, and put what it writes or lists into that file, before the pipeline runs.")),
    PORT_UNLINKED(new Entry(
            "PC-SQ-009",
            ERROR,
            "The port '%s' is used, and no column of a source is linked to it",
            "Link the port in the Designer, then convert again.")),
    JOIN_SYNTAX(new Entry(
            "PC-SQ-010",
            ERROR,
            "'%s' joins in PowerCenter's own join syntax (%s)",
            "Write the whole query as SQL override in the mapping, then convert again.")),
    JOIN_ASKS_MORE(new Entry(
            "PC-SQ-022",
            WARNING,
            "An outer join of '%s' asks more than that columns are equal; how PowerCenter writes that for the database is not documented, and here the query is: %s",
            "Compare with the query in the session log, above all rows without a match.")),
    OR_BESIDE_JOIN(new Entry(
            "PC-SQ-017",
            WARNING,
            "'%s' has a filter beside a join, with an OR outside of brackets; whether PowerCenter sets brackets around each is not documented, and here the query is: %s",
            "Compare with the query in the session log, or set the brackets in the mapping.")),
    SORTED_BY_DATABASE(new Entry(
            "PC-SQ-011",
            NOTE,
            "'%s' lets the database sort texts; Landfall sorts them by code point",
            "Nothing, unless the source database sorts by a language's rules and the order matters.")),
    SORTED_NULLS_CHECKED(
            new Entry(
                    "PC-SQ-025",
                    NOTE,
                    "'%s' lets the database sort columns that may be NULL, and where the database behind its connection (%s) puts NULL is not known; here it comes last, and a check reports NULL in them",
                    "Nothing, unless the check reports such rows in a run; then name the database at the connection in the session, or keep NULL out of the sorted columns.")),
    QUERY_PARAMETER(new Entry(
            "PC-SQ-012",
            NOTE,
            "The SQL of '%s' names %s, which every run of the pipeline has to give",
            "Give each run the values that the parameter file had.")),
    FILES_OF_COMMAND(
            new Entry(
                    "PC-SQ-014",
                    NOTE,
                    "'%s' reads what a command lists or writes (%s); the pipeline reads '%s' itself, several files in the order of their names",
                    "Nothing, unless the folder holds other files now than it held for the legacy tool, or a run says that their order is in doubt.")),
    NORMALIZER_SHAPE(new Entry(
            "PC-NRM-001",
            ERROR,
            "'%s' has columns that occur differently often, or inside each other",
            "Split it into one Normalizer for each count in the Designer, then convert again.")),
    NORMALIZER_SHARED(new Entry(
            "PC-NRM-006",
            WARNING,
            "The mapping has several instances of the Normalizer that '%s' is one of; whether the keys of each (%s) go on behind those of another is not documented, here each starts at the same",
            "Compare the keys with the legacy run, or use a Normalizer of its own in each place and convert again.")),
    COMMITS(new Entry(
            "PC-TCT-001",
            NOTE,
            "'%s' says when the legacy session commits; the pipeline writes everything or nothing",
            "Nothing, unless somebody read the target while the legacy session ran.")),
    ROLLS_BACK(new Entry(
            "PC-TCT-002",
            ERROR,
            "'%s' rolls rows back that were not committed yet",
            "Take out such rows with a Filter in the mapping, then convert again.")),
    IN_TRANSACTIONS(new Entry(
            "PC-TCT-003",
            ERROR,
            "'%s' decides where '%s' starts anew, or writes another file",
            "Number the transactions in an Expression, and group or write by that number, then convert again.")),
    COBOL_FILE(new Entry(
            "PC-NRM-002",
            ERROR,
            "The records of '%s' are not lines of text in a code page that contains ASCII",
            "Let a step before write the records as lines of text, or convert the source by hand.")),
    COBOL_OVERLAP(new Entry(
            "PC-NRM-003",
            ERROR,
            "Columns of '%s' lie over each other in part, or occur differently often",
            "Import the record in the Designer with one view of its columns, then convert again.")),
    COBOL_NUMBER(new Entry(
            "PC-NRM-004",
            ERROR,
            "The number '%s' is not written as plain digits (%s)",
            "Let a step before write the number as digits, or convert the source by hand.")),
    COBOL_SIGN(new Entry(
            "PC-NRM-005",
            NOTE,
            "'%s' has numbers whose sign is part of a digit; '{' and 'A' to 'I' are positive, '}' and 'J' to 'R' negative, and a run ends at any other character",
            "Nothing, unless a run ends so: then the file is in another code page; convert it before.")),
    RANK_PORT(new Entry(
            "PC-RNK-001",
            ERROR,
            "'%s' has no port to rank by",
            "Mark one port as the rank port in the Designer, then convert again.")),
    RANK_NULL(new Entry(
            "PC-RNK-002",
            NOTE,
            "'%s' ranks by '%s'; NULL is taken as the lowest value, which nobody states, and a check reports it",
            "Nothing, unless the check reports NULLs in a run; then compare the groups that hold them.")),
    SEQUENCE_SHARED(new Entry(
            "PC-SEQ-001",
            WARNING,
            "'%s' feeds several transformations; each gets a block of numbers of its own, here one behind the other; how large the blocks are only the legacy engine knows",
            "Compare without the generated keys, or pass the number through one Expression in the mapping.")),
    SEQUENCE_DEALT(new Entry(
            "PC-SEQ-005",
            NOTE,
            "'%s' feeds several transformations; each gets a block of numbers of its own, here one behind the other, and their rows come in no defined order",
            "Compare the data without the generated keys, or by a mapping of keys.")),
    SEQUENCE_CURRVAL(new Entry(
            "PC-SEQ-002",
            ERROR,
            "CURRVAL of '%s' is linked",
            "Use NEXTVAL in the mapping, or convert this port by hand.")),
    SEQUENCE_STATE(new Entry(
            "PC-SEQ-003",
            NOTE,
            "'%s' goes on from its last number in each run; the pipeline starts at %s",
            "Set the start value to the last key in the target before the first productive run.")),
    SEQUENCE_CYCLES(new Entry(
            "PC-SEQ-004",
            WARNING,
            "'%s' starts again after %s, from where there is no number up to it; the pipeline goes on counting",
            "Check that a run never needs so many numbers.")),
    SORT_TIES(new Entry(
            "PC-SRT-001",
            NOTE,
            "'%s' ignores case, so texts that differ only in case come in any order",
            "Nothing, unless the order of such rows matters.")),
    DISTINCT_MARKS(new Entry(
            "PC-SRT-002",
            NOTE,
            "'%s' keeps one of equal rows that an Update Strategy has marked, and which mark stays where they have different ones is not documented; a check reports such rows",
            "Nothing, unless the check reports such rows in a run; then put the Update Strategy behind the Sorter.")),
    STRATEGY_IGNORED(new Entry(
            "PC-UPD-001",
            NOTE,
            "The session treats rows as '%s', so the marks of '%s' do not count",
            "Nothing: the legacy session ignores them too.")),
    NO_MARK(
            new Entry(
                    "PC-UPD-002",
                    NOTE,
                    "What becomes of a row that '%s' marks with nothing, or with a number that stands for nothing, is not documented; a run ends with a message at one",
                    "Nothing, unless a run ends so; then see what the legacy run did with such rows, and say it in the expression."));

    private final Entry entry;

    TransformationCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
