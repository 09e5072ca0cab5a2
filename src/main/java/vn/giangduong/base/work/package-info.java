/** Long work beside the request: with progress, cancelling, and the truth after a restart. */
@NullMarked
package vn.giangduong.base.work;

import org.jspecify.annotations.NullMarked;
