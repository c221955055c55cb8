package lu.fix4bizz.hub.portal;

import java.util.Map;

import lu.fix4bizz.hub.model.Refusal;

/**
 * Which field of a form a refusal is about: what its key has behind the common part begins with the field's name.
 *
 * @param form   id of the form; what no field answers for is said at its {@code save}
 * @param errors the common part of the keys
 * @param fields ids of the fields, by how the keys begin
 */
public record FormFields(String form, String errors, Map<String, String> fields) {

    public void refuse(Refusal no, Words words) {
        String what = no.key().replace(errors, "");
        String field = fields.entrySet().stream().filter(one -> what.startsWith(one.getKey() + "_")).map(Map.Entry::getValue).findFirst().orElse("save");
        words.refuse(form + ":" + field, words.say(no));
    }
}
