package io.landfall.rules.alteryx.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What patterns of a first match become. */
class FirstMatchTest {

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            (\\w+)(?=;)          ! (\\w+)(?:;)
            (.*?)(?=\\d|$)       ! (.*?)(?:\\d|$)
            (\\d+)(?= (kg|lb))   ! (\\d+)(?: (kg|lb))
            (?<=: )(\\w+)        ! (?:: )(\\w+)
            (?<=\\()(.*)(?=\\))  ! (?:\\()(.*)(?:\\))
            (?<=\\$)(\\d+|n)     ! (?:\\$)(\\d+|n)
            (\\w+)(?=;);(\\w+)   ! (\\w+)(?=;);(\\w+)
            (?<=a)(b)|(c)        ! (?<=a)(b)|(c)
            (?<=a*)(b)           ! (?<=a*)(b)
            (?<=a|bc)(b)         ! (?<=a|bc)(b)
            ((a)(?=b))           ! ((a)(?=b))
            (a)[(?=b)]           ! (a)[(?=b)]
            (a)(?=b)+            ! (a)(?=b)+
            (a)\\(?=b            ! (a)\\(?=b
            """)
    void takesWhatLooksAroundSee(String written, String consuming) {
        assertThat(FirstMatch.consuming(written)).isEqualTo(consuming);
    }
}
