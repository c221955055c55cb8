package lu.fix4bizz.hub.administration.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lu.fix4bizz.hub.accounts.model.ApiToken;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.CorporateDomain;
import lu.fix4bizz.hub.accounts.model.CorporateLink;
import lu.fix4bizz.hub.accounts.model.CorporateSignIn;
import lu.fix4bizz.hub.accounts.model.Credentials;
import lu.fix4bizz.hub.accounts.model.LicencePack;
import lu.fix4bizz.hub.accounts.model.PortalLink;
import lu.fix4bizz.hub.accounts.model.SettingLock;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserGroup;
import lu.fix4bizz.hub.audit.model.Audited;
import lu.fix4bizz.hub.callcenter.model.Agent;
import lu.fix4bizz.hub.callcenter.model.Queue;
import lu.fix4bizz.hub.callcenter.model.QueueAgent;
import lu.fix4bizz.hub.calls.model.CallForwarding;
import lu.fix4bizz.hub.calls.model.GroupForwarding;
import lu.fix4bizz.hub.calls.model.MobileNumber;
import lu.fix4bizz.hub.calls.model.OutgoingPlan;
import lu.fix4bizz.hub.calls.model.PlanAssignment;
import lu.fix4bizz.hub.calls.model.PlanRule;
import lu.fix4bizz.hub.calls.model.Trunk;
import lu.fix4bizz.hub.devices.model.Device;
import lu.fix4bizz.hub.music.model.HoldMusic;
import lu.fix4bizz.hub.numbers.model.NumberRange;
import lu.fix4bizz.hub.voicemail.model.Mailbox;
import org.junit.jupiter.api.Test;

class AuditTextsTest {
    private static final List<Class<?>> AUDITED = List.of(User.class, Company.class, ApiToken.class, Credentials.class, CallForwarding.class, UserGroup.class, SettingLock.class,
            GroupForwarding.class, Mailbox.class, Device.class, NumberRange.class, Trunk.class, LicencePack.class, PortalLink.class, OutgoingPlan.class, PlanRule.class,
            PlanAssignment.class, MobileNumber.class, Queue.class, QueueAgent.class, Agent.class, CorporateSignIn.class, CorporateDomain.class, CorporateLink.class,
            HoldMusic.class);

    @Test
    void everything_that_can_be_noted_has_words() {
        Set<String> keys = new TreeSet<>();
        for (Class<?> entity : AUDITED) {
            Audited audited = entity.getAnnotation(Audited.class);
            assertNotNull(audited, entity.getName());
            keys.add("entity." + entity.getSimpleName());
            Stream.of(entity, entity.getSuperclass()).flatMap(type -> Arrays.stream(type.getDeclaredFields())).filter(AuditTextsTest::isPlain)
                    .filter(field -> !List.of(audited.silent()).contains(field.getName())).forEach(field -> keys.add("field." + field.getName()));
        }
        ResourceBundle texts = ResourceBundle.getBundle("messages");
        keys.removeIf(key -> texts.containsKey("administration.audit." + key));
        assertEquals(Set.of(), keys);
    }

    private static boolean isPlain(Field field) {
        return !Modifier.isStatic(field.getModifiers()) && !field.getName().startsWith("_") && !field.isAnnotationPresent(Id.class)
                && !field.getType().isAnnotationPresent(Entity.class) && !field.isAnnotationPresent(Version.class) && !field.isAnnotationPresent(ElementCollection.class);
    }
}
