package io.landfall.validation.data;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can go wrong while data is found, read and written. Values of rows are never part of a message. */
public enum DataCode implements DiagnosticCode {
    FILE_MISSING(new Entry(
            "VA-DATA-001",
            ERROR,
            "There is no file '%s' in %s",
            "Put the file there, under that name, or name the folder or archive that holds it with --data.")),
    FILE_SIMILAR(new Entry(
            "VA-DATA-027",
            WARNING,
            "There is no file '%s'; '%s' is read, the only one whose name is part of it",
            "Check that this is the file, or put the right one there under its own name.")),
    FILE_AMBIGUOUS(new Entry(
            "VA-DATA-002",
            ERROR,
            "The file '%s' could be any of %s",
            "Leave one of them, or put the right one under the same path as the legacy tool had it.")),
    LIST_EMPTY(new Entry(
            "VA-DATA-038",
            ERROR,
            "The list '%s' names no file",
            "Write the path of a file into each of its lines, as it was when the legacy tool ran.")),
    LIST_FOLDERS(new Entry(
            "VA-DATA-039",
            ERROR,
            "The list '%s' names files with their folders, and rows are to say which of them they come from",
            "Put the files beside the list, and name them in it without a folder.")),
    TABLE_MISSING(new Entry(
            "VA-DATA-003",
            ERROR,
            "There is no data for '%s': neither %s is in %s, nor is there a connection '%s'",
            "Export the table to that file, or name a connection for it with --connections.")),
    COLUMN_MISSING(new Entry(
            "VA-DATA-004",
            ERROR,
            "'%s' has no column '%s'; it has %s",
            "Check that this is the right file, and that its header line is complete.")),
    UNREADABLE(new Entry(
            "VA-DATA-005", ERROR, "'%s' cannot be read: %s", "Copy the file again, and check its permissions.")),
    CHARSET_UNKNOWN(new Entry(
            "VA-DATA-006",
            ERROR,
            "The encoding '%s' of '%s' is not known here",
            "Convert the file to UTF-8, and set the encoding of the dataset to UTF-8.")),
    MALFORMED_TEXT(new Entry(
            "VA-DATA-007",
            WARNING,
            "'%s' has %s characters that are no %s; they were read as '\uFFFD'",
            "Check the encoding of the dataset against the file.")),
    TOO_MANY_FIELDS(new Entry(
            "VA-DATA-008",
            WARNING,
            "%s rows of '%s', the first of them row %s, have more fields than there are columns; the fields beyond were left out",
            "Look at that row: a delimiter or a quote may be wrong.")),
    TOO_FEW_FIELDS(new Entry(
            "VA-DATA-009",
            WARNING,
            "%s rows of '%s', the first of them row %s, have fewer fields than there are columns; the missing ones were read as NULL",
            "Look at that row: the legacy tool may have refused it.")),
    NULL_WITH_MORE(new Entry(
            "VA-DATA-034",
            WARNING,
            "%s fields of '%s', the first of them in row %s, begin with the character for NULL and go on; they were read as NULL, as the documentation says",
            "See what the legacy tool made of that field, and choose Repeat Null Character if it is a value.")),
    OPEN_QUOTE(new Entry(
            "VA-DATA-010",
            WARNING,
            "'%s' ends inside quotes",
            "Check whether the file is complete, and whether its quote character is right.")),
    NOT_OF_TYPE(new Entry(
            "VA-DATA-011",
            WARNING,
            "%s values of column '%s' of '%s' are no %s; they were read as NULL",
            "Correct the values, or the type of the column.")),
    TRUNCATED(new Entry(
            "VA-DATA-012",
            WARNING,
            "%s values of column '%s' of '%s' are longer than %s characters and were cut",
            "Widen the column if the legacy tool did not cut them.")),
    BLANK_LINES(new Entry(
            "VA-DATA-013",
            NOTE,
            "%s empty lines of '%s' were left out",
            "Nothing has to be done unless the legacy tool made rows of them.")),
    SHEET_MISSING(new Entry(
            "VA-DATA-014",
            ERROR,
            "'%s' has no sheet '%s'; it has %s",
            "Check that this is the right workbook, and the name of its sheet.")),
    RANGE_UNKNOWN(new Entry(
            "VA-DATA-015",
            ERROR,
            "'%s' has no range '%s'",
            "Check the name of the range, or write it as cells, for example A3:D17.")),
    NOT_A_WORKBOOK(new Entry(
            "VA-DATA-016",
            ERROR,
            "'%s' cannot be read as an Excel workbook: %s",
            "Open the file in Excel, and save it as a workbook without a password.")),
    YXDB_BROKEN(new Entry(
            "VA-DATA-017",
            ERROR,
            "'%s' cannot be read as an Alteryx table: %s",
            "Write the file again in Alteryx Designer.")),
    YXDB_AMP(new Entry(
            "VA-DATA-018",
            ERROR,
            "'%s' is an Alteryx table in the layout of the AMP engine, which is not public",
            "Write it in Alteryx Designer as an Alteryx Database (.yxdb) without AMP, or as CSV.")),
    CONNECTION_FAILED(
            new Entry(
                    "VA-DATA-019",
                    ERROR,
                    "Connection '%s' failed: %s",
                    "Check the URL, the user and the password in the connections file, and that the driver is on the class path.")),
    CONNECTIONS_BROKEN(new Entry(
            "VA-DATA-020",
            ERROR,
            "The connections file '%s' cannot be read: %s",
            "Write it as connections: {name: {url: 'jdbc:…', user: '…', password: 'env:NAME'}}.")),
    SECRET_MISSING(new Entry(
            "VA-DATA-021",
            ERROR,
            "Connection '%s' takes a value from the environment variable '%s', which is not set",
            "Set the variable before the run.")),
    CHARACTERS_LOST(new Entry(
            "VA-DATA-022",
            WARNING,
            "%s characters are not part of %s and were written to '%s' as '?'",
            "Write the file in UTF-8 if its readers can take it.")),
    TOO_WIDE(new Entry(
            "VA-DATA-023",
            WARNING,
            "%s values are wider than column '%s' of '%s' and were cut",
            "Widen the column if the legacy tool did not cut them.")),
    NUMBER_TOO_WIDE(new Entry(
            "VA-DATA-040",
            ERROR,
            "%s numbers are longer than the column '%s' of '%s', which is not written",
            "Widen the column, or take such rows out before.")),
    NOT_WRITTEN(new Entry(
            "VA-DATA-024",
            ERROR,
            "'%s' cannot be written: %s",
            "Check the free space and the permissions of the output folder.")),
    SHEET_FULL(new Entry(
            "VA-DATA-026",
            ERROR,
            "'%s' has more rows than a sheet of Excel takes",
            "Write the rows to a text file instead.")),
    LAYOUT_PASSED_OVER(new Entry(
            "VA-DATA-028",
            NOTE,
            "'%s' is laid out differently and was passed over, as the legacy tool does",
            "If its rows are wanted, give it the same columns as the others.")),
    LAYOUT_RENAMED(new Entry(
            "VA-DATA-037",
            ERROR,
            "'%s' has as many columns as the first of its set and names or orders them otherwise; whether the legacy tool reads them, and by name or by position, is not known",
            "Give it the same columns in the same order, or take it out of the folder or workbook.")),
    LAYOUT_UNKNOWN(new Entry(
            "VA-DATA-036",
            ERROR,
            "'%s' is the first of several, all of which the legacy tool reads as this one is laid out, and it has other columns than the pipeline",
            "Convert again with these files beside the export, or take this one out of the folder or workbook.")),
    LAYOUT_UNSURE(
            new Entry(
                    "VA-DATA-029",
                    ERROR,
                    "'%s' has the columns that are wanted, but '%s' holds other values than in the others; whether the legacy tool reads it is not known",
                    "Give the column values of one kind in all files and sheets, or take this one out of the folder or workbook.")),
    SECONDS_ROUNDED(new Entry(
            "VA-DATA-035",
            WARNING,
            "%s times in '%s' lie between two seconds and are rounded, of which nothing is documented",
            "Compare what depends on the very second, such as joins by time and limits of periods.")),
    LISTING_WRITTEN(new Entry(
            "VA-DATA-030",
            ERROR,
            "'%s' cannot be written: files as one text and lists of files or sheets are only read",
            "Set another format in the pipeline.")),
    NAMES_UNORDERED(
            new Entry(
                    "VA-DATA-031",
                    WARNING,
                    "The files of '%s' are read in the order of their names, which machines do not agree upon ('%s' and '%s')",
                    "Nothing where the order of rows does not matter; else give the files names of digits and small letters only.")),
    QUERY_ORDER(new Entry(
            "VA-DATA-032",
            WARNING,
            "'%s' stands for the rows of a query, and its columns are in another order than the query's ports; they were taken by their names, where the query hands them over one by one",
            "Make sure that each column has the name of the port that it feeds, whatever the query calls it.")),
    TABLES_ALIKE(
            new Entry(
                    "VA-DATA-033",
                    WARNING,
                    "'%s' stands for both '%s' and '%s', which are two tables",
                    "Give each of them a file of its own, named after connection, schema and table, such as 'dwh.sales.customers.csv'.")),
    FILES_ALIKE(new Entry(
            "VA-DATA-041",
            WARNING,
            "'%s' stands for both '%s' and '%s', which lie in two folders",
            "Give each of them a file of its own, in folders of the same names as the legacy tool's.")),
    FORMAT_UNKNOWN(new Entry(
            "VA-DATA-025", ERROR, "The format of '%s' is not known", "Convert it to CSV, XLSX, XLS, YXDB or Parquet."));

    private final Entry entry;

    DataCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
