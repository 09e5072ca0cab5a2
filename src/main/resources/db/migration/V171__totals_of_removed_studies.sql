-- A study that goes, as when two records of a cadre become one, takes its corrections along.
DELIMITER //
CREATE TRIGGER module_study_went BEFORE DELETE ON module_study FOR EACH ROW
BEGIN
    IF EXISTS (SELECT 1 FROM study_elsewhere e WHERE e.study_id = OLD.id) THEN
        INSERT INTO unit_figure_queue
            (unit_id, module_id, present, on_day, summoned, studying, completed)
        SELECT e.unit_id, e.module_id, TRUE, e.on_day, -e.summoned, -e.studying, -e.completed
        FROM study_elsewhere e WHERE e.study_id = OLD.id;
        DELETE FROM study_elsewhere WHERE study_id = OLD.id;
    END IF;
END//
DELIMITER ;
