package lu.fix4bizz.hub.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.accounts.model.UserSetting;
import lu.fix4bizz.hub.calls.CallSettings;
import lu.fix4bizz.hub.calls.CallSettings.ForwardingChange;
import lu.fix4bizz.hub.calls.MobilitySettings;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.devices.DeviceChanges;
import lu.fix4bizz.hub.devices.DeviceDraft;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.testing.ActingUser;
import lu.fix4bizz.hub.testing.Business;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.MovedIn;
import lu.fix4bizz.hub.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Chloé, the administrator, holds, the others cannot change for themselves. */
@ParameterizedClass
@EnumSource
@ExtendWith(MovedIn.class)
class SettingLocksTest {
    @Parameter
    Engine engine;
    private Business business;
    private People people;
    private SettingLocks locks;

    @BeforeEach
    void open(Business moved, People movedIn) {
        business = moved;
        people = movedIn;
        locks = business.the(SettingLocks.class);
        business.database().run(em -> {
            new UserRepository(em).get(people.chloe()).grant(Set.of(Role.USER, Role.ADMINISTRATOR));
            new UserRepository(em).get(people.alice()).license(Set.of(Licence.STANDARD, Licence.MOBILITY));
            new UserRepository(em).get(people.zoe()).grant(Set.of(Role.USER, Role.ADMINISTRATOR));
        });
    }

    private void change(UserSetting setting) {
        CallSettings calls = business.the(CallSettings.class);
        Accounts accounts = business.the(Accounts.class);
        switch (setting) {
            case FORWARD_ALWAYS, FORWARD_BUSY, FORWARD_NO_ANSWER, FORWARD_NOT_REACHABLE -> calls.forward(people.alice(),
                    ForwardingKind.valueOf(setting.name().replace("FORWARD_", "")), new ForwardingChange(Activation.ON, Optional.of("7202"), Optional.empty()));
            case DO_NOT_DISTURB -> calls.setDoNotDisturb(people.alice(), Activation.ON);
            case HIDE_NUMBER -> calls.setHideNumber(people.alice(), true);
            case CALL_WAITING -> calls.setCallWaiting(people.alice(), false);
            case PROFESSIONAL_MODE -> business.the(MobilitySettings.class).turn(people.alice(), false);
            case LANGUAGE -> accounts.chooseLanguage(people.alice(), "de");
            case TIME_ZONE -> accounts.change(people.alice(), ProfileChange.timeZone("Europe/Berlin"));
            case DEVICES -> business.the(DeviceChanges.class).add(people.alice(), new DeviceDraft("Laptop", "softphone", ""));
            case VOICEMAIL -> throw new Refusal(Refusal.Kind.FORBIDDEN, "settings.error.locked");
        }
    }

    private void changes(String actor, UserSetting setting, boolean may) {
        business.the(ActingUser.class).is(actor);
        if (may) {
            change(setting);
        } else {
            Refusal no = assertThrows(Refusal.class, () -> change(setting));
            assertEquals("FORBIDDEN settings.error.locked", no.kind() + " " + no.key());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VOICEMAIL")
    void who_is_held_cannot_change_it_and_an_administrator_can(UserSetting setting) {
        locks.hold(people.chloe(), setting, 0, true);
        assertEquals(Map.of(setting, "Chloe Lambert"), locks.of(people.alice()));
        assertEquals(Map.of(), locks.of(people.zoe()));
        changes("alice", setting, false);
        changes("chloe", setting, true);
        locks.hold(people.chloe(), setting, 0, false);
        changes("alice", setting, true);
    }

    @Test
    void a_group_is_held_by_itself() {
        UserGroups groups = business.the(UserGroups.class);
        long sales = groups.add(people.chloe(), "sales");
        groups.join(people.chloe(), sales, people.alice());
        locks.hold(people.chloe(), UserSetting.HIDE_NUMBER, sales, true);
        locks.hold(people.chloe(), UserSetting.HIDE_NUMBER, sales, true);
        assertEquals(Set.of(UserSetting.HIDE_NUMBER), locks.of(people.alice()).keySet());
        assertEquals(Map.of(), locks.of(people.bob()));
        assertEquals(Map.of(), locks.in(people.chloe(), 0));
        changes("alice", UserSetting.HIDE_NUMBER, false);
        groups.leave(people.chloe(), people.alice());
        changes("alice", UserSetting.HIDE_NUMBER, true);
        groups.join(people.chloe(), sales, people.alice());
        locks.hold(people.chloe(), UserSetting.HIDE_NUMBER, sales, false);
        assertTrue(locks.of(people.alice()).isEmpty());
    }

    @Test
    void only_administrators_hold_and_only_their_own() {
        assertEquals("accounts.error.no_user", assertThrows(Refusal.class, () -> locks.hold(people.alice(), UserSetting.LANGUAGE, 0, true)).key());
        assertEquals("accounts.error.no_user", assertThrows(Refusal.class, () -> locks.in(people.alice(), 0)).key());
        long sales = business.the(UserGroups.class).add(people.chloe(), "sales");
        assertEquals("accounts.groups.error.no_group", assertThrows(Refusal.class, () -> locks.hold(people.zoe(), UserSetting.LANGUAGE, sales, true)).key());
    }
}
