package vn.giangduong.organization.events;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The decision an event rests on.
 *
 * @param number its number and symbol, such as 1656-QĐ/TU
 * @param date the day it was signed
 * @param issuer who signed it
 */
public record LegalDocument(String number, LocalDate date, String issuer) implements Serializable {}
