package io.landfall.parsers.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Collects what an export says around one of its lines, and in which elements that lies. It shows what readers hand over, so that
 * passwords, which they remove, are not in it.
 */
public final class Excerpt {

    /** Lines that are shown before and after the one that is looked for. */
    public static final int BEFORE = 20;

    public static final int AFTER = 60;

    /** Lines that are shown at most; a file that a program wrote may have all of its elements in one line. */
    public static final int MOST = 1_000;

    /** Characters; a longer text is cut, for a page has to hold it. */
    private static final int LONGEST = 20_000;

    private static final String CUT = "…";

    private final int wanted;
    private final Deque<Line> around = new ArrayDeque<>();
    private final List<Line> lines = new ArrayList<>();

    /** @param wanted the line that is looked for, one-based */
    public Excerpt(int wanted) {
        this.wanted = wanted;
    }

    /**
     * A start tag or a text.
     *
     * @param number line of the file in which the start tag ends, or the text begins
     * @param depth how many elements are around it
     */
    public record Line(int number, int depth, String text) {}

    /** An element begins. */
    public void open(int line, String name, Map<String, String> attributes) {
        var tag = new Line(line, around.size(), tag(name, attributes));
        if (isShown(line)) {
            if (lines.isEmpty()) {
                around.descendingIterator().forEachRemaining(lines::add);
            }
            add(tag);
        }
        around.push(tag);
    }

    /** The text of the element that is open. */
    public void text(int line, String text) {
        var number = line;
        for (var one : text.lines().toList()) {
            if (isShown(number) && !one.isBlank()) {
                add(new Line(number, around.size(), cut(one)));
            }
            number++;
        }
    }

    /** The element that is open ends. */
    public void close() {
        around.pop();
    }

    /** Whether nothing more is to be shown from a line on. */
    public boolean isOver(int line) {
        return line > wanted + AFTER || lines.size() > MOST;
    }

    /** What was collected, in the order of the file; nothing when the line is not there. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Where there is more than a page holds, the last line says so. */
    private void add(Line line) {
        lines.add(lines.size() < MOST ? line : new Line(line.number(), 0, CUT));
    }

    private boolean isShown(int line) {
        return line >= wanted - BEFORE && !isOver(line);
    }

    private static String tag(String name, Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .map(one ->
                        " %s=\"%s\"".formatted(one.getKey(), cut(one.getValue()).replace("\"", "&quot;")))
                .collect(Collectors.joining("", "<" + name, ">"));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + CUT;
    }
}
