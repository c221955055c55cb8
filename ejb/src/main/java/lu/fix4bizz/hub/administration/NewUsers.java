package lu.fix4bizz.hub.administration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import lu.fix4bizz.hub.accounts.CompanyUsers;
import lu.fix4bizz.hub.accounts.CompanyUsers.Saved;
import lu.fix4bizz.hub.accounts.UserDraft;
import lu.fix4bizz.hub.devices.DeviceChanges;
import lu.fix4bizz.hub.devices.DeviceDraft;
import lu.fix4bizz.hub.devices.SipAccess;
import lu.fix4bizz.hub.model.Refusal;

/** A new user with their phones: all of it, or nothing. */
@Stateless
public class NewUsers {
    @Inject
    private CompanyUsers users;
    @Inject
    private DeviceChanges devices;

    /** What was stored. @param phones what is typed into each */
    public record Added(Saved user, List<SipAccess> phones) implements Serializable {
    }

    /** @throws Refusal as {@link CompanyUsers#add} and {@link DeviceChanges#add} */
    public Added add(long administratorId, UserDraft draft, List<DeviceDraft> phones) {
        Saved user = users.add(administratorId, draft);
        return new Added(user, phones.stream().map(phone -> devices.add(user.id(), phone)).toList());
    }
}
