-- What the last conversion of a file depended on, and where its documents went: while that is the same, its assets are kept as they are.
CREATE TABLE earlier_conversions (
  export_id       bigint PRIMARY KEY REFERENCES exports ON DELETE CASCADE,
  digest          char(64) NOT NULL,
  asked           text[]   NOT NULL,
  pipeline_wishes text[]   NOT NULL,
  pipeline_paths  text[]   NOT NULL,
  workflow_wishes text[]   NOT NULL,
  workflow_paths  text[]   NOT NULL,
  CHECK (cardinality(pipeline_wishes) = cardinality(pipeline_paths)),
  CHECK (cardinality(workflow_wishes) = cardinality(workflow_paths))
);
