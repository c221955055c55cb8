package lu.fix4bizz.hub.calls.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.calls.Explanation.TraceLine;
import lu.fix4bizz.hub.calls.RoutingTrials;
import lu.fix4bizz.hub.calls.RoutingTrials.Trial;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Emphasis;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

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

    private String caller = "";
    private String day;
    private String hour;
    private String sentence = "";
    private List<PathLine> steps = List.of();
    private List<String> withoutEffect = List.of();

    @PostConstruct
    void begin() {
        ZonedDateTime now = clock.instant().atZone(viewer.zone());
        day = now.toLocalDate().toString();
        hour = now.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    public void run() {
        try {
            answer(trials.tryCall(viewer.id(), caller, LocalDate.parse(day).atTime(LocalTime.parse(hour)).atZone(viewer.zone()).toInstant()));
        } catch (Refusal no) {
            refuse("trial:caller", words.say(no));
        } catch (DateTimeException unreadable) {
            refuse("trial:day", words.say("calls.trial.when"));
        }
    }

    private void answer(Trial trial) {
        sentence = Emphasis.plain(trial.sentence());
        steps = PathLine.of(trial.path());
        withoutEffect = trial.trace().stream().filter(line -> !line.applies()).map(this::line).toList();
    }

    private String line(TraceLine line) {
        return words.say("calls.path.line", line.title(), line.why());
    }

    private void refuse(String field, String why) {
        sentence = "";
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, "", why));
    }

    public boolean isAnswered() {
        return !sentence.isEmpty();
    }

    public String getCaller() {
        return caller;
    }

    public void setCaller(String caller) {
        this.caller = caller;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getHour() {
        return hour;
    }

    public void setHour(String hour) {
        this.hour = hour;
    }

    public String getSentence() {
        return sentence;
    }

    public List<PathLine> getSteps() {
        return steps;
    }

    public List<String> getWithoutEffect() {
        return withoutEffect;
    }
}
