-- What somebody uploaded in one go, and the job that takes it through the migration.
CREATE TABLE batches (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project_id  bigint      NOT NULL REFERENCES projects,
  uploaded_by text        NOT NULL,
  uploaded_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX batches_by_project ON batches (project_id, id DESC);

CREATE TABLE uploads (
  batch_id bigint  NOT NULL REFERENCES batches ON DELETE CASCADE,
  path     text    NOT NULL CHECK (path <> ''),
  sha256   char(64) NOT NULL,
  size     bigint  NOT NULL CHECK (size >= 0),
  PRIMARY KEY (batch_id, path)
);

-- Every file of the estate as it is now, members of archives included.
CREATE TABLE exports (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project_id bigint   NOT NULL REFERENCES projects,
  path       text     NOT NULL,
  kind       text     NOT NULL CHECK (kind IN ('POWERCENTER', 'ALTERYX', 'PARAMETER_FILE', 'DATA', 'UNREADABLE')),
  sha256     char(64) NOT NULL,
  size       bigint   NOT NULL CHECK (size >= 0),
  batch_id   bigint   NOT NULL REFERENCES batches,
  parsed     boolean  NOT NULL DEFAULT false,
  UNIQUE (project_id, path)
);
CREATE INDEX exports_by_batch ON exports (batch_id);

CREATE TABLE assets (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project_id  bigint      NOT NULL REFERENCES projects,
  path        text        NOT NULL,
  system      text        NOT NULL CHECK (system IN ('POWERCENTER', 'ALTERYX')),
  kind        text        NOT NULL,
  name        text        NOT NULL,
  counts      boolean     NOT NULL,
  steps       integer     NOT NULL DEFAULT 0 CHECK (steps >= 0),
  complexity  text        CHECK (complexity IN ('LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH')),
  verdict     text        CHECK (verdict IN ('AUTOMATED', 'PARTIAL', 'MANUAL', 'FAILED')),
  confidence  integer     NOT NULL DEFAULT 0 CHECK (confidence BETWEEN 0 AND 100),
  total       integer     NOT NULL DEFAULT 0,
  exact       integer     NOT NULL DEFAULT 0,
  equivalent  integer     NOT NULL DEFAULT 0,
  approximate integer     NOT NULL DEFAULT 0,
  blocked     integer     NOT NULL DEFAULT 0,
  rules       text[]      NOT NULL DEFAULT '{}',
  content_key char(64),
  batch_id    bigint      NOT NULL REFERENCES batches,
  validated   boolean     NOT NULL DEFAULT false,
  UNIQUE (project_id, path, system, kind, name)
);
CREATE INDEX assets_by_batch ON assets (batch_id);
CREATE INDEX assets_by_verdict ON assets (project_id, verdict);

CREATE TABLE documents (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  asset_id bigint  NOT NULL REFERENCES assets ON DELETE CASCADE,
  position integer NOT NULL,
  path     text    NOT NULL,
  yaml     text    NOT NULL,
  UNIQUE (asset_id, position)
);

CREATE TABLE diagnostics (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project_id  bigint  NOT NULL REFERENCES projects,
  batch_id    bigint  NOT NULL REFERENCES batches,
  asset_id    bigint  REFERENCES assets ON DELETE CASCADE,
  position    integer NOT NULL,
  code        text    NOT NULL,
  severity    text    NOT NULL CHECK (severity IN ('NOTE', 'WARNING', 'ERROR')),
  file        text    NOT NULL,
  line        integer NOT NULL,
  object_path text    NOT NULL,
  message     text    NOT NULL,
  remedy      text    NOT NULL
);
CREATE INDEX diagnostics_by_asset ON diagnostics (asset_id);
CREATE INDEX diagnostics_by_code ON diagnostics (project_id, code);
