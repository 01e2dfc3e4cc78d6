package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.alteryx.Connection;
import io.landfall.parsers.alteryx.MacroTarget;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.OtherTool;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lines of a workflow on which pictures travel. The help pages of the predictive tools call them the R anchor (a report) and the I
 * anchor (a dashboard); plots have no others, and neither have the reporting tools.
 */
record Drawings(Workflow workflow) {

    private static final Set<String> PLOTS = Set.of(
            "scatterplot",
            "ts_plot",
            "histogram",
            "heat_plot",
            "plot_of_means",
            "violin_plot",
            "networkviz",
            "heatmap",
            "footermacro",
            "rhengine",
            "legend_builder",
            "legend_splitter");

    private static final Set<String> LOOKED_AT = Set.of(
            "report", "reports", "interactive", "interactive dashboard", "interactive viz", "correlation matrix");

    /** Whether all that arrives at a tool is there to be looked at. */
    boolean arriveAt(Tool tool) {
        var lines = workflow.into(tool.id());
        return !lines.isEmpty() && lines.stream().allMatch(this::isPicture);
    }

    /** Whether only records are drawn in what arrives, and no findings of statistics. */
    boolean ofRecords(Tool tool) {
        return workflow.into(tool.id()).stream()
                .flatMap(line -> drawer(line).stream())
                .allMatch(drawer -> isPlot(drawer) || (isLayout(drawer) && ofRecords(drawer)));
    }

    /** The lines with the records that are drawn in what arrives. */
    Stream<Connection> drawn(Tool tool) {
        return workflow.into(tool.id()).stream()
                .flatMap(line -> isPicture(line) ? drawer(line).stream().flatMap(this::drawn) : Stream.of(line));
    }

    private boolean isPicture(Connection line) {
        return drawer(line)
                .filter(tool -> isPlot(tool)
                        || isLayout(tool)
                        || (shipped(tool).isPresent()
                                && LOOKED_AT.contains(line.origin().anchor().toLowerCase(Locale.ROOT))))
                .isPresent();
    }

    private Optional<Tool> drawer(Connection line) {
        return workflow.tool(line.origin().tool());
    }

    private boolean isPlot(Tool tool) {
        return shipped(tool).filter(PLOTS::contains).isPresent();
    }

    private static boolean isLayout(Tool tool) {
        return tool.configuration() instanceof OtherTool other
                && List.of("PortfolioPluginsGui.", "AlteryxReportChartGui.", "PlotlyCharting", "ReportMap").stream()
                        .anyMatch(other.plugin()::startsWith);
    }

    private Optional<String> shipped(Tool tool) {
        return workflow.macroOf(tool)
                .filter(MacroTarget.Shipped.class::isInstance)
                .map(target -> ((MacroTarget.Shipped) target).macro().file())
                .map(file -> file.substring(0, file.lastIndexOf('.')).toLowerCase(Locale.ROOT));
    }
}
