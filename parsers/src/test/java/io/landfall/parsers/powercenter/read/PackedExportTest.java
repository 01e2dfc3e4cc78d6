package io.landfall.parsers.powercenter.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.keep.Keeper;
import io.landfall.parsers.keep.Kept;
import io.landfall.parsers.powercenter.PowerCenterExport;
import io.landfall.parsers.powercenter.catalog.Catalog;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An export whose objects are packed is the same export. */
class PackedExportTest {

    private final Keeper keeper = Keeper.packing();
    private final PowerCenterExport open = export(Keeper.open());
    private final PowerCenterExport packed = export(keeper);

    private static PowerCenterExport export(Keeper keeper) {
        return PowerCenterParser.parse(Sample.file("estate.XML"), keeper).value();
    }

    @Test
    void holdsEqualObjects() {
        assertThat(packed).isEqualTo(open);
        open.folders()
                .forEach(folder -> folder.objects()
                        .forEach(object ->
                                assertThat(keeper.keep((Record) object)).isNotInstanceOf(Kept.Open.class)));
    }

    @Test
    void unpacksAnObjectWhenItIsAskedFor() {
        var mapping = packed.folders().getLast().mappings().getFirst();
        assertThat(packed.folders().getLast().mappings().getFirst()).isSameAs(mapping);
    }

    @Test
    void findsTheSameInIt() {
        var first = Catalog.of(List.of(open));
        var second = Catalog.of(List.of(packed), keeper);
        assertThat(second.check()).isEqualTo(first.check());
        assertThat(second.mappings())
                .map(view -> view.flow())
                .isEqualTo(first.mappings().stream().map(view -> view.flow()).toList());
        assertThat(second.sessions())
                .map(PackedExportTest::said)
                .isEqualTo(first.sessions().stream().map(PackedExportTest::said).toList());
    }

    private static List<Object> said(SessionRun run) {
        return List.of(
                run.path(),
                run.at(),
                run.workflow(),
                run.task(),
                run.session(),
                run.mapping().map(view -> view.flow()));
    }
}
