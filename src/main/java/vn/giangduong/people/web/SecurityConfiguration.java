package vn.giangduong.people.web;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.rememberme.JdbcTokenRepositoryImpl;
import org.springframework.security.web.authentication.rememberme.PersistentTokenRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.giangduong.base.web.ApiAnswers;
import vn.giangduong.base.web.ContentPolicies;
import vn.giangduong.people.accounts.AccountLogin;

/**
 * Who gets through the door: the REST API by personal access token, everything else by session. The
 * player's API has a chain of its own beside its controller.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity(jsr250Enabled = true)
class SecurityConfiguration {

    private static final String[] PUBLIC = {
        "/styles/**",
        "/player/**",
        "/charts/**",
        "/icons/**",
        "/webjars/**",
        "/login",
        "/activate",
        LoginSteps.CODE,
        LoginSteps.ENROL,
        LoginSteps.NOTICE,
        "/error",
        "/actuator/health/**"
    };

    private static final String[] OPENAPI = {
        "/api/v1/openapi", "/api/v1/openapi.yaml", "/api/v1/openapi/**"
    };

    @Bean
    PersistentTokenRepository rememberMeTokens(DataSource dataSource) {
        JdbcTokenRepositoryImpl tokens = new JdbcTokenRepositoryImpl();
        tokens.setDataSource(dataSource);
        return tokens;
    }

    @Bean
    RememberedLogins rememberedLogins(AccountLogin accounts, PersistentTokenRepository tokens) {
        return new RememberedLogins(UUID.randomUUID().toString(), accounts.remembered(), tokens);
    }

    @Bean
    @Order(20)
    SecurityFilterChain restApi(HttpSecurity http, AccessTokenFilter tokens, ApiAnswers answers)
            throws Exception {
        http.securityMatcher("/api/v1/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .headers(SecurityConfiguration::strictHeaders)
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(OPENAPI)
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .exceptionHandling(
                        errors ->
                                errors.authenticationEntryPoint(
                                        (request, response, _) ->
                                                answers.writeSignIn(request, response)))
                .addFilterBefore(tokens, UsernamePasswordAuthenticationFilter.class);
        return http.build();
    }

    @Bean
    @Order(30)
    SecurityFilterChain pages(
            HttpSecurity http,
            RememberedLogins rememberedLogins,
            SessionGenerationFilter sessionGeneration,
            LoginFailureHandler loginFailure)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(PUBLIC).permitAll());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView("/login", "/login?out"));
        http.formLogin(
                form ->
                        form.usernameParameter("code")
                                .passwordParameter("password")
                                .failureHandler(loginFailure));
        http.rememberMe(
                remember ->
                        remember.rememberMeServices(rememberedLogins)
                                .key(rememberedLogins.getKey()));
        http.headers(
                headers -> {
                    strictHeaders(headers);
                    headers.contentSecurityPolicy(
                            policy -> policy.policyDirectives(ContentPolicies.VAADIN));
                });
        http.addFilterBefore(new SameOriginFilter(), UsernamePasswordAuthenticationFilter.class);
        http.addFilterAfter(sessionGeneration, SecurityContextHolderFilter.class);
        return http.build();
    }

    private static void strictHeaders(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions ->
                                permissions.policy("camera=(), microphone=(), geolocation=()"))
                .contentSecurityPolicy(
                        policy -> policy.policyDirectives(ContentPolicies.OWN_PAGES));
    }
}
