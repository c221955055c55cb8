package lu.fix4bizz.hub.calls.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.Accounts;
import lu.fix4bizz.hub.accounts.ProfileChange;
import lu.fix4bizz.hub.accounts.UserProfile;
import lu.fix4bizz.hub.accounts.rest.Owner;
import lu.fix4bizz.hub.model.Activation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A user's account with the switches of their calls. */
@Path(Owner.PATH)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "account")
public class AccountResource {
    @Inject
    private Owner owner;
    @Inject
    private Accounts accounts;

    /** The account as programs see it. */
    @Schema(name = "Account")
    public record Account(String userName, String displayName, String email, String extension, String number, String language, String timeZone,
            boolean doNotDisturb, boolean hideNumber, boolean callWaiting,
            @Schema(description = "When do not disturb ends by itself; absent for never") Optional<Instant> doNotDisturbUntil) {

        static Account of(UserProfile user) {
            return new Account(user.userName(), user.displayName(), user.email(), user.extension(), user.number(), user.language(),
                    user.timeZone().getId(), user.doNotDisturb().on(), user.hideNumber(), user.callWaiting(),
                    user.doNotDisturb().end());
        }
    }

    /** What may be changed of it; what is absent stays. */
    @Schema(name = "AccountChange")
    public record Wanted(@Schema(enumeration = {"fr", "en", "de"}) Optional<String> language,
            @Schema(examples = "Europe/Luxembourg") Optional<String> timeZone,
            Optional<Boolean> doNotDisturb, Optional<Boolean> hideNumber, Optional<Boolean> callWaiting,
            @Schema(description = "Only with doNotDisturb true; absent for no end", examples = "2026-11-27T18:00:00+01:00") Optional<Instant> doNotDisturbUntil) {

        private Optional<Activation> disturb() {
            return doNotDisturb.isEmpty() && doNotDisturbUntil.isEmpty() ? Optional.empty()
                    : Optional.of(Until.of(doNotDisturb.orElse(false), doNotDisturbUntil, "doNotDisturbUntil"));
        }

        ProfileChange change() {
            return new ProfileChange(language, timeZone, disturb(), hideNumber, callWaiting);
        }
    }

    @GET
    @Operation(summary = "The account")
    public Account get() {
        return Account.of(accounts.profile(owner.id()));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change language, time zone or switches", description = "All of the change holds afterwards, or none of it.")
    public Account change(Wanted wanted) {
        return Account.of(accounts.change(owner.id(), wanted.change()));
    }
}
