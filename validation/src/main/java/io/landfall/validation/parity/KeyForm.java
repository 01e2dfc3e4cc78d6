package io.landfall.validation.parity;

import java.sql.SQLException;

/** How keys are compared: as whole numbers where all of them are, which is fast, else in whatever form tells them apart. */
enum KeyForm {
    WHOLE_NUMBERS {
        @Override
        String of(ColumnPair pair, Side side, String value, Values values) {
            var mixed = pair.left().untyped() || pair.right().untyped();
            if (pair.judgement() != Judgement.NUMBER || !mixed) {
                return values.exact(pair, side, value);
            }
            var text = "CAST(%s AS VARCHAR)".formatted(value);
            return "CASE WHEN %1$s IS NULL THEN NULL WHEN CAST(TRY_CAST(%2$s AS BIGINT) AS VARCHAR) = %2$s THEN TRY_CAST(%2$s AS BIGINT) ELSE error('%3$s') END"
                    .formatted(value, text, REFUSAL);
        }
    },
    ANY {
        @Override
        String of(ColumnPair pair, Side side, String value, Values values) {
            return values.exact(pair, side, value);
        }
    };

    private static final String REFUSAL = "a key is no whole number";

    abstract String of(ColumnPair pair, Side side, String value, Values values);

    static boolean isRefusal(SQLException failure) {
        return String.valueOf(failure.getMessage()).contains(REFUSAL);
    }
}
