package vn.giangduong.base.input;

import java.nio.file.Path;

/**
 * A file to import, on disk as long as it is being dealt with.
 *
 * @param name the name its owner gave it
 */
public record ImportFile(String name, Path path) {}
