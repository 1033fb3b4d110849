PRAGMA foreign_keys = ON;
PRAGMA busy_timeout = 5000;
CREATE TABLE IF NOT EXISTS submissions (
  file       TEXT PRIMARY KEY,
  department TEXT NOT NULL,
  code       TEXT NOT NULL,
  year       INTEGER NOT NULL,
  document   TEXT NOT NULL -- as perf.ReadJSON reads it
) STRICT;
CREATE TABLE IF NOT EXISTS indicators (
  file   TEXT NOT NULL REFERENCES submissions ON DELETE CASCADE,
  form   TEXT NOT NULL, -- the project, blank for the department
  period TEXT NOT NULL, -- annual or implementation
  level1 TEXT NOT NULL, -- blank where the form does not settle it
  level2 TEXT NOT NULL,
  name   TEXT NOT NULL,
  target TEXT -- as written, NULL where none is set
) STRICT;
CREATE TABLE IF NOT EXISTS findings (
  file        TEXT NOT NULL REFERENCES submissions ON DELETE CASCADE,
  form        TEXT NOT NULL,
  rule        TEXT NOT NULL,
  severity    TEXT NOT NULL,
  message     TEXT NOT NULL,
  fingerprint TEXT NOT NULL -- the same when the document is filed again
) STRICT;
CREATE INDEX IF NOT EXISTS indicators_file ON indicators (file);
CREATE INDEX IF NOT EXISTS indicators_name ON indicators (name);
CREATE INDEX IF NOT EXISTS findings_rule ON findings (rule);
