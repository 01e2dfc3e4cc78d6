package io.landfall.converter.sql;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Call;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.PatternTemplate;
import io.landfall.converter.expression.PieceKind;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;

/** Puts an engine's spelling of a pattern together with the pieces that are only known while it runs. */
final class PatternPieceNodes {

    private PatternPieceNodes() {}

    /**
     * What is to be joined.
     *
     * @param spelled with a character of its own for each piece
     * @param parts every part of the pattern as it is written
     */
    static List<SqlNode> spelled(String spelled, Call call, List<SqlNode> parts) {
        var template = PatternTemplate.of(call.arg(1));
        var pieces = IntStream.range(0, template.parts().size())
                .filter(index -> template.parts().get(index) instanceof Expr.Call)
                .mapToObj(parts::get)
                .toList();
        return PatternTemplate.spelled(spelled, Nodes::text, pieces);
    }

    /** The part, which may be one text at most where it could be a choice among several. */
    static SqlNode withoutChoice(SqlNode part) {
        return part instanceof SqlCall call
                        && call.operandCount() == 3
                        && call.operand(1) instanceof SqlLiteral kind
                        && PieceKind.CHOICE.label().equals(kind.toValue())
                ? Prelude.call(
                        PatternFunction.PATTERN_PIECE,
                        List.of(call.operand(0), Nodes.text(PieceKind.SOME.label()), call.operand(2)))
                : part;
    }
}
