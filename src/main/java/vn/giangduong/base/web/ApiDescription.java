package vn.giangduong.base.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is the same for every operation of the REST API, for its OpenAPI description. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String SCHEME = "bearer";

    private static final String ABOUT =
            """
            The REST API for other systems. A personal access token, made on the page "My account", \
            goes with every request and carries no more than its holder's rights. What the holder \
            may not see answers 404 like what does not exist. Every call is logged. Days are days \
            in Viet Nam; instants are UTC. Texts are Vietnamese, or English with \
            `Accept-Language: en`.""";

    private static final Map<String, String> FAILURES = failures();

    @Bean
    OpenAPI openApi() {
        Components components =
                new Components()
                        .addSecuritySchemes(
                                SCHEME,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A personal access token: `gd_...`."));
        ModelConverters.getInstance().readAll(ApiError.class).forEach(components::addSchemas);
        return new OpenAPI()
                .info(new Info().title("Giang Duong").version("v1").description(ABOUT))
                .components(components)
                .addSecurityItem(new SecurityRequirement().addList(SCHEME));
    }

    @Bean
    OperationCustomizer failuresOfEveryOperation() {
        return (operation, _) -> withFailures(operation);
    }

    private static Operation withFailures(Operation operation) {
        FAILURES.forEach(
                (status, description) ->
                        operation
                                .getResponses()
                                .computeIfAbsent(
                                        status,
                                        _ ->
                                                new ApiResponse()
                                                        .description(description)
                                                        .content(error())));
        return operation;
    }

    private static Content error() {
        return new Content()
                .addMediaType(
                        "application/json",
                        new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/ApiError")));
    }

    private static Map<String, String> failures() {
        Map<String, String> failures = new LinkedHashMap<>();
        failures.put("400", "A parameter is missing or malformed.");
        failures.put("401", "No token, or one that has expired or was revoked.");
        failures.put("404", "It does not exist, or it is not for the token's holder.");
        failures.put("422", "What came in cannot be taken; every problem is listed.");
        failures.put("500", "A failure of the server; the reference number finds it in the log.");
        return failures;
    }
}
