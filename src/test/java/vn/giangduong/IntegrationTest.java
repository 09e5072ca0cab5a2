package vn.giangduong;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application on a real MariaDB. All such tests of a process share one
 * application context and one database server: do not add context configuration to a single test
 * class. The build runs the tests in two processes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "giangduong.data=target/test-data-${test.process:1}",
            "giangduong.database.buffer-pool=128M",
            "giangduong.start-up=false",
            "vaadin.productionMode=true"
        })
@AutoConfigureMockMvc
@AutoConfigureRestTestClient
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({TestTime.class, TestPeople.class, TestApi.class})
public @interface IntegrationTest {}
