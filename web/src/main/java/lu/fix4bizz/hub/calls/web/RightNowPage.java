package lu.fix4bizz.hub.calls.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.calls.RoutingTrials;
import lu.fix4bizz.hub.calls.RoutingTrials.RightNow;
import lu.fix4bizz.hub.calls.RoutingTrials.Trial;
import lu.fix4bizz.hub.calls.RoutingTrials.Turn;
import lu.fix4bizz.hub.portal.Emphasis;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a caller gets at this moment, from the decision that routes real calls. */
@Named
@RequestScoped
public class RightNowPage {

    @Inject
    private RoutingTrials trials;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private Optional<RightNow> now = Optional.empty();

    /** Decides anew, before each rendering. */
    public void show() {
        now = viewer.isOnLine() ? Optional.of(trials.rightNow(viewer.id())) : Optional.empty();
    }

    /** The heading; it says until when the sentence holds, where that is known. */
    public String getTitle() {
        return next().map(turn -> words.say("calls.now.until", words.until(turn.at()))).orElseGet(() -> words.say("calls.now.title"));
    }

    /** What comes after; empty when nothing does. */
    public String getThen() {
        return next().map(turn -> words.say("calls.now.then", Emphasis.plain(turn.sentence()))).orElse("");
    }

    /** Milliseconds until then; null without. */
    public Long getLeft() {
        return next().map(turn -> Duration.between(clock.instant(), turn.at()).toMillis()).orElse(null);
    }

    private Optional<Turn> next() {
        return now.flatMap(RightNow::next);
    }

    public List<Emphasis> getSentence() {
        return now.map(RightNow::trial).map(Trial::sentence).map(Emphasis::in).orElse(List.of());
    }

    public List<PathLine> getSteps() {
        return now.map(RightNow::trial).map(Trial::path).map(PathLine::of).orElse(List.of());
    }
}
