package vn.giangduong.demo;

/**
 * Where a grassroots organisation goes when the unit above it ends.
 *
 * @param to {@code seat}, {@code commune}, {@code party} and so on
 * @param commune the commune committee of the place it lies in; 0 when that is not known
 */
record Destination(String to, long commune) {}
