package io.landfall.parsers.export;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can go wrong while files, folders and archives are looked through. */
public enum ReadCode implements DiagnosticCode {
    NOT_FOUND(new Entry("EX-READ-001", ERROR, "There is no file or folder '%s'", "Check the path.")),
    NOTHING_FOUND(new Entry(
            "EX-READ-002",
            WARNING,
            "There is no PowerCenter export and no Alteryx workflow in '%s'",
            "Name the folder or archive that holds the exports.")),
    FOREIGN_XML(new Entry(
            "EX-READ-003",
            WARNING,
            "The XML begins with '%s' and is neither a PowerCenter export nor an Alteryx workflow",
            "Leave the file out, or export the objects again from the Repository Manager or from Alteryx Designer.")),
    FOREIGN_WORKFLOW(new Entry(
            "EX-READ-004",
            ERROR,
            "The file is named like an Alteryx workflow, but its XML begins with '%s'",
            "Save the workflow again in Alteryx Designer.")),
    NOT_XML(new Entry(
            "EX-READ-005",
            ERROR,
            "The file is named like an export, but it is not XML",
            "Export the objects again; a workflow that was saved encrypted must be saved without its lock.")),
    UNREADABLE(new Entry(
            "EX-READ-006", ERROR, "The file cannot be read: %s", "Copy the file again, and check its permissions.")),
    ARCHIVE_UNREADABLE(new Entry(
            "EX-READ-007",
            ERROR,
            "The archive cannot be read: %s",
            "Pack or download the archive again, without a password.")),
    UNSAFE_NAME(new Entry(
            "EX-READ-008",
            ERROR,
            "The archive member '%s' points outside the archive and was not read",
            "Check where the archive comes from, and pack it again with relative paths.")),
    TOO_BIG(new Entry(
            "EX-READ-009",
            ERROR,
            "The archive unpacks to %s bytes, which is more than is credible for its size, and was not read",
            "Check where the archive comes from; unpack it yourself, and name the folder, if it is genuine.")),
    NESTED_TOO_DEEP(new Entry(
            "EX-READ-010",
            ERROR,
            "Archives are packed into each other more than %s deep",
            "Unpack the outer archives, and name the folder.")),
    DUPLICATE_MEMBER(new Entry(
            "EX-READ-011",
            WARNING,
            "The archive holds '%s' more than once; only one of them was read",
            "Pack the archive again, each file once.")),
    EMPTY_ARCHIVE(new Entry("EX-READ-012", WARNING, "The archive holds no files", "Pack the archive again."));

    private final Entry entry;

    ReadCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
