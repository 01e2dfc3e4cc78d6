-- How far each asset is on its way from the old tool to the new one, and who moved it there.
ALTER TABLE assets
  ADD COLUMN stage text NOT NULL DEFAULT 'OPEN'
    CHECK (stage IN ('OPEN', 'REVIEWED', 'PARALLEL_RUN', 'CUT_OVER', 'DECOMMISSIONED')),
  ADD COLUMN reviewed_by text,
  ADD COLUMN reviewed_key char(64),
  ADD COLUMN reviewed_verdict text;
CREATE INDEX assets_by_stage ON assets (project_id, stage);

CREATE TABLE stage_moves (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  asset_id    bigint      NOT NULL REFERENCES assets ON DELETE CASCADE,
  stage       text        NOT NULL CHECK (stage IN ('OPEN', 'REVIEWED', 'PARALLEL_RUN', 'CUT_OVER', 'DECOMMISSIONED')),
  note        text,
  moved_by    text        NOT NULL,
  moved_at    timestamptz NOT NULL DEFAULT now(),
  verdict     text,
  content_key char(64)
);
CREATE INDEX stage_moves_by_asset ON stage_moves (asset_id, id DESC);
