-- Answers may be texts now.
ALTER TABLE answer_log MODIFY COLUMN answer TEXT NOT NULL;
ALTER TABLE item_mark MODIFY COLUMN answer TEXT NOT NULL;
