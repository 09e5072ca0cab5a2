-- The dated organisation: a unit's identity never changes; its name, type and parent are dated versions.
CREATE TABLE unit_type (
    code       VARCHAR(40)  NOT NULL,
    name       VARCHAR(200) NOT NULL,
    name_en    VARCHAR(200) NOT NULL,
    grassroots BOOLEAN      NOT NULL DEFAULT FALSE,
    cell       BOOLEAN      NOT NULL DEFAULT FALSE,
    lateral    BOOLEAN      NOT NULL DEFAULT FALSE,
    centre     BOOLEAN      NOT NULL DEFAULT FALSE,
    sort_order SMALLINT     NOT NULL,
    PRIMARY KEY (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Which type may sit under which: data, not code.
CREATE TABLE unit_type_placement (
    parent_type VARCHAR(40) NOT NULL,
    child_type  VARCHAR(40) NOT NULL,
    PRIMARY KEY (parent_type, child_type),
    FOREIGN KEY (parent_type) REFERENCES unit_type (code),
    FOREIGN KEY (child_type) REFERENCES unit_type (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE unit (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    code       VARCHAR(40) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    version    INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY unit_code (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- valid_to is exclusive; 9999-12-31 means "until further notice". The database forbids overlaps.
CREATE TABLE unit_version (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    unit_id     BIGINT       NOT NULL,
    name        VARCHAR(250) NOT NULL,
    name_folded VARCHAR(250) CHARACTER SET ascii NOT NULL,
    short_name  VARCHAR(120) NOT NULL,
    symbol      VARCHAR(40)  NULL,
    type_code   VARCHAR(40)  NOT NULL,
    parent_id   BIGINT       NULL,
    sort_order  INT          NOT NULL DEFAULT 0,
    valid_from  DATE         NOT NULL,
    valid_to    DATE         NOT NULL DEFAULT '9999-12-31',
    created_at  DATETIME(6)  NOT NULL,
    version     INT          NOT NULL DEFAULT 0,
    PERIOD FOR validity (valid_from, valid_to),
    PRIMARY KEY (id),
    UNIQUE KEY unit_version_once (unit_id, validity WITHOUT OVERLAPS),
    KEY unit_version_parent (parent_id, valid_from),
    KEY unit_version_folded (name_folded),
    FOREIGN KEY (unit_id) REFERENCES unit (id),
    FOREIGN KEY (parent_id) REFERENCES unit (id),
    FOREIGN KEY (type_code) REFERENCES unit_type (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Every (ancestor, descendant) pair with the time it holds, each unit being its own ancestor at depth 0.
CREATE TABLE unit_path (
    ancestor_id   BIGINT   NOT NULL,
    descendant_id BIGINT   NOT NULL,
    depth         SMALLINT NOT NULL,
    valid_from    DATE     NOT NULL,
    valid_to      DATE     NOT NULL DEFAULT '9999-12-31',
    PRIMARY KEY (ancestor_id, descendant_id, valid_from),
    KEY unit_path_up (descendant_id, depth),
    KEY unit_path_depth (ancestor_id, depth),
    FOREIGN KEY (ancestor_id) REFERENCES unit (id),
    FOREIGN KEY (descendant_id) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Which units a school or centre serves; it does not own them.
CREATE TABLE service_area (
    centre_id  BIGINT NOT NULL,
    unit_id    BIGINT NOT NULL,
    valid_from DATE   NOT NULL,
    valid_to   DATE   NOT NULL DEFAULT '9999-12-31',
    PERIOD FOR validity (valid_from, valid_to),
    UNIQUE KEY service_area_once (centre_id, unit_id, validity WITHOUT OVERLAPS),
    KEY service_area_unit (unit_id),
    FOREIGN KEY (centre_id) REFERENCES unit (id),
    FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

INSERT INTO unit_type (code, name, name_en, grassroots, cell, lateral, centre, sort_order) VALUES
    ('province', 'Đảng bộ tỉnh', 'Provincial party organisation', FALSE, FALSE, FALSE, FALSE, 10),
    ('direct_committee', 'Đảng bộ trực thuộc Tỉnh ủy', 'Party organisation directly under the province', FALSE, FALSE, FALSE, FALSE, 20),
    ('grassroots_committee', 'Đảng bộ cơ sở', 'Grassroots party organisation with cells', TRUE, FALSE, FALSE, FALSE, 30),
    ('section_committee', 'Đảng bộ bộ phận', 'Section committee', FALSE, FALSE, FALSE, FALSE, 35),
    ('grassroots_cell', 'Chi bộ cơ sở', 'Grassroots cell', TRUE, TRUE, FALSE, FALSE, 40),
    ('cell', 'Chi bộ trực thuộc', 'Cell', FALSE, TRUE, FALSE, FALSE, 50),
    ('board', 'Ban, đoàn thể tỉnh', 'Provincial board or organisation', FALSE, FALSE, TRUE, FALSE, 60),
    ('school', 'Trường Chính trị tỉnh', 'Provincial political school', FALSE, FALSE, TRUE, TRUE, 70),
    ('centre', 'Trung tâm chính trị', 'Political centre', FALSE, FALSE, TRUE, TRUE, 80);

INSERT INTO unit_type_placement (parent_type, child_type) VALUES
    ('province', 'direct_committee'), ('province', 'board'), ('province', 'school'), ('province', 'centre'),
    ('direct_committee', 'grassroots_committee'), ('direct_committee', 'grassroots_cell'),
    ('direct_committee', 'centre'),
    ('grassroots_committee', 'section_committee'), ('grassroots_committee', 'cell'),
    ('grassroots_committee', 'centre'), ('section_committee', 'cell');
