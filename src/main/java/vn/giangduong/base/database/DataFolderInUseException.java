package vn.giangduong.base.database;

import java.nio.file.Path;

/** Another running application holds the data folder. */
final class DataFolderInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataFolderInUseException(Path folder, String holder) {
        super(
                "The data folder "
                        + folder.toAbsolutePath()
                        + " is in use by a running Giảng Đường (process "
                        + holder
                        + "). Stop it first, or choose another folder with GIANGDUONG_DATA.");
    }
}
