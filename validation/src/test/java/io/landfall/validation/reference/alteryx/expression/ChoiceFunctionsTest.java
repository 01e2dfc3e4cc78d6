package io.landfall.validation.reference.alteryx.expression;

import org.junit.jupiter.api.Test;

/** Functions that choose among their arguments, and those that test one. */
class ChoiceFunctionsTest {

    @Test
    void choosesAnArgument() {
        FormulaTable.check("""
                IIF([PAID], 'y', 'n')                                  | 'y'
                IIF(Null(), 'y', 'n')                                  | 'n'
                Switch(3, 'many', 1, 'one', 2, 'two')                  | 'many'
                Switch(2, 'many', 1, 'one', 2, 'two')                  | 'two'
                Switch(Null(), 'many', 1, 'one')                       | 'many'
                Switch(1, 'many', Null(), 'none', 1, 'one')            | 'one'
                Switch(Null(), 'many', 1, 'one', Null(), 'none')       | undefined
                Switch(2, 'many', 1)                                   | failed
                Coalesce([NOTE], 'none', 'never')                      | 'none'
                Coalesce([NOTE], Null())                               | null
                NULLIF('-', '-')                                       | null
                NULLIF([NAME], '-')                                    | 'Net due'
                GetVal(1, 'a', 'b')                                    | 'b'
                GetVal(2, 'a', 'b')                                    | null
                Message(4, 'late', [QTY])                              | 5
                Null()                                                 | null
                """);
    }

    @Test
    void testsValuesAndTypes() {
        FormulaTable.check("""
                IsNull([NOTE])                                         | true
                IsNull('')                                             | false
                IsEmpty('')                                            | true
                IsEmpty(Null())                                        | true
                IsEmpty(' ')                                           | false
                IsNumber('12')                                         | false
                IsNumber([QTY])                                        | true
                IsNumber([RETURNED])                                   | true
                IsNumber([NOTE])                                       | false
                IsString([NOTE])                                       | true
                IsString([QTY])                                        | false
                IsString(Null())                                       | refused
                IsInteger('12')                                        | true
                IsInteger('12a')                                       | false
                IsInteger('1.0')                                       | undefined
                IsInteger(1.5)                                         | false
                IsInteger([QTY])                                       | true
                IsInteger(Null())                                      | false
                IsUpperCase('NET')                                     | true
                IsUpperCase('Net')                                     | false
                IsLowerCase('net')                                     | true
                IsLowerCase('net 30')                                  | undefined
                EqualStrings('a', 'A')                                 | false
                CompareDictionary('item10', 'Item9')                   | 1
                CompareDictionary('Item', 'item')                      | 0
                CompareDictionary('a', 'b')                            | -1
                CompareEpsilon(1, 1.25, 0.5)                           | true
                CompareEpsilon(1, 2, 0.5)                              | false
                """);
    }
}
