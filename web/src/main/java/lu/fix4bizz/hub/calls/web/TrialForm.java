package lu.fix4bizz.hub.calls.web;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Who calls and when, as a person fills it in; the fields of a browser for day and hour speak ISO 8601. */
public class TrialForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String caller = "";
    private String day;
    private String hour;

    TrialForm(ZonedDateTime now) {
        day = now.toLocalDate().toString();
        hour = now.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** @throws DateTimeException when day or hour is none */
    Instant moment(ZoneId zone) {
        return LocalDate.parse(day).atTime(LocalTime.parse(hour)).atZone(zone).toInstant();
    }

    public String getCaller() {
        return caller;
    }

    public void setCaller(String caller) {
        this.caller = caller;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getHour() {
        return hour;
    }

    public void setHour(String hour) {
        this.hour = hour;
    }
}
