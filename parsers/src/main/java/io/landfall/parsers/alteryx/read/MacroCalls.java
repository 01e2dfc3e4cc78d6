package io.landfall.parsers.alteryx.read;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.landfall.parsers.alteryx.MacroTarget;
import io.landfall.parsers.alteryx.StandardMacro;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.read.MacroFinder.Place;
import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Follows the calls of one workflow down to the macros that call none. */
final class MacroCalls {

    /** No estate is built that deep; an attack may be. */
    private static final int DEEPEST = 40;

    private final MacroFinder finder;
    private final Function<Place, Parsed<Workflow>> documents;
    private final Deque<Place> calling = new ArrayDeque<>();
    private final Map<Place, MacroTarget.Resolved> finished = new HashMap<>();

    MacroCalls(MacroFinder finder, Function<Place, Parsed<Workflow>> documents) {
        this.finder = finder;
        this.documents = documents;
    }

    Parsed<Workflow> resolve(Place place) {
        var document = documents.apply(place);
        var diagnostics = new ArrayList<>(document.diagnostics());
        var targets = new LinkedHashMap<String, MacroTarget>();
        calling.push(place);
        callers(document.value())
                .forEach((path, tool) -> targets.put(path, new Call(path, tool, place, diagnostics).target()));
        calling.pop();
        var tools = document.value().tools().stream()
                .map(tool -> isOfTheCustomer(tool, targets) ? ToolChange.calling(tool) : tool)
                .toList();
        return new Parsed<>(document.value().withTools(tools).withMacros(targets), diagnostics);
    }

    /** Whether a tool was read as a macro of Designer, but a file of the customer has its name. */
    private static boolean isOfTheCustomer(Tool tool, Map<String, MacroTarget> targets) {
        var target = targets.get(tool.engineSettings().macro());
        return target != null
                && !(target instanceof MacroTarget.Shipped)
                && !(tool.configuration() instanceof MacroCall);
    }

    /** One tool for each path, an enabled one if there is any. */
    private static Map<String, Tool> callers(Workflow workflow) {
        return workflow.tools().stream()
                .filter(tool -> !tool.engineSettings().macro().isEmpty())
                .collect(toMap(
                        tool -> tool.engineSettings().macro(),
                        Function.identity(),
                        (first, other) -> first.disabled() && !other.disabled() ? other : first,
                        LinkedHashMap::new));
    }

    /** One path to follow. */
    private final class Call {

        private final String written;
        private final MacroPath path;
        private final Tool tool;
        private final Place caller;
        private final List<Diagnostic> diagnostics;

        Call(String written, Tool tool, Place caller, List<Diagnostic> diagnostics) {
            this.written = written;
            this.path = MacroPath.of(written);
            this.tool = tool;
            this.caller = caller;
            this.diagnostics = diagnostics;
        }

        MacroTarget target() {
            return finder.exactly(path, caller)
                    .map(this::follow)
                    .or(() -> StandardMacro.of(written).map(MacroTarget.Shipped::new))
                    .or(() -> finder.inSearchFolders(path).map(this::follow))
                    .or(() -> finder.elsewhere(written, caller).map(this::followRemarked))
                    .orElseGet(this::missing);
        }

        private MacroTarget followRemarked(Place macro) {
            var code = MacroFinder.isAmbiguous(path, macro) ? AlteryxCode.MACRO_AMBIGUOUS : AlteryxCode.MACRO_ELSEWHERE;
            remark(code, written, macro.file().path());
            return follow(macro);
        }

        private MacroTarget follow(Place macro) {
            if (calling.contains(macro)) {
                remark(AlteryxCode.MACRO_CYCLE, written, route(macro));
                return new MacroTarget.Recursive(macro.file().path());
            }
            if (calling.size() > DEEPEST) {
                remark(AlteryxCode.MACRO_TOO_DEEP, written, Integer.toString(DEEPEST));
                return new MacroTarget.Recursive(macro.file().path());
            }
            var known = finished.get(macro);
            if (known == null) {
                var read = resolve(macro);
                known = new MacroTarget.Resolved(macro.file().path(), read.value(), read.diagnostics());
                finished.put(macro, known);
            }
            return known;
        }

        /** The files that lead back to the macro, in the order of the calls. */
        private String route(Place macro) {
            var open = new ArrayList<>(calling.reversed());
            var circle = open.subList(open.indexOf(macro), open.size());
            return Stream.concat(circle.stream(), Stream.of(macro))
                    .map(place -> place.file().name())
                    .collect(joining(" → "));
        }

        private MacroTarget missing() {
            var places = finder.places(caller);
            if (!tool.disabled()) {
                remark(AlteryxCode.MACRO_MISSING, written, String.join(", ", places));
            }
            return new MacroTarget.Missing(places);
        }

        private void remark(AlteryxCode code, String... args) {
            diagnostics.add(Diagnostic.of(code, tool.at(), args));
        }
    }
}
