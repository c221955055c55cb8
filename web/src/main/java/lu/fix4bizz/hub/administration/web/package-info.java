/** Pages of the company administrator about its users: {@link lu.fix4bizz.hub.administration.web.UsersPage} lists them, the drawer changes one. */
package lu.fix4bizz.hub.administration.web;
