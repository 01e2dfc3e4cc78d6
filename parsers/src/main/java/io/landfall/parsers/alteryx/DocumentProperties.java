package io.landfall.parsers.alteryx;

import io.landfall.parsers.alteryx.element.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a whole document.
 *
 * @param recordLimit records that every input reads at most; 0 for all
 * @param conversionErrorLimit conversion errors that each tool reports at most
 * @param stopAtConversionErrorLimit whether that many stop the run
 * @param cancelOnError whether any error stops the run
 * @param disableBrowse whether Browse tools are off
 * @param disableAllOutput whether tools that write are off
 * @param engineCompatible whether AMP imitates the order of the original engine where it can
 * @param runtime questions, actions and macro settings; none for a plain workflow
 * @param more all other settings as XML
 */
public record DocumentProperties(
        long recordLimit,
        int conversionErrorLimit,
        boolean stopAtConversionErrorLimit,
        boolean cancelOnError,
        boolean disableBrowse,
        boolean disableAllOutput,
        boolean engineCompatible,
        Description description,
        Constants constants,
        List<Event> events,
        Optional<RuntimeProperties> runtime,
        List<XmlElement> more) {

    public DocumentProperties {
        events = List.copyOf(events);
        more = List.copyOf(more);
    }

    public DocumentProperties withConstants(Constants changed) {
        return new DocumentProperties(
                recordLimit,
                conversionErrorLimit,
                stopAtConversionErrorLimit,
                cancelOnError,
                disableBrowse,
                disableAllOutput,
                engineCompatible,
                description,
                changed,
                events,
                runtime,
                more);
    }

    /** What the author says about the document. */
    public record Description(
            String name, String text, String author, String company, String category, String searchTags) {

        public static final Description NONE = new Description("", "", "", "", "", "");
    }

    /**
     * A command or mail before or after a run.
     *
     * @param when {@code Before}, {@code AfterSuccess}, {@code AfterError}, {@code AfterAll}, {@code Disabled} and so on,
     *     as written
     * @param mail whether it is a mail rather than a command
     * @param enabled whether events are switched on at all
     * @param settings all of it as XML, without secrets
     */
    public record Event(String description, String when, boolean mail, boolean enabled, XmlElement settings) {}
}
