package io.landfall.parsers.powercenter.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Workflow;
import io.landfall.parsers.secret.Secrets;
import org.junit.jupiter.api.Test;

/** No password of an export may be seen anywhere behind the parser. */
class PasswordsTest {

    private static final String OBJECTS = """
            <WORKFLOW NAME='wf'>
              <TASK NAME='cmd' TYPE='Command'>
                <VALUEPAIR NAME='One' VALUE='pmcmd startworkflow -u bo -p hunter2 wf'/>
              </TASK>
              <SESSION NAME='s' MAPPINGNAME='m'>
                <SESSIONEXTENSION NAME='R' SINSTANCENAME='SQ' TYPE='READER' SUBTYPE='R'>
                  <CONNECTIONREFERENCE CNXREFNAME='C' CONNECTIONNAME='bo:x'>
                    <ATTRIBUTE NAME='ADABAS Password' VALUE='hunter2'/>
                    <ATTRIBUTE NAME='Other Password' VALUE='$$PWD'/>
                    <ATTRIBUTE NAME='Connect String' VALUE='jdbc:x://bo:hunter2@host/db'/>
                  </CONNECTIONREFERENCE>
                </SESSIONEXTENSION>
              </SESSION>
              <MYSTERY PASSWORD='hunter2'><DEEP TEXT='pwd=hunter2'/>password=hunter2</MYSTERY>
            </WORKFLOW>
            """;

    @Test
    void removesThemWhereverTheyStand() {
        var parsed = Sample.folder(OBJECTS);
        assertThat(parsed.toString()).doesNotContain("hunter2").contains("$$PWD");
        assertThat(parsed.diagnostics())
                .extracting(Diagnostic::toString)
                .contains(
                        "WARNING PC-PARSE-111 x.XML:4 [SALES/wf] A text in 'One' held a password, key or token, which was removed while reading",
                        "NOTE PC-PARSE-110 x.XML:9 [SALES/wf] The password in 'ADABAS Password' was removed while reading");
    }

    @Test
    void leaveAMark() {
        var workflow = Sample.folder(OBJECTS).value().objects(Workflow.class).getFirst();
        assertThat(workflow.tasks().getFirst().values().getFirst().value())
                .isEqualTo("pmcmd startworkflow -u bo -p " + Secrets.REMOVED + " wf");
        var attributes = workflow.sessions()
                .getFirst()
                .sessionExtensions()
                .getFirst()
                .connections()
                .getFirst()
                .attributes();
        assertThat(attributes.text("ADABAS Password")).isEqualTo(Secrets.REMOVED);
        assertThat(attributes.text("Connect String")).isEqualTo("jdbc:x://bo:" + Secrets.REMOVED + "@host/db");
    }
}
