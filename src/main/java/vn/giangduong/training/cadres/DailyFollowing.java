package vn.giangduong.training.cadres;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The clock that lets studies follow transfers whose day has come: some minutes after midnight in
 * Việt Nam, and soon after a start, in case the night was missed.
 */
@Configuration(proxyBeanMethods = false)
class DailyFollowing {

    private static final long MINUTE = 60_000;

    private final StudyFollowing following;

    DailyFollowing(StudyFollowing following) {
        this.following = following;
    }

    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Ho_Chi_Minh")
    void afterMidnight() {
        following.followAll();
    }

    @Scheduled(initialDelay = 2 * MINUTE, fixedDelay = Long.MAX_VALUE)
    void afterStart() {
        following.followAll();
    }
}
