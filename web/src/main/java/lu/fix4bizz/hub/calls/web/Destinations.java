package lu.fix4bizz.hub.calls.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import lu.fix4bizz.hub.accounts.Accounts;
import lu.fix4bizz.hub.accounts.Accounts.Colleague;
import lu.fix4bizz.hub.calls.RoutingTrials;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where calls can go, as people write it: a colleague's name, a number, or voicemail in their language. */
@RequestScoped
public class Destinations {

    private static final int SHOWN = 8;

    @Inject
    private Accounts accounts;

    @Inject
    private RoutingTrials trials;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    /** {@code Chloé Lambert, 7203} for every other colleague whose name or number has what was typed, and voicemail. */
    public List<String> like(String typed) {
        String sought = plain(typed);
        return Stream.concat(Stream.of(voicemail()), others().map(Destinations::written))
                .filter(line -> plain(line).contains(sought)).limit(SHOWN).toList();
    }

    /** What {@link lu.fix4bizz.hub.calls.CallSettings} takes for it; what names nobody, or several, is passed on as it was typed. */
    public String read(String typed) {
        if (plain(typed).equals(plain(voicemail()))) {
            return CallTarget.VOICEMAIL.text();
        }
        List<Colleague> meant = others().filter(one -> plain(written(one)).equals(plain(typed))).toList();
        if (meant.isEmpty() && typed.matches(".*\\p{L}.*")) {
            meant = others().filter(one -> plain(one.displayName()).contains(plain(typed))).toList();
        }
        return meant.size() == 1 ? meant.getFirst().extension() : typed;
    }

    /** The target as it stands in a field. */
    public String text(CallTarget target) {
        return target.isVoicemail() ? voicemail() : name(target);
    }

    /** The target within a sentence. */
    public String name(CallTarget target) {
        return trials.targetName(viewer.id(), target);
    }

    private Stream<Colleague> others() {
        String own = viewer.profile().orElseThrow().extension();
        return accounts.colleagues(viewer.id()).stream().filter(one -> !one.extension().equals(own));
    }

    private String voicemail() {
        return words.say("calls.incoming.target.voicemail");
    }

    private static String written(Colleague colleague) {
        return colleague.displayName() + ", " + colleague.extension();
    }

    /** Without case and accents: people type {@code chloe}. */
    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
