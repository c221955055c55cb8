package lu.fix4bizz.hub.calls.web;

import lu.fix4bizz.hub.calls.RoutingTrials.Trial;
import lu.fix4bizz.hub.portal.Emphasis;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.List;

/** What would happen to a call, in the words of a page. */
public record TrialAnswer(String sentence, List<PathLine> steps, List<String> withoutEffect) implements Serializable {

    /** Nothing was asked yet. */
    static final TrialAnswer NONE = new TrialAnswer("", List.of(), List.of());

    static TrialAnswer of(Trial trial, Words words) {
        return new TrialAnswer(Emphasis.plain(trial.sentence()), PathLine.of(trial.path()), PathLine.withoutEffect(trial.trace(), words));
    }

    public boolean given() {
        return !sentence.isEmpty();
    }
}
