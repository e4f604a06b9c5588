package id.rutedesa.api.config;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/** What every operation of the description shares: refusals as RFC 9457 problems, keys of creating requests, a title. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {
    private static final String PROBLEM = "Problem";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** What may be any JSON is described as that, not as the class that holds it here. */
    OpenApiDescription() {
        SpringDocUtils.getConfig().replaceWithClass(JsonNode.class, Object.class);
    }

    @Bean
    OpenApiCustomizer wholeDescription() {
        return description -> {
            description.setInfo(new Info()
                    .title("RuteDesa")
                    .version("v1")
                    .description("Plans each day's deliveries for the electric motorbikes of a village enterprise."));
            description.getComponents().addSchemas(PROBLEM, problem());
            description.getPaths().forEach((path, item) -> item.readOperationsMap()
                    .forEach((method, operation) -> addRefusals(path, operation)));
        };
    }

    /**
     * Names that a generated client's methods bear, such as {@code createStation}: they stay as they are when other operations
     * come, which the numbers that would otherwise tell them apart do not.
     */
    @Bean
    OperationCustomizer namedOperations() {
        return (operation, handler) -> operation.operationId(handler.getMethod().getName()
                + handler.getBeanType().getSimpleName().replaceFirst("Controller$", ""));
    }

    /** Rows that are made answer 201; a repeated request is known by its key. */
    @Bean
    OperationCustomizer creatingOperations() {
        return (operation, handler) -> {
            boolean signsIn = handler.getBeanType().getSimpleName().startsWith("SignIn"); // Each time anew.
            if (handler.hasMethodAnnotation(PostMapping.class) && !signsIn) {
                operation.addParametersItem(new HeaderParameter()
                        .name(IDEMPOTENCY_KEY)
                        .description("The same request with the same key is done once and answered as the first time.")
                        .schema(new StringSchema())
                        .example("5f0c6a1e-9d0b-4d6a-8f53-2b1c7f6f1a55"));
                if (makesARow(handler)) {
                    answersInstead(operation.getResponses(), "201", "Created");
                }
            }
            return operation;
        };
    }

    private static boolean makesARow(HandlerMethod handler) {
        return handler.getMethod().getName().equals("create");
    }

    private static void answersInstead(ApiResponses responses, String status, String description) {
        ApiResponse usual = responses.remove("200");
        if (usual != null) {
            responses.addApiResponse(status, usual.description(description));
        }
    }

    private static void addRefusals(String path, Operation operation) {
        boolean body = operation.getRequestBody() != null;
        boolean parameters =
                operation.getParameters() != null && !operation.getParameters().isEmpty();
        Map<String, String> refusals = new LinkedHashMap<>();
        if (body) {
            refusals.put("400", "malformed-request");
        }
        refusals.put("401", "not-signed-in");
        refusals.put("403", "forbidden");
        if (path.contains("{")) {
            refusals.put("404", "not-found");
        }
        if (has(operation, "If-Match")) {
            refusals.put("412", "stale-version");
        }
        if (body || has(operation, IDEMPOTENCY_KEY)) {
            refusals.put("409", "wrong-state");
        }
        if (body) {
            refusals.put("413", "too-large");
            refusals.put("415", "unsupported-media-type");
        }
        if (body || parameters) {
            refusals.put("422", "invalid-problem");
        }
        refusals.put("429", "too-many-requests");
        refusals.put("503", "busy");
        refusals.forEach((status, code) -> operation.getResponses().computeIfAbsent(status, s -> refusal(s, code)));
    }

    private static boolean has(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getName().equals(header));
    }

    private static ApiResponse refusal(String status, String code) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "/problems/" + code);
        example.put("status", Integer.valueOf(status));
        example.put("code", code);
        MediaType problem = new MediaType()
                .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))
                .example(example);
        return new ApiResponse()
                .description(code)
                .content(new Content().addMediaType("application/problem+json", problem));
    }

    private static Schema<?> problem() {
        Schema<?> issue = new ObjectSchema()
                .addProperty("code", new StringSchema())
                .addProperty("pointer", new StringSchema().description("RFC 6901, into the body"))
                .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .description("RFC 9457; codes are explained in docs/errors.md")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new io.swagger.v3.oas.models.media.IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("issues", new io.swagger.v3.oas.models.media.ArraySchema().items(issue));
    }
}
