package io.landfall.validation.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One table of what two files say for the same key, and what that most likely means; tildes stand for blanks. */
class ExplanationTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            left                             | right                           | explained
            k,v / 1,Anna                     | k,v / 1,Anna                    |
            k,v / 1,Anna                     | k,v / 1,Anna~~                  | TRAILING_BLANKS v 1
            k,v / 1,Anna                     | k,v / 1,~Anna                   | LEADING_BLANKS v 1
            k,v / 1,Anna / 2,Bea             | k,v / 1,ANNA / 2,bEA            | CASE v 2
            k,v / 1,""                       | k,v / 1,                        | NULL_EMPTY v 1
            k,v / 1,Anna                     | k,v / 1,                        | NULL_VALUE v 1
            k,v / 1,0 / 2,5                  | k,v / 1, / 2,5                  | NULL_VALUE v 1
            k,v / 1,12.345                   | k,v / 1,12.35                   | ROUNDING v 1
            k,v / 1,12.34                    | k,v / 1,12.35                   | ROUNDING v 1
            k,v / 1,0.1                      | k,v / 1,0.1000000000001         | ROUNDING v 1
            k,v / 1,12.349                   | k,v / 1,12.34                   | TRUNCATION v 1
            k,v / 1,12.5                     | k,v / 1,-12.5                   | SIGN v 1
            k,v / 1,12.5 / 2,3               | k,v / 1,1250 / 2,300            | SCALE v 2
            k,v / 1,0.07                     | k,v / 1,7                       | SCALE v 1
            k,v / 1,12.5                     | k,v / 1,99                      | OTHER v 1
            k,v / 1,00123 / 2,00007          | k,v / 1,123 / 2,7               | NUMBER_FORMAT v 2
            k,v / 1,1.50                     | k,v / 1,1.5                     |
            k,v / 1,+5                       | k,v / 1,5                       |
            k,v / 1,1e3                      | k,v / 1,1000                    |
            k,v / 1,1.10 / 2,1.2.3           | k,v / 1,1.1 / 2,1.2.3           | NUMBER_FORMAT v 1
            k,v / 1,Chancellor               | k,v / 1,Chanc                   | TRUNCATION v 1
            k,v / 1,Müller                   | k,v / 1,M?ller                  | ENCODING v 1
            k,v / 1,Müller                   | k,v / 1,MÃ¼ller                 | ENCODING v 1
            k,v / 1,Müller / 2,Weiß          | k,v / 1,Mller / 2,Wei           | ENCODING v 2
            k,v / 1,5€                       | k,v / 1,5â‚¬                     | ENCODING v 1
            k,v / 1,Müller                   | k,v / 1,M³ller                  | ENCODING v 1
            k,v / 1,Müller                   | k,v / 1,M�ller                  | ENCODING v 1
            k,v / 1,Müller                   | k,v / 1,Möller                  | OTHER v 1
            k,v / 1,Пётр                     | k,v / 1,Анна                    | OTHER v 1
            k,v / 1,Анна                     | k,v / 1,""                      | OTHER v 1
            k,v / 1,who?one                  | k,v / 1,whoone                  | OTHER v 1
            k,v / 1,Chancellor               | k,v / 1,CHANC                   | OTHER v 1
            k,v / 1,"a\t"                    | k,v / 1,a                       | TRAILING_BLANKS v 1
            k,v / 1,a / 2,b~~                | k,v / 1,A / 2,b                 | CASE v 1, TRAILING_BLANKS v 1
            k,v / 1,1.234 / 2,3.45 / 3,7     | k,v / 1,1.23 / 2,-3.45 / 3,     | NULL_VALUE v 1, ROUNDING v 1, SIGN v 1
            k,v / 1,1.239 / 2,2.344          | k,v / 1,1.23 / 2,2.34           | TRUNCATION v 2
            k,v / 1,1.239 / 2,4.007          | k,v / 1,1.23 / 2,4              | TRUNCATION v 2
            k,v / 1,1.239 / 2,2.349          | k,v / 1,1.23 / 2,2.35           | ROUNDING v 1, TRUNCATION v 1
            k,v / 1,1.231 / 2,2.342          | k,v / 1,1.23 / 2,2.34           | ROUNDING v 2
            k,v / 1,"a\\r;b"                 | k,v / 1,"a;b"                   | LINE_ENDS v 1
            k,v / 1,2024-05-31               | k,v / 1,2024-05-31 00:00:00     |
            k,v / 1,2024-05-31               | k,v / 1,2024-05-31 13:05:00     | DATE_TIMESTAMP v 1
            k,v / 1,2024-05-31 10:00:00      | k,v / 1,2024-05-31 12:00:00     | TIME_ZONE v 1
            k,v / 1,2024-05-31 10:00:00      | k,v / 1,2024-05-31 10:00:00.250 | ROUNDING v 1
            k,v / 1,2024-05-31               | k,v / 1,2024-06-01              | TIME_ZONE v 1
            k,v / 1,2024-05-06               | k,v / 1,2024-06-05              | DATE_FORMAT v 1
            k,v / 1,2024-05-31               | k,v / 1,31.05.2024              | DATE_FORMAT v 1
            k,v / 1,2024-05-31               | k,v / 1,05/31/2024              | DATE_FORMAT v 1
            k,v / 1,1949-05-31               | k,v / 1,2049-05-31              | CENTURY v 1
            k,a,b / 1,x,y / 2,same,same      | k,a,b / 1,y,x / 2,same,same     | SWAPPED_COLUMNS a 1, SWAPPED_COLUMNS b 1
            k,v / 1,a / 2,b / 3,c / 4,d      | k,v / 101,a / 102,b / 103,c / 4,d | SHIFTED_KEYS k 3
            k,n / 1,17 / 2,25.5 / 3,38       | k,n / 11,17.0 / 12,25.5 / 13,38 | SHIFTED_KEYS k 3
            k,v / 1,a / 2,b / 3,c            | k,v / 100,a / 200,b / 300,c     | KEY_FORM k 3
            k,v / 1,a / 2,b / 3,c / 4,d      | k,v / 0,a / 1,b / 2,c / 3,d     | SHIFTED_KEYS k 4, OTHER v 3
            k,v,n / 1,a,17 / 2,a,25 / 3,a,38 / 4,a,51 | k,v,n / 1,a,99 / 2,a,17 / 3,a,25 / 4,a,38 | OTHER n 4, SHIFTED_KEYS k 3
            k,v / A1,one / B2,two            | k,v / a1,one / b2,two           | KEY_FORM k 2
            k,v,w / 1,a,b                    | k,v / 1,a                       | COLUMN_MISSING w 0
            k,v / 1,a                        | k,v,w / 1,a,b                   | COLUMN_EXTRA w 0
            k,v / 1,a / 1,b                  | k,v / 1,b / 1,c                 | DUPLICATE_KEYS null 1, OTHER v 1
            """)
    void explains(String left, String right, String explained) throws Exception {
        var sides = new Sides(folder);
        var result = sides.result(
                sides.rows("left.csv", left), sides.rows("right.csv", right), ParitySettings.STRICT.withKey("k"));
        assertThat(Sides.causes(result)).isEqualTo(explained == null ? "" : explained);
        assertThat(result.equal()).isEqualTo(explained == null);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            k,v / 1,0.1 / 2,5                | k,v / 1,0.1000000000001 / 2,5   | 1 value in 'v' differs below 1e-13: the numbers differ in the last digits
            k,v / 1,12.345 / 2,1.25          | k,v / 1,12.35 / 2,1.2           | 2 values in 'v' differ by up to 0.05: the numbers differ in the last digits
            k,v / 1,12.5                     | k,v / 1,1250                    | 1 value in 'v' differs by a factor of 0.01: one side is the other one times a power of ten
            k,v / 1,2024-05-31 10:00:00 / 2,2024-01-31 23:30:00 | k,v / 1,2024-05-31 12:00:00 / 2,2024-02-01 01:30:00 | 2 values in 'v' differ by +2:00 h: the times are apart
            k,v / 1,9007199254740993         | k,v / 1,9007199254740992        | 1 value in 'v' differs by up to 1: the numbers
            k,v / 1,12.5                     | k,v / 1,-1250                   | 1 value in 'v' differs: no single cause that is known explains it
            k,a,b / 1,x,y                    | k,a,b / 1,y,x                   | 1 value in 'a' differs and belongs to 'b': the values of two columns
            k,v / 1,a / 2,b                  | k,v / 11,a / 12,b               | 2 rows have 'k' shifted by +10: the same rows are on both sides
            """)
    void saysHowMuch(String left, String right, String start) throws Exception {
        var sides = new Sides(folder);
        var result = sides.result(
                sides.rows("left.csv", left), sides.rows("right.csv", right), ParitySettings.STRICT.withKey("k"));
        assertThat(result.explanations().getFirst().text()).startsWith(start);
    }
}
