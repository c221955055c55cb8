package lu.fix4bizz.hub.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.texts.Texts;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The portal's sentences, times and numbers, in the viewer's language and time zone. */
@Named
@RequestScoped
public class Words {

    @Inject
    private Viewer viewer;

    @Inject
    private Clock clock;

    /** The text of this key with its arguments filled in. */
    public String say(String key, Object... arguments) {
        return new MessageFormat(bundle().getString(key), viewer.getLocale()).format(arguments);
    }

    /** Why the hub said no, as a sentence. */
    public String say(Refusal refusal) {
        return texts().of(refusal);
    }

    /**
     * Says beside a field of a form why it cannot be.
     *
     * @param field its client id
     */
    public void refuse(String field, String why) {
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, "", why));
    }

    /** What was refused on this request and no field answers for. */
    public List<String> getRefusals() {
        return FacesContext.getCurrentInstance().getMessageList(null).stream().map(FacesMessage::getDetail).toList();
    }

    /** The words that pages share with REST, mail and the engine. */
    public Texts texts() {
        return Texts.in(viewer.getLanguage());
    }

    /** The name of a constant that pages share with REST, mail and the engine. */
    public String name(Enum<?> constant) {
        return texts().of(constant);
    }

    /** {@code 9 h 58} today, {@code Ven. 17 h 12} within the week, {@code 3 nov. 17 h 12} before. */
    public String when(Instant moment) {
        LocalDate day = at(moment).toLocalDate();
        LocalDate today = at(clock.instant()).toLocalDate();
        if (day.equals(today)) {
            return time(moment);
        }
        return format(day.isAfter(today.minusDays(7)) ? "portal.format.weekday_time" : "portal.format.day_time", moment);
    }

    /** {@code Aujourd’hui 9 h 58}, {@code Ven. 20 nov. 17 h 12}: where a day should not be guessed from what is missing. */
    public String date(Instant moment) {
        boolean today = at(moment).toLocalDate().equals(at(clock.instant()).toLocalDate());
        return format(today ? "portal.format.today_time" : "portal.format.date_time", moment);
    }

    /** {@code 18 h 00}. */
    public String time(Instant moment) {
        return format("portal.format.time", moment);
    }

    /** {@code jusqu’à 14 h 00} today, {@code jusqu’à demain 8 h 00}, {@code jusqu’à vendredi 8 h 00} within the week, {@code jusqu’au 3 déc. 8 h 00} after. */
    public String until(Instant end) {
        long days = ChronoUnit.DAYS.between(at(clock.instant()).toLocalDate(), at(end).toLocalDate());
        if (days <= 1) {
            return say(days <= 0 ? "portal.until.today" : "portal.until.tomorrow", time(end));
        }
        return days < 7 ? say("portal.until.weekday", formatted("portal.format.until_weekday", end))
                : say("portal.until.day", formatted("portal.format.until_day", end));
    }

    /** {@code Lundi 23 novembre, 10 h 42}. */
    public String getNow() {
        return format("portal.format.now", clock.instant());
    }

    /** The country of a number by its ISO 3166 code. */
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(viewer.getLocale());
    }

    /** {@code 1 min 12 s}. */
    public String length(long seconds) {
        return say("portal.format.length", seconds / 60, "%02d".formatted(seconds % 60));
    }

    private String format(String key, Instant moment) {
        return capital(formatted(key, moment));
    }

    private String formatted(String key, Instant moment) {
        return DateTimeFormatter.ofPattern(bundle().getString(key), viewer.getLocale()).format(at(moment));
    }

    /** The same at the beginning of a line. */
    public static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private ZonedDateTime at(Instant moment) {
        return moment.atZone(viewer.zone());
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle("messages", viewer.getLocale());
    }
}
