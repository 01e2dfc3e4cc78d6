package io.landfall.validation.reference.alteryx.expression;

import org.junit.jupiter.api.Test;

/** Functions on paths, and those that no second run can repeat. */
class FileFunctionsTest {

    @Test
    void takesPathsApart() {
        FormulaTable.check("""
                FileGetFileName('c:\\in\\orders.csv')                  | 'orders'
                FileGetExt('c:\\in\\orders.csv')                       | '.csv'
                FileGetDir('c:\\in\\orders.csv')                       | 'c:\\in'
                FileGetFileName('orders.2021.csv')                     | 'orders.2021'
                FileGetExt('a.b\\orders.csv')                          | '.csv'
                FileGetFileName('in/orders.csv')                       | undefined
                FileGetFileName('')                                    | undefined
                FileGetExt('orders')                                   | undefined
                FileGetFileName('c:\\in.2021\\orders')                  | 'orders'
                FileGetFileName('c:\\in\\')                             | undefined
                FileGetFileName('c:orders.csv')                        | undefined
                FileGetFileName('.orders')                             | undefined
                FileGetFileName('orders..csv')                         | undefined
                FileGetFileName('c:\\in\\orders.xlsx|||May')            | 'orders'
                FileGetFileName('orders.xlsx|||May.1')                 | undefined
                FileGetExt('c:\\in\\orders.xlsx|||May')                 | undefined
                FileAddPaths('c:\\in\\', 'orders.csv')                 | 'c:\\in\\orders.csv'
                FileAddPaths('c:\\in', '\\orders.csv')                 | 'c:\\in\\orders.csv'
                FileAddPaths('c:\\in\\\\', 'orders.csv')               | undefined
                FileAddPaths('c:\\in', 'd:\\orders.csv')               | undefined
                FileAddPaths('', 'orders.csv')                         | undefined
                FileExists('c:\\in\\orders.csv')                       | refused
                Rand()                                                 | refused
                UuidCreate()                                           | refused
                DoIt([QTY])                                            | refused
                """);
    }
}
