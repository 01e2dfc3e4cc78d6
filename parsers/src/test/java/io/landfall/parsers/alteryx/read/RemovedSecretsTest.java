package io.landfall.parsers.alteryx.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.alteryx.Constant;
import io.landfall.parsers.alteryx.Constants;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemovedSecretsTest {

    private static final Constants CONSTANTS = new Constants(List.of(
            new Constant("User", "Limit", "5", true), new Constant("User", "Mill password", "[redacted]", false)));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', useHeadersInDisplayName = true, textBlock = """
        setting                                                   ¦ said of
        <FormulaField expression="&quot;Password=barley&quot;"/>  ¦ expression
        <Expression>[Grain] + "%User.Mill password%"</Expression> ¦ Expression
        <Expression>[user.mill Password] + "x"</Expression>       ¦ Expression
        <c>{"token": "4F2A"}</c>                                  ¦ c
        <File>odbc:DSN=Mill;PWD=barley|||SELECT 'pwd=rye'</File>  ¦ File
        <File>odbc:DSN=Mill;PWD=barley|||SELECT 1</File>          ¦
        <File>odbc:DSN=Mill;PWD=barley</File>                     ¦
        <Password>barley</Password>                               ¦
        <Expression>[Password] = "%User.Limit%"</Expression>      ¦
        """)
    void saysWhichTextsOfAToolLostAPart(String setting, String of) {
        assertThat(new RemovedSecrets(CONSTANTS, Configurations.TOOL).in(Configurations.xml(setting)))
                .extracting(Diagnostic::message)
                .isEqualTo(
                        of == null
                                ? List.of()
                                : List.of(
                                        "A text in '%s' held a password, key or token, which was removed while reading"
                                                .formatted(of)));
    }
}
