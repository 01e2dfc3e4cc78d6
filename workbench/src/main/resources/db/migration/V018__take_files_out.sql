-- Files that somebody took out of an estate again: a batch of these holds no upload.
CREATE TABLE removals (
  batch_id bigint NOT NULL REFERENCES batches ON DELETE CASCADE,
  path     text   NOT NULL CHECK (path <> ''),
  PRIMARY KEY (batch_id, path)
);
CREATE INDEX removals_by_path ON removals (path);
CREATE INDEX uploads_by_path ON uploads (path);
