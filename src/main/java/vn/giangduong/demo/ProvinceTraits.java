package vn.giangduong.demo;

/**
 * What tells one fictional province from another.
 *
 * @param code what its units' codes begin with; also its people's
 * @param name what it is called in errors
 * @param files how the names of its own text files begin
 * @param seed where its random numbers begin
 */
record ProvinceTraits(String code, String name, String files, long seed) {

    static final ProvinceTraits HIGHLAND = new ProvinceTraits("SN", "highland", "", 20_230_630);
    static final ProvinceTraits COAST = new ProvinceTraits("TG", "coast", "coast-", 20_230_701);
}
