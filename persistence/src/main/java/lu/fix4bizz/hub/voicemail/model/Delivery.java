package lu.fix4bizz.hub.voicemail.model;

/** How a new message reaches its owner beside the inbox: not at all, as an e-mail with the recording, as an e-mail without it. */
public enum Delivery { PORTAL, EMAIL, NOTIFICATION }
