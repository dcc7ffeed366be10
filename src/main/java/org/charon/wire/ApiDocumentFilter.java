package org.charon.wire;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Completes the OpenAPI document, from which the types of the pages are generated: components of answers are required unless they
 * are nullable or untyped. Requests keep what their validation annotations say.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDocumentFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        endPathsWithSlash(document);
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        List<String> commands = requestBodies(document);
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null && !commands.contains(name)) {
                List<String> required = new ArrayList<>();
                schema.getProperties().forEach((property, type) -> {
                    if (!isNullable(type) && !isAnything(type)) {
                        required.add(property);
                    }
                });
                schema.setRequired(required);
            }
        });
    }

    /** smallrye-open-api drops the trailing slash of paths. Files such as {@code /api/join.svg} have none. */
    private static void endPathsWithSlash(OpenAPI document) {
        Map<String, PathItem> items = new LinkedHashMap<>();
        document.getPaths().getPathItems().forEach((path, item) -> items.put(withSlash(path), item));
        document.getPaths().setPathItems(items);
    }

    private static String withSlash(String path) {
        boolean file = !path.startsWith("/api/")
                || path.substring(path.lastIndexOf('/')).contains(".");
        return file || path.endsWith("/") ? path : path + "/";
    }

    private static boolean isNullable(Schema type) {
        boolean plain = type.getType() != null && type.getType().contains(Schema.SchemaType.NULL);
        return plain || type.getAnyOf() != null && type.getAnyOf().stream().anyMatch(ApiDocumentFilter::isNullable);
    }

    /** Untyped values come from campaign files, which may omit them. */
    private static boolean isAnything(Schema type) {
        return type.getType() == null && type.getRef() == null && type.getAnyOf() == null && type.getAllOf() == null;
    }

    private static List<String> requestBodies(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .filter(content ->
                        content.getSchema() != null && content.getSchema().getRef() != null)
                .map(content -> content.getSchema().getRef().replaceFirst(".*/", ""))
                .toList();
    }
}
