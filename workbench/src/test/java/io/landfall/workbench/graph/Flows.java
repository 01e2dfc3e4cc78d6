package io.landfall.workbench.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.read.WorkflowReader;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.ExportFile;
import io.landfall.parsers.powercenter.catalog.Catalog;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.read.PowerCenterParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The flows that the tests draw. */
final class Flows {

    private static final String MAPPING = """
            <POWERMART><REPOSITORY NAME='R'><FOLDER NAME='SALES'>
            <SOURCE NAME='ORDERS' DATABASETYPE='Oracle' DBDNAME='ERP'><SOURCEFIELD NAME='ID' DATATYPE='integer'/><SOURCEFIELD NAME='AMOUNT' DATATYPE='integer'/></SOURCE>
            <TARGET NAME='BIG' DATABASETYPE='Oracle'><TARGETFIELD NAME='ID' DATATYPE='integer'/></TARGET>
            <TARGET NAME='REST' DATABASETYPE='Flat File'><TARGETFIELD NAME='ID' DATATYPE='integer'/></TARGET>
            <MAPPING NAME='m_orders'>
              <TRANSFORMATION NAME='SQ_ORDERS' TYPE='Source Qualifier'>
                <TRANSFORMFIELD NAME='ID' PORTTYPE='INPUT/OUTPUT' DATATYPE='integer'/><TRANSFORMFIELD NAME='AMOUNT' PORTTYPE='INPUT/OUTPUT' DATATYPE='integer'/>
              </TRANSFORMATION>
              <TRANSFORMATION NAME='RTR_SIZE' TYPE='Router'>
                <GROUP NAME='INPUT' ORDER='1' TYPE='INPUT'/><GROUP NAME='LARGE' ORDER='2' TYPE='OUTPUT' EXPRESSION='AMOUNT &gt; 9'/><GROUP NAME='DEFAULT1' ORDER='3' TYPE='OUTPUT/DEFAULT'/>
                <TRANSFORMFIELD NAME='ID' PORTTYPE='INPUT' GROUP='INPUT' DATATYPE='integer'/><TRANSFORMFIELD NAME='AMOUNT' PORTTYPE='INPUT' GROUP='INPUT' DATATYPE='integer'/>
                <TRANSFORMFIELD NAME='ID1' REF_FIELD='ID' PORTTYPE='OUTPUT' GROUP='LARGE' DATATYPE='integer'/>
                <TRANSFORMFIELD NAME='ID2' REF_FIELD='ID' PORTTYPE='OUTPUT' GROUP='DEFAULT1' DATATYPE='integer'/>
              </TRANSFORMATION>
              <INSTANCE NAME='ORDERS' TYPE='SOURCE' TRANSFORMATION_NAME='ORDERS' TRANSFORMATION_TYPE='Source Definition' DBDNAME='ERP'/>
              <INSTANCE NAME='SQ_ORDERS' TYPE='TRANSFORMATION' TRANSFORMATION_NAME='SQ_ORDERS' TRANSFORMATION_TYPE='Source Qualifier' REUSABLE='NO'/>
              <INSTANCE NAME='RTR_SIZE' TYPE='TRANSFORMATION' TRANSFORMATION_NAME='RTR_SIZE' TRANSFORMATION_TYPE='Router' REUSABLE='NO'/>
              <INSTANCE NAME='BIG' TYPE='TARGET' TRANSFORMATION_NAME='BIG' TRANSFORMATION_TYPE='Target Definition'/>
              <INSTANCE NAME='REST' TYPE='TARGET' TRANSFORMATION_NAME='REST' TRANSFORMATION_TYPE='Target Definition'/>
              <INSTANCE NAME='LOST' TYPE='TARGET' TRANSFORMATION_NAME='LOST' TRANSFORMATION_TYPE='Target Definition'/>
              <CONNECTOR FROMINSTANCE='ORDERS' FROMFIELD='ID' FROMINSTANCETYPE='Source Definition' TOINSTANCE='SQ_ORDERS' TOFIELD='ID' TOINSTANCETYPE='Source Qualifier'/>
              <CONNECTOR FROMINSTANCE='ORDERS' FROMFIELD='AMOUNT' FROMINSTANCETYPE='Source Definition' TOINSTANCE='SQ_ORDERS' TOFIELD='AMOUNT' TOINSTANCETYPE='Source Qualifier'/>
              <CONNECTOR FROMINSTANCE='SQ_ORDERS' FROMFIELD='ID' FROMINSTANCETYPE='Source Qualifier' TOINSTANCE='RTR_SIZE' TOFIELD='ID' TOINSTANCETYPE='Router'/>
              <CONNECTOR FROMINSTANCE='SQ_ORDERS' FROMFIELD='AMOUNT' FROMINSTANCETYPE='Source Qualifier' TOINSTANCE='RTR_SIZE' TOFIELD='AMOUNT' TOINSTANCETYPE='Router'/>
              <CONNECTOR FROMINSTANCE='RTR_SIZE' FROMFIELD='ID1' FROMINSTANCETYPE='Router' TOINSTANCE='BIG' TOFIELD='ID' TOINSTANCETYPE='Target Definition'/>
              <CONNECTOR FROMINSTANCE='RTR_SIZE' FROMFIELD='ID2' FROMINSTANCETYPE='Router' TOINSTANCE='REST' TOFIELD='ID' TOINSTANCETYPE='Target Definition'/>
            </MAPPING></FOLDER></REPOSITORY></POWERMART>
            """;

    private static final String WORKFLOW = """
            <?xml version="1.0"?>
            <AlteryxDocument yxmdVer="2023.1"><Nodes>
              <Node ToolID="1"><GuiSettings Plugin="AlteryxBasePluginsGui.DbFileInput.DbFileInput"/>
                <Properties><Configuration><File>orders.csv</File></Configuration><Annotation><DefaultAnnotationText>orders.csv</DefaultAnnotationText></Annotation></Properties></Node>
              <Node ToolID="2"><GuiSettings Plugin="AlteryxGuiToolkit.ToolContainer.ToolContainer"/>
                <Properties><Configuration><Caption>Keep &amp; mend</Caption><Disabled value="False"/></Configuration></Properties>
                <ChildNodes>
                  <Node ToolID="3"><GuiSettings Plugin="AlteryxBasePluginsGui.Filter.Filter"/>
                    <Properties><Configuration><Mode>Custom</Mode><Expression>[Paid]</Expression></Configuration><Annotation><Name>Only paid</Name></Annotation></Properties></Node>
                  <Node ToolID="4"><GuiSettings Plugin="AlteryxGuiToolkit.ToolContainer.ToolContainer"/>
                    <Properties><Configuration><Caption>Old</Caption><Disabled value="True"/></Configuration></Properties>
                    <ChildNodes><Node ToolID="5"><GuiSettings Plugin="AlteryxBasePluginsGui.Sort.Sort"/><Properties><Configuration/></Properties></Node></ChildNodes></Node>
                </ChildNodes></Node>
              <Node ToolID="6"><GuiSettings Plugin="AlteryxBasePluginsGui.BrowseV2.BrowseV2"/><Properties><Configuration/></Properties></Node>
              <Node ToolID="7"><GuiSettings Plugin="AlteryxGuiToolkit.TextBox.TextBox"/><Properties><Configuration><Text>Mind the gap</Text></Configuration></Properties></Node>
            </Nodes><Connections>
              <Connection><Origin ToolID="1" Connection="Output"/><Destination ToolID="3" Connection="Input"/></Connection>
              <Connection><Origin ToolID="3" Connection="True"/><Destination ToolID="6" Connection="Input"/></Connection>
              <Connection><Origin ToolID="3" Connection="False"/><Destination ToolID="5" Connection="Input"/></Connection>
              <Connection><Origin ToolID="5" Connection="Output"/><Destination ToolID="99" Connection="Input"/></Connection>
            </Connections></AlteryxDocument>
            """;

    private Flows() {}

    static FlowView mapping() {
        var export = PowerCenterParser.parse(ExportFile.inMemory("wf_orders.XML", MAPPING.getBytes(UTF_8)))
                .value();
        return Catalog.of(export).mappings().getFirst();
    }

    static Workflow workflow() {
        return WorkflowReader.read(ExportFile.inMemory("paid.yxmd", WORKFLOW.getBytes(UTF_8)))
                .value();
    }

    /** What the mapping might become. */
    static Pipeline pipeline() {
        var id = Expr.field("ID", Types.BIGINT);
        var orders = new Source(
                "ORDERS",
                new Dataset.Table("erp", "SALES", "ORDERS"),
                List.of(new Field("ID", Types.BIGINT)),
                Optional.empty(),
                at("ORDERS"));
        var large = new Filter(
                "RTR_SIZE_LARGE",
                InputRef.of("ORDERS"),
                Expr.call(StandardFunction.GE, id, Expr.integer(10)),
                at("RTR_SIZE/LARGE"));
        var big = new Target(
                "BIG",
                InputRef.of("RTR_SIZE_LARGE"),
                new Dataset.Table("dwh", "", "BIG"),
                Target.Mode.APPEND,
                List.of(new Projection("ID", id, at("BIG/ID"))),
                List.of(),
                Optional.empty(),
                Ordering.NONE,
                at("BIG"));
        return pipeline(List.of(orders, large, big));
    }

    static Pipeline pipeline(List<Operator> operators) {
        var origin = new Origin(LegacySystem.POWERCENTER, "wf_orders.XML", "SALES/m_orders", "0".repeat(64));
        return new Pipeline("m_orders", origin, Map.of(), List.of(), operators, List.of());
    }

    static SourceLocation at(String object) {
        return new SourceLocation("wf_orders.XML", 1, 1, "SALES/m_orders/" + object);
    }
}
