package io.landfall.workbench.plan;

import java.time.LocalDate;

/**
 * Assets that are to be cut over by one day.
 *
 * @param over how many are
 */
public record Wave(long id, String name, LocalDate due, int assets, int over) {

    public boolean isDone() {
        return assets > 0 && over == assets;
    }

    /** Whether its day is over, and it is not. */
    public boolean isLate(LocalDate today) {
        return due.isBefore(today) && over < assets;
    }
}
