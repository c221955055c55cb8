package lu.fix4bizz.hub.calls.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.calls.RoutingTrials;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;

/** Try it: what would happen if this one called at that time. */
@Named
@ViewScoped
public class TrialPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RoutingTrials trials;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private TrialForm form;
    private TrialAnswer answer = TrialAnswer.NONE;

    @PostConstruct
    void begin() {
        form = new TrialForm(clock.instant().atZone(viewer.zone()));
    }

    public void run() {
        try {
            answer = TrialAnswer.of(trials.tryCall(viewer.id(), form.getCaller(), form.moment(viewer.zone())), words);
        } catch (Refusal no) {
            refuse("caller", words.say(no));
        } catch (DateTimeException unreadable) {
            refuse("day", words.say("calls.trial.when"));
        }
    }

    private void refuse(String field, String why) {
        answer = TrialAnswer.NONE;
        words.refuse("trial:" + field, why);
    }

    public TrialForm getForm() {
        return form;
    }

    public TrialAnswer getAnswer() {
        return answer;
    }
}
