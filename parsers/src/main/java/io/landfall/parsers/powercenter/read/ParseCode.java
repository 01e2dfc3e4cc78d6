package io.landfall.parsers.powercenter.read;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can go wrong between the XML of a PowerCenter export and the model. */
public enum ParseCode implements DiagnosticCode {
    NOT_POWERCENTER(new Entry(
            "PC-PARSE-101",
            ERROR,
            "The XML begins with '%s' and is no PowerCenter export",
            "Export the objects again from the Repository Manager.")),
    NOTHING_EXPORTED(new Entry(
            "PC-PARSE-102",
            WARNING,
            "The export has no objects",
            "Export the workflows or mappings again, with their dependencies.")),
    OBJECT_TOO_LARGE(new Entry(
            "PC-PARSE-103",
            ERROR,
            "The %s '%s' has more than %s elements or characters and was not read",
            "Split the object in the source tool, or check where the file comes from.")),
    OBJECT_UNREADABLE(new Entry(
            "PC-PARSE-104",
            ERROR,
            "The %s '%s' cannot be read: %s",
            "Export the object again; if that does not help, report the file as a gap of the parser.")),
    UNKNOWN_ATTRIBUTE(new Entry(
            "PC-PARSE-105",
            NOTE,
            "The attribute '%s' of %s is not known and was kept as it stands",
            "Tell whoever maintains the rules if the attribute changes what the object does.")),
    UNKNOWN_ELEMENT(new Entry(
            "PC-PARSE-106",
            NOTE,
            "The element '%s' in %s is not known and was kept as it stands",
            "Tell whoever maintains the rules if the element changes what the object does.")),
    NOT_A_NUMBER(new Entry(
            "PC-PARSE-107",
            WARNING,
            "'%s' should be a number but is '%s', and was read as 0",
            "Open the object in the Designer and enter the number.")),
    UNKNOWN_VALUE(new Entry(
            "PC-PARSE-108",
            WARNING,
            "'%s' has the value '%s', which is not known",
            "Compare the object with the Designer, and report the value as a gap of the parser.")),
    NAME_MISSING(new Entry(
            "PC-PARSE-109",
            WARNING,
            "A %s has no name",
            "Export the object again, or give it a name in the source tool.")),
    SECRET_REMOVED(new Entry(
            "PC-PARSE-110",
            NOTE,
            "The password in '%s' was removed while reading",
            "Enter the password in the connection of the target system.")),
    SECRET_IN_TEXT(new Entry(
            "PC-PARSE-111",
            WARNING,
            "A text in '%s' held a password, key or token, which was removed while reading",
            "Move it out of the command or SQL into a connection, and change it, since exports are copied around."));

    private final Entry entry;

    ParseCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
