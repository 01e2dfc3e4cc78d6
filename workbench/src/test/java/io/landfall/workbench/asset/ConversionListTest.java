package io.landfall.workbench.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.landfall.converter.conversion.Asset;
import io.landfall.converter.conversion.AssetKind;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.workbench.WorkbenchTest;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Batches;
import io.landfall.workbench.project.Projects;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Names begin with what sorts before all others, since other tests share the project. */
@WorkbenchTest
class ConversionListTest {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Projects projects;

    @Autowired
    private Batches batches;

    @Autowired
    private Assets assets;

    @BeforeEach
    void mappingAndItsSession() {
        var project = projects.current().id();
        var batch = batches.add(project, "ada", List.of());
        assets.found(project, batch, asset(AssetKind.MAPPING, "0/m_listed"), 1);
        assets.found(project, batch, asset(AssetKind.SESSION, "0/wf/s_unlisted"), 1);
    }

    private static Asset asset(AssetKind kind, String name) {
        return new Asset("listed.XML", LegacySystem.POWERCENTER, kind, name);
    }

    @Test
    void showsWhatTheRateCountsUntilSomebodyAsksForMore() {
        assertThat(page("/migration/conversion"))
                .contains("0/m_listed", "counted=true")
                .doesNotContain("0/wf/s_unlisted");
    }

    /** The first page of a list of everything has no empty address, which would stand for the usual list. */
    @ParameterizedTest
    @ValueSource(strings = {"?text=&counted=", "?page=0", "?text=s_unlisted"})
    void showsEverythingThatIsAskedFor(String query) {
        assertThat(page("/migration/conversion" + query)).contains("0/wf/s_unlisted");
    }

    private String page(String path) {
        try {
            return pages.get()
                    .uri(path)
                    .with(user("vera").roles("VIEWER"))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
