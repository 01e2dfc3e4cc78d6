package io.landfall.workbench.validation;

import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.diagnostic.Severity;

/** What can be said of a validation besides what engines and comparison say. */
public enum ValidationCode implements DiagnosticCode {
    LANDFALL_FAILED(new Entry(
            "WB-VAL-001",
            Severity.ERROR,
            "Landfall itself failed during this validation (%s)",
            "Report this with the export, the data and workbench.log from the home folder.")),
    EXPECTED_UNUSED(new Entry(
            "WB-VAL-002",
            Severity.WARNING,
            "Nothing was written to compare with the expected file '%s'",
            "Check the name of the file, and whether the part of the asset that writes it is converted.")),
    PARTLY_CONVERTED(new Entry(
            "WB-VAL-003",
            Severity.WARNING,
            "Only what is converted of this asset has been run and compared",
            "Finish the asset by its diagnostics, then validate it again.")),
    POLICIES_UNUSABLE(new Entry(
            "WB-VAL-004",
            Severity.WARNING,
            "No policy was applied: %s",
            "Correct policies.yaml in the home folder, or have its policies approved again, then validate again.")),
    POLICY_APPLIED(new Entry(
            "WB-VAL-005",
            Severity.NOTE,
            "Policy '%s' overlooks %s of column '%s': %s",
            "Accept it with the result, or remove the policy and validate again.")),
    ANSWER_GIVEN(new Entry(
            "WB-VAL-006",
            Severity.NOTE,
            "The run was told '%s' = '%s'",
            "Nothing has to be done if the legacy run was told the same.")),
    FOLLOWED_WITH_USUAL_ANSWERS(new Entry(
            "WB-VAL-007",
            Severity.WARNING,
            "The validation was told values of parameters; the row is followed with the usual ones",
            "Read what parameters decide with care, or give the pipeline these values as defaults and validate"
                    + " again.")),
    EXPECTED_UNMATCHED(new Entry(
            "WB-VAL-008",
            Severity.WARNING,
            "None of the assets that were compared together writes what is expected: %s",
            "Check the names of these files, and whether the parts of assets that write them are converted."));

    private final Entry entry;

    ValidationCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
