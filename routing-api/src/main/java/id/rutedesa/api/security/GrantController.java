package id.rutedesa.api.security;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.NotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets analysts of the province see the own figures, never names, phones or photos, and ends it. */
@RestController
@RequestMapping("/api/v1/grants")
@Tag(name = "accounts")
class GrantController {
    private final Grants grants;

    GrantController(Grants grants) {
        this.grants = grants;
    }

    record GrantJson(String login) {}

    @Operation(summary = "Lists grants to province analysts")
    @GetMapping
    ItemsJson<GrantJson> list() {
        return new ItemsJson<>(grants.logins().stream().map(GrantJson::new).toList());
    }

    @Operation(summary = "Lets a province analyst see figures")
    @PutMapping("/{login}")
    GrantJson grant(@PathVariable String login) {
        String normal = SignIn.normal(login);
        grants.grant(normal);
        return new GrantJson(normal);
    }

    /** In force for the next request of the analyst. */
    @Operation(summary = "Ends a grant at once")
    @DeleteMapping("/{login}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String login) {
        if (!grants.end(SignIn.normal(login))) {
            throw new NotFoundException(
                    new Text("'%s' tidak punya izin.".formatted(login), "'%s' has no grant.".formatted(login)));
        }
    }
}
