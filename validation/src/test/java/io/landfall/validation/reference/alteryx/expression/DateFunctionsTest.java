package io.landfall.validation.reference.alteryx.expression;

import org.junit.jupiter.api.Test;

/** Functions on dates, in a run that starts on 2026-03-14 at 08:05:09. */
class DateFunctionsTest {

    @Test
    void computesWithDates() {
        FormulaTable.check("""
                DateTimeAdd('2016-01-30', 1, 'month')                  | 2016-02-29
                DateTimeAdd('2016-03-30', -1, 'months')                | 2016-02-29
                DateTimeAdd('2016-02-29', 1, 'month')                  | 2016-03-29
                DateTimeAdd('2016-02-29', 1, 'years')                  | 2017-02-28
                DateTimeAdd('2016-02-28', 1.9, 'day')                  | 2016-02-29
                DateTimeAdd([DUE], 2, 'hours')                         | 2024-01-31T02:00
                DateTimeAdd([SENT], 1, 'MIN')                          | 2024-01-31T16:04:07
                DateTimeAdd('31.01.2016', 1, 'day')                    | null
                DateTimeAdd(Null(), 1, 'day')                          | null
                DateTimeAdd([DUE], 1, 'weeks')                         | refused
                DateTimeDiff('2024-01-18', '2024-01-15', 'days')       | 3
                DateTimeDiff('2024-01-15', '2024-01-18', 'day')        | -3
                DateTimeDiff('2024-02-01', '2024-01-31', 'month')      | 0
                DateTimeDiff('2024-01-31 10:00:00', '2024-01-31 09:31:00', 'hours') | 0
                DateTimeDiff([SENT], [DUE], 'seconds')                 | 57787
                DateTimeDiff(Null(), [DUE], 'day')                     | null
                DateTimeTrim('2016-12-07 16:03:00', 'year')            | 2016-01-01T00:00
                DateTimeTrim('2016-12-07 16:03:00', 'firstofmonth')    | 2016-12-01T00:00
                DateTimeTrim('2016-12-07 16:03:00', 'lastofmonth')     | 2016-12-31T23:59:59
                DateTimeTrim('2016-12-07 16:03:00', 'hour')            | 2016-12-07T16:00
                DateTimeTrim([DUE], 'month')                           | 2024-01-01
                DateTimeYear([DUE])                                    | 2024
                DateTimeMonth([SENT])                                  | 1
                DateTimeDay('2024-01-31')                              | 31
                DateTimeHour([SENT])                                   | 16
                DateTimeMinutes([SENT])                                | 3
                DateTimeSeconds([SENT])                                | 7
                DateTimeQuarter([DUE])                                 | 1
                DateTimeYear('soon')                                   | null
                DateTimeYear(2024)                                     | failed
                ToDate(5)                                              | 1900-01-04
                ToDateTime(5.44)                                       | 1900-01-04T10:33:36
                ToDate('2024-01-31 16:03:07')                          | 2024-01-31
                ToDate('31.01.2024')                                   | null
                ToDate(-500000)                                        | undefined
                ToDate(-1.5)                                           | undefined
                DateTimeAdd([DUE], 9000, 'years')                      | undefined
                """);
    }

    @Test
    void tellsTheTimeOfTheStart() {
        FormulaTable.check("""
                DateTimeNow()                                          | 2026-03-14T08:05:09
                DateTimeStart()                                        | 2026-03-14T08:05:09
                DateTimeToday()                                        | 2026-03-14
                DateTimeFirstOfMonth()                                 | 2026-03-01T00:00
                DateTimeLastOfMonth()                                  | 2026-03-31T23:59:59
                """);
    }

    @Test
    void writesDates() {
        FormulaTable.check("""
                DateTimeFormat('2008-04-22', '%d-%m-%Y')               | '22-04-2008'
                DateTimeFormat('2008-04-22', '%A, %a %d %B %b %y')     | 'Tuesday, Tue 22 April Apr 08'
                DateTimeFormat('2008-09-05', '%b %e')                  | 'Sep  5'
                DateTimeFormat([SENT], '%H:%M:%S %I %p')               | '16:03:07 04 PM'
                DateTimeFormat([SENT], '%T %R %D')                     | '16:03:07 16:03 01/31/24'
                DateTimeFormat('2008-04-20', '%u %w %j')               | '7 0 111'
                DateTimeFormat('2023-01-01', '%U %W')                  | '01 00'
                DateTimeFormat('2008-04-22', '100%%')                  | '100%'
                DateTimeFormat('2008-04-22', '%Z')                     | refused
                DateTimeFormat('2008-04-22', '%B', 'French')           | refused
                DateTimeFormat(Null(), '%d')                           | null
                """);
    }

    @Test
    void readsDates() {
        FormulaTable.check("""
                DateTimeParse('2016/28-03', '%Y/%d-%m')                | 2016-03-28
                DateTimeParse('22/4/2008', '%d/%m/%Y')                 | 2008-04-22
                DateTimeParse(' 2/4/2008', '%d/%m/%Y')                 | 2008-04-02
                DateTimeParse('1 Sept. 23', '%d %b %y')                | 2023-09-01
                DateTimeParse('September 1, 2023', '%b %d, %Y')        | 2023-09-01
                DateTimeParse('Tues. 5 mar 2024', '%a %d %B %Y')       | 2024-03-05
                DateTimeParse('01 Jan 60 07:05', '%d %B %y %H:%M')     | 1960-01-01T07:05
                DateTimeParse('01 Jan 59', '%d %b %y')                 | 2059-01-01
                DateTimeParse('2024-01-31 04:03:07 pm', '%Y-%m-%d %I:%M:%S %p') | 2024-01-31T16:03:07
                DateTimeParse('2024-01-31 12:03 AM', '%Y-%m-%d %I:%M %p') | 2024-01-31T00:03
                DateTimeParse('2024-01-31 16:03:07', '%Y-%m-%d %T')    | 2024-01-31T16:03:07
                DateTimeParse('2024 031', '%Y %j')                     | 2024-01-31
                DateTimeParse('March 2024', '%B %Y')                   | 2024-03-01
                DateTimeParse('31/02/2008', '%d/%m/%Y')                | null
                DateTimeParse('2008-04-22', '%d/%m/%Y')                | null
                DateTimeParse('22/04/2008!', '%d/%m/%Y')               | null
                DateTimeParse('22.04.2008', '%d/%m/%Y')                | undefined
                DateTimeParse('5 Marzo 2024', '%d %b %Y')              | undefined
                DateTimeParse('22/04/08', '%d/%m/%Y')                  | undefined
                DateTimeParse('n/a', '%d/%m/%Y')                       | null
                DateTimeParse('-', '%d/%m/%Y')                         | null
                DateTimeParse('', '%d/%m/%Y')                          | null
                DateTimeParse(Null(), '%d/%m/%Y')                      | null
                DateTimeParse('5 Foo 2024', '%d %b %Y')                | null
                DateTimeParse('10:30', '%H:%M')                        | refused
                DateTimeParse(' 2024-01-31', '%Y-%m-%d')               | undefined
                DateTimeParse('5 Jan 1', '%d %b %y')                   | undefined
                DateTimeParse('-2012', '%m-%Y')                        | null
                DateTimeParse('(22/04/2008)', '%d/%m/%Y')              | null
                DateTimeParse('22.04.MMVIII', '%d/%m/%Y')              | null
                DateTimeParse('22/ 04/2008', '%d/%m/%Y')               | undefined
                DateTimeParse('3-2012', '%m-%YY')                      | undefined
                DateTimeParse('3-2012Y', '%m-%YY')                     | 2012-03-01
                DateTimeParse('2024-01-31t10:30', '%Y-%m-%dT%H:%M')    | undefined
                """);
    }
}
