-- Proofs that somebody asked for in one go, and the job that does them.
CREATE TABLE proof_batches (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project_id  bigint      NOT NULL REFERENCES projects,
  started_by  text        NOT NULL,
  started_at  timestamptz NOT NULL DEFAULT now(),
  rows        integer     NOT NULL CHECK (rows > 0),
  seed        bigint      NOT NULL,
  thorough    boolean     NOT NULL,
  again       boolean     NOT NULL,
  interrupted boolean     NOT NULL DEFAULT false,
  remark      text
);
CREATE INDEX proof_batches_by_project ON proof_batches (project_id, id DESC);

-- What came of proving an asset. It holds while the asset's content is what it was.
CREATE TABLE proofs (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project_id     bigint      NOT NULL REFERENCES projects,
  asset_id       bigint      NOT NULL REFERENCES assets ON DELETE CASCADE,
  digest         char(64)    NOT NULL,
  content_key    char(64)    NOT NULL,
  proven_by      text        NOT NULL,
  proven_at      timestamptz NOT NULL DEFAULT now(),
  outcome        text        NOT NULL CHECK (outcome IN ('PROVEN', 'DISPROVED', 'NOT_PROVABLE')),
  verdict        text        NOT NULL,
  confidence     integer     NOT NULL,
  reason         text,
  seed           bigint      NOT NULL,
  asked_rows     integer     NOT NULL,
  rows           bigint      NOT NULL,
  covered        integer     NOT NULL,
  ways           integer     NOT NULL,
  millis         bigint      NOT NULL,
  counterexample jsonb,
  trace          jsonb,
  CHECK ((outcome = 'DISPROVED') = (counterexample IS NOT NULL))
);
CREATE INDEX proofs_by_asset ON proofs (asset_id, id DESC);
CREATE INDEX proofs_by_digest ON proofs (asset_id, digest);

CREATE TABLE proof_engines (
  proof_id bigint NOT NULL REFERENCES proofs ON DELETE CASCADE,
  engine   text   NOT NULL,
  outcome  text   NOT NULL CHECK (outcome IN ('PROVEN', 'DISPROVED', 'NOT_PROVABLE')),
  reason   text,
  PRIMARY KEY (proof_id, engine)
);

-- One asset of a batch; done when it has a proof, which may be one of an earlier batch.
CREATE TABLE proof_tasks (
  batch_id bigint  NOT NULL REFERENCES proof_batches ON DELETE CASCADE,
  asset_id bigint  NOT NULL REFERENCES assets ON DELETE CASCADE,
  position integer NOT NULL,
  proof_id bigint  REFERENCES proofs ON DELETE CASCADE,
  kept     boolean NOT NULL DEFAULT false,
  PRIMARY KEY (batch_id, asset_id)
);
CREATE INDEX proof_tasks_by_batch ON proof_tasks (batch_id, position);
