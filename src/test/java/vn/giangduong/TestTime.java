package vn.giangduong;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts the test's clock in the application's place. */
@TestConfiguration(proxyBeanMethods = false)
class TestTime {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }
}
