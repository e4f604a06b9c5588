package id.rutedesa.api.fleet;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who receives or sends, at an address without house number.
 *
 * @param code the BUMDes's own, by which a file finds the recipient again
 * @param landmark such as "dekat gereja"
 * @param lat null, like {@code lon}, where nobody has set the pin yet
 */
record Recipient(
        long id,
        String code,
        String name,
        @Nullable String phone,
        @Nullable String dusun,
        @Nullable String rt,
        @Nullable String rw,
        @Nullable String desa,
        @Nullable String kecamatan,
        @Nullable String landmark,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String note,
        long version) {}
