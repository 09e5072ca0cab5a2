package vn.giangduong.base.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the embedded database when no {@code spring.datasource.url} is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "none", matchIfMissing = true)
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(
            @Value("${giangduong.data}") Path folder,
            @Value("${giangduong.database.buffer-pool}") String bufferPool) {
        return EmbeddedDatabase.start(folder, bufferPool);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(
            EmbeddedDatabase database,
            @Value("${giangduong.database.connections}") int connections) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(database.jdbcUrl());
        source.setUsername(database.user());
        source.setPassword(database.password());
        source.setMaximumPoolSize(connections);
        source.setPoolName("giangduong");
        return source;
    }
}
