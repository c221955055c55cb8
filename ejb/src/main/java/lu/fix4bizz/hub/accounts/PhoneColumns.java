package lu.fix4bizz.hub.accounts;

/** What a file says of a user's phone, as typed; empty where it says nothing. Whether it can be is for the devices to tell. */
public record PhoneColumns(String name, String model, String mac) {

    public boolean isEmpty() {
        return name.isBlank() && model.isBlank() && mac.isBlank();
    }
}
