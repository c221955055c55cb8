/** What a person sees of themselves: {@link lu.fix4bizz.hub.profile.web.DetailsPage} and the tokens of their programs. */
package lu.fix4bizz.hub.profile.web;
