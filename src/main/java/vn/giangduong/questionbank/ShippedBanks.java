package vn.giangduong.questionbank;

import org.springframework.stereotype.Component;

/** The question banks that come with the product. */
@Component
public class ShippedBanks {

    /** Brings the shipped banks up to date; a broken file is logged and left out. */
    public void load() {
        throw new UnsupportedOperationException();
    }
}
