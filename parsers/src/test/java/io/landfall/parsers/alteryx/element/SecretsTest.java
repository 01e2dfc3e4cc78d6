package io.landfall.parsers.alteryx.element;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        written                                                      ¦ kept
        odbc:DSN=Grain;UID=ada;PWD=barley|||SELECT * FROM silo        ¦ odbc:DSN=Grain;[redacted]|||SELECT * FROM silo
        odbc:DRIVER={SQL Server};SERVER=mill;DATABASE=Oats;PWD={a;b}  ¦ odbc:DRIVER={SQL Server};SERVER=mill;DATABASE=Oats;[redacted]
        odbc:DSN=Grain|||silo                                         ¦ odbc:DSN=Grain|||silo
        oci:ada/barley@GRAIN.world|||SELECT 'a@b' FROM silo           ¦ oci:[redacted]@GRAIN.world|||SELECT 'a@b' FROM silo
        32bit:oci:ada/__EncPwd1__@GRAIN|||silo                        ¦ 32bit:oci:[redacted]@GRAIN|||silo
        oci:ada/bar@ley@GRAIN|||silo                                  ¦ oci:[redacted]@GRAIN|||silo
        oci:ada/barley|||silo                                         ¦ oci:[redacted]|||silo
        oci:GRAIN|||silo                                              ¦ oci:GRAIN|||silo
        odb:Provider=SQLOLEDB.1;User ID=ada;Initial Catalog=Oats      ¦ odb:Provider=SQLOLEDB.1;Initial Catalog=Oats;[redacted]
        File: odbc:DSN=Grain;PWD=barley|||silo                        ¦ File: odbc:DSN=Grain;[redacted]|||silo
        aka:Grain|||SELECT 1                                          ¦ aka:Grain|||SELECT 1
        https://ada:barley@mill.example/feed                          ¦ https://[redacted]@mill.example/feed
        https://mill.example/feed?to=ada@mill.example                 ¦ https://mill.example/feed?to=ada@mill.example
        Bearer 1a2b3c4d5e6f                                           ¦ Bearer [redacted]
        bearer of good news                                           ¦ bearer of good news
        Server=mill;Password=barley;Timeout=5                         ¦ Server=mill;Password=[redacted];Timeout=5
        pwd <- "barley"                                               ¦ pwd <- "[redacted]"
        {"user": "ada", "password": "barley"}                         ¦ {"user": "ada", "password": "[redacted]"}
        [Password] = [Repeated]                                       ¦ [Password] = [Repeated]
        C:\\grain\\tokens.csv                                         ¦ C:\\grain\\tokens.csv
        12:30                                                         ¦ 12:30
        """)
    void takesSecretsOutOfTexts(String written, String kept) {
        assertThat(Secrets.redact(written)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "Passwords, 4F2A, [redacted]",
        "email_Password, 4F2A, [redacted]",
        "Api Key, 4F2A, [redacted]",
        "AuthToken, 4F2A, 4F2A",
        "auth_token, 4F2A, [redacted]",
        "Password, False, False",
        "Tokenize, 4F2A, 4F2A",
        "Keys, 4F2A, 4F2A"
    })
    void knowsSecretsByTheNameOfTheirSetting(String name, String value, String kept) {
        assertThat(Secrets.redact(name, value)).isEqualTo(kept);
    }
}
