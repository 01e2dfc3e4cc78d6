package io.landfall.converter.sql;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Call;
import io.landfall.converter.expression.PatternTemplate;
import java.util.List;
import java.util.stream.IntStream;
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
}
