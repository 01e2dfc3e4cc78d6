-- A reviewer can send an asset back; the batch that converts it otherwise says so in its history.
ALTER TABLE assets DROP CONSTRAINT assets_stage_check,
  ADD CONSTRAINT assets_stage_check
    CHECK (stage IN ('SENT_BACK', 'OPEN', 'REVIEWED', 'PARALLEL_RUN', 'CUT_OVER', 'DECOMMISSIONED'));
ALTER TABLE stage_moves DROP CONSTRAINT stage_moves_stage_check,
  ADD CONSTRAINT stage_moves_stage_check
    CHECK (stage IN ('SENT_BACK', 'OPEN', 'REVIEWED', 'PARALLEL_RUN', 'CUT_OVER', 'DECOMMISSIONED')),
  ADD COLUMN batch_id bigint REFERENCES batches;
