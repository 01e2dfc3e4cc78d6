package io.landfall.validation.reference.powercenter.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.reference.Branches;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ChoiceFunctionsTest {

    @TestFactory
    List<DynamicTest> chooses() {
        return ExpressionTable.of("""
                IIF(QTY > 5, 'many', 'few') => 'many'
                IIF(NO_QTY > 5, 'many', 'few') => 'few'
                IIF(QTY, 'some', 'none') => 'some'
                IIF(QTY > 9, QTY) => 0
                IIF(QTY > 9, PRICE) => 0.0
                IIF(QTY > 9, NAME) => ''
                IIF(QTY > 9, DAY) => NULL
                IIF(QTY > 9, NO_NAME) => ''
                IIF(QTY > 9, NULL) => refused
                IIF(QTY > 5, QTY, PRICE) => 7.0
                IIF(QTY > 5, NAME, QTY) => refused
                IIF(NAME, 1, 2) => refused
                IIF(QTY > 5, 1, ERROR('too few')) => 1
                IIF(QTY > 9, 1, ERROR('too few')) => error row
                IIF(QTY > 9, 1, ABORT('wrong file')) => stops
                DECODE(NAME, 'Rossi', 1, 'Bianchi', 2) => 1
                DECODE(NAME, 'rossi', 1, 'Rossi ', 2) => NULL
                DECODE(NAME, 'Verdi', 1, 0) => 0
                DECODE(NO_NAME, NULL, 'missing', 'A', 'a') => 'missing'
                DECODE(NAME, NULL, 'missing', 'Rossi', 'a') => 'a'
                DECODE(NO_NAME, NO_NAME, 1, 0) => 1
                DECODE(TRUE, QTY < 5, 'few', QTY < 10, 'some', 'many') => 'some'
                DECODE(TRUE, NO_QTY < 5, 'few', 'unknown') => 'unknown'
                DECODE(TRUE, QTY = 7, 1, QTY / 0 > 1, 2) => 1
                DECODE(QTY, 7, 1, 2.5) => 1.0
                CHOOSE(2, 'red', 'green') => 'green'
                CHOOSE(3, 'red', 'green') => NULL
                CHOOSE(0, 'red', 'green') => NULL
                CHOOSE(NO_QTY, 'red', 'green') => NULL
                ISNULL(NO_NAME) => 1
                ISNULL('') => 0
                """);
    }

    @TestFactory
    List<DynamicTest> keepsDecimals() {
        return ExpressionTable.of(ExpressionTable.HIGH, """
                IIF(QTY > 5, QTY, PRICE) => 7m
                IIF(QTY > 9, PRICE) => 0m
                """);
    }

    @Test
    void namesEveryWayBeforeARowTakesOne() {
        var branches = new Branches();
        var evaluator = new ExpressionEvaluator(ExpressionTable.LOW, branches);
        var tree = ExpressionTable.parsed("DECODE(1, 1, IIF(TRUE, 'a', 'b'), 2, 'c', 'd')");
        evaluator.declare(tree);
        assertThat(branches.total()).isEqualTo(5);
        evaluator.value(tree, ExpressionTable.scope(ExpressionTable.LOW));
        assertThat(branches.covered()).isEqualTo(2);
    }
}
