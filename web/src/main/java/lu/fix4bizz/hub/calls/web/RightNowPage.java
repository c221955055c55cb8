package lu.fix4bizz.hub.calls.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.calls.RoutingTrials;
import lu.fix4bizz.hub.calls.RoutingTrials.Trial;
import lu.fix4bizz.hub.portal.Emphasis;
import lu.fix4bizz.hub.portal.Viewer;

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

    private Optional<Trial> trial = Optional.empty();

    /** Decides anew, before each rendering. */
    public void show() {
        trial = viewer.isOnLine() ? Optional.of(trials.rightNow(viewer.id())) : Optional.empty();
    }

    public List<Emphasis> getSentence() {
        return trial.map(Trial::sentence).map(Emphasis::in).orElse(List.of());
    }

    public List<PathLine> getSteps() {
        return trial.map(Trial::path).map(PathLine::of).orElse(List.of());
    }
}
