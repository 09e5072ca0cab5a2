-- What a question holds beyond its stem and options, as written and as shown; JSON by kind.
ALTER TABLE question_version
    ADD COLUMN body TEXT NOT NULL DEFAULT '{"kind":"choice","rule":"WEIGHTS","lastStays":false}' AFTER explanation_html,
    ADD COLUMN body_html TEXT NOT NULL DEFAULT '{"kind":"choice","rule":"WEIGHTS","lastStays":false}' AFTER body;
