package lu.fix4bizz.hub.devices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.devices.Devices.RegisteredDevice;
import lu.fix4bizz.hub.devices.model.DeviceModel;
import lu.fix4bizz.hub.devices.model.Registration;
import lu.fix4bizz.hub.portal.Words;
import lu.fix4bizz.hub.settings.Settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How phones are called on pages. */
@Named
@RequestScoped
public class DeviceWords {

    @Inject
    private Words words;

    @Inject
    private Settings settings;

    DeviceRow row(RegisteredDevice device) {
        boolean known = device.id() != 0;
        return new DeviceRow(device.id(), known ? device.name() : words.say("devices.others"), known ? model(device.model()) : words.say("devices.others.text"),
                device.mac().replaceAll("..(?!$)", "$0:").toUpperCase(Locale.ROOT), device.sipUser(), device.own(), device.model().equals(DeviceModel.SOFTPHONE),
                device.registrations().stream().map(this::way).toList());
    }

    private DeviceRow.Way way(Registration contact) {
        return new DeviceRow.Way(contact.contact(), contact.agent(), contact.transport().toUpperCase(Locale.ROOT), words.say("devices.until", words.date(contact.expires())));
    }

    /** As its maker writes it. */
    public String model(DeviceModel model) {
        return model.hasMac() ? model.label() : model.equals(DeviceModel.SOFTPHONE) || model.equals(DeviceModel.OTHER) ? words.say("devices.model." + model.word()) : model.word();
    }

    /** What is offered, and the one that is there already: it may have come by another way. */
    public List<DeviceModel> models(String present) {
        return Stream.concat(DeviceModel.OFFERED.stream(), Stream.of(new DeviceModel(present))).distinct().toList();
    }

    /** Where phones send everything. */
    public String getServer() {
        return settings.sipHost() + ":" + settings.sipPort();
    }
}
