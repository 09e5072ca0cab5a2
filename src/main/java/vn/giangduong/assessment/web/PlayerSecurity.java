package vn.giangduong.assessment.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.rememberme.PersistentTokenRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.giangduong.base.web.ContentPolicies;

/**
 * Who may use the player. The application's session and its remembered log-in count here too.
 * Opening an attempt is guarded against forged requests by a cookie the player repeats in a header;
 * saving and submitting carry a signed token in a header of their own, which no other site can make
 * a browser send, and so need neither session nor cookie.
 */
@Configuration(proxyBeanMethods = false)
class PlayerSecurity {

    private static final RequestMatcher API = path("/api/attempts/**");
    private static final String ANSWERS = "/api/attempts/*/answers";
    private static final String SUBMIT = "/api/attempts/*/submit";

    @Bean
    @Order(1)
    SecurityFilterChain playerFiles(HttpSecurity http) throws Exception {
        http.securityMatcher("/player/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(PlayerSecurity::cachedButAsked);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain player(
            HttpSecurity http,
            ApiProblems problems,
            UserDetailsService accounts,
            PersistentTokenRepository rememberMeTokens)
            throws Exception {
        http.securityMatcher("/api/attempts/**", "/quiz/**")
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(HttpMethod.POST, ANSWERS, SUBMIT)
                                        .permitAll()
                                        .requestMatchers(
                                                HttpMethod.GET,
                                                "/api/attempts/*/state",
                                                "/api/attempts/*/review")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .csrf(
                        csrf ->
                                csrf.csrfTokenRepository(
                                                CookieCsrfTokenRepository.withHttpOnlyFalse())
                                        .csrfTokenRequestHandler(
                                                new CsrfTokenRequestAttributeHandler())
                                        .ignoringRequestMatchers(ANSWERS, SUBMIT))
                .rememberMe(
                        remember ->
                                remember.tokenRepository(rememberMeTokens)
                                        .userDetailsService(accounts)
                                        .rememberMeCookieName("GDREMEMBER")
                                        .useSecureCookie(true))
                .exceptionHandling(errors -> refusals(errors, problems))
                .headers(PlayerSecurity::strict)
                .addFilterBefore(new BodyLimitFilter(problems), CsrfFilter.class);
        return http.build();
    }

    private static void refusals(
            ExceptionHandlingConfigurer<HttpSecurity> errors, ApiProblems problems) {
        errors.defaultAuthenticationEntryPointFor(
                        (request, response, exception) -> problems.write(response, ApiCode.SIGN_IN),
                        API)
                .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), path("/quiz/**"))
                .defaultAccessDeniedHandlerFor(
                        (request, response, exception) ->
                                problems.write(response, ApiCode.FORBIDDEN),
                        API);
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentSecurityPolicy(
                        policy -> policy.policyDirectives(ContentPolicies.OWN_PAGES));
    }

    /** Kept by the browser, but asked for at every visit: after an update no old part stays. */
    private static void cachedButAsked(HeadersConfigurer<HttpSecurity> headers) {
        strict(headers);
        headers.cacheControl(cache -> cache.disable())
                .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-cache"));
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
