package lu.fix4bizz.hub.calls.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import lu.fix4bizz.hub.accounts.Accounts;
import lu.fix4bizz.hub.accounts.Accounts.Colleague;
import lu.fix4bizz.hub.portal.Viewer;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Everybody else in the viewer's company, as people write them: {@code Chloé Lambert, 7203}. */
@RequestScoped
public class Colleagues {

    @Inject
    private Accounts accounts;

    @Inject
    private Viewer viewer;

    Stream<String> written() {
        return others().map(Colleagues::written);
    }

    /** The one whom this means: written in full, or part of one name only. */
    Optional<Colleague> named(String typed) {
        List<Colleague> meant = others().filter(one -> plain(written(one)).equals(plain(typed))).toList();
        if (meant.isEmpty() && typed.matches(".*\\p{L}.*")) {
            meant = others().filter(one -> plain(one.displayName()).contains(plain(typed))).toList();
        }
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private Stream<Colleague> others() {
        String own = viewer.profile().orElseThrow().extension();
        return accounts.colleagues(viewer.id()).stream().filter(one -> !one.extension().equals(own));
    }

    private static String written(Colleague colleague) {
        return colleague.displayName() + ", " + colleague.extension();
    }

    /** Without case and accents: people type {@code chloe}. */
    static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
