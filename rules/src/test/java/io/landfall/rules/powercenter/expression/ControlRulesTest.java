package io.landfall.rules.powercenter.expression;

import io.landfall.rules.ExpressionCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlRulesTest {

    private final ExpressionCheck<PortContext> check = PortExpressions.check();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        before                                | fails where
        IIF(QTY < 0, ERROR('negative'), QTY)  | QTY < 0 AND TRUE
        IIF(QTY < 0, ABORT('negative'), QTY)  | CASE WHEN QTY < 0 THEN FAIL(COALESCE('negative', 'ABORT')) IS NOT NULL ELSE FALSE END
        IIF(QTY > 0, QTY, ABORT(NAME))        | CASE WHEN QTY > 0 IS NOT TRUE THEN FAIL(COALESCE(NAME, 'ABORT')) IS NOT NULL ELSE FALSE END
        DECODE(TRUE, QTY = 0, 0, ID / QTY > 1, 1)       | QTY = 0 IS NOT TRUE AND (ID IS NOT NULL AND QTY = 0)
        DECODE(QTY, 1, 0, ID / QTY, 1)                  | (QTY IS NOT DISTINCT FROM 1) IS NOT TRUE AND (ID IS NOT NULL AND QTY = 0)
        DECODE(ID / QTY, 1, 0, 1)                       | ID IS NOT NULL AND QTY = 0
        """)
    void failsOnlyWhereItIsReached(String before, String where) {
        check.fails(before, where);
    }

    @Test
    void takesTheTypeOfTheOtherBranch() {
        check.hasType("IIF(QTY < 0, ERROR('negative'), QTY)", "INTEGER");
    }

    @Test
    void warnsThatAVariableIsNotKept() {
        check.remarks("SETVARIABLE($$REGION, NAME)", ExpressionCode.VARIABLE_KEPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {":SP.RATE(NAME)", ":SP.RATE(NAME, PROC_RESULT)"})
    void leavesProceduresToTheirDatabase(String expression) {
        check.blocks(expression, ExpressionCode.PROCEDURE_CALLED);
    }

    @Test
    void blocksVariablesOfAllRows() {
        check.blocks("SETMAXVARIABLE($$REGION, NAME)", ExpressionCode.VARIABLE_OF_ROWS);
    }

    @Test
    void saysThatTheRunEnds() {
        check.remarks("ABORT('wrong file')", ExpressionCode.ENDS_RUN);
    }
}
