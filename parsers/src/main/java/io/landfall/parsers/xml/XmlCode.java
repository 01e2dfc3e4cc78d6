package io.landfall.parsers.xml;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can go wrong between the bytes of a file and its XML elements, whatever tool wrote it. */
public enum XmlCode implements DiagnosticCode {
    ENCODING_UNKNOWN(new Entry(
            "EX-READ-101",
            WARNING,
            "The file declares the encoding '%s', which does not exist here, and was read as %s",
            "Save the file as UTF-8 and declare that in its first line.")),
    ENCODING_CONTRADICTED(new Entry(
            "EX-READ-102",
            WARNING,
            "The file declares the encoding '%s', but its first bytes are %s, and it was read as that",
            "Export the file again, or save it in the encoding that its first line declares.")),
    BYTES_MALFORMED(
            new Entry(
                    "EX-READ-103",
                    WARNING,
                    "%s bytes do not fit the encoding %s and were read as %s",
                    "Compare the accented characters from this line on with the source tool, and export the file again if they differ.")),
    CONTROL_CHARACTER(new Entry(
            "EX-READ-104",
            WARNING,
            "%s control characters that XML does not allow were replaced, the first is %s",
            "Look at the text in this line, and remove the control character in the source tool.")),
    TRUNCATED(new Entry(
            "EX-READ-111",
            ERROR,
            "The file ends before its XML does: it was cut off",
            "Copy or export the file again, and compare its size with the original.")),
    MERGE_CONFLICT(new Entry(
            "EX-READ-112",
            ERROR,
            "The file has an unresolved merge conflict, beginning in line %s",
            "Resolve the conflict in version control, and check the file in the source tool.")),
    TOO_DEEP(new Entry(
            "EX-READ-113",
            ERROR,
            "The XML is nested more than %s levels deep",
            "Check where the file comes from: neither tool writes such a file.")),
    ENTITY_REFUSED(new Entry(
            "EX-READ-114",
            ERROR,
            "The XML refers to an entity: %s",
            "Replace the entity by its text, and check where the file comes from: neither tool writes entities.")),
    MALFORMED(new Entry(
            "EX-READ-115",
            ERROR,
            "The XML is not well-formed: %s",
            "Export the file again, or repair this line by hand.")),
    UNREADABLE(new Entry(
            "EX-READ-116",
            ERROR,
            "The file cannot be read to its end: %s",
            "Copy the file again, and check the disk and its permissions.")),
    EMPTY(new Entry("EX-READ-117", ERROR, "The file is empty", "Export the file again."));

    private final Entry entry;

    XmlCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
