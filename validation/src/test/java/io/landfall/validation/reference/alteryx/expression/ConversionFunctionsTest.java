package io.landfall.validation.reference.alteryx.expression;

import org.junit.jupiter.api.Test;

/** Functions that make one kind of value of another. */
class ConversionFunctionsTest {

    @Test
    void readsNumbers() {
        FormulaTable.check("""
                ToNumber('878')                                        | 878.0
                ToNumber('4.256411e+03')                               | 4256.411
                ToNumber(' 12.5 kg')                                   | undefined
                ToNumber(' 12.5 ')                                     | 12.5
                ToNumber('none')                                       | 0.0
                ToNumber('none', 1, 1)                                 | null
                ToNumber(Null())                                       | 0.0
                ToNumber(Null(), 0, 1)                                 | null
                ToNumber('12,5', 1, 1, ',')                            | 12.5
                ToNumber('1,234')                                      | undefined
                ToNumber('1e400')                                      | undefined
                ToNumber([QTY])                                        | 5.0
                """);
    }

    @Test
    void writesNumbers() {
        FormulaTable.check("""
                ToString(10)                                           | '10'
                ToString(10.0)                                         | '10'
                ToString(10.4)                                         | undefined
                ToString(1e15)                                         | undefined
                ToString(1234567.891, 2)                               | '1234567.89'
                ToString(1234567.891, 2, 1)                            | '1,234,567.89'
                ToString(-1234567.891, 0, 1)                           | '-1,234,568'
                ToString(1234567.891, 2, '.', ',')                     | '1.234.567,89'
                ToString(74.876925, 5)                                 | '74.87692'
                ToString(-1 * 0, 3)                                    | '-0.000'
                ToString(2.5, 0)                                       | undefined
                ToString(-0.005, 0)                                    | '-0'
                ToString(Null(), 2)                                    | null
                ToString([DUE])                                        | '2024-01-31'
                ToString([PAID])                                       | 'True'
                ToString([PRICE])                                      | undefined
                """);
    }

    @Test
    void readsAndWritesCodes() {
        FormulaTable.check("""
                CharFromInt(66)                                        | 'B'
                CharFromInt(1071)                                      | 'Я'
                CharFromInt(127944)                                    | '🏈'
                CharFromInt(0)                                         | null
                CharFromInt(55300)                                     | null
                CharToInt('B')                                         | 66
                CharToInt('🏈')                                        | 127944
                HexToNumber('ff')                                      | 255
                HexToNumber('7FFFFFFFFFFFFFFA')                        | 9223372036854775802
                HexToNumber('FFFFFFFFFFFFFFFA')                        | -6
                IntToHex(255)                                          | 'FF'
                BinToInt('101010101')                                  | 341
                BinToInt('11111111111111111111111111111011')           | -5
                BinToInt('-111')                                       | -7
                BinToInt('+111')                                       | 7
                IntToBin(5)                                            | '101'
                BinaryAnd(6, 3)                                        | 2
                BinaryOr(6, 3)                                         | 7
                BinaryXOr(6, 3)                                        | 5
                BinaryNot(5)                                           | -6
                ShiftLeft(1, 4)                                        | 16
                ShiftRight(16, 4)                                      | 1
                ShiftLeft(1, 40)                                       | undefined
                ShiftLeft(1, 31)                                       | undefined
                ShiftRight(16, -1)                                     | undefined
                MD5_UTF8('abc')                                        | '900150983cd24fb0d6963f7d28e17f72'
                MD5_ASCII('abc')                                       | '900150983cd24fb0d6963f7d28e17f72'
                MD5_UNICODE('abc')                                     | 'ce1473cf80c6b3fda8e3dfc006adc315'
                Soundex('Robert')                                      | 'R163'
                Soundex('Lee')                                         | 'L000'
                Soundex('Ashcraft')                                    | undefined
                """);
    }
}
