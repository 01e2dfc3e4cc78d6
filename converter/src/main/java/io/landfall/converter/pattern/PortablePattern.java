package io.landfall.converter.pattern;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A regular expression that means the same on every engine. It is written in the syntax that engines share: characters, escapes,
 * classes (those with a name are of ASCII), the point for all but a line feed, groups, alternatives, greedy and lazy
 * repetitions up to 255, and the places {@code ^ $ \A \z \b \B}; {@code $} is the very end. A leading {@code (?i)} ignores case.
 * There is no look-around and no reference to a group within the pattern.
 *
 * <p>Characters of {@link PatternPieces} stand for plain texts that are only known while it runs.
 */
public final class PortablePattern {

    private final PatternNode node;
    private final boolean ignoreCase;
    private final String re2;
    private final int groups;
    private final Set<Integer> piecesInClasses;

    private PortablePattern(
            PatternNode node, boolean ignoreCase, String re2, int groups, Set<Integer> piecesInClasses) {
        this.node = node;
        this.ignoreCase = ignoreCase;
        this.re2 = re2;
        this.groups = groups;
        this.piecesInClasses = piecesInClasses;
    }

    /**
     * Understands a pattern.
     *
     * @throws IllegalArgumentException saying what is not portable
     */
    public static PortablePattern of(String source, boolean ignoreCase) {
        var parser = new PatternParser(source, ignoreCase);
        var node = parser.parse();
        return new PortablePattern(
                node, ignoreCase || source.startsWith("(?i)"), parser.re2(), parser.groups(), parser.piecesInClasses());
    }

    /** How many groups remember what they matched. */
    public int groups() {
        return groups;
    }

    /** Whether the piece of that number stands in a class. */
    public boolean isInClass(int piece) {
        return piecesInClasses.contains(PatternPieces.at(piece).codePointAt(0));
    }

    /** Whether the piece of that number is all of a group, of an alternative or of the pattern. */
    public boolean isAlone(int piece) {
        return node.piecesAlone()
                .anyMatch(found -> found == PatternPieces.at(piece).codePointAt(0));
    }

    public boolean ignoresCase() {
        return ignoreCase;
    }

    /** Whether there can be several matches in a text, some of them empty: engines disagree about which of those count. */
    public boolean hasEmptyMatches() {
        return node.mayBeEmpty() && !node.startsAtStart();
    }

    /** Whether there can be a match of no character. */
    public boolean mayBeEmpty() {
        return node.mayBeEmpty();
    }

    /** Whether it can match while the group of that number takes no part, as one of {@code (a)?b} or {@code (a)|b} may. */
    public boolean mayLeaveOut(int group) {
        return node.mayLeaveOut(group);
    }

    /** Whether it asks for the end of the text, which is behind a last line feed here, and before it as well in Perl. */
    public boolean asksForTheEnd() {
        return node.hasEnd();
    }

    /** Some texts that it matches, the same each time; where it wants words to begin or end, some may not match. */
    public List<String> examples(int most) {
        return PatternExamples.of(node, most);
    }

    /** The pattern for RE2, which is what DuckDB has; a flag beside it says that case is ignored. */
    public String re2() {
        return re2;
    }

    /**
     * The pattern for PostgreSQL when it only matters whether there is a match, case included.
     *
     * @param whole whether all of the text has to match
     */
    public String postgresTest(boolean whole) {
        return flagged(PostgresPattern.test(node, whole));
    }

    /**
     * The pattern for PostgreSQL when it matters which part of a text matches.
     *
     * @param used groups that are looked at; they are numbered anew from 1, in order
     * @throws IllegalArgumentException when PostgreSQL cannot be made to find the same parts
     */
    public String postgres(Set<Integer> used) {
        if (used.stream().anyMatch(group -> group > groups)) {
            throw new IllegalArgumentException("the pattern has no group "
                    + used.stream().max(Integer::compare).orElseThrow());
        }
        if (PatternPieces.areIn(re2) && !EvidentExtent.is(node)) {
            throw new IllegalArgumentException(
                    "which part of a text matches depends on pieces that are only known while it runs");
        }
        return flagged(PostgresPattern.extents(node, used));
    }

    /** Why {@link #postgres} has no answer; empty when it has. */
    public Optional<String> problemOnPostgres(Set<Integer> used) {
        try {
            postgres(used);
            return Optional.empty();
        } catch (IllegalArgumentException different) {
            return Optional.of(String.valueOf(different.getMessage()));
        }
    }

    /** PostgreSQL ignores the case of ASCII letters by itself; all other variants are written out. */
    private String flagged(String text) {
        var pieces = Set.copyOf(PatternPieces.parts(re2).pieces());
        if (!pieces.equals(Set.copyOf(PatternPieces.parts(text).pieces()))) {
            throw new IllegalArgumentException("a piece stands where PostgreSQL does not see it");
        }
        return ignoreCase ? "(?i)" + text : text;
    }
}
