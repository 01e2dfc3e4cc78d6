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
        IIF(ID = 1, 'ASIAABCDEFG2IJKLMNOP', NULL)                          ! IIF(ID = 1, '[x]', NULL)
        https://a.blob.core.windows.net/c/f?sp=r&sig=aB3%2Fd9eFgHiJkLmNoPqRsTuV%3D&sr=b ! https://a.blob.core.windows.net/c/f?sp=r&sig=[x]&sr=b
        AccountName=a;AccountKey=Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4QQ==;EndpointSuffix=core     ! AccountName=a;AccountKey=[x];EndpointSuffix=core
        Endpoint=sb://n/;SharedAccessKey=Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE=               ! Endpoint=sb://n/;SharedAccessKey=[x]
        curl -H "Authorization: Bearer 1a2b3c4d5e" u                       ! curl -H "Authorization: Bearer [x]" u
        curl -H 'Authorization: Basic YWRhOmJhcmxleQ==' u                  ! curl -H 'Authorization: Basic [x]' u
        'eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl' || A                      ! '[x]' || A
        {"client_secret": "a1b2c3d4e5f6g7"}                                ! {"client_secret": "[x]"}
        client_secret => 'correct-horse-battery'                           ! client_secret => '[x]'
        'Bearer ya29a0AfH6SMBx1234abcdXYZ' || A                            ! 'Bearer [x]' || A
        Bearer 1a2b3c4d5e6f                                                ! Bearer [x]
        curl -H "X-Auth: Bearer ya29a0AfH6SMBx1234abcdXYZ" u               ! curl -H "X-Auth: Bearer [x]" u
        export AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY ! export AWS_SECRET_ACCESS_KEY=[x]
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
                "x.csv?signature=none&sig=1",
                "NAME = 'Basic plan 2024' AND TYPE = 'Bearer bond2024x'",
                "'Bearer bonds-2030' || X",
                "Bearer bond2024x",
                "bearer bonds of 2a3b4c5d",
                "-- the bearer ID12345678 signs",
                "SELECT BEARER ACCOUNT_NO_1, T.BEARER BEARER_NO_2024 FROM T",
                "AUTHORIZATION = 'Basic Membership'",
                "IIF(AUTHORIZATION = 'BASIC PREMIUM1', 1, 0)",
                "CLIENT_SECRET = 'NOT_APPLICABLE'",
                "SELECT CLIENT_SECRET \"CustomerSecretName2\" FROM T",
                "CLIENTSECRET=OLDCLIENTSECRET2 AND A.CLIENT_SECRET = CLIENTSECRET02CODE",
                "AWS_TOKEN = 123456789012 OR AWS_TOKEN = 'ABCDEFGHIJKL'",
                "'ASIAPACIFICEMERGINGX'",
                "http://x/chart?a=1&sig=significance_level_name",
                "IIF(A&SIG=SIGNIFICANT_DIGITS_COLUMN,1,0)",
                "'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='",
                "ORDER_ID = '01HV8Y3ZK4Q7M2N9P5R6S8T0W1' OR ID = 'd9428888-122b-11e1-b85c-61cd3cbb3210'"
            })
    void leavesEverythingElse(String text) {
        assertThat(Tokens.remove(text, "[x]")).isEqualTo(text);
    }
}
