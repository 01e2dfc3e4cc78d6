package io.landfall.rules.powercenter.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of sessions that take numbers of one Sequence Generator, or keys of one Normalizer. */
class SharedSequencesTest {

    private static final String SEQUENCE = "<TRANSFORMATION NAME='%s' TYPE='Sequence' REUSABLE='%s'><TRANSFORMFIELD"
            + " NAME='NEXTVAL' DATATYPE='bigint' PRECISION='19' SCALE='0' PORTTYPE='OUTPUT'/><TABLEATTRIBUTE"
            + " NAME='Reset' VALUE='%s'/></TRANSFORMATION>";

    private static final String MAPPING = """
            <MAPPING NAME='%1$s' ISVALID='YES'>%2$s
            <TRANSFORMATION NAME='E' TYPE='Expression' REUSABLE='NO'><TRANSFORMFIELD NAME='NO' DATATYPE='bigint'
             PRECISION='19' SCALE='0' PORTTYPE='INPUT/OUTPUT'/></TRANSFORMATION>
            <INSTANCE NAME='KEYS' TRANSFORMATION_NAME='%3$s' TRANSFORMATION_TYPE='Sequence' TYPE='TRANSFORMATION'
             REUSABLE='%4$s'/>
            <INSTANCE NAME='E' TRANSFORMATION_NAME='E' TRANSFORMATION_TYPE='Expression' TYPE='TRANSFORMATION'
             REUSABLE='NO'/>
            <CONNECTOR FROMFIELD='NEXTVAL' FROMINSTANCE='KEYS' TOFIELD='NO' TOINSTANCE='E'/></MAPPING>""";

    private static String mapping(String name, String sequence, boolean reusable) {
        var own = reusable ? "" : SEQUENCE.formatted(sequence, "NO", "NO");
        return MAPPING.formatted(name, own, sequence, reusable ? "YES" : "NO");
    }

    @ParameterizedTest(name = "{0} and {1}, Reset {2}, reusable {3}: {4}")
    @CsvSource({
        "KEYS, KEYS,  NO,  true,  true",
        "KEYS, KEYS,  YES, true,  false",
        "KEYS, OTHER, NO,  true,  false",
        "KEYS, KEYS,  NO,  false, false"
    })
    void warnsOfSessionsThatGoOnFromOneNumber(
            String one, String two, String reset, boolean reusable, boolean isShared) {
        var flow = new SmallFlow()
                .inFolder(SEQUENCE.formatted("KEYS", "YES", reset))
                .inFolder(SEQUENCE.formatted("OTHER", "YES", reset))
                .inFolder(mapping("m_s_load", one, reusable))
                .inFolder(mapping("m_s_check", two, reusable));
        assertThat(flow.codes().contains("PC-WF-033")).isEqualTo(isShared);
    }

    private static String keyed(String mapping, String port) {
        return mapping(mapping, "LINES", true)
                .replace("TYPE='Sequence'", "TYPE='Normalizer'")
                .replace("FROMFIELD='NEXTVAL'", "FROMFIELD='%s'".formatted(port));
    }

    @ParameterizedTest(name = "{0} linked, {1}: {2}")
    @CsvSource({
        "GK_LINE, NO reset, true",
        "GK_LINE, NO restart, true",
        "GK_LINE, YES reset, false",
        "GK_LINE, YES restart, false",
        "LINE,    NO reset, false"
    })
    void warnsOfSessionsThatGoOnFromOneGeneratedKey(String linked, String setting, boolean isShared) {
        var property = setting.endsWith("restart") ? "Restart" : "Reset";
        var normalizer = "<TRANSFORMATION NAME='LINES' TYPE='Normalizer' REUSABLE='YES'><TRANSFORMFIELD NAME='LINE'"
                + " DATATYPE='bigint' PRECISION='19' SCALE='0' PORTTYPE='OUTPUT'/><TRANSFORMFIELD NAME='GK_LINE'"
                + " DATATYPE='bigint' PRECISION='19' SCALE='0' PORTTYPE='GENERATED KEY/OUTPUT'/><TABLEATTRIBUTE"
                + " NAME='%s' VALUE='%s'/></TRANSFORMATION>".formatted(property, setting.split(" ")[0]);
        var flow = new SmallFlow()
                .inFolder(normalizer)
                .inFolder(keyed("m_s_load", linked))
                .inFolder(keyed("m_s_check", linked));
        assertThat(flow.codes().contains("PC-WF-033")).isEqualTo(isShared);
    }
}
