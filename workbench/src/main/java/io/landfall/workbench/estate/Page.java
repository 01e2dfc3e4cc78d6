package io.landfall.workbench.estate;

import java.util.List;

/**
 * A part of a long list.
 *
 * @param total how long the list is
 * @param number of this page, from zero
 */
public record Page<T>(List<T> items, int total, int number, int size) {

    public Page {
        items = List.copyOf(items);
    }

    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return number + 1 < pages();
    }

    public boolean hasPrevious() {
        return number > 0;
    }

    public int first() {
        return total == 0 ? 0 : number * size + 1;
    }

    public int last() {
        return Math.min(total, (number + 1) * size);
    }
}
