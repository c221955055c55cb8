package lu.fix4bizz.hub.rest;

import lu.fix4bizz.hub.model.Refusal;

/** A field of the request is wrong in itself, before any rule of the business. */
public class FieldRefusal extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 60;
    private final String field;

    /** @param field as the request has it; {@code a.b[0]} inside of others. The first argument of the text is the field */
    public FieldRefusal(String key, String field, Object... more) {
        super(Kind.INVALID, key, arguments(shortened(field), more));
        this.field = shortened(field);
    }

    public String field() {
        return field;
    }

    private static Object[] arguments(String field, Object... more) {
        Object[] all = new Object[more.length + 1];
        all[0] = field;
        System.arraycopy(more, 0, all, 1, more.length);
        return all;
    }

    private static String shortened(String field) {
        return field.length() <= LONGEST_NAME ? field : field.substring(0, LONGEST_NAME) + "…";
    }
}
