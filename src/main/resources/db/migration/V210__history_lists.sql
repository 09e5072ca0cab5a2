-- Completions that came in from other systems as a list: no class of this house, but where they came from.
ALTER TABLE module_study
    MODIFY COLUMN class_id BIGINT NULL,
    ADD COLUMN source_system   VARCHAR(120) NULL,
    ADD COLUMN source_document VARCHAR(200) NULL,
    -- the centre or class that taught it, as the other system calls it
    ADD COLUMN source_place    VARCHAR(200) NULL,
    ADD COLUMN recorded_at     DATETIME(6)  NULL,
    ADD COLUMN recorded_by     BIGINT       NULL,
    ADD CONSTRAINT module_study_from CHECK (class_id IS NOT NULL OR source_system IS NOT NULL);
