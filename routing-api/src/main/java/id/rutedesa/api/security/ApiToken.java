package id.rutedesa.api.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a program signs in with; its text is known to the program alone.
 *
 * @param createdBy actor who made it
 */
public record ApiToken(
        long id,
        long bumdesId,
        String name,
        Role role,
        boolean canWrite,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {}
