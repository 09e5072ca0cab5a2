package vn.giangduong;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the platform. */
@SpringBootApplication
public class GiangDuong {

    /** Starts the web application with the given command line. */
    public static void main(String[] arguments) {
        SpringApplication.run(GiangDuong.class, arguments);
    }
}
