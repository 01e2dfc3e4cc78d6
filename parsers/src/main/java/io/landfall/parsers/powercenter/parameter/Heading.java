package io.landfall.parsers.powercenter.parameter;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A heading of a parameter file: the part of the estate that the values below it hold for. An empty part holds for any.
 * Folder, workflow and session names are compared with their case, as the server does.
 *
 * @param text as written between the brackets
 */
public record Heading(
        String text,
        Scope scope,
        String service,
        String node,
        String folder,
        String workflow,
        List<String> worklets,
        String session) {

    /** How closely a heading aims, the widest first: a value under the closest one that matches holds. */
    public enum Scope {
        /** Above the first heading: holds nowhere. */
        NONE,
        GLOBAL,
        SERVICE,
        NODE,
        WORKFLOW,
        WORKLET,
        /** {@code [session]} and {@code [folder.session]}, which name no workflow. */
        ANY_SESSION,
        SESSION
    }

    private static final Pattern SERVICE = Pattern.compile("Service:(.+?)(?:\\.ND:(.+))?", Pattern.CASE_INSENSITIVE);

    private static final Pattern WORKFLOW =
            Pattern.compile("(.+?)\\.WF:(.+?)((?:\\.WT:.+?)*)(?:\\.ST:(.+))?", Pattern.CASE_INSENSITIVE);

    private static final Pattern WORKLET = Pattern.compile("\\.WT:", Pattern.CASE_INSENSITIVE);

    public Heading {
        worklets = List.copyOf(worklets);
    }

    /** Reads what stands between the brackets. */
    static Heading of(String text) {
        if (text.isEmpty()) {
            return simple(text, Scope.NONE, "", "");
        }
        if (text.strip().equalsIgnoreCase("Global")) {
            return simple(text, Scope.GLOBAL, "", "");
        }
        var service = SERVICE.matcher(text.strip());
        if (service.matches()) {
            var node = service.group(2) == null ? "" : service.group(2);
            return new Heading(
                    text, node.isEmpty() ? Scope.SERVICE : Scope.NODE, service.group(1), node, "", "", List.of(), "");
        }
        var workflow = WORKFLOW.matcher(text.strip());
        if (workflow.matches()) {
            var session = workflow.group(4) == null ? "" : workflow.group(4);
            var worklets = WORKLET.splitAsStream(workflow.group(3))
                    .filter(name -> !name.isEmpty())
                    .toList();
            var scope = !session.isEmpty() ? Scope.SESSION : worklets.isEmpty() ? Scope.WORKFLOW : Scope.WORKLET;
            return new Heading(text, scope, "", "", workflow.group(1), workflow.group(2), worklets, session);
        }
        var dot = text.indexOf('.');
        return dot < 0
                ? simple(text, Scope.ANY_SESSION, "", text.strip())
                : simple(
                        text,
                        Scope.ANY_SESSION,
                        text.substring(0, dot).strip(),
                        text.substring(dot + 1).strip());
    }

    private static Heading simple(String text, Scope scope, String folder, String session) {
        return new Heading(text, scope, "", "", folder, "", List.of(), session);
    }

    /** Whether the values below it hold at the place. */
    public boolean covers(Place place) {
        return switch (scope) {
            case NONE -> false;
            case GLOBAL -> true;
            case SERVICE -> service.equals(place.service());
            case NODE -> service.equals(place.service()) && node.equals(place.node());
            case WORKFLOW -> isWorkflow(place);
            case WORKLET -> isWorkflow(place) && startsWith(place.worklets());
            case ANY_SESSION -> session.equals(place.session()) && (folder.isEmpty() || folder.equals(place.folder()));
            case SESSION -> isWorkflow(place) && session.equals(place.session()) && worklets.equals(place.worklets());
        };
    }

    /** Whether they hold where a service or node runs the place, of which nothing is known. */
    boolean mayCover(Place place) {
        var ofUnknown = place.service().isEmpty()
                || (service.equals(place.service()) && place.node().isEmpty());
        return switch (scope) {
            case SERVICE -> place.service().isEmpty();
            case NODE -> ofUnknown;
            case NONE, GLOBAL, WORKFLOW, WORKLET, ANY_SESSION, SESSION -> false;
        };
    }

    private boolean isWorkflow(Place place) {
        return folder.equals(place.folder()) && workflow.equals(place.workflow());
    }

    private boolean startsWith(List<String> around) {
        return worklets.size() <= around.size()
                && around.subList(0, worklets.size()).equals(worklets);
    }

    /** Compares two headings that cover the same place: the closer one is greater. */
    static int closeness(Heading left, Heading right) {
        var byScope = left.scope.compareTo(right.scope);
        if (byScope != 0) {
            return byScope;
        }
        var byWorklets = Integer.compare(left.worklets.size(), right.worklets.size());
        return byWorklets != 0 ? byWorklets : Boolean.compare(!left.folder.isEmpty(), !right.folder.isEmpty());
    }
}
