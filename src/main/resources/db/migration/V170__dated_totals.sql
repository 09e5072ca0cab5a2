-- Figures at any date (decision 12). Everything here is derived from module_study, module_study_former_unit,
-- membership and unit_path: CompletionCounts.recount() builds it anew, so there are no foreign keys.
DROP TABLE unit_week_count;
DROP TABLE unit_count;

-- By how much the own figures of a unit changed on a day. Those up to the end of a day are the sum of the days
-- up to it. present: corrections that lead from the unit a study is booked to to the unit of its cadre today.
CREATE TABLE unit_day_figure (
    unit_id   BIGINT  NOT NULL,
    module_id BIGINT  NOT NULL,
    present   BOOLEAN NOT NULL,
    on_day    DATE    NOT NULL,
    summoned  INT     NOT NULL,
    studying  INT     NOT NULL,
    completed INT     NOT NULL,
    PRIMARY KEY (unit_id, module_id, present, on_day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- By how much the figures of all units under a unit, and of ended ones it carries on, changed on a day; its own
-- are not in them. tree 0: on the tree of each day; 1: what leads from there to the tree of unit_total_state;
-- 2: what leads from there to the units of today of the cadres.
CREATE TABLE unit_total (
    ancestor_id BIGINT  NOT NULL,
    module_id   BIGINT  NOT NULL,
    tree        TINYINT NOT NULL,
    on_day      DATE    NOT NULL,
    summoned    INT     NOT NULL,
    studying    INT     NOT NULL,
    completed   INT     NOT NULL,
    PRIMARY KEY (ancestor_id, module_id, tree, on_day),
    CHECK (tree IN (0, 1, 2))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Changes not yet in the two tables above: nobody waits for anybody to add one.
CREATE TABLE unit_figure_queue (
    id        BIGINT  NOT NULL AUTO_INCREMENT,
    unit_id   BIGINT  NOT NULL,
    module_id BIGINT  NOT NULL,
    present   BOOLEAN NOT NULL DEFAULT FALSE,
    on_day    DATE    NOT NULL,
    summoned  INT     NOT NULL,
    studying  INT     NOT NULL,
    completed INT     NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Rows of unit_path that came (sign 1) or went (sign -1) since the totals were last brought up to date.
CREATE TABLE unit_path_change (
    id            BIGINT  NOT NULL AUTO_INCREMENT,
    sign          TINYINT NOT NULL,
    ancestor_id   BIGINT  NOT NULL,
    descendant_id BIGINT  NOT NULL,
    valid_from    DATE    NOT NULL,
    valid_to      DATE    NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Whoever changes the tree or a membership, the totals hear of it. VALUES, because INSERT ... SELECT in a trigger
-- takes two hundred times as long.
DELIMITER //
CREATE TRIGGER unit_path_came AFTER INSERT ON unit_path FOR EACH ROW
BEGIN
    IF NEW.ancestor_id <> NEW.descendant_id THEN
        INSERT INTO unit_path_change (sign, ancestor_id, descendant_id, valid_from, valid_to)
        VALUES (1, NEW.ancestor_id, NEW.descendant_id, NEW.valid_from, NEW.valid_to);
    END IF;
END//
CREATE TRIGGER unit_path_went AFTER DELETE ON unit_path FOR EACH ROW
BEGIN
    IF OLD.ancestor_id <> OLD.descendant_id THEN
        INSERT INTO unit_path_change (sign, ancestor_id, descendant_id, valid_from, valid_to)
        VALUES (-1, OLD.ancestor_id, OLD.descendant_id, OLD.valid_from, OLD.valid_to);
    END IF;
END//
CREATE TRIGGER unit_path_changed AFTER UPDATE ON unit_path FOR EACH ROW
BEGIN
    IF OLD.ancestor_id <> NEW.ancestor_id OR OLD.descendant_id <> NEW.descendant_id
            OR OLD.valid_from <> NEW.valid_from OR OLD.valid_to <> NEW.valid_to THEN
        IF OLD.ancestor_id <> OLD.descendant_id THEN
            INSERT INTO unit_path_change (sign, ancestor_id, descendant_id, valid_from, valid_to)
            VALUES (-1, OLD.ancestor_id, OLD.descendant_id, OLD.valid_from, OLD.valid_to);
        END IF;
        IF NEW.ancestor_id <> NEW.descendant_id THEN
            INSERT INTO unit_path_change (sign, ancestor_id, descendant_id, valid_from, valid_to)
            VALUES (1, NEW.ancestor_id, NEW.descendant_id, NEW.valid_from, NEW.valid_to);
        END IF;
    END IF;
END//
DELIMITER ;

-- The corrections of each study that is booked elsewhere than where its cadre is a member today.
CREATE TABLE study_elsewhere (
    study_id  BIGINT NOT NULL,
    unit_id   BIGINT NOT NULL,
    on_day    DATE   NOT NULL,
    module_id BIGINT NOT NULL,
    summoned  INT    NOT NULL,
    studying  INT    NOT NULL,
    completed INT    NOT NULL,
    PRIMARY KEY (study_id, unit_id, on_day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Cadres whose corrections are to be looked at again.
CREATE TABLE cadre_moved (
    id       BIGINT NOT NULL AUTO_INCREMENT,
    cadre_id BIGINT NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

DELIMITER //
CREATE TRIGGER membership_came AFTER INSERT ON membership FOR EACH ROW
BEGIN
    INSERT INTO cadre_moved (cadre_id) VALUES (NEW.cadre_id);
END//
CREATE TRIGGER membership_went AFTER DELETE ON membership FOR EACH ROW
BEGIN
    INSERT INTO cadre_moved (cadre_id) VALUES (OLD.cadre_id);
END//
CREATE TRIGGER membership_changed AFTER UPDATE ON membership FOR EACH ROW
BEGIN
    INSERT INTO cadre_moved (cadre_id) VALUES (NEW.cadre_id);
    IF OLD.cadre_id <> NEW.cadre_id THEN
        INSERT INTO cadre_moved (cadre_id) VALUES (OLD.cadre_id);
    END IF;
END//
CREATE TRIGGER module_study_changed AFTER UPDATE ON module_study FOR EACH ROW
BEGIN
    IF OLD.cadre_id <> NEW.cadre_id THEN
        INSERT INTO cadre_moved (cadre_id) VALUES (OLD.cadre_id), (NEW.cadre_id);
    ELSEIF OLD.unit_id <> NEW.unit_id OR (OLD.state <> NEW.state
            AND EXISTS (SELECT 1 FROM study_elsewhere e WHERE e.study_id = NEW.id)) THEN
        INSERT INTO cadre_moved (cadre_id) VALUES (NEW.cadre_id);
    END IF;
END//
CREATE TRIGGER module_study_former_unit_came AFTER INSERT ON module_study_former_unit FOR EACH ROW
BEGIN
    INSERT INTO cadre_moved (cadre_id)
    VALUES ((SELECT s.cadre_id FROM module_study s WHERE s.id = NEW.study_id));
END//
CREATE TRIGGER module_study_former_unit_went AFTER DELETE ON module_study_former_unit FOR EACH ROW
BEGIN
    INSERT INTO cadre_moved (cadre_id)
    VALUES ((SELECT s.cadre_id FROM module_study s WHERE s.id = OLD.study_id));
END//
DELIMITER ;

-- tree_day: the day of "today's tree" in unit_total; NULL: never built. Its row is also the lock of whoever
-- writes totals.
CREATE TABLE unit_total_state (
    id       TINYINT NOT NULL,
    tree_day DATE    NULL,
    PRIMARY KEY (id),
    CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

INSERT INTO unit_total_state (id, tree_day) VALUES (1, NULL);
