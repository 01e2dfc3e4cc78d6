package io.landfall.parsers.powercenter.parameter;

import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.export.ExportFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A parameter file: values for parameters, variables and connections, under headings that say where they hold.
 *
 * <pre>{@code
 * [Global]
 * $$REGION=EU
 * [SALES.WF:wf_daily.ST:s_m_orders]
 * $$REGION=US
 * }</pre>
 */
public record ParameterFile(String file, List<Section> sections) {

    private static final String NOTHING = "<null>";

    /** A heading and the assignments below it, in the order of the file. */
    public record Section(Heading heading, List<Assignment> assignments) {
        public Section {
            assignments = List.copyOf(assignments);
        }
    }

    public ParameterFile {
        sections = List.copyOf(sections);
    }

    /** Reads a parameter file. Nothing is thrown for a bad one. */
    public static Parsed<ParameterFile> parse(ExportFile file) {
        return new ParameterReader(file).read();
    }

    /**
     * What holds for the name at the place: of all headings that cover it the closest one, and there the first assignment.
     * Names are compared without case.
     */
    public Optional<Assignment> find(String name, Place place) {
        return among(section -> section.heading().covers(place), name);
    }

    private Optional<Assignment> among(Predicate<Section> headings, String name) {
        return sections.stream()
                .filter(headings)
                .sorted((left, right) -> Heading.closeness(right.heading(), left.heading()))
                .flatMap(section -> section.assignments().stream())
                .filter(assignment -> assignment.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** What would hold in the place of another value, or of none, if a service or node ran the place of which nothing says so. */
    public List<Assignment> elsewhere(Place place) {
        return sections.stream()
                .filter(section -> section.heading().mayCover(place))
                .flatMap(section -> section.assignments().stream())
                .filter(own -> among(
                                section -> section.heading().covers(place)
                                        || section.heading().mayCover(place),
                                own.name())
                        .filter(own::equals)
                        .isPresent())
                .toList();
    }

    /**
     * The value that the name is given at the place. A blank one and {@code <null>} give none, so that the service goes on to the
     * repository and the initial value.
     *
     * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/advanced-workflow-guide/parameter-files/parameter-file-structure/null-values.html">Null
     *     values</a>
     */
    public Optional<String> value(String name, Place place) {
        return find(name, place)
                .map(Assignment::value)
                .filter(value -> !value.isEmpty() && !value.equalsIgnoreCase(NOTHING));
    }
}
