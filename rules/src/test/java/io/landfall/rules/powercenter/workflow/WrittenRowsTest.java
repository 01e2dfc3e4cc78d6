package io.landfall.rules.powercenter.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenRowsTest {

    /** The mapping of {@code s_load}, from one table to another through an Update Strategy, or past it. */
    private static final String MAPPING = """
            <SOURCE DATABASETYPE='Oracle' DBDNAME='D' NAME='orders'>
            <SOURCEFIELD NAME='ID' DATATYPE='number(p,s)' PRECISION='10' SCALE='0' FIELDNUMBER='1' KEYTYPE='NOT A KEY'/></SOURCE>
            <TARGET DATABASETYPE='Oracle' NAME='loaded'>
            <TARGETFIELD NAME='ID' DATATYPE='number(p,s)' PRECISION='10' SCALE='0' FIELDNUMBER='1' KEYTYPE='PRIMARY KEY'/></TARGET>
            <MAPPING NAME='m_s_load' ISVALID='YES'>
            <TRANSFORMATION NAME='SQ' TYPE='Source Qualifier'>
            <TRANSFORMFIELD NAME='ID' DATATYPE='decimal' PRECISION='10' SCALE='0' PORTTYPE='INPUT/OUTPUT'/></TRANSFORMATION>
            <TRANSFORMATION NAME='UPD' TYPE='Update Strategy'>
            <TRANSFORMFIELD NAME='ID' DATATYPE='decimal' PRECISION='10' SCALE='0' PORTTYPE='INPUT/OUTPUT'/>
            <TABLEATTRIBUTE NAME='Update Strategy Expression' VALUE='DD_UPDATE'/></TRANSFORMATION>
            <INSTANCE NAME='orders' TRANSFORMATION_NAME='orders' TRANSFORMATION_TYPE='Source Definition' TYPE='SOURCE' DBDNAME='D'/>
            <INSTANCE NAME='SQ' TRANSFORMATION_NAME='SQ' TRANSFORMATION_TYPE='Source Qualifier' TYPE='TRANSFORMATION'>
            <ASSOCIATED_SOURCE_INSTANCE NAME='orders'/></INSTANCE>
            <INSTANCE NAME='UPD' TRANSFORMATION_NAME='UPD' TRANSFORMATION_TYPE='Update Strategy' TYPE='TRANSFORMATION'/>
            <INSTANCE NAME='loaded' TRANSFORMATION_NAME='loaded' TRANSFORMATION_TYPE='Target Definition' TYPE='TARGET'/>
            <CONNECTOR FROMFIELD='ID' FROMINSTANCE='orders' TOFIELD='ID' TOINSTANCE='SQ'/>
            <CONNECTOR FROMFIELD='ID' FROMINSTANCE='SQ' TOFIELD='ID' TOINSTANCE='UPD'/>
            <CONNECTOR FROMFIELD='ID' FROMINSTANCE='%s' TOFIELD='ID' TOINSTANCE='loaded'/>
            </MAPPING>""";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "UPD, $s_load.TgtSuccessRows > 0, true",
        "SQ, $s_load.TgtSuccessRows > 0, false",
        "UPD, $s_load.Status = SUCCEEDED, false"
    })
    void areInDoubtWhereRowsAreUpdated(String from, String condition, boolean warned) {
        var flow = new SmallFlow().inFolder(MAPPING.formatted(from)).link("s_load", "s_check", condition);
        assertThat(flow.codes().contains("PC-WF-011")).isEqualTo(warned);
    }
}
