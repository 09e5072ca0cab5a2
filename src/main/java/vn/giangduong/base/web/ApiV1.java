package vn.giangduong.base.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A controller of the REST API for other systems: under {@code /api/v1}, signed in by personal
 * access token, its errors answered as {@link ApiError}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@RestController
@RequestMapping(ApiV1.PATH)
public @interface ApiV1 {

    /** Where the API lies. */
    String PATH = "/api/v1";
}
