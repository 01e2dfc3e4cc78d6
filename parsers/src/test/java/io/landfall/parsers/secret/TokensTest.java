package io.landfall.parsers.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        written                                                            ! kept
        COPY t FROM 's3://b/k' CREDENTIALS 'aws_access_key_id=AKIAABCDEFGHIJKLMNOP;aws_secret_access_key=wJalrXUtnFEMI/K7MDENG+bPxRfiCYEX' ! COPY t FROM 's3://b/k' CREDENTIALS 'aws_access_key_id=[x];aws_secret_access_key=[x]'
        AWS_SECRET_KEY = 'wJalrXUtnFEMI/K7MDENG'                           ! AWS_SECRET_KEY = '[x]'
        SECRET_ACCESS_KEY 'wJalrXUtnFEMI/K7MDENG' REGION 'eu'              ! SECRET_ACCESS_KEY '[x]' REGION 'eu'
        IIF(ID = 1, 'ASIAABCDEFGHIJKLMNOP', NULL)                          ! IIF(ID = 1, '[x]', NULL)
        https://a.blob.core.windows.net/c/f?sp=r&sig=aB3%2Fd9eFgHiJkLmNoPqRsTuV%3D&sr=b ! https://a.blob.core.windows.net/c/f?sp=r&sig=[x]&sr=b
        AccountName=a;AccountKey=Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4QQ==;EndpointSuffix=core     ! AccountName=a;AccountKey=[x];EndpointSuffix=core
        Endpoint=sb://n/;SharedAccessKey=Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE=               ! Endpoint=sb://n/;SharedAccessKey=[x]
        curl -H "Authorization: Bearer 1a2b3c4d5e" u                       ! curl -H "Authorization: Bearer [x]" u
        curl -H 'Authorization: Basic YWRhOmJhcmxleQ==' u                  ! curl -H 'Authorization: Basic [x]' u
        'eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl' || A                      ! '[x]' || A
        {"client_secret": "a1b2c3d4e5f6g7"}                                ! {"client_secret": "[x]"}
        """)
    void removesKeysAndTokens(String written, String kept) {
        assertThat(Tokens.remove(written, "[x]")).isEqualTo(kept);
        assertThat(Secrets.cleanExpression(written)).isEqualTo(kept.replace("[x]", Secrets.REMOVED));
        assertThat(Secrets.clean(written)).doesNotContain(secretOf(written, kept));
    }

    /** The first part of a text that is not kept. */
    private static String secretOf(String written, String kept) {
        var start = kept.indexOf("[x]");
        return written.substring(start, start + 8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ACCOUNT_KEY, CLIENT_SECRET FROM ACCOUNTS WHERE ACCOUNT_KEY = 4711",
                "A.ACCOUNT_KEY=B.ACCOUNT_KEY",
                "ACCOUNT_KEY = CUSTOMER_ACCOUNT_KEY",
                "AWS_SECRET_KEY = $$SECRET",
                "O.CLIENT_SECRET = N.CLIENT_SECRET2 AND CLIENT_SECRET = LAST_CLIENT_SECRET_1",
                "CLIENT_SECRET = UPPERCASE2VALUE(X)",
                "the bearer of good news",
                "SLOVAKIA AND ASIA: AKIA",
                "eyJustAWord.eyJust",
                "Authorization: basic rights",
                "x.csv?signature=none&sig=1"
            })
    void leavesEverythingElse(String text) {
        assertThat(Tokens.remove(text, "[x]")).isEqualTo(text);
    }
}
