-- A pipeline that was run over data, and compared with what the legacy tool wrote.
CREATE TABLE validations (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project_id bigint      NOT NULL REFERENCES projects,
  asset_id   bigint      NOT NULL REFERENCES assets ON DELETE CASCADE,
  started_by text        NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  state      text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'EQUAL', 'DIFFERENT', 'NOT_COMPARED')),
  millis     bigint      NOT NULL DEFAULT 0
);
CREATE INDEX validations_by_asset ON validations (asset_id, id DESC);
CREATE INDEX validations_by_project ON validations (project_id, id DESC);

CREATE TABLE validation_outputs (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  validation_id bigint  NOT NULL REFERENCES validations ON DELETE CASCADE,
  position      integer NOT NULL,
  name          text    NOT NULL,
  expected      text    NOT NULL,
  equal         boolean NOT NULL,
  legacy_rows   bigint  NOT NULL,
  native_rows   bigint  NOT NULL,
  missing       bigint  NOT NULL,
  extra         bigint  NOT NULL,
  changed       bigint  NOT NULL,
  UNIQUE (validation_id, position)
);

CREATE TABLE validation_explanations (
  output_id   bigint  NOT NULL REFERENCES validation_outputs ON DELETE CASCADE,
  position    integer NOT NULL,
  code        text    NOT NULL,
  column_name text,
  rows        bigint  NOT NULL,
  text        text    NOT NULL,
  legacy      text,
  native      text,
  PRIMARY KEY (output_id, position)
);

CREATE TABLE validation_remarks (
  validation_id bigint  NOT NULL REFERENCES validations ON DELETE CASCADE,
  position      integer NOT NULL,
  code          text    NOT NULL,
  severity      text    NOT NULL CHECK (severity IN ('NOTE', 'WARNING', 'ERROR')),
  message       text    NOT NULL,
  remedy        text    NOT NULL,
  PRIMARY KEY (validation_id, position)
);
