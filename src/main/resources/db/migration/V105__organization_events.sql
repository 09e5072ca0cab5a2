-- The dated organisation: recorded events, succession, contact data, and paths that outlive a unit.
ALTER TABLE unit_version
    ADD COLUMN address  VARCHAR(300) NULL,
    ADD COLUMN phone    VARCHAR(40)  NULL,
    ADD COLUMN email    VARCHAR(150) NULL,
    ADD KEY unit_version_search (name_folded, valid_from, valid_to, unit_id);

-- TRUE: the descendant has ended, and its figures go on with the ancestor, its carrier or one above the carrier.
-- The depth is the carrier's, so that depth 0 is what the ancestor itself has and has taken over.
ALTER TABLE unit_path ADD COLUMN inherited BOOLEAN NOT NULL DEFAULT FALSE;

ALTER TABLE service_area ADD COLUMN id BIGINT NOT NULL AUTO_INCREMENT FIRST, ADD PRIMARY KEY (id);

CREATE TABLE unit_event (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    kind            VARCHAR(20)  NOT NULL,
    effective_on    DATE         NOT NULL,
    document_number VARCHAR(80)  NULL,
    document_date   DATE         NULL,
    document_issuer VARCHAR(250) NULL,
    note            VARCHAR(1000) NOT NULL DEFAULT '',
    state           VARCHAR(10)  NOT NULL DEFAULT 'APPLIED',
    applied_at      DATETIME(6)  NOT NULL,
    applied_by      VARCHAR(100) NOT NULL,
    arrived_at      DATETIME(6)  NULL,
    undone_at       DATETIME(6)  NULL,
    undone_by       VARCHAR(100) NULL,
    version         INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    KEY unit_event_day (effective_on, id),
    CHECK (kind IN ('FOUND', 'RENAME', 'MOVE', 'MERGE', 'SPLIT', 'END', 'CHANGE_TYPE', 'CHANGE_CONTACT')),
    CHECK (state IN ('APPLIED', 'UNDONE'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

ALTER TABLE unit_version
    ADD COLUMN event_id BIGINT NULL,
    ADD FOREIGN KEY (event_id) REFERENCES unit_event (id);

-- SUBJECT: what the event is about; RESULT: founded by it or taking over; AFFECTED: moved along, such as children.
CREATE TABLE unit_event_unit (
    event_id BIGINT      NOT NULL,
    unit_id  BIGINT      NOT NULL,
    part     VARCHAR(10) NOT NULL,
    founded  BOOLEAN     NOT NULL DEFAULT FALSE,
    PRIMARY KEY (event_id, unit_id),
    KEY unit_event_unit_unit (unit_id, event_id),
    FOREIGN KEY (event_id) REFERENCES unit_event (id),
    FOREIGN KEY (unit_id) REFERENCES unit (id),
    CHECK (part IN ('SUBJECT', 'RESULT', 'AFFECTED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Which units took over from one that ended or was divided. Exactly one is the main successor: it carries the
-- figures booked to the unit that has ended. main_of lets the database insist on it.
CREATE TABLE unit_succession (
    id        BIGINT  NOT NULL AUTO_INCREMENT,
    event_id  BIGINT  NOT NULL,
    from_unit BIGINT  NOT NULL,
    to_unit   BIGINT  NOT NULL,
    main      BOOLEAN NOT NULL,
    ended     BOOLEAN NOT NULL,
    on_day    DATE    NOT NULL,
    main_of   BIGINT AS (IF(main AND ended, from_unit, NULL)) PERSISTENT,
    PRIMARY KEY (id),
    UNIQUE KEY unit_succession_once (from_unit, to_unit, on_day),
    UNIQUE KEY unit_succession_main (main_of),
    KEY unit_succession_to (to_unit, on_day),
    KEY unit_succession_event (event_id),
    FOREIGN KEY (event_id) REFERENCES unit_event (id),
    FOREIGN KEY (from_unit) REFERENCES unit (id),
    FOREIGN KEY (to_unit) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Every row an event changed, in order, in whatever module: undo puts them back from the last to the first, each only
-- if it is still as the event left it.
CREATE TABLE unit_event_change (
    event_id   BIGINT      NOT NULL,
    sequence   INT         NOT NULL,
    table_name VARCHAR(64) NOT NULL,
    row_id     BIGINT      NOT NULL,
    before_row JSON        NULL,
    after_row  JSON        NULL,
    PRIMARY KEY (event_id, sequence),
    FOREIGN KEY (event_id) REFERENCES unit_event (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Counts up with every change of the organisation; its row is also the lock that puts changes one after the other.
CREATE TABLE organization_revision (
    id       TINYINT NOT NULL,
    revision BIGINT  NOT NULL,
    PRIMARY KEY (id),
    CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

INSERT INTO organization_revision (id, revision) VALUES (1, 1);

-- Where an open study was booked before its cadre's unit ended or was divided, for figures as of earlier days.
CREATE TABLE module_study_former_unit (
    id         BIGINT NOT NULL AUTO_INCREMENT,
    study_id   BIGINT NOT NULL,
    unit_id    BIGINT NOT NULL,
    valid_from DATE   NOT NULL DEFAULT '0001-01-01',
    valid_to   DATE   NOT NULL,
    PERIOD FOR validity (valid_from, valid_to),
    PRIMARY KEY (id),
    UNIQUE KEY module_study_former_unit_once (study_id, validity WITHOUT OVERLAPS),
    KEY module_study_former_unit_unit (unit_id, valid_to),
    FOREIGN KEY (study_id) REFERENCES module_study (id),
    FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- The levels of the national tree and of the two-level organisation since 1 July 2025.
INSERT INTO unit_type (code, name, name_en, grassroots, cell, lateral, centre, sort_order) VALUES
    ('central', 'Trung ương', 'Central level', FALSE, FALSE, FALSE, FALSE, 5),
    ('commune_committee', 'Đảng bộ xã, phường, đặc khu', 'Commune party organisation', FALSE, FALSE, FALSE, FALSE, 25);

INSERT INTO unit_type_placement (parent_type, child_type) VALUES
    ('central', 'province'), ('central', 'board'),
    ('province', 'commune_committee'),
    ('commune_committee', 'grassroots_committee'), ('commune_committee', 'grassroots_cell'),
    ('commune_committee', 'cell'), ('commune_committee', 'centre'), ('commune_committee', 'board'),
    ('direct_committee', 'board');
