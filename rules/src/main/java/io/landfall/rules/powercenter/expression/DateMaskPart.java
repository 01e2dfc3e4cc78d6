package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.DateFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;

/** The parts of date formats, longer names first, so that {@code MONTH} is not read as {@code MON}. */
enum DateMaskPart {
    SSSSS("", "secondofday", 5),
    MONTH("%B"),
    YYYY("%Y"),
    HH24("%H"),
    HH12("%I"),
    YYY("", "year", 3),
    MON("%b"),
    DAY("%A"),
    DDD("%j"),
    YY("%y"),
    RR("%y"),
    MM("%m"),
    MI("%M"),
    MS("%g"),
    DD("%d"),
    DY("%a"),
    HH("%I"),
    SS("%S"),
    US("%f"),
    NS("%f000"),
    AM("%p"),
    PM("%p"),
    WW("", "weekofyear", 2),
    W("", "weekofmonth", 1),
    Y("", "year", 1),
    D("", "dayofweek", 1),
    Q("", "quarter", 1),
    J("", "julianday", 7);

    private final String pattern;
    private final String computed;
    private final int digits;

    DateMaskPart(String pattern) {
        this(pattern, "", 0);
    }

    DateMaskPart(String pattern, String computed, int digits) {
        this.pattern = pattern;
        this.computed = computed;
        this.digits = digits;
    }

    /** In the function library; empty where the part is computed. */
    String pattern() {
        return pattern;
    }

    /** Of what is written for it. */
    int mostCharacters() {
        return switch (this) {
            case MONTH, DAY, NS -> 9;
            case US -> 6;
            case SSSSS -> 5;
            case YYYY -> 4;
            case MON, DY, DDD, YYY, MS -> 3;
            case HH24, HH12, HH, YY, RR, MM, MI, DD, SS, AM, PM, WW -> 2;
            case W, Y, D, Q -> 1;
            case J -> 7;
        };
    }

    /** The last digits of a number, with leading zeros. */
    Expr written(Expr date) {
        var number = Expr.call(DateFunction.DATE_PART_OF, Expr.text(computed), date);
        var text = Expr.cast(number, Types.TEXT);
        return digits == 1 && this != Y
                ? text
                : Expr.call(
                        TextFunction.LAST_CHARACTERS,
                        Expr.call(TextFunction.PAD_LEFT_TEXT, text, Expr.integer(Math.max(digits, 4)), Expr.text("0")),
                        Expr.integer(digits));
    }
}
