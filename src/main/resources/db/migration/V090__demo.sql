-- Which sets of the demo province are in. A set and its row are one transaction, so that a first start that
-- is killed goes on with the next set: never half a set. loaded_for keeps the day all sets are made for.
CREATE TABLE demo_load (
    set_name   VARCHAR(40) NOT NULL,
    position   INT         NOT NULL,
    loaded_for DATE        NOT NULL,
    row_count  BIGINT      NOT NULL,
    done_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (set_name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;
