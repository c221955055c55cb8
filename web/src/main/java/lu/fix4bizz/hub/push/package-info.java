/**
 * Changes pushed to open pages, less than a second after they are committed. Enter at {@link lu.fix4bizz.hub.push.Live}.
 *
 * <p>One WebSocket per page carries only the name of what changed; the page then asks for its parts as any other request.
 * An idle page costs a socket and no thread. Server-Sent Events over HTTP/1.1 would let six open tabs block the seventh.
 */
package lu.fix4bizz.hub.push;
