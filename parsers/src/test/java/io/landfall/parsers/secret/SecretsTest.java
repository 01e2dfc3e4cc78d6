package io.landfall.parsers.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        text                                                  ! cleaned
        pmcmd startworkflow -u bo -p hunter2 -f SALES wf      ! pmcmd startworkflow -u bo -p [removed] -f SALES wf
        pmrep connect -r R -n bo -x hunter2                   ! pmrep connect -r R -n bo -x [removed]
        sqlplus -S bo/hunter2@orcl @load.sql                  ! sqlplus -S bo/[removed]@orcl @load.sql
        jdbc:postgresql://bo:hunter2@db:5432/x                ! jdbc:postgresql://bo:[removed]@db:5432/x
        Server=db;Uid=bo;Pwd=hunter2;Port=1                   ! Server=db;Uid=bo;Pwd=[removed];Port=1
        load.sh --password hunter2 --quiet                    ! load.sh --password [removed] --quiet
        PASSWORD: hunter2                                     ! PASSWORD: [removed]
        alter user bo identified by hunter2                   ! alter user bo identified by [removed]
        .LOGON tdp/bo,hunter2                                 ! .LOGON tdp/bo,[removed]
        """)
    void removesPasswordsFromTexts(String text, String expected) {
        assertThat(Secrets.clean(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        expression                                   ! cleaned
        'Uid=bo;Password=hunter2;' || DB             ! 'Uid=bo;Password=[removed];' || DB
        'ftp://bo:hunter2@host/' || FILE             ! 'ftp://bo:[removed]@host/' || FILE
        create user bo identified by "hunter2"       ! create user bo identified by "[removed]"
        """)
    void removesPasswordsFromExpressions(String text, String expected) {
        assertThat(Secrets.cleanExpression(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IIF(PASSWORD = OLD_PASSWORD, 1, 0)",
                "PWD = X AND PASSWD = 'none'",
                "SELECT * FROM USERS WHERE PASSWORD = 'x' AND MAIL = 'a@b.c'",
                "NAME || '@' || HOST"
            })
    void leavesComparisonsAlone(String text) {
        assertThat(Secrets.cleanExpression(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pmcmd startworkflow -u bo -p $$PWD wf",
                "Pwd=$$PWD;Server=db",
                "cp /in/passengers.csv /out",
                "mail -s done team@example.org",
                "ls -p /tmp",
                "https://example.org:8080/path@home",
                ""
            })
    void leavesOtherTextsAlone(String text) {
        assertThat(Secrets.clean(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        ADABAS Password,       true
        Passwd,                true
        PWD,                   true
        Client Secret,         true
        Password File,         false
        Encrypt Password,      false
        Connection Name,       false
        """)
    void knowsPropertiesThatArePasswords(String property, boolean expected) {
        assertThat(Secrets.isPassword(property)).isEqualTo(expected);
    }
}
