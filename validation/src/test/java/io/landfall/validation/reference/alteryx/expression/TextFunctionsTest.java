package io.landfall.validation.reference.alteryx.expression;

import org.junit.jupiter.api.Test;

/** Functions on texts: their characters, their parts, what is in them. */
class TextFunctionsTest {

    @Test
    void changesCharacters() {
        FormulaTable.check("""
                Uppercase('paid')                                      | 'PAID'
                Uppercase('straße')                                    | 'STRAßE'
                LowerCase('PAID IN FULL')                              | 'paid in full'
                Uppercase(Null())                                      | null
                TitleCase('john SMITH')                                | 'John Smith'
                TitleCase("o'neil")                                    | undefined
                ReverseString('abc')                                   | 'cba'
                Trim('  a b  ')                                        | 'a b'
                Trim('xyabcyx', 'xy')                                  | 'abc'
                TrimLeft('  a ')                                       | 'a '
                TrimRight('0100', '0')                                 | '01'
                Trim(Null())                                           | null
                PadLeft('1234', 3, '0')                                | '1234'
                PadLeft('7', 3, '0x')                                  | '007'
                PadRight('7', 3, '-')                                  | '7--'
                PadLeft(Null(), 3, '0')                                | null
                PadLeft('7', 3000000, '0')                             | undefined
                PadLeft('7', Null(), '0')                              | undefined
                Trim('x', Null())                                      | undefined
                PadLeft(7, 3, '0')                                     | failed
                StripQuotes('"net"')                                   | 'net'
                StripQuotes('"net')                                    | '"net'
                DecomposeUnicodeForMatch('Prénoms français')           | 'prenoms francais'
                EscapeXMLMetacharacters('a<b & c')                     | 'a&lt;b &amp; c'
                """);
    }

    @Test
    void refusesToCountHalvesOfCharacters() {
        FormulaTable.check("""
                Length('a😀')                                           | undefined
                Left('😀a', 1)                                          | undefined
                Left('😀a', -1)                                         | '😀a'
                Substring('a😀', 1)                                     | undefined
                FindString('😀a', 'a')                                  | undefined
                FindString('a', '😀')                                   | -1
                PadLeft('a', 3, '😀')                                   | undefined
                ReverseString('a😀')                                    | undefined
                Trim(' 😀 ')                                            | '😀'
                Trim('😀', '😁')                                         | undefined
                ReplaceChar('😀a', 'a', 'b')                            | '😀b'
                ReplaceChar('😀a', 'a', '😀')                            | undefined
                REGEX_Match('😀', '.')                                  | refused
                REGEX_Match('😀a', '.+a')                               | true
                REGEX_Replace('😀a', '[^a-z]', '')                      | 'a'
                REGEX_Replace('😀a', '[^a-z]', '_')                     | refused
                REGEX_CountMatches('😀a', 'a')                          | 1
                """);
    }

    @Test
    void takesParts() {
        FormulaTable.check("""
                Length('invoice')                                      | 7
                Length(Null())                                         | 0
                CountWords('Basic Variables Households')               | 3
                CountWords('Basic Variables Age:Female (Pop)Age 1')    | 5
                CountWords(Null())                                     | 0
                Left('invoice', 3)                                     | 'inv'
                Left('invoice', 99)                                    | 'invoice'
                Left('invoice', -1)                                    | 'invoice'
                Left('invoice', Null())                                | undefined
                Left(Null(), 2)                                        | null
                Right('invoice', 3)                                    | 'ice'
                Right('invoice', -2)                                   | 'invoice'
                Substring('invoice', 2, 3)                             | 'voi'
                Substring('invoice', 2)                                | 'voice'
                Substring('invoice', 99)                               | ''
                Substring('invoice', 2, -1)                            | undefined
                Substring('invoice', -2, 3)                            | undefined
                Substring(Null(), 1)                                   | null
                Substring('invoice', Null())                           | undefined
                GetWord('net due in March', 2)                         | 'in'
                GetWord('net due', 5)                                  | null
                GetWord('net due', Null())                             | undefined
                GetLeft('a-b-c', '-')                                  | 'a'
                GetLeft('abc', '-')                                    | 'abc'
                GetLeft(Null(), '-')                                   | undefined
                GetRight(Null(), '-')                                  | undefined
                GetPart(Null(), '-', 0)                                | undefined
                GetRight('a-b-c', '-')                                 | 'b-c'
                GetRight('abc', '-')                                   | undefined
                GetPart('a-b-c', '-', 1)                               | 'b'
                GetPart('a-b,c', ',-', 1)                              | undefined
                GetPart('a-b-c', '-', Null())                          | undefined
                """);
    }

    @Test
    void findsAndReplaces() {
        FormulaTable.check("""
                Contains('123ABC', 'abc')                              | true
                Contains('123ABC', 'abc', 0)                           | false
                Contains(Null(), 'a')                                  | false
                StartsWith('123ABC', '12')                             | true
                EndsWith('123ABC', 'abc')                              | true
                EndsWith('123ABC', 'abc', 0)                           | false
                FindString('order-7', '-')                             | 5
                FindString('order-7', 'R')                             | -1
                FindNth('Hello World', 'o', 2)                         | 7
                FindNth('Hello World', 'o', 1.8)                       | 7
                FindNth('Hello World', 'World', 1)                     | 6
                FindNth('Hello World', 'world', 1)                     | -1
                FindNth('Hello World', 'l', 0)                         | -1
                FindNth('aaa', 'aa', 2)                                | undefined
                Replace('a-b-c', '-', '')                              | 'abc'
                Replace('abc', 'B', 'x')                               | 'abc'
                Replace('abc', 'b', Null())                            | undefined
                Replace(Null(), 'b', 'x')                              | undefined
                ReplaceChar(Null(), 'b', 'x')                          | undefined
                ReplaceFirst('a-b-c', '-', '+')                        | 'a+b-c'
                ReplaceChar('a,b;c', ',;', ' ')                        | 'a b c'
                ReplaceChar('<td>70,250</td>', '<td>/,', '')           | '70250'
                ReplaceChar('a,b;c', ',;', '-+')                       | 'a-b-c'
                StrSpn('aabbc', 'ab')                                  | 4
                StrCSpn('aabbc', 'b')                                  | 2
                """);
    }

    @Test
    void matchesPatterns() {
        FormulaTable.check("""
                REGEX_Match('AB12', '[a-z]+\\d*')                      | true
                REGEX_Match('AB12', '[a-z]+\\d*', 0)                   | false
                REGEX_Match('xAB12x', 'AB12')                          | false
                REGEX_Match(Null(), '.*')                              | false
                REGEX_Match('a]b', 'a[]x]b')                           | true
                REGEX_Match('a&b', '[[:alpha:]&&]+')                   | true
                REGEX_Match('a1', '[[:alpha:]][[:digit:]]')            | true
                REGEX_Match('12', '[^[:alpha:]]+')                     | true
                REGEX_Match('aa', '(a)\\1')                            | true
                REGEX_Match('né', '\\w+')                              | refused
                REGEX_Match('ı', '[a-z]')                              | refused
                REGEX_Match('a', '\\<a')                               | refused
                REGEX_Match('a', 'a(')                                 | refused
                REGEX_CountMatches('a1b22', '\\d')                     | 3
                REGEX_CountMatches(Null(), 'a')                        | undefined
                REGEX_CountMatches('ab', 'x*')                         | refused
                REGEX_Replace('2021-05', '(\\d+)-(\\d+)', '$2/$1')     | '05/2021'
                REGEX_Replace('a.b', '\\.', '-')                       | 'a-b'
                REGEX_Replace('abc', 'B', '')                          | 'ac'
                REGEX_Replace('ab', 'b', '[$&]')                       | 'a[b]'
                REGEX_Replace(Null(), 'a', 'b')                        | ''
                REGEX_Replace(Null(), '^', 'b')                        | undefined
                REGEX_Replace('ab', 'a', '$3')                         | refused
                REGEX_Replace('ab', 'a', '(x)')                        | refused
                """);
    }
}
