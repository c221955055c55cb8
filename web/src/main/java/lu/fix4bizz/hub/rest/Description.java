package lu.fix4bizz.hub.rest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Completes the OpenAPI document: each resource once for {@code /me} and once for administrators, with the errors that all have. */
public class Description implements OASFilter {
    private static final String OWNER = "owner";
    private static final String TEMPLATE = "{owner}";
    private static final String NULLABLE = "x-nullable";
    private static final Map<String, String> ERRORS = Map.of("400", "Refused", "401", "NoToken", "404", "NoSuchThing", "429", "TooMany", "500", "Failure");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Paths paths = OASFactory.createPaths();
        new TreeMap<>(document.getPaths().getPathItems()).forEach((path, item) -> {
            paths.addPathItem(path.replace(TEMPLATE, "me"), copy(item, false));
            if (path.contains(TEMPLATE)) {
                paths.addPathItem(path.replace(TEMPLATE, "users/{name}"), copy(item, true).addParameter(userName()));
            }
        });
        document.setPaths(paths);
        document.getComponents().getSchemas().values().forEach(Description::strict);
    }

    /** Null is never sent nor taken, except where a component says so: an Optional one may be absent, every other is required. */
    private static void strict(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                if (property.getType() != null && property.getType().contains(SchemaType.NULL)) {
                    optional(property);
                } else if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
                    schema.addRequired(name);
                }
            });
        }
    }

    private static void optional(Schema property) {
        if (property.getExtensions() != null && property.getExtensions().containsKey(NULLABLE)) {
            return;
        }
        property.setType(property.getType().stream().filter(type -> type != SchemaType.NULL).toList());
        if (property.getAnyOf() != null) {
            property.setAnyOf(property.getAnyOf().stream().filter(choice -> choice.getRef() != null).toList());
        }
    }

    private static PathItem copy(PathItem item, boolean administrators) {
        PathItem copy = OASFactory.createPathItem();
        item.getOperations().forEach((method, operation) -> copy.setOperation(method, copy(operation, administrators)));
        return copy;
    }

    private static Operation copy(Operation operation, boolean administrators) {
        Operation copy = OASFactory.createOperation().summary(operation.getSummary()).description(operation.getDescription())
                .tags(operation.getTags()).requestBody(operation.getRequestBody()).parameters(withoutOwner(operation.getParameters()));
        copy.setResponses(OASFactory.createAPIResponses());
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (!status.startsWith("4")) {
                copy.getResponses().addAPIResponse(status, response);
            }
        });
        new TreeMap<>(ERRORS).forEach((status, name) -> copy.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().ref(name)));
        return administrators ? onlyForAdministrators(copy) : copy;
    }

    private static Operation onlyForAdministrators(Operation operation) {
        operation.setSummary(operation.getSummary() + " (administrators, for a user of their company)");
        operation.getResponses().addAPIResponse("403", OASFactory.createAPIResponse().ref("NotAllowed"));
        return operation;
    }

    private static List<Parameter> withoutOwner(List<Parameter> parameters) {
        return parameters == null ? List.of() : parameters.stream().filter(parameter -> !OWNER.equals(parameter.getName())).toList();
    }

    private static Parameter userName() {
        return OASFactory.createParameter().name("name").in(Parameter.In.PATH).required(true).description("User name")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
