package lu.fix4bizz.hub.portal;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Lets browsers keep static files for ever: addresses of PrimeFaces' files carry its version, those of ours, and
 * of what we make of its, a checksum of their content.
 */
public class VersionedResources extends ResourceHandlerWrapper {

    private static final String OURS = "hub";
    private static final Set<String> LIBRARIES = Set.of(OURS, "primefaces");

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        return versioned(super.createResource(name, library));
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        return versioned(super.createResource(name, library, contentType));
    }

    private Resource versioned(Resource resource) {
        if (resource == null || resource.getLibraryName() == null || !LIBRARIES.contains(resource.getLibraryName())) {
            return resource;
        }
        return new Versioned(UsedStyles.isMeant(resource) ? new UsedStyles(resource) : resource);
    }

    private String versionOf(Resource resource) {
        return versions.computeIfAbsent(resource.getResourceName(), name -> checksum(resource));
    }

    private static String checksum(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            CRC32 sum = new CRC32();
            sum.update(content.readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private final class Versioned extends ResourceWrapper {

        private Versioned(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            return isOurs() ? super.getRequestPath() + "&of=" + versionOf(getWrapped()) : super.getRequestPath();
        }

        private boolean isOurs() {
            return OURS.equals(getLibraryName()) || getWrapped() instanceof UsedStyles;
        }

        @Override
        public Map<String, String> getResponseHeaders() {
            Map<String, String> headers = new HashMap<>(super.getResponseHeaders());
            headers.put("Cache-Control", "public, max-age=31536000, immutable");
            return headers;
        }
    }
}
