/** Values that every feature shares. {@link lu.fix4bizz.hub.model.Refusal} is the only exception the hub throws on purpose. */
package lu.fix4bizz.hub.model;
