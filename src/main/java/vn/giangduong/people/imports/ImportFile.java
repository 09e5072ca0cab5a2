package vn.giangduong.people.imports;

import java.nio.file.Path;

/**
 * A workbook to import, on disk as long as it is being dealt with.
 *
 * @param name the name its owner gave it
 */
public record ImportFile(String name, Path path) {}
