-- Long work done beside a request. The row is written when the work starts and says DONE in the very
-- transaction that lands its result, so that after a crash it tells the truth: landed, or not at all.
CREATE TABLE work (
    id                BIGINT        NOT NULL AUTO_INCREMENT,
    account_id        BIGINT        NOT NULL,
    kind              VARCHAR(60)   NOT NULL,
    subject           VARCHAR(300)  NOT NULL,
    state             VARCHAR(20)   NOT NULL,
    started_at        DATETIME(6)   NOT NULL,
    ended_at          DATETIME(6)   NULL,
    dismissed_at      DATETIME(6)   NULL,
    outcome_key       VARCHAR(120)  NULL,
    outcome_arguments VARCHAR(2000) NULL,
    reference         VARCHAR(20)   NULL,
    PRIMARY KEY (id),
    KEY work_newest (account_id, kind, id),
    KEY work_state (state),
    CONSTRAINT work_account FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;
