package io.landfall.rules.alteryx.expression;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What functions become with unusual arguments; their usual form stands in the catalogue. */
class FormulaFunctionsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Left([NAME], -1)                                | NAME
            Left([NAME], Null())                            | SLICE_TEXT(NAME, 1, 0)
            Left([NAME], 2.9)                               | SLICE_TEXT(NAME, 1, 2)
            Left([NAME], FindString([NAME], '-'))           | CASE WHEN COALESCE(FIND_TEXT(NAME, '-') - 1, -1) < 0 THEN NAME ELSE SLICE_TEXT(NAME, 1, COALESCE(FIND_TEXT(NAME, '-') - 1, -1)) END
            Right([NAME], Length([NAME]) - 1)               | CASE WHEN COALESCE(CHAR_LENGTH(NAME), 0) - 1 < 0 THEN NAME ELSE LAST_CHARACTERS(NAME, COALESCE(CHAR_LENGTH(NAME), 0) - 1) END
            Substring([NAME], 4)                            | SLICE_TEXT(NAME, 5, CHAR_LENGTH(NAME))
            Substring([NAME], -4, 2)                        | SLICE_TEXT(NAME, 1, 2)
            GetWord([NAME], Null())                         | WORD_OF_TEXT(NAME, 1)
            GetWord([NAME], [QTY])                          | WORD_OF_TEXT(NAME, COALESCE(QTY, 0) + 1)
            Contains([NAME], 'aB', 0)                       | CONTAINS_TEXT(NAME, 'aB') IS TRUE
            Contains([NAME], [CODE])                        | CONTAINS_TEXT(LOWER(NAME), LOWER(CODE)) IS TRUE
            StartsWith([MOMENT], '2021')                    | STARTS_WITH_TEXT(LOWER(DATE_TO_TEXT(MOMENT, '%Y-%m-%d %H:%M:%S')), '2021') IS TRUE
            ReplaceChar([NAME], ',;', '')                   | REPLACE_CHARACTERS(NAME, ',;', '')
            ReplaceChar([NAME], ',;', [CODE])               | REPLACE_CHARACTERS(NAME, ',;', CODE)
            Trim([NAME], ',.')                              | TRIM_RIGHT_TEXT(TRIM_LEFT_TEXT(NAME, ',.'), ',.')
            TrimLeft([NAME], '0')                           | TRIM_LEFT_TEXT(NAME, '0')
            TrimRight([NAME], '0')                          | TRIM_RIGHT_TEXT(NAME, '0')
            PadLeft([NAME], 8, 'ab')                        | CASE WHEN CHAR_LENGTH(NAME) >= 8 THEN NAME ELSE PAD_LEFT_TEXT(NAME, 8, 'a') END
            REGEX_Match([NAME], 'A\\d', 0)                  | PATTERN_MATCHES(NAME, 'A\\d', 'c') IS TRUE
            REGEX_Replace([NAME], '(a)(b)', '$2\\1$&$$')    | PATTERN_REPLACE(COALESCE(NAME, ''), '(a)(b)', '\\2\\1\\0$', 'i')
            REGEX_Match([NAME], '\\b' + [CODE] + '.')        | PATTERN_MATCHES(NAME, JOIN_TEXT('\\b', PATTERN_PIECE(CODE, 'any', 'i'), '[\\s\\S]'), 'i') IS TRUE
            REGEX_Match([NAME], [CODE], 0)                  | PATTERN_MATCHES(NAME, PATTERN_PIECE(CODE, 'choice', 'c'), 'c') IS TRUE
            REGEX_Match([NAME], '(?i)' + [CODE], 0)         | PATTERN_MATCHES(NAME, JOIN_TEXT('(?i)', PATTERN_PIECE(CODE, 'choice', 'i')), 'c') IS TRUE
            REGEX_CountMatches([NAME], '\\b' + [CODE])       | COALESCE(PATTERN_COUNT(NAME, JOIN_TEXT('\\b', PATTERN_PIECE(CODE, 'some', 'i')), 'i'), 0)
            REGEX_Replace([NAME], '[^' + [CODE] + ',]', '') | PATTERN_REPLACE(COALESCE(NAME, ''), JOIN_TEXT('[^', PATTERN_PIECE(CODE, 'set', 'i'), ',]'), '', 'i')
            REGEX_Match([NAME], [NOTE] + ':(' + [CODE] + ')') | PATTERN_MATCHES(NAME, JOIN_TEXT(PATTERN_PIECE(NOTE, 'any', 'i'), ':(', PATTERN_PIECE(CODE, 'choice', 'i'), ')'), 'i') IS TRUE
            REGEX_Match([NAME], IF [ACTIVE] THEN 'a' ELSE '\\d' ENDIF) | CASE WHEN ACTIVE IS TRUE THEN PATTERN_MATCHES(NAME, 'a', 'i') IS TRUE ELSE PATTERN_MATCHES(NAME, '\\d', 'i') IS TRUE END
            ToNumber([QTY])                                 | COALESCE(CAST(QTY AS DOUBLE), 0E0)
            ToNumber([NAME], 1, 1)                          | NUMBER_OF_TEXT(NAME)
            ToNumber('7')                                   | COALESCE(LEADING_NUMBER('7'), 0E0)
            ToString([QTY])                                 | CAST(QTY AS VARCHAR)
            ToString([PRICE])                               | NUMBER_TO_COMPACT_TEXT(PRICE)
            ToString([PRICE], 2, 1)                         | NUMBER_TO_FIXED_TEXT(PRICE, 2, ',', '.')
            ToString([PRICE], 2, 1, ',')                    | NUMBER_TO_FIXED_TEXT(PRICE, 2, '.', ',')
            ToString([PRICE], 2, '.', ',')                  | NUMBER_TO_FIXED_TEXT(PRICE, 2, '.', ',')
            ToString([NAME])                                | NAME
            ToString([DUE])                                 | DATE_TO_TEXT(CAST(DUE AS TIMESTAMP), '%Y-%m-%d')
            DateTimeAdd('2016-01-30', 1.9, 'Months')        | ADD_MONTHS(DATE '2016-01-30', 1)
            DateTimeAdd([DUE], -2, 'hou')                   | ADD_HOURS(DUE, -2)
            DateTimeAdd([DUE], [PRICE], 'day')              | ADD_DAYS(DUE, BIGINT_OR_NULL(TRUNCATE_NUMBER(PRICE, 0)))
            DateTimeTrim([MOMENT], 'firstofmonth')          | START_OF('month', MOMENT)
            DateTimeTrim([DUE], 'lastofmonth')              | ADD_SECONDS(LAST_DAY_OF_MONTH(START_OF('day', CAST(DUE AS TIMESTAMP))), 86399)
            DateTimeFormat([DUE], '%A')                     | DATE_TO_TEXT(DUE, '%A')
            DateTimeFormat('2016-02-30', '%T')              | DATE_TO_TEXT(CAST(NULL AS TIMESTAMP), '%H:%M:%S')
            DateTimeParse([NAME], '%Y-%m-%d %T')            | DATE_OF_TEXT(NAME, '%Y-%m-%d %H:%M:%S')
            DateTimeParse([NAME], '%dT%bT%Y')               | CAST(DATE_OF_TEXT(TRIM_LEFT_TEXT(NAME, ' '), '%dT%bT%Y') AS DATE)
            DateTimeParse([NAME], '%d.%m.%y')               | CAST(DATE_OF_TEXT(TRIM_LEFT_TEXT(NAME, ' '), '%d.%m.%y', DATE_PART_OF('year', PARAM.RUN_DATE) - 66) AS DATE)
            DateTimeYear([NAME])                            | DATE_PART_OF('year', CASE WHEN CHAR_LENGTH(NAME) = 10 THEN DATE_OF_TEXT(NAME, '%Y-%m-%d') WHEN CHAR_LENGTH(NAME) = 19 THEN DATE_OF_TEXT(NAME, '%Y-%m-%d %H:%M:%S') ELSE CAST(NULL AS TIMESTAMP) END)
            ToDate(5)                                       | ADD_DAYS(DATE '1899-12-30', 5)
            ToDateTime([PRICE])                             | ADD_SECONDS(DATE '1899-12-30', BIGINT_OR_NULL(PRICE * 8.64E4))
            ToDate([MOMENT])                                | CAST(MOMENT AS DATE)
            Ceil([PRICE], 5)                                | CEIL(DIVIDE_OR_NULL(PRICE, 5E0)) * 5E0
            Mod([PRICE], 2)                                 | REMAINDER(BIGINT_OR_NULL(TRUNCATE_NUMBER(PRICE, 0)), 2)
            Max([QTY], [PRICE])                             | GREATEST_PRESENT(CAST(QTY AS DOUBLE), PRICE)
            Min([DUE], [DAY])                               | LEAST_PRESENT(DUE, "DAY")
            Switch([QTY], Null(), 1, 'a', 2, 'b')           | CASE WHEN QTY IS NOT DISTINCT FROM 1 THEN 'a' WHEN QTY IS NOT DISTINCT FROM 2 THEN 'b' ELSE CAST(NULL AS VARCHAR) END
            Coalesce([QTY], Null(), 0)                      | COALESCE(QTY, CAST(NULL AS INTEGER), 0)
            IsNumber([NAME])                                | FALSE
            IsString([DUE])                                 | FALSE
            IsInteger([QTY])                                | QTY IS NOT NULL
            IsInteger([PRICE])                              | PRICE = FLOOR(PRICE) IS TRUE
            """)
    void rewrites(String before, String after) {
        FieldFormulas.check().rewrites(before, after);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Left([QTY], 1)                                  | FAMILIES_MIX
            Round([NAME], 1)                                | FAMILIES_MIX
            Max([QTY], [NAME])                              | FAMILIES_MIX
            Switch([QTY], 0, 'a', 1)                        | FAMILIES_MIX
            Switch([QTY], 0, 1)                             | WRONG_ARGUMENTS
            Replace([NAME], 'a')                            | WRONG_ARGUMENTS
            REGEX_Match([NAME], 'a', [ACTIVE])              | NOT_LITERAL
            REGEX_Match([NAME], [CODE] + '*')               | NOT_PORTABLE
            REGEX_Match([NAME], '\\' + [CODE])               | NOT_PORTABLE
            REGEX_Match([NAME], 'a{' + [CODE] + '}')        | NOT_PORTABLE
            REGEX_Match([NAME], '[a-' + [CODE] + ']')       | NOT_PORTABLE
            REGEX_Match([NAME], '[' + [CODE] + '-z]')       | NOT_PORTABLE
            REGEX_Match([NAME], '[\\D' + [CODE] + ']')      | NOT_PORTABLE
            REGEX_Match([NAME], '(?' + [CODE] + ')')        | NOT_PORTABLE
            REGEX_Replace([NAME], 'a', '$' + [CODE])        | NOT_PORTABLE
            REGEX_Replace([NAME], 'a', '\\' + [CODE])       | NOT_PORTABLE
            REGEX_Replace([NAME], 'a', '(?' + [CODE] + ')') | NOT_PORTABLE
            REGEX_Match([NAME], 'a(?=b)')                   | NOT_PORTABLE
            REGEX_Replace([NAME], '(a)', '(?1x:y)')         | NOT_PORTABLE
            REGEX_Replace([NAME], '(a)', '$10')             | NOT_PORTABLE
            REGEX_Replace([NAME], 'a', 'b\\')               | NOT_PORTABLE
            REGEX_CountMatches([NAME], 'x*')                | NOT_PORTABLE
            ToNumber([NAME], [QTY])                         | NOT_LITERAL
            ToNumber([NAME], 0, 0, ',')                     | NOT_REBUILT
            DateTimeAdd([DUE], 1, [NAME])                   | NOT_LITERAL
            DateTimeAdd([DUE], 1, 'weeks')                  | NOT_REBUILT
            DateTimeFormat([DUE], '%V')                     | BAD_FORMAT
            DateTimeParse([NAME], '%H %H')                  | BAD_FORMAT
            DateTimeFormat([DUE], '%B', 'German')           | NOT_REBUILT
            ST_Area([NAME])                                 | NO_RULE
            """)
    void blocks(String before, FormulaCode code) {
        FieldFormulas.check().blocks(before, code);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Message(4, 'late', [NAME])                      | SIDE_EFFECT
            DateTimeAdd([NAME], 1, 'day')                   | TEXT_SHAPE
            DateTimeToday()                                 | RUN_TIME
            Max([NAME], [CODE])                             | TEXT_ORDER
            Between([NAME], 'a', 'b')                       | TEXT_ORDER
            [NAME] < 'M'                                    | TEXT_ORDER
            [NAME] < [CODE]                                 | TEXT_ORDER
            [NAME] > '10'                                   | TEXT_ORDER
            '9' < '10'                                      | TEXT_ORDER
            [NAME] < ToString([QTY])                        | TEXT_ORDER
            [NAME] < DateTimeFormat([DUE], '%b %Y')         | TEXT_ORDER
            [DUE] < '2024-1-5'                              | TEXT_ORDER
            [DUE] >= '2024-01-31 00:00:00'                  | DATE_AS_TEXT
            [DAY] IN ('2024-01-31', '2024-01-31 00:00:00')  | DATE_AS_TEXT
            [DAY] NOT IN ([MOMENT])                         | DATE_AS_TEXT
            [MOMENT] IN ('2024-01-31')                      | DATE_AS_TEXT
            Switch([MOMENT], 'c', '2024-01-31', 'a')        | DATE_AS_TEXT
            Switch([DAY], 'c', [MOMENT], 'a')               | DATE_AS_TEXT
            NULLIF([DAY], [MOMENT])                         | DATE_AS_TEXT
            '2024-01-31T10:30' = [DUE]                      | DATE_AS_TEXT
            GetLeft([NAME], 'ab')                           | UNCERTAIN
            DateTimeFormat([DUE], '%Y-%U')                  | UNCERTAIN
            DateTimeFormat([DUE], 'week %W')                | UNCERTAIN
            DateTimeDiff([MOMENT], [DAY], 'month')          | UNCERTAIN
            MaxIDX([QTY], 5)                                | UNCERTAIN
            IsString([DUE])                                 | UNCERTAIN
            IsNumber([ACTIVE])                              | UNCERTAIN
            Abs([ACTIVE])                                   | TRUTH_AS_NUMBER
            -[ACTIVE]                                       | TRUTH_AS_NUMBER
            IIF([QTY] > 1, [ACTIVE], 0)                     | TRUTH_AS_NUMBER
            IF [ACTIVE] THEN 1 ELSE [ACTIVE] ENDIF          | TRUTH_AS_NUMBER
            Switch([QTY], 0, 1, [ACTIVE])                   | TRUTH_AS_NUMBER
            Switch([ACTIVE], 'off', 1, 'on')                | TRUTH_AS_NUMBER
            Max([ACTIVE], [QTY])                            | TRUTH_AS_NUMBER
            Coalesce([ACTIVE], 0)                           | TRUTH_AS_NUMBER
            [ACTIVE] IN (0, 1)                              | TRUTH_AS_NUMBER
            ToNumber([ACTIVE])                              | TRUTH_AS_NUMBER
            ToString([AMOUNT])                              | UNCERTAIN
            ToString([PRICE], [QTY])                        | UNCERTAIN
            [NAME] IN ('A', [CODE])                         | NULL_IN_LIST
            REGEX_Match([NAME], '\\b' + [CODE] + '\\b')      | VALUE_IN_PATTERN
            REGEX_Match([NAME], '^' + [CODE])               | VALUE_IN_PATTERN
            REGEX_Match([NAME], [CODE])                     | PATTERN_FROM_RECORDS
            REGEX_Replace([NAME], 'a', [CODE])              | VALUE_IN_REPLACEMENT
            REGEX_Match([NAME], '^(' + [CODE] + ')')        | PATTERN_FROM_RECORDS
            """)
    void remarks(String before, FormulaCode code) {
        FieldFormulas.check().remarks(before, code);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"DATETIMEYEAR([DUE])", "datetimeyear([due])", "DateTimeYear([Due])"})
    void ignoresTheCaseOfNames(String formula) {
        FieldFormulas.check().rewrites(formula, "DATE_PART_OF('year', DUE)");
    }

    @Test
    void writesTheDayOfTheWeekFromMonday() {
        FieldFormulas.check()
                .rewrites(
                        "DateTimeFormat([DUE], 'w%u')",
                        "DATE_TO_TEXT(DUE, 'w') || CAST(REMAINDER(DATE_PART_OF('dayofweek', DUE) + 5, 7) + 1 AS VARCHAR)");
    }

    @Test
    void putsValuesInThePlaceOfMatches() {
        var check = "COALESCE(CODE, '') ELSE FAIL(JOIN_TEXT('A regular expression takes plain texts alone, and not: ', "
                + "COALESCE(CODE, ''))) END)";
        FieldFormulas.check()
                .rewrites(
                        "REGEX_Replace([NOTE], '(\\d)x', '$1-' + [CODE])",
                        "REPLACE_TEXT(PATTERN_REPLACE(COALESCE(NOTE, ''), '(\\d)x', '\\1-\uDB80\uDC00', 'i'), '\uDB80\uDC00', CASE WHEN "
                                + "PATTERN_MATCHES(COALESCE(CODE, ''), '[^$\\\\()?]*', 'c') THEN " + check);
        FieldFormulas.check()
                .rewrites(
                        "REGEX_Replace([NOTE], '(\\d)x', '$1' + [CODE])",
                        "REPLACE_TEXT(PATTERN_REPLACE(COALESCE(NOTE, ''), '(\\d)x', '\\1\uDB80\uDC00', 'i'), '\uDB80\uDC00', CASE WHEN "
                                + "PATTERN_MATCHES(COALESCE(CODE, ''), '(?:[^$\\\\()?0-9][^$\\\\()?]*)?', 'c') THEN "
                                + check);
    }

    @Test
    void readsAnyAbbreviationOfAMonth() {
        FieldFormulas.check()
                .rewrites(
                        "DateTimeParse([NAME], '%d %B %Y')",
                        "CAST(DATE_OF_TEXT(PATTERN_REPLACE(TRIM_LEFT_TEXT(NAME, ' '), ' *(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
                                + "(?:ruary?|rua|ru?|uary?|ua|ust?|u|ch?|il?|y|tember?|temb?|te?|ober?|ob?|ember?|emb?|e)?\\.? *', "
                                + "' \\1 ', 'i'), '%d %b %Y') AS DATE)");
    }

    @Test
    void keepsTheTypeOfADateWithoutTime() {
        FieldFormulas.check().hasType("DateTimeAdd([DUE], 1, 'day')", "DATE");
        FieldFormulas.check().hasType("DateTimeAdd([DUE], 1, 'hour')", "TIMESTAMP");
        FieldFormulas.check().hasType("DateTimeParse([NAME], '%Y')", "DATE");
    }
}
