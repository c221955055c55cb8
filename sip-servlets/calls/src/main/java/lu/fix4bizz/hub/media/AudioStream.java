package lu.fix4bizz.hub.media;

import java.net.InetSocketAddress;
import java.util.OptionalInt;

/**
 * What both sides agreed on for the audio of one call.
 *
 * @param remote         where the other side wants its RTP; unresolved when its SDP does not say an address
 * @param codec          what the hub sends; both G.711 laws are understood
 * @param payloadType    payload type of the codec
 * @param telephoneEvent payload type of digits (RFC 4733), when agreed
 * @param direction      seen from the hub: {@code sends()} = the hub may play, {@code receives()} = it can record
 * @param ptime          packet time in ms that the other side wished; the hub always sends 20 ms
 */
public record AudioStream(InetSocketAddress remote, G711 codec, int payloadType, OptionalInt telephoneEvent,
                          Direction direction, OptionalInt ptime) {

    /** @return the law of a received payload type; the static types are understood whatever was agreed */
    java.util.Optional<G711> codecOf(int received) {
        return received == payloadType ? java.util.Optional.of(codec) : G711.ofStatic(received);
    }
}
