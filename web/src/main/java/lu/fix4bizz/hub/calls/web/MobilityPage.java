package lu.fix4bizz.hub.calls.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.model.UserSetting;
import lu.fix4bizz.hub.calls.MobilitySettings;
import lu.fix4bizz.hub.calls.MobilitySettings.Mobile;
import lu.fix4bizz.hub.calls.MobilitySettings.Mobility;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;
import lu.fix4bizz.hub.portal.Done;
import lu.fix4bizz.hub.portal.HeldSettings;
import lu.fix4bizz.hub.portal.SettingSwitch;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Professional mode with its mobile numbers: a page, and a tile of Home. */
@Named
@ViewScoped
public class MobilityPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MobilitySettings settings;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    @Inject
    private HeldSettings held;

    private final Done done = new Done();
    private final Map<Long, SettingSwitch> switches = new HashMap<>();
    private SettingSwitch mode;
    private String lock = "";
    private Mobility mobility = new Mobility(false, List.of());

    /** @param shown the number as a person reads it */
    public record Row(Mobile mobile, String shown, SettingSwitch ring) implements Serializable {
    }

    @PostConstruct
    void begin() {
        mode = new SettingSwitch(words, wanted -> settings.turn(viewer.id(), wanted.on()));
    }

    /** Reads what holds now, before each rendering. */
    public void show() {
        if (viewer.isMobile()) {
            mobility = settings.of(viewer.id());
            lock = held.of(UserSetting.PROFESSIONAL_MODE);
            mode.show(Activation.of(mobility.on()), lock);
            mobility.numbers().forEach(one -> ring(one.id()).show(Activation.of(one.enabled()), lock));
        }
    }

    /** The page itself is there for whom it is licensed. */
    public void open() {
        if (!viewer.isMobile()) {
            throw Refusal.notFound("calls.mobility.error.licence");
        }
        show();
    }

    private SettingSwitch ring(long id) {
        return switches.computeIfAbsent(id, mobile -> new SettingSwitch(words, wanted -> settings.ring(viewer.id(), mobile, wanted.on())));
    }

    public void remove(Row row) {
        settings.remove(viewer.id(), row.mobile().id());
        done.say(words.say("calls.mobility.removed", row.mobile().name()), row.shown(), () -> settings.add(viewer.id(), row.mobile().draft()));
    }

    /** What professional mode does now, in words. */
    public String getValue() {
        String names = mobility.numbers().stream().filter(Mobile::rings).map(Mobile::name).collect(Collectors.joining(", "));
        if (!mode.isOn()) {
            return words.say("calls.mobility.value.off");
        }
        return names.isEmpty() ? words.say("calls.mobility.value.none") : words.say("calls.mobility.value.on", names);
    }

    public List<Row> getRows() {
        return mobility.numbers().stream().map(one -> new Row(one, PhoneNumber.of(one.number()).shownIn(viewer.country()), ring(one.id()))).toList();
    }

    public SettingSwitch getMode() {
        return mode;
    }

    /** Who holds all of it, as a sentence; empty where it may be changed. */
    public String getLock() {
        return lock;
    }

    public Done getDone() {
        return done;
    }
}
