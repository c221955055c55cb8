package lu.fix4bizz.hub.operator.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.health.HubHealth.Part;
import lu.fix4bizz.hub.operation.HubState;
import lu.fix4bizz.hub.operation.HubState.Figures;
import lu.fix4bizz.hub.operation.HubState.Versions;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.util.List;

/** How the hub is now. */
@Named
@RequestScoped
public class HealthPage {

    private static final double GIGABYTE = 1_000_000_000.0;
    private static final int FULL = 90;

    @Inject
    private HubState hub;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private Figures figures;
    private Versions versions;

    /** Asks the hub, before each rendering: whoever may not is told so before anything is drawn. */
    public void show() {
        figures = hub.figures(viewer.id());
    }

    public List<Part> getParts() {
        return List.of(Part.values());
    }

    public boolean isUp(Part part) {
        return getFigures().parts().get(part);
    }

    /** Before it was shown, the page asks already when it looks for what was clicked. */
    public Figures getFigures() {
        if (figures == null) {
            show();
        }
        return figures;
    }

    public Versions getVersions() {
        if (versions == null) {
            versions = hub.versions(viewer.id());
        }
        return versions;
    }

    public String getDisk() {
        return words.say("operator.health.disk.free", gigabytes(getFigures().disk().whole() - getFigures().disk().used()), gigabytes(getFigures().disk().whole()));
    }

    public boolean isDiskFull() {
        return getFigures().disk().percent() >= FULL;
    }

    public String getHeap() {
        return words.say("operator.health.heap.used", gigabytes(getFigures().heap().used()), gigabytes(getFigures().heap().whole()));
    }

    public String getUptime() {
        return words.say("operator.health.uptime.value", getFigures().up().toDays(), getFigures().up().toHoursPart(), getFigures().up().toMinutesPart());
    }

    private String gigabytes(long bytes) {
        return words.say("operator.health.gigabytes", bytes / GIGABYTE);
    }
}
