package io.landfall.converter.pipeline;

import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.diagnostic.Severity;

/** What can be wrong with a pipeline document, in its structure or in the expressions that it holds. */
public enum DocumentCode implements DiagnosticCode {
    NOT_YAML(
            "NP-DOC-001",
            "Document is not YAML: %s",
            "Correct the line that is named; indentation, quotes and brackets are the usual suspects."),
    NOT_A_PIPELINE(
            "NP-DOC-002",
            "Document is %s where a pipeline is expected",
            "Name a file whose apiVersion is 'landfall/v1' and whose kind is 'Pipeline'."),
    MISSING_KEY("NP-DOC-003", "'%s' is missing", "Add the key; the schema of pipeline documents says what it holds."),
    UNKNOWN_KEY(
            "NP-DOC-004",
            "There is no key '%s' in %s",
            "Remove the key, or correct its spelling; the schema of pipeline documents lists the keys."),
    DUPLICATE_KEY("NP-DOC-005", "'%s' is given twice", "Remove one of both."),
    WRONG_SHAPE("NP-DOC-006", "'%s' is %s where %s is expected", "Write it as the schema of pipeline documents shows."),
    UNKNOWN_WORD("NP-DOC-007", "'%s' is none of %s", "Use one of the words."),
    NOT_A_NUMBER(
            "NP-DOC-008",
            "'%s' is no whole number that fits here",
            "Write a number without point or exponent, in the range that the schema allows."),
    UNKNOWN_TYPE(
            "NP-DOC-009",
            "'%s' is no type",
            "Use BOOLEAN, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, DECIMAL(p,s), VARCHAR, VARCHAR(n), DATE, TIME, TIMESTAMP or VARBINARY."),
    UNKNOWN_OPERATOR(
            "NP-DOC-010", "'%s' is no operator", "Use an operator that the schema of pipeline documents lists."),
    BAD_ID("NP-DOC-011", "'%s' is no operator id", "Use letters, digits and underscores only."),
    DUPLICATE_ID("NP-DOC-012", "There is an operator '%s' already", "Give each operator an id of its own."),
    UNKNOWN_INPUT(
            "NP-DOC-013",
            "There is no operator '%s' above",
            "Name an operator that stands earlier in the document; ids are case-sensitive."),
    UNKNOWN_OUTPUT(
            "NP-DOC-014",
            "'%s' has no output '%s'",
            "Name a group of the route, 'rejected' of a reject, or leave the output away for any other operator."),
    UNKNOWN_FIELD("NP-DOC-015", "There is no field '%s'", "Name a field that the input has; names are case-sensitive."),
    DUPLICATE_FIELD(
            "NP-DOC-016",
            "There is a field '%s' already",
            "Give each field of an operator a name of its own, in any case."),
    INPUTS_DIFFER(
            "NP-DOC-017",
            "Input '%s' has other fields than the first",
            "Project the inputs of the union to the same fields, in name, type and order."),
    DECLARED_TYPE(
            "NP-DOC-018",
            "'%s' is declared as %s and computed as %s",
            "Declare the type that is computed, or cast the expression to the declared one."),
    WRONG_COUNT("NP-DOC-019", "%s values are given for %s fields", "Give each row one value for each field."),
    EXPRESSION_SYNTAX("NP-DOC-020", "Expression cannot be read: %s", "Correct the SQL at the place that is named."),
    UNKNOWN_PARAMETER(
            "NP-DOC-021",
            "There is no parameter '%s'",
            "Declare it among the parameters of the pipeline; names are case-sensitive."),
    UNKNOWN_FUNCTION(
            "NP-DOC-022",
            "There is no function '%s'",
            "Use an operator or function of the catalogue, which 'landfall catalog' lists."),
    NOT_IN_EXPRESSIONS(
            "NP-DOC-023",
            "'%s' is not part of pipeline expressions",
            "Say it with the operators and functions that 'landfall catalog' lists."),
    WRONG_ARGUMENTS(
            "NP-DOC-024",
            "Types do not fit: %s",
            "Cast the arguments to types that the operator or function takes, as 'landfall catalog' lists them."),
    NULL_WITHOUT_TYPE(
            "NP-DOC-025", "NULL has no type here", "Write CAST(NULL AS …) with the type that the place expects."),
    BAD_CONSTANT("NP-DOC-026", "%s is no constant of type %s", "Correct the value, or choose a type that holds it."),
    NOT_A_CONSTANT("NP-DOC-027", "A constant is expected", "Write a number, a text in single quotes, a date or NULL."),
    NOT_A_CONDITION(
            "NP-DOC-028",
            "The condition is of type %s",
            "Write a comparison or another expression that is true or false."),
    TOO_LARGE(
            "NP-DOC-029",
            "Expression is too long or nested too deeply",
            "Compute a part of it in a projection of its own first."),
    NOT_A_WORKFLOW(
            "NP-DOC-030",
            "Document is %s where a workflow is expected",
            "Name a file whose apiVersion is 'landfall/v1' and whose kind is 'Workflow'."),
    UNKNOWN_TASK("NP-DOC-031", "There is no task '%s'", "Name a task of the same flow; names are case-sensitive."),
    NOT_A_TIME(
            "NP-DOC-032",
            "'%s' is no time, duration or time zone",
            "Write a time as 2024-05-31T13:05, a duration as PT1H30M, a time zone as Europe/Berlin.");

    private final Entry entry;

    DocumentCode(String id, String message, String remedy) {
        this.entry = new Entry(id, Severity.ERROR, message, remedy);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
