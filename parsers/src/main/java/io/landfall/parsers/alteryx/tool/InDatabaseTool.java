package io.landfall.parsers.alteryx.tool;

import java.util.List;
import java.util.Optional;

/**
 * Tools that run inside a database. Their formulas are SQL of that database, not Alteryx formulas, and so are the rules
 * about Null.
 */
public sealed interface InDatabaseTool extends ToolConfiguration {

    /** Connect In-DB. */
    record Connect(String connection, String query) implements InDatabaseTool {}

    /** Data Stream In: a table from Alteryx records. */
    record StreamIn(String connection, String table, String createMode) implements InDatabaseTool {}

    /** Data Stream Out: back to Alteryx records. */
    record StreamOut(List<SortField> order) implements InDatabaseTool {
        public StreamOut {
            order = List.copyOf(order);
        }
    }

    /**
     * Filter In-DB.
     *
     * @param condition in SQL, blank when the simple form is used
     */
    record Filter(FormulaText condition, Optional<Comparison> simple) implements InDatabaseTool {}

    /**
     * A filter set up without SQL.
     *
     * @param operator as the tool shows it, such as {@code >=} or {@code IS NULL}
     * @param operand a value in SQL, with quotes where it is a text
     * @param dateType {@code fixed} or empty where the operand is what is compared with; else a day that the tool computes
     */
    record Comparison(String field, String operator, String operand, String dateType) {}

    /** Formula In-DB. */
    record Formula(io.landfall.parsers.alteryx.tool.Formula formula) implements InDatabaseTool {}

    /**
     * Join In-DB.
     *
     * @param mode {@code INNER}, {@code LEFT}, {@code RIGHT} or {@code FULL}, as written
     * @param custom the condition in SQL, empty when keys are used
     */
    record Join(String mode, List<String> leftKeys, List<String> rightKeys, String custom) implements InDatabaseTool {
        public Join {
            leftKeys = List.copyOf(leftKeys);
            rightKeys = List.copyOf(rightKeys);
        }
    }

    /** Select In-DB. */
    record Select(SelectBlock block) implements InDatabaseTool {}

    /** Summarize In-DB. */
    record Summarize(List<SummarizeField> fields) implements InDatabaseTool {
        public Summarize {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Union In-DB.
     *
     * @param mode {@code ByName} or {@code ByPos}, as written
     * @param fieldMode {@code All} or {@code Subset}, as written
     */
    record Union(String mode, String fieldMode) implements InDatabaseTool {}

    /**
     * Sample In-DB.
     *
     * @param mode such as {@code First} or {@code Percent}, as written
     */
    record Sample(String mode, String n, List<SortField> order) implements InDatabaseTool {
        public Sample {
            order = List.copyOf(order);
        }
    }

    /**
     * Write Data In-DB.
     *
     * @param createMode what happens to the table, as written: {@code Create}, {@code Overwrite}, {@code Append} …
     */
    record Write(String table, String createMode, FormatOptions options) implements InDatabaseTool {}

    /** Browse In-DB. */
    record Browse(String firstRecords) implements InDatabaseTool {}

    /** Macro Input In-DB. */
    record MacroInput(String name, Connect sample) implements InDatabaseTool {}

    /** Macro Output In-DB. */
    record MacroOutput(String name) implements InDatabaseTool {}

    /** Dynamic Input, Dynamic Output, Transpose and the predictive tools; their settings stay XML. */
    record Other(String plugin) implements InDatabaseTool {}
}
