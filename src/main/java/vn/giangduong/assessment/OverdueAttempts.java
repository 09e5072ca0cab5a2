package vn.giangduong.assessment;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The clock that closes overdue attempts. Any number of nodes may run it: each attempt is closed by
 * whoever changes its row.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class OverdueAttempts {

    private final SubmissionService submissions;

    OverdueAttempts(SubmissionService submissions) {
        this.submissions = submissions;
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void close() {
        submissions.closeOverdue();
    }
}
