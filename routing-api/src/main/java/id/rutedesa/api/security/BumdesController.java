package id.rutedesa.api.security;

import id.rutedesa.api.config.BumdesRegistry;
import id.rutedesa.api.problem.JsonBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The BUMDes that the caller belongs to. */
@RestController
@RequestMapping("/api/v1/bumdes")
@Tag(name = "bumdes")
class BumdesController {
    private final BumdesRegistry registry;

    BumdesController(BumdesRegistry registry) {
        this.registry = registry;
    }

    /** What the BUMDes is called. */
    record BumdesJson(String name) {}

    @Operation(summary = "What the BUMDes is called")
    @GetMapping
    BumdesJson get() {
        return new BumdesJson(registry.name());
    }

    @Operation(summary = "Says what the BUMDes is called")
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(examples = @ExampleObject("{\"name\": \"BUMDes Moni\"}")))
    BumdesJson rename(@org.springframework.web.bind.annotation.RequestBody byte[] bytes) {
        JsonBody body = JsonBody.parse(bytes);
        String name = body.object(reader -> reader.text("name", 120));
        body.check();
        registry.rename(name);
        return get();
    }
}
