package lu.fix4bizz.hub.calls.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import lu.fix4bizz.hub.accounts.Accounts.Colleague;
import lu.fix4bizz.hub.calls.RoutingTrials;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where calls can go, as people write it: a colleague's name, a number, or voicemail in their language. */
@RequestScoped
public class Destinations {

    private static final int SHOWN = 8;

    @Inject
    private Colleagues colleagues;

    @Inject
    private RoutingTrials trials;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private final Map<CallTarget, String> names = new HashMap<>();

    /** Voicemail and every colleague whose name or number has what was typed. */
    public List<String> like(String typed) {
        String sought = Colleagues.plain(typed);
        return Stream.concat(Stream.of(voicemail()), colleagues.written())
                .filter(line -> Colleagues.plain(line).contains(sought)).limit(SHOWN).toList();
    }

    /** Every colleague whose name or number has what was typed. */
    List<String> people(String typed) {
        return colleagues.written().filter(line -> Colleagues.plain(line).contains(Colleagues.plain(typed))).limit(SHOWN).toList();
    }

    /** What {@link lu.fix4bizz.hub.calls.CallSettings} takes for it; what names nobody, or several, is passed on as it was typed. */
    public String read(String typed) {
        return Colleagues.plain(typed).equals(Colleagues.plain(voicemail())) ? CallTarget.VOICEMAIL.text()
                : colleagues.named(typed).map(Colleague::extension).orElse(typed);
    }

    /** Asks for the names of all these at once. */
    void know(Stream<CallTarget> targets) {
        names.putAll(trials.targetNames(viewer.id(), targets.collect(Collectors.toSet())));
    }

    /** The target as it stands in a field. */
    public String text(CallTarget target) {
        return target.isVoicemail() ? voicemail() : name(target);
    }

    /** The target within a sentence. */
    public String name(CallTarget target) {
        return names.computeIfAbsent(target, asked -> trials.targetNames(viewer.id(), Set.of(asked)).get(asked));
    }

    private String voicemail() {
        return words.say("calls.incoming.target.voicemail");
    }
}
