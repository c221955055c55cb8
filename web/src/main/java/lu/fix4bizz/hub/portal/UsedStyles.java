package lu.fix4bizz.hub.portal;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * PrimeFaces' styles without those of components that no page of ours has: a quarter of them is left, and a first visit so much
 * lighter. A rule stays when one of its selectors names only what is used.
 */
final class UsedStyles extends ResourceWrapper {

    /**
     * The first part of the class names of what pages use, and of what several components share. Lists that open stay open for ever
     * without the transitions of "connected", whose end PrimeFaces waits for.
     */
    static final Set<String> USED = Set.of("autocomplete", "button", "connected", "helper", "icon", "inputfield", "inputtext", "message", "outputlabel", "overlay", "password",
            "shadow", "sidebar", "sr", "state", "toggleswitch", "transparent", "widget");
    private static final Pattern RULE = Pattern.compile("([^{}]++)\\{([^{}]*+(?:\\{[^{}]*+\\}[^{}]*+)*+)\\}");
    private static final Pattern PART = Pattern.compile("\\b(?:ui|p)-([a-z0-9]+)");

    UsedStyles(Resource all) {
        super(all);
    }

    /** {@return whether this is what holds the styles of all components} */
    static boolean isMeant(Resource resource) {
        return "primefaces".equals(resource.getLibraryName()) && "components.css".equals(resource.getResourceName());
    }

    @Override
    public InputStream getInputStream() throws IOException {
        try (InputStream all = super.getInputStream()) {
            return new ByteArrayInputStream(used(new String(all.readAllBytes(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        }
    }

    static String used(String styles) {
        return RULE.matcher(styles).results().filter(UsedStyles::isUsed).map(MatchResult::group).collect(Collectors.joining());
    }

    private static boolean isUsed(MatchResult rule) {
        return rule.group(1).strip().startsWith("@") ? isUsedInside(rule) : Arrays.stream(rule.group(1).split(",")).anyMatch(UsedStyles::namesUsed);
    }

    /** Animations stay with who names them. */
    private static boolean isUsedInside(MatchResult atRule) {
        return atRule.group(1).contains("keyframes") ? namesUsed(atRule.group(1)) : !used(atRule.group(2)).isEmpty();
    }

    private static boolean namesUsed(String selector) {
        return PART.matcher(selector).results().map(part -> part.group(1)).allMatch(USED::contains);
    }
}
