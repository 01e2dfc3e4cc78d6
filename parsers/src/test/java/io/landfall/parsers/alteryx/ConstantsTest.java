package io.landfall.parsers.alteryx;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.alteryx.Constants.Substitution;
import io.landfall.parsers.alteryx.expression.AlteryxFormulas;
import io.landfall.parsers.alteryx.expression.FormulaCode;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.Expression;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstantsTest {

    private static final Constants CONSTANTS = new Constants(List.of(
            new Constant("User", "Region", "North $1 \\", false),
            new Constant("Question", "Drop Down (4)", "Oats", false),
            new Constant("User", "Limit", "5", true)));

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
        [x] = '%User.Region%'           ¦ [x] = 'North $1 \\'        ¦
        [x] < %user.LIMIT%              ¦ [x] < 5                    ¦
        '%Question.Drop Down (4)%'      ¦ 'Oats'                     ¦
        %User.Crop%, %User.Crop%        ¦ %User.Crop%, %User.Crop%   ¦ User.Crop
        %Engine.TempFilePath%\\a.csv    ¦ %Engine.TempFilePath%\\a.csv ¦
        %temp%\\a.csv                   ¦ %temp%\\a.csv              ¦
        50% of 70%                      ¦ 50% of 70%                 ¦
        """)
    void putsValuesIntoTexts(String original, String text, String missing) {
        assertThat(CONSTANTS.substitute(original))
                .isEqualTo(new Substitution(original, text, missing == null ? List.of() : List.of(missing)));
    }

    @Test
    void givesFormulasTheirConstants() {
        var at = SourceLocation.of("silo.yxmd");
        assertThat(AlteryxFormulas.parse("%User.Limit%", CONSTANTS, at).value())
                .isEqualTo(new Expression.NumberLiteral("5", at));
        var unknown = AlteryxFormulas.parse("%User.Crop%", CONSTANTS, at);
        assertThat(unknown.value()).isEqualTo(new Expression.Name("%User.Crop%", false, at));
        assertThat(unknown.diagnostics())
                .containsExactly(Diagnostic.of(FormulaCode.CONSTANT_WITHOUT_VALUE, at, "User.Crop"));
    }

    @Test
    void keepsTheAuthorsWordsOfAFormulaThatCannotBeRead() {
        var at = SourceLocation.of("silo.yxmd");
        assertThat(AlteryxFormulas.parse("%User.Region% +", CONSTANTS, at).value())
                .isEqualTo(new Expression.Opaque("%User.Region% +", at));
    }
}
