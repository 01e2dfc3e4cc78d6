package io.landfall.converter.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A set of characters, as ranges of code points in ascending order that neither overlap nor touch. */
record CodePoints(List<Range> ranges) {

    record Range(int first, int last) {}

    static final CodePoints ALL = range(0, Character.MAX_CODE_POINT);
    static final CodePoints DIGIT = range('0', '9');
    static final CodePoints WORD = range('A', 'Z').or(range('a', 'z')).or(DIGIT).or(one('_'));

    /** Blank, tab, line feed, vertical tab, form feed, carriage return. */
    static final CodePoints SPACE = range('\t', '\r').or(one(' '));

    static final CodePoints NOT_LINE_FEED = one('\n').inverse();

    CodePoints {
        ranges = List.copyOf(ranges);
    }

    static CodePoints none() {
        return new CodePoints(List.of());
    }

    static CodePoints range(int first, int last) {
        return new CodePoints(List.of(new Range(first, last)));
    }

    static CodePoints one(int character) {
        return range(character, character);
    }

    CodePoints or(CodePoints other) {
        var all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        return normal(all);
    }

    private static CodePoints normal(List<Range> ranges) {
        var merged = new ArrayList<Range>();
        for (var range :
                ranges.stream().sorted(Comparator.comparingInt(Range::first)).toList()) {
            if (!merged.isEmpty() && range.first() <= merged.getLast().last() + 1) {
                var last = merged.removeLast();
                merged.add(new Range(last.first(), Math.max(last.last(), range.last())));
            } else {
                merged.add(range);
            }
        }
        return new CodePoints(merged);
    }

    CodePoints inverse() {
        var gaps = new ArrayList<Range>();
        var next = 0;
        for (var range : ranges) {
            if (range.first() > next) {
                gaps.add(new Range(next, range.first() - 1));
            }
            next = range.last() + 1;
        }
        if (next <= Character.MAX_CODE_POINT) {
            gaps.add(new Range(next, Character.MAX_CODE_POINT));
        }
        return new CodePoints(gaps);
    }

    boolean contains(int character) {
        return ranges.stream().anyMatch(range -> range.first() <= character && character <= range.last());
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** Whether this is one character. */
    boolean isSingle() {
        return ranges.size() == 1
                && ranges.getFirst().first() == ranges.getFirst().last();
    }

    int first() {
        return ranges.getFirst().first();
    }

    /** The set and every letter that differs from one of its letters in case alone. */
    CodePoints inAnyCase() {
        var variants = new ArrayList<>(ranges);
        CaseVariants.LETTERS.forEach((letter, others) -> {
            if (contains(letter)) {
                others.forEach(other -> variants.add(new Range(other, other)));
            }
        });
        return normal(variants);
    }
}
