/**
 * What happens once the application is up: shipped content in, demo province in, address printed.
 */
@NullMarked
package vn.giangduong.startup;

import org.jspecify.annotations.NullMarked;
