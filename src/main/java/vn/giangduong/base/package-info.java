/** What every module needs and none owns: text, time, tables in and out, the web shell. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package vn.giangduong.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
