package io.landfall.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pictures that are larger than their place on a page. */
@WorkbenchTest
class CanvasTest {

    /** A wide picture whose first box lies far below; whether it can be seen at the start. */
    private static final String SEES_THE_FIRST_BOX = """
            () => {
              const canvas = document.createElement('div');
              canvas.className = 'canvas';
              canvas.innerHTML = `<svg class="graph" width="6000" height="3000"><g class="graph-node"><rect x="10" y="1800" width="200" height="50"/></g>`
                + `<g class="graph-node"><rect x="900" y="10" width="200" height="50"/></g></svg>`;
              document.querySelector('main').append(canvas);
              fit(canvas);
              const outer = canvas.getBoundingClientRect();
              const box = canvas.querySelector('.graph-node').getBoundingClientRect();
              return box.top >= outer.top && box.bottom <= outer.bottom && box.left >= outer.left;
            }""";

    @LocalServerPort
    private int port;

    @Test
    void opensAPictureWhereItsFlowBegins() {
        try (var chromium = Chromium.open();
                var context = chromium.visitor(port)) {
            var page = context.newPage();
            page.navigate("/login");
            assertThat(page.evaluate(SEES_THE_FIRST_BOX)).isEqualTo(true);
        }
    }
}
