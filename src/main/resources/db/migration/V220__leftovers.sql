-- Ethnicity of a learner, only while a centre keeps it for a stated reason. Two words at most: which of the official
-- groups, or that it is one of the minorities.
CREATE TABLE ethnicity (
    code     CHAR(2)     CHARACTER SET ascii NOT NULL,
    name     VARCHAR(60) NOT NULL,
    minority BOOLEAN     NOT NULL,
    PRIMARY KEY (code),
    UNIQUE KEY ethnicity_name (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Codes of the official list of groups; 00 is ours.
INSERT INTO ethnicity (code, name, minority) VALUES
    ('00', 'Dân tộc thiểu số, không ghi rõ', TRUE),
    ('01', 'Kinh', FALSE), ('02', 'Tày', TRUE), ('03', 'Thái', TRUE), ('04', 'Hoa', TRUE),
    ('05', 'Khmer', TRUE), ('06', 'Mường', TRUE), ('07', 'Nùng', TRUE), ('08', 'Mông', TRUE),
    ('09', 'Dao', TRUE), ('10', 'Gia Rai', TRUE), ('11', 'Ngái', TRUE), ('12', 'Ê Đê', TRUE),
    ('13', 'Ba Na', TRUE), ('14', 'Xơ Đăng', TRUE), ('15', 'Sán Chay', TRUE), ('16', 'Cơ Ho', TRUE),
    ('17', 'Chăm', TRUE), ('18', 'Sán Dìu', TRUE), ('19', 'Hrê', TRUE), ('20', 'Mnông', TRUE),
    ('21', 'Raglay', TRUE), ('22', 'Xtiêng', TRUE), ('23', 'Bru Vân Kiều', TRUE), ('24', 'Thổ', TRUE),
    ('25', 'Giáy', TRUE), ('26', 'Cơ Tu', TRUE), ('27', 'Gié Triêng', TRUE), ('28', 'Mạ', TRUE),
    ('29', 'Khơ Mú', TRUE), ('30', 'Co', TRUE), ('31', 'Tà Ôi', TRUE), ('32', 'Chơ Ro', TRUE),
    ('33', 'Kháng', TRUE), ('34', 'Xinh Mun', TRUE), ('35', 'Hà Nhì', TRUE), ('36', 'Chu Ru', TRUE),
    ('37', 'Lào', TRUE), ('38', 'La Chí', TRUE), ('39', 'La Ha', TRUE), ('40', 'Phù Lá', TRUE),
    ('41', 'La Hủ', TRUE), ('42', 'Lự', TRUE), ('43', 'Lô Lô', TRUE), ('44', 'Chứt', TRUE),
    ('45', 'Mảng', TRUE), ('46', 'Pà Thẻn', TRUE), ('47', 'Cờ Lao', TRUE), ('48', 'Cống', TRUE),
    ('49', 'Bố Y', TRUE), ('50', 'Si La', TRUE), ('51', 'Pu Péo', TRUE), ('52', 'Brâu', TRUE),
    ('53', 'Ơ Đu', TRUE), ('54', 'Rơ Măm', TRUE);

-- From when to when a centre kept it, and why; one at a time.
CREATE TABLE ethnicity_recording (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    centre_id   BIGINT       NOT NULL,
    reason      VARCHAR(300) NOT NULL,
    started_at  DATETIME(6)  NOT NULL,
    started_by  BIGINT       NOT NULL,
    ended_at    DATETIME(6)  NULL,
    ended_by    BIGINT       NULL,
    open_centre BIGINT AS (CASE WHEN ended_at IS NULL THEN centre_id END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY ethnicity_recording_open (open_centre),
    KEY ethnicity_recording_centre (centre_id, id),
    FOREIGN KEY (centre_id) REFERENCES unit (id),
    FOREIGN KEY (started_by) REFERENCES account (id),
    FOREIGN KEY (ended_by) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- A table of its own, so that it goes with its enrolment and no copy of the enrolment takes it along.
CREATE TABLE enrolment_ethnicity (
    enrolment_id   BIGINT      NOT NULL,
    ethnicity_code CHAR(2)     CHARACTER SET ascii NOT NULL,
    noted_at       DATETIME(6) NOT NULL,
    PRIMARY KEY (enrolment_id),
    FOREIGN KEY (enrolment_id) REFERENCES enrolment (id) ON DELETE CASCADE,
    FOREIGN KEY (ethnicity_code) REFERENCES ethnicity (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- A reason holds in the session it was given in. Those given before say no session, and hold no longer.
ALTER TABLE names_reason ADD COLUMN session_key VARCHAR(36) CHARACTER SET ascii NOT NULL DEFAULT '' AFTER account_id;
