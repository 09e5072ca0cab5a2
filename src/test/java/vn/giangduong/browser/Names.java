package vn.giangduong.browser;

import vn.giangduong.base.text.VietnameseText;

/** File names out of screen texts. */
final class Names {

    private Names() {}

    static String plain(String text) {
        return VietnameseText.fold(text).replaceAll("[^a-z0-9]+", "-");
    }
}
