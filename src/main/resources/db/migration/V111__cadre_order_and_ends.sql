-- People are sorted by given name, then family name, then middle names: three texts compared one after the
-- other. In one text the tones of the given name would weigh less than the letters of the family name. The
-- columns are short on purpose: sorting cuts each key at max_sort_length bytes, and of a text of 150 letters the
-- tones, which come after all letters, would be cut off.
ALTER TABLE cadre
    ADD COLUMN sort_given VARCHAR(30) COLLATE utf8mb4_uca1400_vietnamese_as_ci
        AS (LEFT(SUBSTRING_INDEX(full_name, ' ', -1), 30)) STORED,
    ADD COLUMN sort_family VARCHAR(30) COLLATE utf8mb4_uca1400_vietnamese_as_ci
        AS (IF(LOCATE(' ', full_name) = 0, '', LEFT(SUBSTRING_INDEX(full_name, ' ', 1), 30))) STORED,
    ADD COLUMN sort_middle VARCHAR(40) COLLATE utf8mb4_uca1400_vietnamese_as_ci
        AS (IF(LOCATE(' ', full_name, LOCATE(' ', full_name) + 1) = 0, '', LEFT(
            SUBSTRING(full_name, CHAR_LENGTH(SUBSTRING_INDEX(full_name, ' ', 1)) + 2,
                CHAR_LENGTH(full_name) - CHAR_LENGTH(SUBSTRING_INDEX(full_name, ' ', 1))
                    - CHAR_LENGTH(SUBSTRING_INDEX(full_name, ' ', -1)) - 2), 40))) STORED,
    ADD KEY cadre_order (sort_given, sort_family, sort_middle, code);

-- One date of birth, one phone or one email under one name: how doubled records are found.
ALTER TABLE cadre
    ADD KEY cadre_same_day (name_folded, birth_date),
    ADD KEY cadre_phone (phone),
    ADD KEY cadre_email (email);

-- Whoever has a date of birth has a year of birth: duplicates are looked for by it.
UPDATE cadre SET birth_year = YEAR(birth_date) WHERE birth_date IS NOT NULL AND birth_year IS NULL;

-- Why a membership ended, when nothing followed it; who recorded a place of study.
ALTER TABLE membership ADD COLUMN end_reason VARCHAR(200) NULL AFTER reason;
ALTER TABLE place_of_study
    ADD COLUMN reason      VARCHAR(200) NULL,
    ADD COLUMN recorded_at DATETIME(6)  NULL,
    ADD COLUMN recorded_by BIGINT       NULL;
