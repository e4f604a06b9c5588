package id.rutedesa.api.planning;

import id.rutedesa.api.problem.BodyReader;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan as the API writes it.
 *
 * @param basedOn the version that it changes
 * @param cause {@code first}, {@code again}, {@code event} or {@code adjusted}
 * @param state {@code solving}, {@code proposed}, {@code taken}, {@code failed} or {@code cancelled}
 * @param unassignedTasks how many tasks it leaves behind
 * @param routes only where one version is asked for
 * @param prices what each route was planned with, likewise; without routes from before prices were kept
 */
record VersionJson(
        long planId,
        int version,
        @Nullable Integer basedOn,
        String cause,
        String state,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable OffsetDateTime takenAt,
        @Nullable OffsetDateTime publishedAt,
        PlanJson.@Nullable MessageJson error,
        @Nullable Integer metres,
        PlanJson.@Nullable CostJson cost,
        @Nullable Integer unassignedTasks,
        @Nullable List<PlanJson.RouteJson> routes,
        @Nullable List<PlanJson.UnassignedJson> unassigned,
        @Nullable List<RoutePricesJson> prices) {

    static VersionJson summary(StoredVersion version, Locale locale) {
        return of(version, null, null, null, locale);
    }

    static VersionJson whole(StoredVersion version, boolean geometry, Locale locale) {
        PlanDocument document = version.document();
        return of(
                version,
                document == null ? null : PlanJson.routes(document, geometry),
                document == null ? null : PlanJson.unassigned(document, locale),
                document == null
                        ? null
                        : document.routes().stream()
                                .map(RoutePricesJson::of)
                                .filter(Objects::nonNull)
                                .toList(),
                locale);
    }

    private static VersionJson of(
            StoredVersion version,
            @Nullable List<PlanJson.RouteJson> routes,
            @Nullable List<PlanJson.UnassignedJson> unassigned,
            @Nullable List<RoutePricesJson> prices,
            Locale locale) {
        PlanDocument document = version.document();
        return new VersionJson(
                version.planId(),
                version.number(),
                version.basedOn(),
                BodyReader.word(version.cause()),
                BodyReader.word(version.state()),
                version.createdAt(),
                version.finishedAt(),
                version.takenAt(),
                version.publishedAt(),
                PlanJson.error(version.error(), locale),
                document == null ? null : document.metres(),
                document == null ? null : PlanJson.CostJson.of(document.cost()),
                document == null ? null : document.unassigned().size(),
                routes,
                unassigned,
                prices);
    }
}
