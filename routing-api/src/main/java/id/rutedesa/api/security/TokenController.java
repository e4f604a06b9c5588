package id.rutedesa.api.security;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.NotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens of the own BUMDes for programs: make, list, revoke. */
@RestController
@RequestMapping("/api/v1/tokens")
@Tag(name = "accounts")
class TokenController {
    private static final int USUAL_DAYS = 365;

    private final ApiTokens tokens;

    TokenController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /** @param text only in the answer that made it: {@code Authorization: Bearer rutedesa_…} */
    @Schema(name = "Token")
    record TokenJson(
            long id,
            String name,
            String role,
            boolean canWrite,
            String createdBy,
            OffsetDateTime createdAt,
            OffsetDateTime expiresAt,
            @Nullable OffsetDateTime lastUsedAt,
            @Nullable OffsetDateTime revokedAt,
            @Nullable String text) {
        static TokenJson of(ApiToken token, @Nullable String text) {
            return new TokenJson(
                    token.id(),
                    token.name(),
                    token.role().word(),
                    token.canWrite(),
                    token.createdBy(),
                    LocalTimeZone.local(token.createdAt()),
                    LocalTimeZone.local(token.expiresAt()),
                    local(token.lastUsedAt()),
                    local(token.revokedAt()),
                    text);
        }

        private static @Nullable OffsetDateTime local(@Nullable Instant at) {
            return at == null ? null : LocalTimeZone.local(at);
        }
    }

    /** @param canWrite false for a token that may read and compute only */
    @Schema(
            name = "NewToken",
            example = "{\"name\": \"Lembar harian\", \"role\": \"analyst\", \"canWrite\": false, \"days\": 365}")
    record NewTokenJson(String name, String role, boolean canWrite, int days) {}

    @Operation(summary = "Lists tokens")
    @GetMapping
    ItemsJson<TokenJson> list() {
        return new ItemsJson<>(
                tokens.tokens().stream().map(token -> TokenJson.of(token, null)).toList());
    }

    @Operation(summary = "Adds a token")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = NewTokenJson.class)))
    ResponseEntity<TokenJson> create(@org.springframework.web.bind.annotation.RequestBody byte[] bytes) {
        JsonBody body = JsonBody.parse(bytes);
        ApiTokens.Wish wish = body.object(TokenController::read);
        body.check();
        ApiTokens.Issued issued = tokens.issue(wish);
        return ResponseEntity.created(
                        URI.create("/api/v1/tokens/" + issued.token().id()))
                .cacheControl(CacheControl.noStore())
                .body(TokenJson.of(issued.token(), issued.text()));
    }

    private static ApiTokens.Wish read(BodyReader reader) {
        Role role = reader.choice("role", Role.class, Role.ANALYST);
        if (role.ofInstallation()) {
            reader.reject(
                    "unknown-value",
                    "role",
                    new Text("Peran ini bukan milik satu BUMDes.", "This role is not of one BUMDes."));
        }
        return new ApiTokens.Wish(
                reader.text("name", 80),
                role,
                reader.flag("canWrite", true),
                Duration.ofDays(reader.wholeNumber("days", 1, ApiTokens.LONGEST.toDays(), USUAL_DAYS)));
    }

    /** Revokes it at once; it stays in the list. */
    @Operation(summary = "Revokes a token at once")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id) {
        if (!tokens.revoke(id)) {
            throw NotFoundException.of("token", "token", id);
        }
    }
}
