package io.landfall.rules.alteryx.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.alteryx.Engine;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FormulaText;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.Expression;
import io.landfall.rules.alteryx.expression.FormulaContext;
import io.landfall.rules.alteryx.expression.OpenCase;
import io.landfall.rules.alteryx.field.AlteryxField;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a tool's rule may ask about the workflow around it. */
public interface ToolContext {

    /** Which engine runs the workflow: with AMP the order of records is defined at fewer tools. */
    Engine engine();

    /** What Designer saw when it noted the fields that leave the tool. */
    Sighting sighting();

    /** Whether the tool runs in rounds, with other records each time. */
    boolean isRepeated();

    /** Whether somebody takes the records of the tool's output. */
    boolean isRead(String anchor);

    /** A free operator id for a tool, such as {@code Filter_12}. */
    String id(Tool tool);

    /** A free operator id for one of several operators that a tool becomes, such as {@code Join_12_left}. */
    String id(Tool tool, String part);

    /** Takes note of values of which it is open what the tool makes. */
    void open(OpenCase open);

    /** A formula over the given scope; what cannot be converted is found. */
    Optional<Expr> formula(FormulaText formula, FormulaContext scope, Findings findings);

    /** A formula as it is written, with the constants of the workflow put in. */
    Expression read(FormulaText formula);

    /** The scope in which names are fields, and otherwise constants of the workflow. */
    FormulaContext scope(Function<String, Optional<Expr>> fields);

    /** The scope of a formula over records. */
    default FormulaContext scope(Records records) {
        return scope(records::value);
    }

    /** The fields of a file that came with the workflow; empty when there is none or it cannot be read. */
    Optional<List<AlteryxField>> fileFields(Dataset.File file, SourceLocation at);

    /**
     * Records as far as they are known before any run; empty where they are not, or in rounds.
     *
     * @param beyond operators that are not in the workflow yet, inputs first
     * @param texts the records, all fields of which are texts
     * @param most records that the rule can do anything with
     */
    Optional<KnownRecords> known(List<Operator> beyond, Records texts, int most, SourceLocation at);

    /**
     * The values of fields that the workflow states by itself, such as names of fields that became records: a run over whatever data has all
     * of them and no others, unless it has no records. Empty where one depends on the data, and in rounds, which may well have none.
     *
     * @param beyond operators that are not in the workflow yet, inputs first
     * @param texts records with the fields, all of which are texts
     * @param most records that the rule can do anything with
     */
    Optional<List<List<Optional<String>>>> stated(List<Operator> beyond, Records texts, int most, SourceLocation at);

    /** Whether it is certain that no two of the records agree in all of the fields, so that without any there is one record at most. */
    boolean differ(Records records, List<AlteryxField> fields);

    /** Whether the file is a workbook that came with the workflow, and all its times are whole seconds. */
    boolean hasWholeSeconds(Dataset.File file, SourceLocation at);

    /** How names stand in the SQL of the workflow's In-DB tools. */
    Quoting quoting();

    /** The text with the constants of the workflow put in. */
    String substituted(String text);

    /** A path of files with constants put in, from the folder of the workflow where that is named. */
    String place(String path);
}
