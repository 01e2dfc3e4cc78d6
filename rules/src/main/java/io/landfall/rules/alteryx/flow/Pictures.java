package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.MacroTarget;
import io.landfall.parsers.alteryx.StandardMacro;
import io.landfall.parsers.alteryx.tool.Browse;
import io.landfall.parsers.alteryx.tool.OtherTool;
import io.landfall.rules.alteryx.flow.CanvasLink.End;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells pictures from records: charts, layouts and the reports of statistical tools are there to be looked at.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/time-series/ts-plot-tool.html">TS Plot Tool: R and I anchors</a>
 */
record Pictures(Canvas canvas) {

    /** Macros that draw their input and do nothing else. */
    private static final Set<StandardMacro> CHARTS = EnumSet.of(
            StandardMacro.SCATTERPLOT,
            StandardMacro.TS_PLOT,
            StandardMacro.HISTOGRAM,
            StandardMacro.HEAT_PLOT,
            StandardMacro.PLOT_OF_MEANS,
            StandardMacro.VIOLIN_PLOT,
            StandardMacro.NETWORK_VIZ,
            StandardMacro.HEAT_MAP,
            StandardMacro.REPORT_FOOTER,
            StandardMacro.REPORT_HEADER,
            StandardMacro.LEGEND_BUILDER,
            StandardMacro.LEGEND_SPLITTER);

    /** Anchors at which macros of the predictive palette hand out a report or a dashboard. */
    private static final Set<String> REPORTS = Set.of(
            "Report", "Reports", "Interactive", "Interactive Dashboard", "Interactive Viz", "Correlation Matrix");

    private static final List<String> PLUGINS =
            List.of("PortfolioPluginsGui.", "AlteryxReportChartGui.", "PlotlyCharting", "ReportMap");

    /** What somebody looks at. */
    enum Kind {
        /** Records, drawn or laid out. */
        CHART,
        /** What a tool has found out by statistics. */
        FINDINGS
    }

    /** What an end of the workflow shows, or draws itself; empty when it has records. */
    Optional<Kind> shownBy(CanvasNode end) {
        if (!(end.tool().configuration() instanceof Browse)) {
            return drawnBy(end);
        }
        var shown = canvas.into(end.key()).stream()
                .map(link -> leaving(link.from()))
                .toList();
        return shown.isEmpty() || shown.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(
                        shown.stream().allMatch(kind -> kind.equals(Optional.of(Kind.CHART)))
                                ? Kind.CHART
                                : Kind.FINDINGS);
    }

    /** The outputs whose records are drawn in what an end shows. */
    Set<End> drawn(CanvasNode end) {
        var found = new LinkedHashSet<End>();
        for (var link : canvas.into(end.key())) {
            var from = canvas.node(link.from().node());
            if (leaving(link.from()).isPresent() && from.isPresent()) {
                found.addAll(drawn(from.get()));
            } else {
                found.add(link.from());
            }
        }
        return found;
    }

    private Optional<Kind> leaving(End output) {
        return canvas.node(output.node()).flatMap(node -> {
            var drawn = drawnBy(node);
            return drawn.isEmpty()
                            && REPORTS.contains(output.anchor())
                            && macro(node).isPresent()
                    ? Optional.of(Kind.FINDINGS)
                    : drawn;
        });
    }

    private Optional<Kind> drawnBy(CanvasNode node) {
        if (macro(node).filter(CHARTS::contains).isPresent()) {
            return Optional.of(Kind.CHART);
        }
        if (!(node.tool().configuration() instanceof OtherTool other)
                || PLUGINS.stream().noneMatch(other.plugin()::startsWith)) {
            return Optional.empty();
        }
        var laysOutFindings = canvas.into(node.key()).stream()
                .anyMatch(link -> leaving(link.from()).equals(Optional.of(Kind.FINDINGS)));
        return Optional.of(laysOutFindings ? Kind.FINDINGS : Kind.CHART);
    }

    private static Optional<StandardMacro> macro(CanvasNode node) {
        return node.workflow()
                .macroOf(node.tool())
                .map(target -> target instanceof MacroTarget.Shipped(var macro) ? macro : null);
    }
}
