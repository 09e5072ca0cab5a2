-- Who gave a role by which document and who ended it; why names further down were looked at.
ALTER TABLE role_grant
    ADD COLUMN document   VARCHAR(300) NULL,
    ADD COLUMN given_by   BIGINT       NULL,
    ADD COLUMN ended_at   DATETIME(6)  NULL,
    ADD COLUMN ended_by   BIGINT       NULL,
    ADD COLUMN end_reason VARCHAR(300) NULL,
    ADD FOREIGN KEY (given_by) REFERENCES account (id),
    ADD FOREIGN KEY (ended_by) REFERENCES account (id);

-- The reason somebody gave for seeing names below the next level; it holds for the unit's subtree for a while.
CREATE TABLE names_reason (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    account_id  BIGINT       NOT NULL,
    unit_id     BIGINT       NOT NULL,
    purpose     VARCHAR(40)  NOT NULL,
    words       VARCHAR(300) NOT NULL,
    given_at    DATETIME(6)  NOT NULL,
    valid_until DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY names_reason_account (account_id, valid_until),
    KEY names_reason_unit (unit_id),
    FOREIGN KEY (account_id) REFERENCES account (id),
    FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;
