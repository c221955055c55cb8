package lu.fix4bizz.hub.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Locale;
import lu.fix4bizz.hub.model.Language;
import lu.fix4bizz.hub.texts.Texts;

/** The language that this request is answered in: the user's, or what the program accepts while nobody knows whose it is. */
@RequestScoped
public class AnswerLanguage {
    private String chosen = Language.STANDARD.code();

    /** @param accepted of Accept-Language, best first; the first that the hub speaks counts */
    public void choose(List<Locale> accepted) {
        accepted.stream().map(Locale::getLanguage).filter(code -> Language.of(code).isPresent()).findFirst().ifPresent(this::choose);
    }

    public void choose(String language) {
        chosen = language;
    }

    Texts texts() {
        return Texts.in(chosen);
    }
}
