/** Who is signed in and what a role allows, as plain values every module may read. */
@NullMarked
package vn.giangduong.base.security;

import org.jspecify.annotations.NullMarked;
