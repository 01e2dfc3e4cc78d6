-- What a language model was asked for, what it answered, and what a person made of it.
CREATE TABLE suggestions (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  asset_id    bigint      NOT NULL REFERENCES assets ON DELETE CASCADE,
  step        text        NOT NULL,
  question    char(64)    NOT NULL,
  state       text        NOT NULL CHECK (state IN ('ASKED', 'SILENT', 'REFUSED', 'WAITING', 'ACCEPTED', 'DECLINED')),
  model       text        NOT NULL,
  prompt      char(64),
  answer      text,
  reason      text,
  proof       text,
  asked_by    text        NOT NULL,
  asked_at    timestamptz NOT NULL DEFAULT now(),
  answered_at timestamptz,
  decided_by  text,
  decided_at  timestamptz,
  note        text,
  CHECK ((state IN ('ACCEPTED', 'DECLINED')) = (decided_by IS NOT NULL AND decided_at IS NOT NULL)),
  CHECK (state NOT IN ('REFUSED', 'WAITING', 'ACCEPTED', 'DECLINED') OR (answer IS NOT NULL AND prompt IS NOT NULL))
);
CREATE INDEX suggestions_by_asset ON suggestions (asset_id, id DESC);
