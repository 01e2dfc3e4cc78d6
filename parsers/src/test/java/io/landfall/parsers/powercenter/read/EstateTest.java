package io.landfall.parsers.powercenter.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.powercenter.Connector;
import io.landfall.parsers.powercenter.Folder;
import io.landfall.parsers.powercenter.Instance;
import io.landfall.parsers.powercenter.InstanceKind;
import io.landfall.parsers.powercenter.Interval;
import io.landfall.parsers.powercenter.Named;
import io.landfall.parsers.powercenter.Schedule;
import io.landfall.parsers.powercenter.SessionInstance.HashKey;
import io.landfall.parsers.powercenter.SessionInstance.KeyRange;
import io.landfall.parsers.powercenter.StartTime;
import io.landfall.parsers.powercenter.Task;
import io.landfall.parsers.powercenter.TaskKind;
import io.landfall.parsers.powercenter.UserFunction;
import io.landfall.parsers.powercenter.ValuePair;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EstateTest {

    private final Folder shared = Sample.read("estate.XML").value().folders().getFirst();
    private final Folder sales = Sample.read("estate.XML").value().folders().getLast();

    @Test
    void readsAllOfItWithoutARemark() {
        assertThat(Sample.read("estate.XML").diagnostics()).isEmpty();
        assertThat(shared.shared()).isTrue();
        assertThat(sales.objects())
                .extracting(Named::name)
                .containsExactly(
                        "default_session_config",
                        "sch_nightly",
                        "trim_all",
                        "sc_CUSTOMERS",
                        "sc_clean",
                        "T_CUSTOMERS",
                        "EXP_SHARED",
                        "m_customers",
                        "s_m_customers",
                        "wklt_load",
                        "wf_daily");
    }

    @Test
    void readsAMapping() {
        var mapping = sales.mappings().getFirst();
        assertThat(mapping.valid()).isTrue();
        assertThat(mapping.instances())
                .extracting(Instance::kind)
                .containsExactly(
                        InstanceKind.SOURCE,
                        InstanceKind.TRANSFORMATION,
                        InstanceKind.MAPPLET,
                        InstanceKind.TRANSFORMATION,
                        InstanceKind.TARGET);
        assertThat(mapping.instance("sq_customers").orElseThrow().associatedSources())
                .containsExactly("sc_CUSTOMERS");
        assertThat(mapping.instance("T_CUSTOMERS_insert")
                        .orElseThrow()
                        .attributes()
                        .text("Pre SQL"))
                .isEqualTo("truncate table T");
        assertThat(mapping.instance("EXP_first").orElseThrow().reusable()).isTrue();
        assertThat(mapping.connectors()).hasSize(6);
        assertThat(mapping.connectors().get(2)).satisfies(connector -> {
            assertThat(connector)
                    .extracting(
                            Connector::fromInstance, Connector::fromField, Connector::toInstance, Connector::toField)
                    .containsExactly("SQ_CUSTOMERS", "NAME", "clean_name", "RAW");
            assertThat(connector.at().path()).isEqualTo("SALES/m_customers");
        });
        assertThat(mapping.dependencies())
                .singleElement()
                .extracting("toInstance")
                .isEqualTo("T_CUSTOMERS_insert");
        assertThat(mapping.loadOrder()).singleElement().extracting("order").isEqualTo(1);
        var last = mapping.variables().getFirst();
        assertThat(last.name()).isEqualTo("$$LAST");
        assertThat(last.parameter()).isFalse();
        assertThat(last.aggregation()).isEqualTo("MAX");
        assertThat(mapping.variables().getLast().expressionVariable()).isTrue();
        assertThat(mapping.extras().elements("ERPINFO")).hasSize(1);
    }

    @Test
    void readsAMappletAndWhatItShows() {
        var mapplet = shared.mapplets().getFirst();
        assertThat(mapplet.instances()).hasSize(3);
        assertThat(mapplet.variables()).extracting("name").containsExactly("$$LIMIT");
        var shown = mapplet.shown().orElseThrow();
        assertThat(shown.ports()).extracting("name").containsExactly("RAW", "CLEAN");
        assertThat(shown.ports().getFirst().mappletGroup()).isEqualTo("IN_RAW");
        assertThat(shown.ports().getFirst().refField()).isEqualTo("RAW");
    }

    @Test
    void readsWhatElseIsInAFolder() {
        assertThat(sales.configs().getFirst().standard()).isTrue();
        assertThat(sales.configs().getFirst().attributes().number("stop on errors"))
                .contains(0L);
        var function = sales.functions().getFirst();
        assertThat(function.expression()).isEqualTo("LTRIM(RTRIM(X))");
        assertThat(function.arguments()).containsExactly(new UserFunction.Argument("X", "string", 30, 0, 1));
        assertThat(function.uses()).containsExactly("other");
        var shortcut = sales.shortcuts().getFirst();
        assertThat(shortcut.refFolder()).isEqualTo("SHARED_OBJECTS");
        assertThat(shortcut.refObject()).isEqualTo("CUSTOMERS");
        assertThat(shortcut.refDatabaseName()).isEqualTo("ERP");
        assertThat(shortcut.global()).isFalse();
        var schedule = sales.schedulers().getFirst().schedule().orElseThrow();
        assertThat(schedule.start()).contains(new StartTime("03/15/2024", "02:30"));
        assertThat(schedule.end()).contains(new Schedule.End("RUNFOREVER", "", "", true));
        assertThat(schedule.recurrence().orElseThrow())
                .isEqualTo(new Schedule.Recurrence(
                        "CUSTOM",
                        Optional.empty(),
                        Optional.of(new Interval(0, 0, 0, true)),
                        Optional.of(new Schedule.Days(
                                "WEEKLY",
                                1,
                                List.of(new Schedule.Day("MONDAY", "", ""), new Schedule.Day("FRIDAY", "", ""))))));
    }

    @Test
    void readsASessionAndItsOverrides() {
        var session = sales.sessions().getFirst();
        assertThat(session.mapping()).isEqualTo("m_customers");
        assertThat(session.sortOrder()).isEqualTo("Binary");
        assertThat(session.attributes().text("Parameter Filename")).isEqualTo("/params/sales.par");
        var qualifier = session.instances().getFirst();
        assertThat(qualifier.partitionType()).isEqualTo("HASH AUTO KEYS");
        assertThat(qualifier.attributes().text("Source Filter")).isEqualTo("ID > 99");
        assertThat(qualifier.attributes().get("Sql Query", "Partition #1")).contains("select 1 from dual");
        assertThat(qualifier.partitions().getFirst().ranges())
                .containsExactly(new KeyRange("ID", "0", "100", "sc_CUSTOMERS", ""));
        assertThat(qualifier.hashKeys()).containsExactly(new HashKey("ID", ""));
        var target = session.instances().getLast();
        assertThat(target.groups()).containsExactly("G1");
        assertThat(target.flatFiles()).singleElement().extracting("delimiters").isEqualTo("|");
        assertThat(session.configs().getFirst().attributes().text("Stop on errors"))
                .isEqualTo("1");
        assertThat(session.components()).hasSize(2);
        assertThat(session.components().getFirst().task().orElseThrow().values())
                .extracting(ValuePair::value)
                .containsExactly("rm -f /tmp/flag");
        assertThat(session.components().getLast().values().getFirst().reversed())
                .isTrue();
        assertThat(session.sessionExtensions())
                .extracting("subtype")
                .containsExactly("Relational Reader", "Relational Reader", "Relational Writer");
        assertThat(session.sessionExtensions().getFirst().sourceQualifier()).isEqualTo("SQ_CUSTOMERS");
        assertThat(session.sessionExtensions()
                        .getLast()
                        .connections()
                        .getFirst()
                        .variable())
                .isEqualTo("$DBConnection_DWH");
    }

    @Test
    void readsAWorkflow() {
        var workflow = sales.workflows().getFirst();
        assertThat(workflow.server()).isEqualTo("IS_DEV");
        assertThat(workflow.suspendsOnError()).isTrue();
        assertThat(workflow.parameterFile()).isEqualTo("/params/wf.par");
        assertThat(workflow.scheduler().orElseThrow().schedule().orElseThrow().type())
                .isEqualTo("ONDEMAND");
        assertThat(workflow.tasks())
                .map(Task::kind)
                .map(Optional::orElseThrow)
                .containsExactly(
                        TaskKind.START,
                        TaskKind.DECISION,
                        TaskKind.COMMAND,
                        TaskKind.ASSIGNMENT,
                        TaskKind.EVENT_WAIT,
                        TaskKind.EVENT_RAISE,
                        TaskKind.TIMER,
                        TaskKind.CONTROL,
                        TaskKind.EMAIL);
        assertThat(workflow.tasks().get(1).decision()).isEqualTo("$s_m_customers.Status = SUCCEEDED");
        assertThat(workflow.tasks().get(2).inOrder())
                .extracting(ValuePair::name)
                .containsExactly("First", "Second");
        assertThat(workflow.tasks().get(3).values().getFirst().value()).isEqualTo("$$RUN + 1");
        assertThat(workflow.tasks().get(4).watchedFile()).isEqualTo("/in/go.flag");
        assertThat(workflow.tasks().get(5).event()).isEqualTo("done");
        assertThat(workflow.tasks().get(6).timer().orElseThrow().after()).contains(new Interval(0, 1, 30, false));
        assertThat(workflow.tasks().get(7).control()).isEqualTo("Fail parent");
        assertThat(workflow.links().getLast().condition()).isEqualTo("$s_m_customers.Status = SUCCEEDED");
        assertThat(workflow.links().getLast().at().path()).isEqualTo("SALES/wf_daily/s_m_customers->load_again");
        assertThat(workflow.variables().getFirst().persistent()).isTrue();
        assertThat(workflow.variables().getLast().userDefined()).isFalse();
        assertThat(workflow.events()).singleElement().extracting("description").isEqualTo("All loaded");
    }

    @Test
    void readsAWorklet() {
        var again =
                sales.worklets().getFirst().taskInstance("s_m_customers_again").orElseThrow();
        assertThat(again.task()).isEqualTo("s_m_customers");
        assertThat(again.kind()).contains(TaskKind.SESSION);
        assertThat(again.enabled()).isFalse();
        assertThat(again.needsAllInputs()).isFalse();
        assertThat(again.failsParent()).isTrue();
        assertThat(again.failsParentWhenNotRun()).isFalse();
        assertThat(again.attributes().text("Treat source rows as")).isEqualTo("Data driven");
        assertThat(again.sessionExtensions().getFirst().connections().getFirst().connection())
                .isEqualTo("DWH_TEST");
    }
}
