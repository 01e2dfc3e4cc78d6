package io.landfall.rules.powercenter.flow;

/**
 * What the session says about every value.
 *
 * @param highPrecision whether decimals are decimals; otherwise they are doubles
 * @param dateFormat mask by which dates become text and back at links
 * @param treatRowsAs what rows are read as: {@code Insert}, {@code Update}, {@code Delete} or {@code Data driven}; empty when no
 *     session is known
 */
public record SessionSettings(boolean highPrecision, String dateFormat, String treatRowsAs) {

    /** What a session says that nobody changed. */
    public static final SessionSettings DEFAULT = new SessionSettings(false, "MM/DD/YYYY HH24:MI:SS.US", "");

    /** Whether the rows' own marks decide over insert, update and delete. */
    public boolean isDataDriven() {
        return treatRowsAs.equalsIgnoreCase("Data driven");
    }
}
