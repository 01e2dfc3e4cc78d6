package io.landfall.converter.conversion;

/** How much work a legacy asset would be by hand. */
public enum Complexity {
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH;

    private static final int MEDIUM_FROM = 10;
    private static final int HIGH_FROM = 25;
    private static final int VERY_HIGH_FROM = 60;

    /**
     * From counted facts.
     *
     * @param steps transformations or tools that do something to data
     * @param hard those among them that people get wrong: joins, lookups, aggregates, loops, code
     * @param expressions conditions and formulas that are more than a name
     */
    public static Complexity of(int steps, int hard, int expressions) {
        var points = steps + 3 * hard + expressions / 2;
        if (points < MEDIUM_FROM) {
            return LOW;
        }
        if (points < HIGH_FROM) {
            return MEDIUM;
        }
        return points < VERY_HIGH_FROM ? HIGH : VERY_HIGH;
    }
}
