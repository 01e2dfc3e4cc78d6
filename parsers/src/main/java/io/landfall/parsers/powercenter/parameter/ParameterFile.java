package io.landfall.parsers.powercenter.parameter;

import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.export.ExportFile;
import java.util.List;
import java.util.Optional;

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
        return sections.stream()
                .filter(section -> section.heading().covers(place))
                .sorted((left, right) -> Heading.closeness(right.heading(), left.heading()))
                .flatMap(section -> section.assignments().stream())
                .filter(assignment -> assignment.name().equalsIgnoreCase(name))
                .findFirst();
    }

    public Optional<String> value(String name, Place place) {
        return find(name, place).map(Assignment::value);
    }
}
