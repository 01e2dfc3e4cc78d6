package io.landfall.parsers.powercenter.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.powercenter.Aggregator;
import io.landfall.parsers.powercenter.ExpressionTransformation;
import io.landfall.parsers.powercenter.FieldDependency;
import io.landfall.parsers.powercenter.Filter;
import io.landfall.parsers.powercenter.Group;
import io.landfall.parsers.powercenter.JavaTransformation;
import io.landfall.parsers.powercenter.JoinType;
import io.landfall.parsers.powercenter.Joiner;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.Mapping;
import io.landfall.parsers.powercenter.MultipleMatch;
import io.landfall.parsers.powercenter.Normalizer;
import io.landfall.parsers.powercenter.OtherTransformation;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.PortRole;
import io.landfall.parsers.powercenter.Rank;
import io.landfall.parsers.powercenter.Router;
import io.landfall.parsers.powercenter.SequenceGenerator;
import io.landfall.parsers.powercenter.SortDirection;
import io.landfall.parsers.powercenter.Sorter;
import io.landfall.parsers.powercenter.SourceQualifier;
import io.landfall.parsers.powercenter.SqlTransformation;
import io.landfall.parsers.powercenter.StoredProcedure;
import io.landfall.parsers.powercenter.TransactionControl;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.Union;
import io.landfall.parsers.powercenter.UpdateStrategy;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransformationsTest {

    private final Mapping mapping =
            Sample.read("transformations.XML").value().objects(Mapping.class).getFirst();

    private Transformation transformation(String name) {
        return mapping.transformations().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private <T extends Transformation> T transformation(String name, Class<T> type) {
        return type.cast(transformation(name));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        SQ_ORDERS,  SourceQualifier
        EXP_NET,    ExpressionTransformation
        FIL_BIG,    Filter
        RTR_REGION, Router
        JNR_RATE,   Joiner
        LKP_RATE,   Lookup
        AGG_SUM,    Aggregator
        SRT_NAME,   Sorter
        RNK_TOP,    Rank
        SEQ_ID,     SequenceGenerator
        UPD_ALL,    UpdateStrategy
        UN_ALL,     Union
        NRM_MONTHS, Normalizer
        TC_DAY,     TransactionControl
        SP_CALC,    StoredProcedure
        SQL_FIND,   SqlTransformation
        JAV_SPLIT,  JavaTransformation
        IN_RAW,     MappletInput
        OUT_CLEAN,  MappletOutput
        HTTP_GET,   OtherTransformation
        EXT_OLD,    OtherTransformation
        """)
    void givesEachTransformationItsType(String name, String type) {
        assertThat(transformation(name).getClass().getSimpleName()).isEqualTo(type);
    }

    @Test
    void everyTypeOfTheFamilyHasASample() {
        var read = mapping.transformations().stream().map(Object::getClass);
        var mapplet = Sample.read("estate.XML")
                .value()
                .folders()
                .getFirst()
                .mapplets()
                .getFirst();
        var shown = mapplet.transformations().stream().map(Object::getClass);
        assertThat(Stream.concat(read, shown).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.asList(Transformation.class.getPermittedSubclasses()).stream()
                                .<Class<?>>map(type -> type)
                                .toList());
    }

    @Test
    void remarksOnlyOnTheUnknownPortType() {
        assertThat(Sample.read("transformations.XML").diagnostics())
                .singleElement()
                .asString()
                .contains("PC-PARSE-108", "[SALES/m_all/EXT_OLD/X]", "INPUT/SIDEWAYS");
        assertThat(transformation("EXT_OLD").ports().getFirst().portType()).isEqualTo("INPUT/SIDEWAYS");
        assertThat(transformation("EXT_OLD").ports().getFirst().roles()).containsExactly(PortRole.INPUT);
    }

    @Test
    void readsASourceQualifier() {
        var qualifier = transformation("SQ_ORDERS", SourceQualifier.class);
        assertThat(qualifier.attributes().get("Sql Query")).contains("");
        assertThat(qualifier.attributes().text("Source Filter")).isEqualTo("REGION = '$$REGION'");
        assertThat(qualifier.attributes().number("Number Of Sorted Ports")).contains(2L);
        assertThat(qualifier.attributes().flag("Select Distinct")).contains(true);
        assertThat(qualifier.attributes().text("TRACING LEVEL")).isEqualTo("Normal");
        assertThat(qualifier.attributes().get("No such")).isEmpty();
    }

    @Test
    void readsThePortsOfAnExpressionInTheirOrder() {
        var expression = transformation("EXP_NET", ExpressionTransformation.class);
        assertThat(expression.ports()).extracting(Port::name).containsExactly("QTY", "v_PREV", "v_CUR", "NET", "NAME");
        var net = expression.port("net").orElseThrow();
        assertThat(net.expression()).isEqualTo("IIF(QTY > 0,\r\n  QTY * 2, -- twice\r\n  0)");
        assertThat(net.defaultValue()).isEqualTo("ERROR('transformation error')");
        assertThat(net.precision()).isEqualTo(15);
        assertThat(net.scale()).isEqualTo(2);
        assertThat(net.isOutput()).isTrue();
        assertThat(net.isInput()).isFalse();
        assertThat(net.at().path()).isEqualTo("SALES/m_all/EXP_NET/NET");
        assertThat(expression.port("v_CUR").orElseThrow().isVariable()).isTrue();
        assertThat(expression.port("NAME").orElseThrow().isPassThrough()).isTrue();
    }

    @Test
    void readsFilterAndUpdateStrategyAndTransactionControl() {
        assertThat(transformation("FIL_BIG", Filter.class).attributes().text("Filter Condition"))
                .isEqualTo("QTY > 100");
        assertThat(transformation("UPD_ALL", UpdateStrategy.class).attributes().text("Update Strategy Expression"))
                .isEqualTo("DD_UPDATE");
        assertThat(transformation("TC_DAY", TransactionControl.class)
                        .attributes()
                        .text("Transaction Control Condition"))
                .isEqualTo("TC_COMMIT_AFTER");
    }

    @Test
    void readsARouterByTheOrderOfItsGroups() {
        var router = transformation("RTR_REGION", Router.class);
        assertThat(router.conditionalGroups()).extracting(Group::name).containsExactly("EU", "US");
        assertThat(router.conditionalGroups().getFirst().expression()).isEqualTo("REGION = 'EU'");
        assertThat(router.ports(router.conditionalGroups().getFirst()))
                .extracting(Port::refField)
                .containsExactly("REGION");
        assertThat(router.groups())
                .filteredOn(Group::isDefault)
                .extracting(Group::name)
                .containsExactly("DEFAULT1");
    }

    @Test
    void readsAJoiner() {
        var joiner = transformation("JNR_RATE", Joiner.class);
        assertThat(joiner.attributes().oneOf("Join Type", JoinType.values())).contains(JoinType.DETAIL_OUTER);
        assertThat(joiner.masterPorts()).extracting(Port::name).containsExactly("CODE", "RATE");
        assertThat(joiner.detailPorts()).extracting(Port::name).containsExactly("CODE1");
    }

    @Test
    void readsALookup() {
        var lookup = transformation("LKP_RATE", Lookup.class);
        assertThat(lookup.attributes().oneOf("Lookup policy on multiple match", MultipleMatch.values()))
                .contains(MultipleMatch.LAST);
        assertThat(lookup.attributes().flag("Dynamic Lookup Cache"))
                .as("a parameter")
                .isEmpty();
        assertThat(lookup.attributes().text("Dynamic Lookup Cache")).isEqualTo("$$DYNAMIC");
        assertThat(lookup.lookupPorts()).extracting(Port::name).containsExactly("CODE", "RATE", "OLD");
        assertThat(lookup.returnPort()).map(Port::name).contains("RATE");
        assertThat(lookup.port("IN_CODE").orElseThrow().ignoresNullInputs()).isTrue();
        assertThat(lookup.port("IN_CODE").orElseThrow().isIgnoredInComparison()).isFalse();
    }

    @Test
    void readsAggregatorSorterAndRank() {
        assertThat(transformation("AGG_SUM", Aggregator.class).groupBy())
                .extracting(Port::name)
                .containsExactly("REGION");
        var sorter = transformation("SRT_NAME", Sorter.class);
        assertThat(sorter.keys()).extracting(Port::name).containsExactly("REGION", "NAME");
        assertThat(sorter.keys())
                .extracting(Port::sort)
                .containsExactly(Optional.of(SortDirection.DESCENDING), Optional.of(SortDirection.ASCENDING));
        var rank = transformation("RNK_TOP", Rank.class);
        assertThat(rank.rankPort()).map(Port::name).contains("QTY");
        assertThat(rank.ports())
                .filteredOn(Port::isRankIndex)
                .extracting(Port::name)
                .containsExactly("RANKINDEX");
        assertThat(rank.groupBy()).extracting(Port::name).containsExactly("REGION");
    }

    @Test
    void readsASequence() {
        var sequence = transformation("SEQ_ID", SequenceGenerator.class);
        assertThat(sequence.attributes().number("Current Value")).contains(7L);
        assertThat(sequence.attributes().number("End Value")).contains(Long.MAX_VALUE);
        assertThat(sequence.attributes().flag("Reset")).contains(true);
        assertThat(sequence.attributes().flag("Cycle")).contains(false);
    }

    @Test
    void readsAUnion() {
        var union = transformation("UN_ALL", Union.class);
        assertThat(union.inputGroups()).extracting(Group::name).containsExactly("A", "B");
        assertThat(union.ports(union.inputGroups().get(1)))
                .extracting(Port::name)
                .containsExactly("ID2");
        assertThat(union.dependencies())
                .containsExactly(new FieldDependency("ID1", "ID"), new FieldDependency("ID2", "ID"));
        assertThat(union.extras().elements("INITPROP").getFirst().attribute("USERDEFINED"))
                .isEqualTo("NO");
    }

    @Test
    void readsANormalizer() {
        var normalizer = transformation("NRM_MONTHS", Normalizer.class);
        assertThat(normalizer.columns().getFirst().layout().occurs()).isEqualTo(2);
        assertThat(normalizer.isVsam()).isFalse();
        assertThat(normalizer.ports())
                .filteredOn(port -> port.is(PortRole.GENERATED_KEY))
                .extracting(Port::name)
                .containsExactly("GK_AMOUNT");
        assertThat(normalizer.ports())
                .filteredOn(port -> port.is(PortRole.GENERATED_COLUMN_ID))
                .extracting(Port::refSourceField)
                .containsExactly("AMOUNT");
    }

    @Test
    void readsTransformationsWithCode() {
        var sql = transformation("SQL_FIND", SqlTransformation.class);
        assertThat(sql.query()).isEqualTo("select NAME from T where ID = ?ID?");
        assertThat(sql.ports().getFirst().attributes().text("SQLT_PORT_ATTRIBUTE"))
                .isEqualTo("2");
        assertThat(transformation("JAV_SPLIT", JavaTransformation.class).snippet("on input row"))
                .isEqualTo("generateRow();");
        var procedure = transformation("SP_CALC", StoredProcedure.class);
        assertThat(procedure.procedure()).isEqualTo("pkg.calc");
        assertThat(procedure.when()).isEqualTo("Normal");
        assertThat(transformation("HTTP_GET", OtherTransformation.class).parts().templateName())
                .isEqualTo("HTTP Transform");
    }
}
