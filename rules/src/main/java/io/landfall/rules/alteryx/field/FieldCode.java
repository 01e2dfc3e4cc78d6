package io.landfall.rules.alteryx.field;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can be said of values that move between Alteryx fields. */
public enum FieldCode implements DiagnosticCode {
    NO_CONVERSION(new Entry(
            "AX-FIELD-001",
            ERROR,
            "A value of type %s is stored in the field '%s' of type %s, which Landfall does not convert",
            "Convert the value in a Formula before, or convert this tool by hand.")),
    TEXT_TO_NUMBER(
            new Entry(
                    "AX-FIELD-003",
                    NOTE,
                    "Text becomes a number in '%s': the number that the text begins with, and NULL where it begins with none",
                    "Nothing, unless the legacy run reports conversion errors here; then look whether these texts are what you expect.")),
    COMMA_DECIMAL(new Entry(
            "AX-FIELD-005",
            ERROR,
            "Text with a decimal comma becomes a number in '%s'",
            "Replace the comma by a point with a formula in the workflow, then convert again.")),
    TYPE_UNKNOWN(new Entry(
            "AX-FIELD-006",
            ERROR,
            "The type of the new field '%s' is not in the workflow",
            "Choose a type for the field in Designer, save and convert again.")),
    FIELD_MISSING(new Entry(
            "AX-FIELD-007",
            ERROR,
            "The field '%s' is not among the fields that come in",
            "Choose a field that is there in Designer, save and convert again.")),
    TYPES_COMBINED(new Entry(
            "AX-FIELD-008",
            WARNING,
            "The field '%s' is of type %s in one input and of type %s in another; Landfall makes it %s",
            "Compare the column, or give the field one type in all inputs.")),
    KEYS_DIFFER(new Entry(
            "AX-FIELD-009",
            ERROR,
            "The keys '%s' of type %s and '%s' of type %s cannot be compared",
            "Give both keys the same type with a Select, then convert again.")),
    SINGLE_PRECISION(new Entry(
            "AX-FIELD-010",
            WARNING,
            "The number in '%s' is stored in a Float, which holds seven digits; Landfall keeps those of a double",
            "Compare the column to seven digits, or make the field a Double.")),
    DECIMALS_AS_TEXT(new Entry(
            "AX-FIELD-015",
            WARNING,
            "A FixedDecimal that the formula chooses becomes text in '%s'; whether zeros at its end stay is not documented, Landfall leaves them out",
            "Compare the column, or give the field a number's type, or write ToString with the digits wanted.")),
    NOT_CHECKED(new Entry(
            "AX-FIELD-016",
            WARNING,
            "What the field '%s' holds is not documented for %s, and no check can look for them here",
            "Look whether such values come in, and change them before the loop or the tool.")),
    NAMES_COLLIDE(new Entry(
            "AX-FIELD-014",
            WARNING,
            "More than one field wants to be called '%s', and what Alteryx calls the others is not documented",
            "Rename the fields in the tool's list, or compare the names of its output.")),
    KEYS_BEYOND_DOUBLES(new Entry(
            "AX-FIELD-017",
            NOTE,
            "'%s' compares the whole numbers of '%s' with the doubles of '%s', and no double is as exact as those beyond 9007199254740992: the run ends where such a key comes in",
            "Nothing has to be done, unless a run reports it: give both keys the same type with a Select then.")),
    NO_NAME(new Entry(
            "AX-FIELD-011",
            ERROR,
            "'%s' makes a field without a name",
            "Give the field a name in Designer, or delete its formula, save and convert again."));

    private final Entry entry;

    FieldCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
