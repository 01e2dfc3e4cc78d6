package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberTextsTest {

    private static final List<Literal> SIGNS = List.of((Literal) Expr.text("{J"));

    @Test
    void endWithSignsBehindNumbersAndOthers() {
        assertThat(NumberTexts.of(SIGNS, 6)).contains("12345{", "12345J", "   77J", "xxxxx{", "xxxxxJ");
    }

    @Test
    void haveCharactersThatAreTakenOff() {
        assertThat(NumberTexts.of(SIGNS, Integer.MAX_VALUE)).contains("{5", "5{", "1{2", "J5");
    }

    @Test
    void haveSeparatorsWhereTheyBelong() {
        List<Literal> signs = List.of((Literal) Expr.text("."), (Literal) Expr.text(","));
        assertThat(NumberTexts.of(signs, Integer.MAX_VALUE)).contains("7,25", "1.234,56", "1,234.56", "-1.234.567");
        assertThat(NumberTexts.of(signs, 9)).contains(" 1.234,56", "     7,25").doesNotContain("-1.234.567");
    }
}
