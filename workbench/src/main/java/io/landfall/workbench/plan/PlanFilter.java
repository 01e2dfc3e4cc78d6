package io.landfall.workbench.plan;

import io.landfall.workbench.database.StoredText;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which part of the estate to show. Pages are counted from zero.
 *
 * @param text part of the name of a dataset that is handed over, or of who writes or reads it
 * @param page of what is handed over
 * @param asset part of the name or export of an asset that is to be planned, in any case
 * @param in number of the wave that it is in; {@link #NONE} for those in none
 * @param group page of what moves together
 * @param alone page of what moves alone
 */
record PlanFilter(
        @Nullable String text,
        @Nullable Integer page,
        @Nullable String asset,
        @Nullable Long in,
        @Nullable Integer group,
        @Nullable Integer alone) {

    PlanFilter {
        text = StoredText.ofNullable(text);
    }

    /** Stands for no wave at all. */
    static final long NONE = 0;

    static final PlanFilter ALL = new PlanFilter(null, null, null, null, null, null);

    /** Whether nothing is left out of what is to be planned. */
    public boolean isWhole() {
        return in == null && (asset == null || asset.isBlank());
    }

    boolean matches(Group some) {
        return some.members().stream().anyMatch(this::matches);
    }

    private boolean matches(Member member) {
        var inWave = in == null || (in == NONE ? member.waveId() == null : Objects.equals(in, member.waveId()));
        var part = asset == null ? "" : asset.strip().toLowerCase(Locale.ROOT);
        return inWave
                && (member.name() + "\n" + member.path())
                        .toLowerCase(Locale.ROOT)
                        .contains(part);
    }

    static int pageOf(@Nullable Integer wanted) {
        return wanted == null ? 0 : wanted;
    }

    /** The same on another page of what is handed over, as the query of an address. */
    public String handedOver(int wanted) {
        return query(wanted, pageOf(group), pageOf(alone));
    }

    /** The same on another page of what moves together. */
    public String together(int wanted) {
        return query(pageOf(page), wanted, pageOf(alone));
    }

    /** The same on another page of what moves alone. */
    public String alone(int wanted) {
        return query(pageOf(page), pageOf(group), wanted);
    }

    String query() {
        return query(pageOf(page), pageOf(group), pageOf(alone));
    }

    private String query(int page, int group, int alone) {
        var query = UriComponentsBuilder.newInstance();
        put(query, "text", text);
        put(query, "asset", asset);
        put(query, "in", in);
        put(query, "page", page == 0 ? null : page);
        put(query, "group", group == 0 ? null : group);
        put(query, "alone", alone == 0 ? null : alone);
        return Optional.ofNullable(query.encode().build().getQuery()).orElse("");
    }

    private static void put(UriComponentsBuilder query, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            query.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
