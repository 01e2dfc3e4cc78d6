package io.landfall.parsers.powercenter.catalog;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What does not fit together in PowerCenter exports. */
public enum CatalogCode implements DiagnosticCode {
    DUPLICATE(new Entry(
            "PC-PARSE-201",
            WARNING,
            "There is more than one %s '%s' in the folder; the first one is used",
            "Export the folder again, so that each object is in it once.")),
    DEFINITION_MISSING(new Entry(
            "PC-PARSE-202",
            ERROR,
            "The instance '%s' stands for the %s '%s', which is not in the export",
            "Export the mapping again together with its dependencies.")),
    SHORTCUT_DANGLING(new Entry(
            "PC-PARSE-203",
            ERROR,
            "The shortcut '%s' leads to '%s' in the folder '%s', which is not in the export",
            "Export the shared folder too, and name both files together.")),
    INSTANCE_MISSING(new Entry(
            "PC-PARSE-204",
            ERROR,
            "%s names the instance '%s', which the mapping does not have",
            "Open the mapping in the Designer, validate it, and export it again.")),
    PORT_MISSING(new Entry(
            "PC-PARSE-205",
            ERROR,
            "A link uses the port '%s' of '%s', which that does not have",
            "Open the mapping in the Designer, link the port again, and export it again.")),
    PORT_LINKED_TWICE(new Entry(
            "PC-PARSE-206",
            WARNING,
            "The input port '%s' of '%s' has more than one link; the first one is used",
            "Open the mapping in the Designer, and remove the link that is not meant.")),
    FIELDS_MISSING(new Entry(
            "PC-PARSE-207",
            WARNING,
            "The %s '%s' has no fields in the export",
            "Export the folder that the definition comes from too.")),
    INVALID(new Entry(
            "PC-PARSE-208",
            WARNING,
            "PowerCenter itself holds the %s '%s' invalid",
            "Validate it in the source tool and export it again, or leave it out of the migration.")),
    MAPPING_MISSING(new Entry(
            "PC-PARSE-209",
            ERROR,
            "The session '%s' runs the mapping '%s', which is not in the export",
            "Export the workflow again together with its dependencies.")),
    TASK_MISSING(new Entry(
            "PC-PARSE-210",
            ERROR,
            "The task '%s' stands for the %s '%s', which is not in the export",
            "Export the workflow again together with its dependencies.")),
    LINK_DANGLING(new Entry(
            "PC-PARSE-211",
            ERROR,
            "A link uses the task '%s', which the workflow does not have",
            "Open the workflow in the Workflow Manager, validate it, and export it again.")),
    OVERRIDE_DANGLING(new Entry(
            "PC-PARSE-212",
            WARNING,
            "The session '%s' overrides the instance '%s', which its mapping does not have",
            "Refresh the session in the Workflow Manager, and export it again.")),
    NESTED_IN_ITSELF(new Entry(
            "PC-PARSE-213",
            ERROR,
            "'%s' contains itself",
            "Open it in the source tool, and remove the instance that stands for itself."));

    private final Entry entry;

    CatalogCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
