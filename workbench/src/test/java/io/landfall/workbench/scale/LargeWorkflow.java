package io.landfall.workbench.scale;

/** A workflow that runs some of the mappings of an area, one after the other. */
final class LargeWorkflow {

    private LargeWorkflow() {}

    static String text(int folder, int from, int to) {
        var text = new StringBuilder("""
                    <WORKFLOW DESCRIPTION ="" ISENABLED ="YES" ISRUNNABLESERVICE ="NO" ISSERVICE ="NO" ISVALID ="YES" NAME ="wf_area_%03d_%02d" REUSABLE_SCHEDULER ="NO" SCHEDULERNAME ="Scheduler" SERVERNAME ="IS_LARGE" SERVER_DOMAINNAME ="Domain" SUSPEND_ON_ERROR ="NO" TASKS_MUST_RUN_ON_SERVER ="NO" VERSIONNUMBER ="1">
                        <SCHEDULER DESCRIPTION ="" NAME ="Scheduler" REUSABLE ="NO" VERSIONNUMBER ="1">
                            <SCHEDULEINFO SCHEDULETYPE ="ONDEMAND"/>
                        </SCHEDULER>
                        <TASK DESCRIPTION ="" NAME ="Start" REUSABLE ="NO" TYPE ="Start" VERSIONNUMBER ="1"/>
                """.formatted(folder, from));
        for (var n = from; n < to; n++) {
            text.append(session(folder, n));
        }
        text.append(task("Start", "Start"));
        for (var n = from; n < to; n++) {
            text.append(task(session(LargeMapping.name(folder, n)), "Session"));
        }
        for (var n = from; n < to; n++) {
            var before = n == from ? "Start" : session(LargeMapping.name(folder, n - 1));
            text.append("        <WORKFLOWLINK CONDITION =\"\" FROMTASK =\"%s\" TOTASK =\"%s\"/>%n"
                    .formatted(before, session(LargeMapping.name(folder, n))));
        }
        return text.append("    </WORKFLOW>\n").toString();
    }

    private static String session(String mapping) {
        return "s_" + mapping;
    }

    private static String task(String name, String type) {
        return """
                        <TASKINSTANCE DESCRIPTION ="" FAIL_PARENT_IF_INSTANCE_DID_NOT_RUN ="NO" FAIL_PARENT_IF_INSTANCE_FAILS ="YES" ISENABLED ="YES" NAME ="%s" REUSABLE ="NO" TASKNAME ="%s" TASKTYPE ="%s" TREAT_INPUTLINK_AS_AND ="YES"/>
                """.formatted(name, name, type);
    }

    private static String session(int folder, int number) {
        var mapping = LargeMapping.name(folder, number);
        var text = new StringBuilder("""
                        <SESSION DESCRIPTION ="" ISVALID ="YES" MAPPINGNAME ="%s" NAME ="%s" REUSABLE ="NO" SORTORDER ="Binary" VERSIONNUMBER ="1">
                """.formatted(mapping, session(mapping)));
        text.append(instance("S_SOURCE", "Source Definition"));
        text.append(instance("SQ_SOURCE", "Source Qualifier"));
        text.append(instance("EXP_DERIVE", "Expression"));
        text.append(instance("MPLT", "Mapplet"));
        text.append(instance("EXP_ROUND", "Expression"));
        text.append(instance("FIL_VALID", "Filter"));
        text.append(instance("RTR_SIZE", "Router"));
        text.append(instance("T_LARGE", "Target Definition"));
        text.append(instance("T_SMALL", "Target Definition"));
        text.append("""
                            <CONFIGREFERENCE REFOBJECTNAME ="default_session_config" TYPE ="Session config"/>
                            <SESSIONEXTENSION NAME ="Relational Reader" SINSTANCENAME ="SQ_SOURCE" SUBTYPE ="Relational Reader" TRANSFORMATIONTYPE ="Source Qualifier" TYPE ="READER">
                                <CONNECTIONREFERENCE CNXREFNAME ="DB Connection" CONNECTIONNAME ="ERP" CONNECTIONNUMBER ="1" CONNECTIONSUBTYPE ="Oracle" CONNECTIONTYPE ="Relational" VARIABLE =""/>
                            </SESSIONEXTENSION>
                """);
        text.append(writer("T_LARGE"));
        text.append(writer("T_SMALL"));
        return text.append("""
                            <ATTRIBUTE NAME ="Session Log File Name" VALUE ="%s.log"/>
                            <ATTRIBUTE NAME ="Parameter Filename" VALUE =""/>
                            <ATTRIBUTE NAME ="Enable Test Load" VALUE ="NO"/>
                            <ATTRIBUTE NAME ="Treat source rows as" VALUE ="Insert"/>
                            <ATTRIBUTE NAME ="Commit Type" VALUE ="Target"/>
                            <ATTRIBUTE NAME ="Commit Interval" VALUE ="10000"/>
                            <ATTRIBUTE NAME ="Enable high precision" VALUE ="YES"/>
                            <ATTRIBUTE NAME ="Pushdown Optimization" VALUE ="None"/>
                        </SESSION>
                """.formatted(session(mapping))).toString();
    }

    private static String instance(String name, String type) {
        return """
                            <SESSTRANSFORMATIONINST ISREPARTITIONPOINT ="NO" PIPELINE ="1" SINSTANCENAME ="%s" STAGE ="1" TRANSFORMATIONNAME ="%s" TRANSFORMATIONTYPE ="%s"/>
                """.formatted(name, name, type);
    }

    private static String writer(String target) {
        return """
                            <SESSIONEXTENSION NAME ="Relational Writer" SINSTANCENAME ="%s" SUBTYPE ="Relational Writer" TRANSFORMATIONTYPE ="Target Definition" TYPE ="WRITER">
                                <CONNECTIONREFERENCE CNXREFNAME ="DB Connection" CONNECTIONNAME ="DWH" CONNECTIONNUMBER ="1" CONNECTIONSUBTYPE ="Oracle" CONNECTIONTYPE ="Relational" VARIABLE =""/>
                                <ATTRIBUTE NAME ="Target load type" VALUE ="Normal"/>
                                <ATTRIBUTE NAME ="Insert" VALUE ="YES"/>
                                <ATTRIBUTE NAME ="Update as Update" VALUE ="YES"/>
                                <ATTRIBUTE NAME ="Delete" VALUE ="YES"/>
                                <ATTRIBUTE NAME ="Truncate target table option" VALUE ="NO"/>
                            </SESSIONEXTENSION>
                """.formatted(target);
    }
}
