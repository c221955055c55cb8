package lu.fix4bizz.hub.devices.web;

import lu.fix4bizz.hub.devices.DeviceDraft;
import lu.fix4bizz.hub.devices.model.DeviceModel;

import java.io.Serializable;

/** The fields of a phone while they are written; everything that was typed stays until it is stored. */
public class DeviceForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String model;
    private String mac;
    private final int version;

    /** Of a new one: the first that is offered. */
    public DeviceForm() {
        this(new DeviceDraft("", DeviceModel.OFFERED.getFirst().word(), ""));
    }

    DeviceForm(DeviceDraft draft) {
        name = draft.name();
        model = draft.model();
        mac = draft.mac();
        version = draft.version();
    }

    public DeviceDraft draft() {
        return new DeviceDraft(name, model, mac, version);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getModel() {
        return model;
    }

    public void setModel(String model) {
        this.model = model;
    }

    public String getMac() {
        return mac;
    }

    public void setMac(String mac) {
        this.mac = mac;
    }
}
