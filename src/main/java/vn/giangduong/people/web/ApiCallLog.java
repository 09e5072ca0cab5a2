package vn.giangduong.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.web.ApiV1;

/**
 * Writes a line of the audit log for every call of the REST API, beside what the services
 * themselves log: another system reads more at once than a person does.
 */
@Component
class ApiCallLog implements HandlerInterceptor, WebMvcConfigurer {

    private final AuditLog audit;

    ApiCallLog(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(ApiV1.PATH + "/**")
                .excludePathPatterns(ApiV1.PATH + "/openapi*/**");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception exception) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        audit.recordRefusal(
                "api.call",
                "api",
                path,
                "%s%s: %d"
                        .formatted(
                                request.getMethod(),
                                query == null ? "" : " ?" + query,
                                response.getStatus()));
    }
}
