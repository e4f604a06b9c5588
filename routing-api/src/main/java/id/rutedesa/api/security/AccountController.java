package id.rutedesa.api.security;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.RowVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People of the own BUMDes who sign in: invite, read, change, close, delete. */
@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "accounts")
class AccountController {
    private final AccountService accounts;

    AccountController(AccountService accounts) {
        this.accounts = accounts;
    }

    @Schema(
            name = "Account",
            example = "{\"login\": \"koordinator\", \"name\": \"Koordinator pagi\", \"roles\": [\"coordinator\"]}")
    record AccountJson(
            long id,
            String login,
            String name,
            List<String> roles,
            boolean active,

            @Schema(description = "Whether the person has chosen a password")
            boolean ready) {
        static AccountJson of(Account account) {
            return new AccountJson(
                    account.id(),
                    account.login(),
                    account.name(),
                    Role.words(account.roles()),
                    account.active(),
                    account.passwordHash() != null);
        }
    }

    /** An account and the address, below this server's own, that opens it once. */
    record InvitedJson(AccountJson account, String link) {}

    record LinkJson(String link) {}

    @Operation(summary = "Lists accounts")
    @GetMapping
    ItemsJson<AccountJson> list() {
        return new ItemsJson<>(accounts.accounts().stream().map(AccountJson::of).toList());
    }

    @Operation(summary = "Reads an account")
    @GetMapping("/{id}")
    ResponseEntity<AccountJson> get(@PathVariable long id) {
        return answer(accounts.account(id));
    }

    /** The link is to be handed to the person; it works once within seven days. */
    @Operation(summary = "Invites somebody; the answer holds a link to choose a password")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = AccountJson.class)))
    ResponseEntity<InvitedJson> invite(@org.springframework.web.bind.annotation.RequestBody byte[] bytes) {
        JsonBody body = JsonBody.parse(bytes);
        Account asked = body.object(reader -> read(reader, 0, 1, null));
        body.check();
        AccountService.Invited invited = accounts.invite(asked.login(), asked.name(), asked.roles());
        return ResponseEntity.created(
                        URI.create("/api/v1/accounts/" + invited.account().id()))
                .cacheControl(CacheControl.noStore())
                .body(new InvitedJson(AccountJson.of(invited.account()), SetupController.path(invited.link())));
    }

    /** The login stays; {@code active: false} closes the account at once. */
    @Operation(summary = "Replaces an account")
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = AccountJson.class)))
    ResponseEntity<AccountJson> replace(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @org.springframework.web.bind.annotation.RequestBody byte[] bytes) {
        Account before = accounts.account(id);
        RowVersion.requireMatch(ifMatch, before.version());
        JsonBody body = JsonBody.parse(bytes).sentBack(AccountJson.of(before), "id", "ready");
        Account asked = body.object(reader -> read(reader, id, before.version(), before));
        body.check();
        return answer(accounts.replace(asked));
    }

    @Operation(summary = "Deletes an account")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Account account = accounts.account(id);
        RowVersion.requireMatch(ifMatch, account.version());
        accounts.delete(account);
    }

    /** A new one-time link for somebody who has lost the password; the old password works until it is used. */
    @Operation(summary = "Makes a new link to choose a password")
    @PostMapping("/{id}/link")
    ResponseEntity<LinkJson> link(@PathVariable long id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new LinkJson(SetupController.path(accounts.newLink(id))));
    }

    private static ResponseEntity<AccountJson> answer(Account account) {
        return ResponseEntity.ok().eTag(RowVersion.etag(account.version())).body(AccountJson.of(account));
    }

    private static Account read(BodyReader reader, long id, long version, @Nullable Account before) {
        String login = before == null ? login(reader) : before.login();
        if (before != null) {
            reader.has("login");
        }
        reader.has("id");
        reader.has("ready");
        Set<Role> roles = reader.choices("roles", Role.class, EnumSet.of(Role.COORDINATOR));
        if (roles.stream().anyMatch(Role::ofInstallation)) {
            reader.reject(
                    "unknown-value",
                    "roles",
                    new Text("Peran ini hanya diberikan oleh operator.", "Only an operator gives this role."));
        }
        return new Account(
                id,
                before == null ? 0 : before.bumdesId(),
                login,
                reader.text("name", 80),
                roles,
                before == null ? null : before.passwordHash(),
                reader.flag("active", true),
                version);
    }

    static String login(BodyReader reader) {
        String login = SignIn.normal(reader.text("login", 60));
        if (!login.isEmpty() && !SetupController.LOGIN.matcher(login).matches()) {
            reader.reject("wrong-format", "login", SetupController.LOGIN_RULE);
        }
        return login;
    }
}
