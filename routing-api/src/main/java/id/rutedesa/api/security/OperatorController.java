package id.rutedesa.api.security;

import id.rutedesa.api.config.BumdesRegistry;
import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.NotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.EnumSet;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The BUMDes of this installation, and who sees the province's figures. Rows of a BUMDes stay its own. */
@RestController
@RequestMapping("/api/v1/operator")
@Tag(name = "operator")
class OperatorController {
    private final BumdesRegistry registry;
    private final BumdesWork work;
    private final SetupLinks links;
    private final AccountService accounts;

    OperatorController(BumdesRegistry registry, BumdesWork work, SetupLinks links, AccountService accounts) {
        this.registry = registry;
        this.work = work;
        this.links = links;
        this.accounts = accounts;
    }

    @Schema(name = "Bumdes", example = "{\"name\": \"BUMDes Detusoko\"}")
    record BumdesJson(long bumdesId, String name, boolean demo) {}

    /** @param link opens once, within seven days, and makes the first admin */
    record NewBumdesJson(BumdesJson bumdes, String link) {}

    @Schema(example = "{\"login\": \"analis.provinsi\", \"name\": \"Analis Provinsi\"}")
    record AnalystJson(String login, String name) {}

    record LinkJson(String link) {}

    @Operation(summary = "Lists the BUMDes of this installation")
    @GetMapping("/bumdes")
    ItemsJson<BumdesJson> list() {
        return new ItemsJson<>(
                registry.all().stream().map(OperatorController::json).toList());
    }

    @Operation(summary = "Adds a BUMDes; the answer holds a link for its first account")
    @PostMapping(path = "/bumdes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = BumdesJson.class)))
    ResponseEntity<NewBumdesJson> add(@org.springframework.web.bind.annotation.RequestBody byte[] bytes) {
        JsonBody body = JsonBody.parse(bytes);
        String name = body.object(reader -> reader.text("name", 80));
        body.check();
        BumdesRegistry.Registered added = registry.add(name);
        return ResponseEntity.created(URI.create("/api/v1/operator/bumdes"))
                .cacheControl(CacheControl.noStore())
                .body(new NewBumdesJson(json(added), adminLink(added.bumdesId())));
    }

    /** A link for another first admin, where all of them are locked out. */
    @Operation(summary = "Makes a new link for the first account of a BUMDes")
    @PostMapping("/bumdes/{bumdesId}/link")
    ResponseEntity<LinkJson> link(@PathVariable long bumdesId) {
        if (registry.all().stream().noneMatch(known -> known.bumdesId() == bumdesId)) {
            throw NotFoundException.of("BUMDes", "BUMDes", bumdesId);
        }
        return shownOnce(adminLink(bumdesId));
    }

    /** A new analyst of the province: sees nothing until a BUMDes grants it. */
    @Operation(summary = "Invites a province analyst")
    @PostMapping(path = "/analysts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = AnalystJson.class)))
    ResponseEntity<LinkJson> analyst(@org.springframework.web.bind.annotation.RequestBody byte[] bytes) {
        JsonBody body = JsonBody.parse(bytes);
        AnalystJson asked =
                body.object(reader -> new AnalystJson(AccountController.login(reader), reader.text("name", 80)));
        body.check();
        return shownOnce(SetupController.path(work.writeAs(CurrentBumdes.INSTALLATION, () -> accounts.invite(
                        asked.login(), asked.name(), EnumSet.of(Role.PROVINCE_ANALYST))
                .link())));
    }

    private static ResponseEntity<LinkJson> shownOnce(String link) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new LinkJson(link));
    }

    private String adminLink(long bumdesId) {
        return SetupController.path(work.writeAs(bumdesId, () -> links.forFirstAccount(EnumSet.of(Role.ADMIN))));
    }

    private static BumdesJson json(BumdesRegistry.Registered known) {
        return new BumdesJson(known.bumdesId(), known.name(), known.demo());
    }
}
