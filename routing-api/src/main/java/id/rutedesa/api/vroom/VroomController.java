package id.rutedesa.api.vroom;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** VROOM's own request and answer. Errors are VROOM's too: a code and a text. */
@RestController
@Tag(name = "vroom")
class VroomController {
    private static final Logger log = LoggerFactory.getLogger(VroomController.class);
    private static final int INTERNAL = 1;
    private static final int INPUT = 2;

    private final VroomService service;

    VroomController(VroomService service) {
        this.service = service;
    }

    /**
     * Solves jobs, shipments and vehicles in VROOM's form, with matrices of its own or on the loaded region; with
     * {@code "options": {"c": true}} prices the vehicles' steps as they are.
     */
    @Operation(summary = "Plans routes in VROOM's own JSON")
    @PostMapping(path = "/vroom", consumes = MediaType.APPLICATION_JSON_VALUE)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, examples = @ExampleObject("""
            {"jobs": [{"id": 1, "location": [121.85332, -8.74934], "service": 300}],
             "vehicles": [{"id": 1, "start": [121.76347, -8.71682], "end": [121.76347, -8.71682]}]}""")))
    ResponseEntity<ObjectNode> solve(@RequestBody byte[] body) {
        if (!service.begin()) {
            return ResponseEntity.status(503)
                    .header("Retry-After", "5")
                    .body(error(INTERNAL, "Others are being solved: try again."));
        }
        try {
            return ResponseEntity.ok(service.answer(body));
        } catch (VroomInputException e) {
            return ResponseEntity.badRequest().body(error(INPUT, String.valueOf(e.getMessage())));
        } catch (IllegalStateException e) {
            log.error("vroom request failed", e);
            return ResponseEntity.internalServerError().body(error(INTERNAL, "A fault of the program."));
        } finally {
            service.end();
        }
    }

    private static ObjectNode error(int code, String text) {
        return JsonMapper.shared().createObjectNode().put("code", code).put("error", text);
    }
}
