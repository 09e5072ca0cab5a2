-- What is kept of a cadre beyond the name: contact, the theory level with its evidence, where they study.
ALTER TABLE cadre
    ADD COLUMN phone                 VARCHAR(40)  NULL AFTER position,
    ADD COLUMN email                 VARCHAR(120) NULL AFTER phone,
    ADD COLUMN theory_level_evidence VARCHAR(200) NULL AFTER theory_level,
    ADD COLUMN theory_level_on       DATE         NULL AFTER theory_level_evidence,
    -- where the record came from: typed in, an import, the demo
    ADD COLUMN source                VARCHAR(200) NULL AFTER theory_level_on,
    ADD COLUMN merged_into           BIGINT       NULL,
    ADD FOREIGN KEY (merged_into) REFERENCES cadre (id),
    ADD KEY cadre_same (name_folded, birth_year);

-- One studies where one lives or works, which may differ from the cell one belongs to.
CREATE TABLE place_of_study (
    id         BIGINT NOT NULL AUTO_INCREMENT,
    cadre_id   BIGINT NOT NULL,
    unit_id    BIGINT NOT NULL,
    valid_from DATE   NOT NULL,
    valid_to   DATE   NOT NULL DEFAULT '9999-12-31',
    PERIOD FOR validity (valid_from, valid_to),
    PRIMARY KEY (id),
    UNIQUE KEY place_of_study_once (cadre_id, validity WITHOUT OVERLAPS),
    KEY place_of_study_unit (unit_id, valid_from),
    FOREIGN KEY (cadre_id) REFERENCES cadre (id),
    FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Why a membership began: a transfer with its document, an import, an event of the organisation.
ALTER TABLE membership
    ADD COLUMN reason      VARCHAR(200) NULL,
    ADD COLUMN recorded_at DATETIME(6)  NULL,
    ADD COLUMN recorded_by BIGINT       NULL;

-- Two records found to be one person; what was moved is kept, so that it can be undone.
CREATE TABLE cadre_merge (
    id        BIGINT       NOT NULL AUTO_INCREMENT,
    kept_id   BIGINT       NOT NULL,
    merged_id BIGINT       NOT NULL,
    reason    VARCHAR(500) NOT NULL,
    moved     LONGTEXT     NOT NULL,
    merged_at DATETIME(6)  NOT NULL,
    merged_by BIGINT       NOT NULL,
    undone_at DATETIME(6)  NULL,
    undone_by BIGINT       NULL,
    version   INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    KEY cadre_merge_kept (kept_id),
    KEY cadre_merge_merged (merged_id),
    FOREIGN KEY (kept_id) REFERENCES cadre (id),
    FOREIGN KEY (merged_id) REFERENCES cadre (id),
    CHECK (JSON_VALID(moved))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Pairs somebody looked at and found to be two people: not suggested again.
CREATE TABLE cadre_not_same (
    first_id   BIGINT      NOT NULL,
    second_id  BIGINT      NOT NULL,
    decided_at DATETIME(6) NOT NULL,
    decided_by BIGINT      NOT NULL,
    PRIMARY KEY (first_id, second_id),
    FOREIGN KEY (first_id) REFERENCES cadre (id),
    FOREIGN KEY (second_id) REFERENCES cadre (id),
    CHECK (first_id < second_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;
