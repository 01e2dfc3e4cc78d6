package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.powercenter.Port;
import io.landfall.rules.powercenter.expression.PortContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What a transformation's rule may ask about the mapping around it. */
public interface FlowContext {

    SessionSettings session();

    /** The type that a port has in this session. */
    default SqlType typeOf(Port port) {
        return PortTypes.of(
                port.datatype(), port.precision(), port.scale(), session().highPrecision());
    }

    /** The nodes and links of the mapping. */
    Flow flow();

    /** A free operator id, as near to the wish as ids allow. */
    String id(String wish);

    /** The tree of an expression; what cannot be read is remarked on. */
    Expression parsed(String text, SourceLocation at, Findings findings);

    /**
     * An expression over ports.
     *
     * @param ports the value of each port that may be named
     */
    Optional<Translated> translated(
            Expression expression, Function<String, Optional<Translated>> ports, Findings findings);

    /** The scope of an expression over the given ports. */
    PortContext scope(Function<String, Optional<Translated>> ports);

    /** The value as the port holds it. */
    Rewrite<Translated> bounded(Translated value, Port port);

    /** What a port aggregates is no value of the port yet, but computed all the same. */
    void aggregates(Translated value, Port port);

    /** What an input port makes of NULL: its default value, which may be an error of the row. */
    Optional<Translated> defaulted(Translated value, Port port, Findings findings);

    /** What an output port makes of an error in its expression: a constant default in its place, or the error as it is. */
    Optional<Translated> settled(Translated value, Port port, Findings findings);

    /** Adds an assertion that each run reports on. */
    void check(Check check);

    /** A name of a file or table with the values of parameters in it: {@code $$X} and {@code $PM…} replaced. */
    String substituted(String text);

    /**
     * The name of a file with the values of parameters in it; what nobody gives a value, such as {@code $InputFileOrders}, becomes a
     * parameter of the pipeline.
     *
     * @param user the source, lookup or target with the file
     */
    String fileName(String text, String user, SourceLocation at);

    /** SQL with the values of parameters in it; what the mapping sets for its next run stays a name. */
    String inSql(String sql);

    /**
     * Makes a name in SQL a parameter, which every run has to give unless the parameter file does.
     *
     * @param name for example {@code $$REGION}
     * @param writes whether values of a type can be written into the SQL
     * @return empty when it cannot be one
     */
    Optional<Parameter> asks(String name, Predicate<SqlType> writes);

    /**
     * A text that every run has to give.
     *
     * @param parameter what it is called
     * @param question what a person reads who gives it
     */
    Expr asked(String parameter, String question);

    /** The value of a parameter. */
    Optional<Expr> parameter(String name);

    /**
     * A value as a variable holds it.
     *
     * @param variable for example {@code $$LAST_DAY}
     */
    Optional<Translated> held(String variable, Translated value, SourceLocation at, Findings findings);

    /**
     * What a variable is set to: the value as the variable holds it, or the one that it starts with where the value is NULL.
     *
     * @param variable for example {@code $$LAST_DAY}
     */
    Optional<Translated> carried(String variable, Translated value, SourceLocation at, Findings findings);

    /**
     * What is saved for the next run: the last value or the one at the start, or that and the number of rows, as the variable's
     * aggregation says.
     *
     * @param last NULL when no row has set the variable; 0 rows of a count
     */
    Expr saved(String variable, Expr last);

    /**
     * Whether the name is a variable of that aggregation, whose value is no text of an expression.
     *
     * @param aggregation {@code MAX}, {@code MIN} or {@code COUNT}
     */
    boolean keeps(String variable, String aggregation);

    /** The same, but expressions are changed after they were read. */
    FlowContext changing(UnaryOperator<Expression> change);

    /**
     * The rows that have got numbers of a sequence before; those given get theirs now.
     *
     * @param sequence the name of a Sequence Generator in the flow
     */
    List<InputRef> numberedBefore(String sequence, InputRef rows);

    /** The rows that a lookup looks in, where it has been called before: its file is read once. */
    Optional<Rows> looksIn(TransformationNode lookup);

    /** Says which rows a lookup looks in. */
    void looksIn(TransformationNode lookup, Rows rows);

    /** Says that a node which no link leads to is used all the same. */
    void uses(TransformationNode node);

    /** A whole expression text over ports. */
    default Optional<Translated> expression(
            String text, SourceLocation at, Function<String, Optional<Translated>> ports, Findings findings) {
        return translated(parsed(text, at, findings), ports, findings);
    }
}
