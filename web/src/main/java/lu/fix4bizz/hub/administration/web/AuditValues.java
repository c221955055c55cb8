package lu.fix4bizz.hub.administration.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.callcenter.model.AgentState;
import lu.fix4bizz.hub.callcenter.model.UnavailableReason;
import lu.fix4bizz.hub.calls.model.PlanDecision;
import lu.fix4bizz.hub.portal.Words;

/** What a column held, in the words of the pages that set it. */
record AuditValues(Words words) {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    /** @param field of the entity, as the audit log names it. @param value as its column held it; may be empty */
    String said(String field, String value) {
        if (value.isEmpty()) {
            return words.say("administration.audit.nothing");
        }
        return switch (field) {
            case "licences", "licence" -> each(value, code -> words.name(Licence.valueOf(code)));
            case "roles" -> each(value, code -> words.say("accounts.Role." + code));
            case "calls" -> words.name(PlanDecision.valueOf(value));
            case "music" -> words.say("administration.music." + value);
            case "state" -> words.name(AgentState.valueOf(value));
            case "reason" -> words.name(UnavailableReason.valueOf(value));
            case "country" -> words.country(value);
            case "language" -> words.say("portal.language." + value);
            default -> plain(value);
        };
    }

    private static String each(String codes, UnaryOperator<String> word) {
        return Arrays.stream(codes.split(",")).map(word).collect(Collectors.joining(", "));
    }

    private String plain(String value) {
        return switch (value) {
            case "true", "false" -> words.say("administration.audit." + value);
            default -> MOMENT.matcher(value).matches() ? words.date(Instant.parse(value)) : value;
        };
    }
}
