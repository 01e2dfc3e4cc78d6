package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.DbFileOutput;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.alteryx.tool.OutputMode;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.validation.reference.LegacyOutcome.EarlierRows;
import java.util.Locale;
import java.util.Optional;

/**
 * What becomes of records that stand in a file or table before a tool writes to it. Nothing is said of tables for which the tool keeps no
 * choice, as the vendor does not say what it does then, and of files that are to be made anew where they are there.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-out/output-data-tool.html">Output Data Tool</a>
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-database/write-data-in-db-tool.html">Write Data In-DB Tool</a>
 */
final class EarlierRecords {

    private EarlierRecords() {}

    static Optional<EarlierRows> of(Tool tool) {
        return switch (tool.configuration()) {
            case DbFileOutput output -> of(output.options().outputMode(), output.store() instanceof Store.Database);
            case InDatabaseTool.Write write -> of(write.createMode());
            default -> Optional.empty();
        };
    }

    private static Optional<EarlierRows> of(OutputMode mode, boolean isTable) {
        return switch (mode) {
            case OVERWRITE, REMOVE_FILE, DELETE_APPEND -> Optional.of(EarlierRows.REMOVED);
            case APPEND -> Optional.of(EarlierRows.KEPT);
            case CREATE -> isTable ? Optional.of(EarlierRows.REFUSED) : Optional.empty();
            case DEFAULT -> isTable ? Optional.empty() : Optional.of(EarlierRows.REMOVED);
            case UPDATE, UPSERT, UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<EarlierRows> of(String createMode) {
        return switch (createMode.toLowerCase(Locale.ROOT)) {
            case "create" -> Optional.of(EarlierRows.REFUSED);
            case "overwrite", "deleteappend" -> Optional.of(EarlierRows.REMOVED);
            case "append" -> Optional.of(EarlierRows.KEPT);
            default -> Optional.empty();
        };
    }
}
