/** What pages and sign-in share of HTTP. It knows nothing of users. */
package lu.fix4bizz.hub.http;
