package vn.giangduong.base.security;

/** A Spring Security principal that knows its account. */
public interface SignedInPrincipal {

    /** The account behind the principal. */
    SignedIn signedIn();
}
