package lu.fix4bizz.hub.accounts;

import lu.fix4bizz.hub.numbers.model.Extension;

/** A user shall have this extension. Fired inside the transaction, before: a feature in which something else has it refuses. */
public record ExtensionWanted(long companyId, Extension extension) {
}
