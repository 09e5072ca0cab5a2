/** The quiz player's HTTP API and the rules for who may call it. */
@NullMarked
package vn.giangduong.assessment.web;

import org.jspecify.annotations.NullMarked;
