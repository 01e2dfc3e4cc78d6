-- What each pipeline reads and writes; null until somebody has looked.
ALTER TABLE documents ADD COLUMN reads text[], ADD COLUMN writes text[];
CREATE INDEX documents_unread ON documents (asset_id) WHERE reads IS NULL;

-- Assets that are to be cut over by one day.
CREATE TABLE waves (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project_id bigint NOT NULL REFERENCES projects,
  name       text   NOT NULL CHECK (name <> ''),
  due        date   NOT NULL,
  UNIQUE (project_id, name)
);
ALTER TABLE assets ADD COLUMN wave_id bigint REFERENCES waves ON DELETE SET NULL;
