package lu.fix4bizz.hub.calls;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import lu.fix4bizz.hub.accounts.Operators;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.calls.model.Trunk;
import lu.fix4bizz.hub.calls.model.TrunkRepository;
import lu.fix4bizz.hub.model.Fitting;
import lu.fix4bizz.hub.model.Refusal;

/** The ways to the public network, as the operator looks after them. What is changed holds for the next call. */
@Stateless
public class TrunkSettings {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_HOST = 120;
    private static final int LAST_PORT = 65_535;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

    @Inject
    private Operators operators;
    @Inject
    private TrunkRepository trunks;
    @Inject
    private Event<TrunksChanged> changed;

    /** @param place 1 for the one that calls to the public network take */
    public record Row(long id, int place, TrunkDraft trunk) implements Serializable {
    }

    /** In the order in which calls take them. */
    public List<Row> all(long operatorId) {
        operators.require(operatorId);
        return trunks.all().stream().map(trunk -> new Row(trunk.id(), trunk.place(), TrunkDraft.of(trunk))).toList();
    }

    /** @throws Refusal {@code calls.trunks.error.<field>_<why>} */
    public void add(long operatorId, TrunkDraft draft) {
        Company operator = operators.require(operatorId);
        check(draft, other -> true);
        trunks.add(new Trunk(operator, draft.name(), draft.host(), draft.port(), draft.trusted()));
        tell();
    }

    /** @throws Refusal {@code calls.trunks.error.<field>_<why>}; {@code .stale} when somebody else changed the trunk meanwhile */
    public void change(long operatorId, long id, TrunkDraft draft) {
        operators.require(operatorId);
        Trunk trunk = trunks.get(id);
        if (trunk.version() != draft.version()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "calls.trunks.error.stale");
        }
        check(draft, other -> other.id() != id);
        trunk.change(draft.name(), draft.host(), draft.port(), draft.trusted());
        tell();
    }

    /** Calls to the public network take this one from now on. */
    public void prefer(long operatorId, long id) {
        operators.require(operatorId);
        trunks.get(id).place(trunks.all().getFirst().place() - 1);
        tell();
    }

    /** @throws Refusal {@code calls.trunks.error.only}: without any nobody reaches the public network */
    public void remove(long operatorId, long id) {
        operators.require(operatorId);
        if (trunks.all().size() < 2) {
            throw new Refusal(Refusal.Kind.CONFLICT, "calls.trunks.error.only");
        }
        trunks.remove(trunks.get(id));
        tell();
    }

    /** Undoes {@link #remove}: it comes back in its place. */
    public void restore(long operatorId, Row removed) {
        Company operator = operators.require(operatorId);
        TrunkDraft draft = removed.trunk();
        check(draft, other -> true);
        trunks.add(new Trunk(operator, draft.name(), draft.host(), draft.port(), draft.trusted())).place(removed.place());
        tell();
    }

    private void check(TrunkDraft draft, Predicate<Trunk> isOther) {
        if (draft.name().isEmpty() || !Fitting.fits(draft.name(), LONGEST_NAME)) {
            throw Refusal.invalid("calls.trunks.error.name_wrong", LONGEST_NAME);
        }
        if (draft.host().length() > LONGEST_HOST || !HOST.matcher(draft.host()).matches()) {
            throw Refusal.invalid("calls.trunks.error.host_wrong");
        }
        if (draft.port() < 1 || draft.port() > LAST_PORT) {
            throw Refusal.invalid("calls.trunks.error.port_wrong", LAST_PORT);
        }
        List<Trunk> others = trunks.all().stream().filter(isOther).toList();
        if (others.stream().anyMatch(other -> other.name().equalsIgnoreCase(draft.name()))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "calls.trunks.error.name_taken", draft.name());
        }
        others.stream().filter(other -> other.host().equalsIgnoreCase(draft.host()) && other.port() == draft.port()).findFirst().ifPresent(same -> {
            throw new Refusal(Refusal.Kind.CONFLICT, "calls.trunks.error.host_taken", same.name());
        });
    }

    private void tell() {
        changed.fire(TrunksChanged.to(trunks.all()));
    }
}
