package io.landfall.validation.reference.alteryx.expression;

import java.util.List;
import java.util.stream.Stream;

/** Functions that the executor knows by name and cannot repeat, with the reason. */
final class RefusedFunctions {

    private RefusedFunctions() {}

    static List<FormulaFunction> rows() {
        return Stream.of(
                        FormulaFunction.refused("another answer in every run", "Rand", "RandInt", "UuidCreate"),
                        FormulaFunction.refused("the fractions of the current second", "DateTimeNowPrecise"),
                        FormulaFunction.refused("time zones", "DateTimeToLocal", "DateTimeToUTC"),
                        FormulaFunction.refused("how it counts weeks", "DateTimeWeekNum", "DateTimeWorkDays"),
                        FormulaFunction.refused("how it rounds", "SmartRound"),
                        FormulaFunction.refused("the model of the earth", "Distance"),
                        FormulaFunction.refused("which of equal values counts", "TopNIDX"),
                        FormulaFunction.refused("how it reads ranges", "RangeMedian"),
                        FormulaFunction.refused("how it counts digits", "CompareDigits"),
                        FormulaFunction.refused(
                                "the signs of payments", "FinanceFV", "FinancePV", "FinancePMT", "FinanceNPER"),
                        FormulaFunction.refused("how it searches", "FinanceRate", "FinanceIRR", "FinanceXIRR"),
                        FormulaFunction.refused(
                                "when the first value falls due",
                                "FinanceNPV",
                                "FinanceXNPV",
                                "FinanceMIRR",
                                "FinanceMXIRR"),
                        FormulaFunction.refused("how it sounds digits", "Soundex_Digits"),
                        FormulaFunction.refused("code pages", "ConvertFromCodePage", "ConvertToCodePage"),
                        FormulaFunction.refused("the names of normal forms", "UnicodeNormalize"),
                        FormulaFunction.refused("the escapes of addresses", "UrlEncode", "UrlEncodeUTF8"),
                        FormulaFunction.refused(
                                "the machine of the run", "FileExists", "GetEnvironmentVariable", "ReadRegistryString"))
                .flatMap(List::stream)
                .toList();
    }
}
