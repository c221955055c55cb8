package lu.fix4bizz.hub.mail;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import lu.fix4bizz.hub.mail.model.MailContent;
import lu.fix4bizz.hub.model.Language;

/**
 * Writes mails from {@code mail/<name>_<lang>.txt.ftl}, whose first line is the subject, and {@code mail/<name>_<lang>.ftlh}.
 * The file's ending decides on escaping: what is put into {@code .ftlh} cannot become markup.
 */
@ApplicationScoped
public class MailTemplates {
    private final Configuration templates = configuration();

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassLoaderForTemplateLoading(MailTemplates.class.getClassLoader(), "mail");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocalizedLookup(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }

    /** The mail in that language, or in French if there is none. */
    public MailContent write(MailModel model, Locale wanted) {
        Locale language = Language.of(wanted.getLanguage()).orElse(Language.STANDARD).locale();
        String name = model.template() + "_" + language.getLanguage();
        Map<String, Object> words = model.words(language);
        String[] subjectAndText = filled(name + ".txt.ftl", words).split("\n", 2);
        return new MailContent(language, subjectAndText[0], subjectAndText[1].strip() + "\n", filled(name + ".ftlh", words));
    }

    private String filled(String file, Map<String, Object> words) {
        StringWriter out = new StringWriter();
        try {
            templates.getTemplate(file).process(words, out);
        } catch (IOException e) {
            throw new UncheckedIOException("Mail template " + file, e);
        } catch (TemplateException e) {
            throw new IllegalStateException("Mail template " + file, e);
        }
        return out.toString();
    }
}
