package io.landfall.converter.sql;

import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlPostfixOperator;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;

/** {@code IS TRUE} and {@code IS NOT TRUE}. PostgreSQL takes no second {@code IS} behind one without brackets. */
final class TruthTest extends SqlPostfixOperator {

    static final TruthTest IS_TRUE = new TruthTest("IS TRUE", SqlKind.IS_TRUE);
    static final TruthTest IS_NOT_TRUE = new TruthTest("IS NOT TRUE", SqlKind.IS_NOT_TRUE);

    private static final int PRECEDENCE = 28;

    private static final Set<SqlKind> TESTS = Set.of(
            SqlKind.IS_NULL,
            SqlKind.IS_NOT_NULL,
            SqlKind.IS_DISTINCT_FROM,
            SqlKind.IS_NOT_DISTINCT_FROM,
            SqlKind.IS_TRUE,
            SqlKind.IS_NOT_TRUE);

    private TruthTest(String name, SqlKind kind) {
        super(name, kind, PRECEDENCE, ReturnTypes.BOOLEAN_NOT_NULL, InferTypes.BOOLEAN, OperandTypes.BOOLEAN);
    }

    @Override
    public void unparse(SqlWriter writer, SqlCall call, int leftPrec, int rightPrec) {
        if (TESTS.contains(call.operand(0).getKind())) {
            var brackets = writer.startList("(", ")");
            call.operand(0).unparse(writer, 0, 0);
            writer.endList(brackets);
            writer.keyword(getName());
        } else {
            super.unparse(writer, call, leftPrec, rightPrec);
        }
    }
}
