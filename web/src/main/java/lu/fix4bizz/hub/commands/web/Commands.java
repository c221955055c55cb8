package lu.fix4bizz.hub.commands.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import lu.fix4bizz.hub.accounts.Accounts;
import lu.fix4bizz.hub.accounts.Accounts.Colleague;
import lu.fix4bizz.hub.callcenter.Agents;
import lu.fix4bizz.hub.callcenter.model.AgentState;
import lu.fix4bizz.hub.calls.CallSettings;
import lu.fix4bizz.hub.calls.CallSettings.ForwardingChange;
import lu.fix4bizz.hub.calls.ClickToCall;
import lu.fix4bizz.hub.calls.MobilitySettings;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.commands.web.Command.Kind;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

/** The commands of the signed-in user: found, put into words, done. */
@RequestScoped
public class Commands {

    @Inject
    private CallSettings settings;

    @Inject
    private MobilitySettings mobility;

    @Inject
    private Agents agents;

    @Inject
    private Accounts accounts;

    @Inject
    private ClickToCall clickToCall;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private List<Colleague> others;

    List<Command> read(String typed) {
        Map<Kind, String> known = Arrays.stream(Kind.values()).filter(kind -> kind != Kind.GO).collect(Collectors.toMap(Function.identity(), kind -> words.say("commands.words." + kind)));
        return new CommandReader(known, pages(), others(), viewer.country(), ends()).read(typed).stream().filter(command -> mayUse(command.kind())).toList();
    }

    private boolean mayUse(Kind kind) {
        return switch (kind) {
            case GO -> true;
            case PROFESSIONAL_MODE, PROFESSIONAL_MODE_OFF -> viewer.isMobile();
            case AGENT_AVAILABLE, AGENT_UNAVAILABLE -> agents.find(viewer.id()).isPresent();
            default -> viewer.isOnLine();
        };
    }

    private EndReader ends() {
        return new EndReader(new EndReader.EndWords(words.say("commands.words.until"), words.say("commands.words.for"), words.say("commands.words.tomorrow"),
                words.say("commands.words.hours"), words.say("commands.words.minutes")), viewer.getLocale(), clock.instant().atZone(viewer.zone()));
    }

    private Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/accounts/home", words.say("portal.rail.home"));
        pages.put("/calls/recent", words.say("calls.recent.title"));
        pages.put("/calls/incoming", words.say("portal.rail.incoming"));
        pages.put("/calls/outgoing", words.say("portal.rail.outgoing"));
        pages.put("/voicemail/inbox", words.say("portal.rail.voicemail"));
        if (viewer.isMobile()) {
            pages.put("/calls/mobility", words.say("portal.rail.mobility"));
        }
        pages.put("/devices/phones", words.say("devices.title"));
        pages.put("/profile/details", words.say("profile.title"));
        pages.put("/accounts/security", words.say("accounts.security.title"));
        viewer.getConsole().forEach(page -> pages.put(page.address(), words.say("portal.rail." + page.key())));
        return pages;
    }

    /** Read once for all lines of an answer. */
    private List<Colleague> others() {
        if (others == null) {
            others = accounts.colleagues(viewer.id()).stream().filter(person -> !person.extension().equals(viewer.getExtension())).toList();
        }
        return others;
    }

    String label(Command command) {
        String what = switch (command.kind()) {
            case GO -> pages().get(command.argument());
            case CALL, FORWARD -> words.say("commands." + command.kind(), name(command.argument()));
            case FORWARD_OFF, DO_NOT_DISTURB, AVAILABLE, PROFESSIONAL_MODE, PROFESSIONAL_MODE_OFF, AGENT_AVAILABLE, AGENT_UNAVAILABLE -> words.say("commands." + command.kind());
        };
        return command.until().map(end -> words.say("commands.until", what, words.until(end))).orElse(what);
    }

    String icon(Command command) {
        return switch (command.kind()) {
            case GO -> "pi pi-arrow-right";
            case CALL -> "pi pi-phone";
            case FORWARD, FORWARD_OFF -> "pi pi-directions";
            case DO_NOT_DISTURB, AGENT_UNAVAILABLE -> "pi pi-minus-circle";
            case AVAILABLE, AGENT_AVAILABLE -> "pi pi-check-circle";
            case PROFESSIONAL_MODE, PROFESSIONAL_MODE_OFF -> "pi pi-mobile";
        };
    }

    /**
     * Does it.
     *
     * @return what is now, in words
     */
    String run(Command command) {
        switch (command.kind()) {
            case GO -> throw new IllegalArgumentException("the browser goes to pages by itself");
            case CALL -> clickToCall.call(viewer.id(), command.argument());
            case FORWARD -> settings.forward(viewer.id(), ForwardingKind.ALWAYS, new ForwardingChange(command.state(), Optional.of(command.argument()), Optional.empty()));
            case FORWARD_OFF -> settings.forward(viewer.id(), ForwardingKind.ALWAYS, new ForwardingChange(Activation.OFF, Optional.empty(), Optional.empty()));
            case DO_NOT_DISTURB -> settings.setDoNotDisturb(viewer.id(), command.state());
            case AVAILABLE -> settings.setDoNotDisturb(viewer.id(), Activation.OFF);
            case PROFESSIONAL_MODE, PROFESSIONAL_MODE_OFF -> mobility.turn(viewer.id(), command.kind() == Kind.PROFESSIONAL_MODE);
            case AGENT_AVAILABLE -> agents.change(viewer.id(), AgentState.AVAILABLE, Optional.empty());
            case AGENT_UNAVAILABLE -> agents.change(viewer.id(), AgentState.UNAVAILABLE, Optional.empty());
        }
        String done = words.say("commands.done." + command.kind(), name(command.argument()));
        return command.until().map(end -> words.say("commands.done.until", done, Words.capital(words.until(end)))).orElse(done);
    }

    String say(Refusal no) {
        return words.say(no);
    }

    /** A colleague by name, a number as people read it. */
    private String name(String destination) {
        return others().stream().filter(person -> person.extension().equals(destination)).findFirst().map(Colleague::displayName)
                .orElse(PhoneNumber.shown(destination, viewer.country()));
    }
}
