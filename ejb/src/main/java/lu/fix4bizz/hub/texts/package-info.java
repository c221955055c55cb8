/**
 * The business's own texts, in the user's language: refusals, the sentences of a decision, the words of the enums. Pages have their
 * own bundles beside them; what a page, a REST answer and an e-mail say alike stands here once. Keys:
 * {@code <feature>.error.<why>}, {@code <feature>.<Enum>.<CONSTANT>}, {@code calls.trace.<service>.<why>}, {@code calls.sentence.*}.
 */
package lu.fix4bizz.hub.texts;
