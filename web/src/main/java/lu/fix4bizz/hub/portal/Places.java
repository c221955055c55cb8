package lu.fix4bizz.hub.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.text.Collator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Countries and time zones to choose from. */
@Named
@RequestScoped
public class Places {

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    /** By their names in the viewer's language; the values are ISO 3166 codes. */
    public List<SelectItem> getCountries() {
        return Arrays.stream(Locale.getISOCountries()).map(code -> new SelectItem(code, words.country(code)))
                .sorted(Comparator.comparing(SelectItem::getLabel, Collator.getInstance(viewer.getLocale()))).toList();
    }

    /** The tz database's names of places, in their order; abbreviations and offsets are no places. */
    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream().filter(id -> id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted().toList();
    }
}
