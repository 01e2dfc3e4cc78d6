package io.landfall.parsers.powercenter.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.export.ExportFile;
import io.landfall.parsers.powercenter.ConnectionReference;
import io.landfall.parsers.powercenter.Connector;
import io.landfall.parsers.powercenter.Instance;
import io.landfall.parsers.powercenter.Mapplet;
import io.landfall.parsers.powercenter.Named;
import io.landfall.parsers.powercenter.PowerCenterExport;
import io.landfall.parsers.powercenter.Source;
import io.landfall.parsers.powercenter.UserFunction;
import io.landfall.parsers.powercenter.Workflow;
import io.landfall.parsers.powercenter.read.PowerCenterParser;
import io.landfall.parsers.powercenter.read.Sample;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogTest {

    private final PowerCenterExport export = Sample.read("estate.XML").value();
    private final Catalog catalog = Catalog.of(export);
    private final FlowView mapping = catalog.mappings().getFirst();

    private Instance instance(String name) {
        return mapping.instance(name).orElseThrow();
    }

    @Test
    void findsNothingWrongInASoundEstate() {
        assertThat(catalog.check()).isEmpty();
    }

    @Test
    void followsShortcutsIntoOtherFolders() {
        assertThat(mapping.definition(instance("sc_customers")))
                .map(Named::at)
                .map(at -> at.path())
                .contains("SHARED_OBJECTS/CUSTOMERS");
        assertThat(mapping.definition(instance("clean_name"))).get().isInstanceOf(Mapplet.class);
    }

    @Test
    void findsOwnAndReusableTransformations() {
        assertThat(mapping.transformation("SQ_CUSTOMERS"))
                .map(Named::at)
                .map(at -> at.path())
                .contains("SALES/m_customers/SQ_CUSTOMERS");
        assertThat(mapping.transformation("exp_FIRST"))
                .map(Named::at)
                .map(at -> at.path())
                .contains("SALES/EXP_SHARED");
    }

    @Test
    void knowsTheLinks() {
        assertThat(mapping.into(instance("T_CUSTOMERS_insert")))
                .extracting(Connector::toField)
                .containsExactly("ID", "NAME");
        assertThat(mapping.into(instance("T_CUSTOMERS_insert"), "name"))
                .map(Connector::fromInstance)
                .contains("EXP_first");
        assertThat(mapping.outOf(instance("SQ_CUSTOMERS")))
                .extracting(Connector::toInstance)
                .containsExactly("clean_name", "T_CUSTOMERS_insert");
        assertThat(mapping.portNames(instance("clean_name"))).containsExactly("RAW", "CLEAN");
    }

    @Test
    void looksIntoMapplets() {
        var inside = mapping.mapplet(instance("clean_name")).orElseThrow();
        assertThat(inside.folder().name()).isEqualTo("SHARED_OBJECTS");
        assertThat(inside.transformation("EXP_TRIM")).isPresent();
        assertThat(mapping.mapplet(instance("SQ_CUSTOMERS"))).isEmpty();
    }

    @Test
    void tellsASourceFromATargetOfTheSameName() {
        var catalog = Catalog.of(Sample.folder("""
                <SOURCE NAME='X' DBDNAME='D'><SOURCEFIELD NAME='A'/></SOURCE>
                <TARGET NAME='X'><TARGETFIELD NAME='B'/></TARGET>
                <MAPPING NAME='m'>
                  <TRANSFORMATION NAME='E' TYPE='Expression'><TRANSFORMFIELD NAME='A' PORTTYPE='INPUT/OUTPUT'/></TRANSFORMATION>
                  <INSTANCE NAME='X' TYPE='SOURCE' TRANSFORMATION_NAME='X' TRANSFORMATION_TYPE='Source Definition' DBDNAME='D'/>
                  <INSTANCE NAME='X' TYPE='TARGET' TRANSFORMATION_NAME='X' TRANSFORMATION_TYPE='Target Definition'/>
                  <INSTANCE NAME='E' TYPE='TRANSFORMATION' TRANSFORMATION_NAME='E' TRANSFORMATION_TYPE='Expression'/>
                  <CONNECTOR FROMINSTANCE='X' FROMINSTANCETYPE='Source Definition' FROMFIELD='A' TOINSTANCE='E' TOINSTANCETYPE='Expression' TOFIELD='A'/>
                  <CONNECTOR FROMINSTANCE='E' FROMINSTANCETYPE='Expression' FROMFIELD='A' TOINSTANCE='X' TOINSTANCETYPE='Target Definition' TOFIELD='B'/>
                </MAPPING>
                <SESSION NAME='s' MAPPINGNAME='m'>
                  <SESSTRANSFORMATIONINST SINSTANCENAME='X' TRANSFORMATIONTYPE='Source Definition'><ATTRIBUTE NAME='Owner Name' VALUE='in'/></SESSTRANSFORMATIONINST>
                  <SESSTRANSFORMATIONINST SINSTANCENAME='X' TRANSFORMATIONTYPE='Target Definition'><ATTRIBUTE NAME='Owner Name' VALUE='out'/></SESSTRANSFORMATIONINST>
                  <SESSIONEXTENSION SINSTANCENAME='X' TRANSFORMATIONTYPE='Source Definition' TYPE='READER'><ATTRIBUTE NAME='Source filename' VALUE='x.csv'/></SESSIONEXTENSION>
                  <SESSIONEXTENSION SINSTANCENAME='X' TRANSFORMATIONTYPE='Target Definition' TYPE='WRITER'><ATTRIBUTE NAME='Output filename' VALUE='y.csv'/></SESSIONEXTENSION>
                </SESSION>
                """).value());
        assertThat(catalog.check()).isEmpty();
        var flow = catalog.mappings().getFirst();
        var source = flow.instance("X", "Source Definition").orElseThrow();
        var target = flow.instance("X", "Target Definition").orElseThrow();
        assertThat(flow.into(source)).isEmpty();
        assertThat(flow.into(target)).hasSize(1);
        assertThat(flow.outOf(source)).hasSize(1);
        assertThat(flow.outOf(target)).isEmpty();
        var run = catalog.sessions().getFirst();
        assertThat(run.override(source, "Owner Name")).contains("in");
        assertThat(run.override(target, "Owner Name")).contains("out");
        assertThat(run.extension(source, "Source filename")).contains("x.csv");
        assertThat(run.extension(target, "Source filename")).isEmpty();
    }

    @Test
    void findsUserDefinedFunctions() {
        var sales = export.folders().getLast();
        assertThat(catalog.function(sales, "TRIM_ALL")).map(UserFunction::name).contains("trim_all");
        assertThat(catalog.function(sales, "nothing")).isEmpty();
    }

    @Test
    void findsEveryPlaceWhereASessionRuns() {
        assertThat(catalog.sessions())
                .extracting(SessionRun::path)
                .containsExactly("SALES/wf_daily/s_m_customers", "SALES/wf_daily/load_again/s_m_customers_again");
        assertThat(catalog.sessions())
                .extracting(SessionRun::workflow)
                .extracting(Optional::orElseThrow)
                .extracting(Workflow::name)
                .containsOnly("wf_daily");
        assertThat(catalog.sessions())
                .allSatisfy(run -> assertThat(run.mapping()).isPresent());
    }

    @Test
    void saysWhichSettingHolds() {
        var first = catalog.sessions().getFirst();
        var again = catalog.sessions().getLast();
        assertThat(first.attribute("Treat source rows as")).contains("Insert");
        assertThat(again.attribute("treat source rows as")).contains("Data driven");
        assertThat(again.attribute("Parameter Filename")).contains("/params/sales.par");
        assertThat(first.config("Stop on errors")).contains("1");
        assertThat(again.config("Stop on errors")).contains("5");
        assertThat(first.config("DateTime Format String")).contains("MM/DD/YYYY HH24:MI:SS");
        assertThat(first.override("SQ_CUSTOMERS", "Source Filter")).contains("ID > 99");
        assertThat(first.override("SQ_CUSTOMERS", "Select Distinct")).isEmpty();
        assertThat(first.effective("SQ_CUSTOMERS", "Source Filter")).contains("ID > 99");
        assertThat(first.effective("T_CUSTOMERS_insert", "Pre SQL")).contains("truncate table T");
        assertThat(first.effective("EXP_first", "Tracing Level")).contains("Normal");
        assertThat(first.effective("clean_name.EXP_TRIM", "Tracing Level")).contains("Terse");
        assertThat(first.effective("clean_name", "Is Active")).contains("NO");
        assertThat(first.effective("nobody", "Tracing Level")).isEmpty();
        assertThat(first.extension("T_CUSTOMERS_insert", "Target load type")).contains("Bulk");
        assertThat(again.extension("T_CUSTOMERS_insert", "Target load type")).contains("Normal");
        assertThat(again.extension("T_CUSTOMERS_insert", "Insert")).contains("YES");
        assertThat(first.connection("T_CUSTOMERS_insert"))
                .map(ConnectionReference::variable)
                .contains("$DBConnection_DWH");
        assertThat(again.connection("T_CUSTOMERS_insert"))
                .map(ConnectionReference::connection)
                .contains("DWH_TEST");
        assertThat(first.connection("SQ_CUSTOMERS"))
                .map(ConnectionReference::connection)
                .contains("ERP_DEV");
    }

    @Test
    void findsObjectsThatCameInOtherFiles() {
        var first = Sample.folder("""
                <MAPPING NAME='m'>
                  <INSTANCE NAME='S' TYPE='SOURCE' TRANSFORMATION_NAME='S' DBDNAME='D'/>
                  <INSTANCE NAME='X' TYPE='SOURCE' TRANSFORMATION_NAME='S' DBDNAME='OTHER'/>
                </MAPPING>
                <SESSION NAME='s' MAPPINGNAME='m'/>
                """).value();
        var second = PowerCenterParser.parse(ExportFile.inMemory(
                        "second.XML",
                        "<POWERMART><REPOSITORY NAME='R'><FOLDER NAME='SALES'><SOURCE NAME='S' DBDNAME='D'><SOURCEFIELD NAME='A'/></SOURCE></FOLDER></REPOSITORY></POWERMART>"
                                .getBytes(UTF_8)))
                .value();
        var alone = Catalog.of(first).mappings().getFirst();
        assertThat(alone.definition(alone.instance("S").orElseThrow())).isEmpty();
        var both = Catalog.of(List.of(first, second)).mappings().getFirst();
        assertThat(both.definition(both.instance("S").orElseThrow())).get().isInstanceOf(Source.class);
        assertThat(both.definition(both.instance("X").orElseThrow()))
                .as("another database")
                .isEmpty();
        assertThat(Catalog.of(first).sessions()).extracting(SessionRun::path).containsExactly("SALES/s");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        objects | diagnostics
        <TARGET NAME='T'/><TARGET NAME='t'/> | PC-PARSE-201 [SALES/t] There is more than one target 't' in the folder; the first one is used
        <MAPPING NAME='m' ISVALID='NO'/> | PC-PARSE-208 [SALES/m] PowerCenter itself holds the mapping 'm' invalid
        <MAPPING NAME='m'><INSTANCE NAME='I' TYPE='TARGET' TRANSFORMATION_NAME='T'/></MAPPING> | PC-PARSE-202 [SALES/m/I] The instance 'I' stands for the target 'T', which is not in the export
        <TARGET NAME='T'/><MAPPING NAME='m'><INSTANCE NAME='I' TYPE='TARGET' TRANSFORMATION_NAME='T'/></MAPPING> | PC-PARSE-207 [SALES/m/I] The target 'T' has no fields in the export
        <SHORTCUT NAME='sc' OBJECTTYPE='TARGET' FOLDERNAME='SHARED' REFOBJECTNAME='T'/><MAPPING NAME='m'><INSTANCE NAME='I' TYPE='TARGET' TRANSFORMATION_NAME='sc'/></MAPPING> | PC-PARSE-203 [SALES/m/I] The shortcut 'sc' leads to 'T' in the folder 'SHARED', which is not in the export
        <SHORTCUT NAME='sc' OBJECTTYPE='TARGET' FOLDERNAME='SALES' REFOBJECTNAME='sc'/><MAPPING NAME='m'><INSTANCE NAME='I' TYPE='TARGET' TRANSFORMATION_NAME='sc'/></MAPPING> | PC-PARSE-203 [SALES/m/I] The shortcut 'sc' leads to 'sc' in the folder 'SALES', which is not in the export
        <MAPPING NAME='m'><CONNECTOR FROMINSTANCE='A' FROMFIELD='X' TOINSTANCE='A' TOFIELD='Y'/></MAPPING> | PC-PARSE-204 [SALES/m] A link names the instance 'A', which the mapping does not have
        <MAPPING NAME='m'><TARGETLOADORDER TARGETINSTANCE='T'/></MAPPING> | PC-PARSE-204 [SALES/m/T] The target load order names the instance 'T', which the mapping does not have
        <SESSION NAME='s' MAPPINGNAME='m'/> | PC-PARSE-209 [SALES/s] The session 's' runs the mapping 'm', which is not in the export
        <MAPPING NAME='m'/><SESSION NAME='s' MAPPINGNAME='m' ISVALID='NO'/> | PC-PARSE-208 [SALES/s] PowerCenter itself holds the session 's' invalid
        <MAPPING NAME='m'/><SESSION NAME='s' MAPPINGNAME='m'><SESSTRANSFORMATIONINST SINSTANCENAME='X'/></SESSION> | PC-PARSE-212 [SALES/s/X] The session 's' overrides the instance 'X', which its mapping does not have
        <WORKFLOW NAME='w'><TASKINSTANCE NAME='T' TASKNAME='t' TASKTYPE='Command'/></WORKFLOW> | PC-PARSE-210 [SALES/w/T] The task 'T' stands for the command 't', which is not in the export
        <WORKFLOW NAME='w'><TASKINSTANCE NAME='T' TASKNAME='t' TASKTYPE='Session'/></WORKFLOW> | PC-PARSE-210 [SALES/w/T] The task 'T' stands for the session 't', which is not in the export
        <WORKFLOW NAME='w'><WORKFLOWLINK FROMTASK='A' TOTASK='A'/></WORKFLOW> | PC-PARSE-211 [SALES/w/A->A] A link uses the task 'A', which the workflow does not have
        <WORKLET NAME='w'><TASKINSTANCE NAME='T' TASKNAME='w' TASKTYPE='Worklet' REUSABLE='YES'/></WORKLET> | PC-PARSE-213 [SALES/w/T] 'w' contains itself
        """)
    void saysWhatDoesNotFitTogether(String objects, String expected) {
        var found = Catalog.of(Sample.folder(objects).value()).check();
        assertThat(found.stream()
                        .map(one -> "%s [%s] %s".formatted(one.id(), one.at().path(), one.message()))
                        .distinct())
                .containsExactly(expected);
    }

    @Test
    void checksThePortsOfLinks() {
        var found = Catalog.of(Sample.folder("""
                <TARGET NAME='T'><TARGETFIELD NAME='A'/></TARGET>
                <MAPPING NAME='m'>
                  <TRANSFORMATION NAME='E' TYPE='Expression'><TRANSFORMFIELD NAME='A' PORTTYPE='OUTPUT'/></TRANSFORMATION>
                  <INSTANCE NAME='E' TYPE='TRANSFORMATION' TRANSFORMATION_NAME='E' TRANSFORMATION_TYPE='Expression'/>
                  <INSTANCE NAME='T' TYPE='TARGET' TRANSFORMATION_NAME='T'/>
                  <INSTANCE NAME='T' TYPE='TARGET' TRANSFORMATION_NAME='T'/>
                  <CONNECTOR FROMINSTANCE='E' FROMFIELD='A' TOINSTANCE='T' TOFIELD='A'/>
                  <CONNECTOR FROMINSTANCE='E' FROMFIELD='a' TOINSTANCE='T' TOFIELD='a'/>
                  <CONNECTOR FROMINSTANCE='E' FROMFIELD='B' TOINSTANCE='T' TOFIELD='C'/>
                </MAPPING>
                """).value()).check();
        assertThat(found)
                .extracting(Diagnostic::message)
                .containsExactly(
                        "There is more than one instance 'T' in the folder; the first one is used",
                        "The input port 'a' of 'T' has more than one link; the first one is used",
                        "A link uses the port 'B' of 'E', which that does not have",
                        "A link uses the port 'C' of 'T', which that does not have");
    }
}
