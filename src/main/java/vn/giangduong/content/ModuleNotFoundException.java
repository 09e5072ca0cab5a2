package vn.giangduong.content;

/** There is no such module, version or lesson. */
public class ModuleNotFoundException extends RuntimeException {

    public ModuleNotFoundException(String message) {
        super(message);
    }
}
