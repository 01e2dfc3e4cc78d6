-- Differences that comparisons may overlook: somebody asks, somebody else agrees, and it ends on a day.
CREATE TABLE policies (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name         text        NOT NULL CHECK (name <> ''),
  column_name  text        NOT NULL CHECK (column_name <> ''),
  tolerance    text,
  reason       text        NOT NULL CHECK (reason <> ''),
  requested_by text        NOT NULL,
  requested_at timestamptz NOT NULL DEFAULT now(),
  approved_by  text,
  approved_at  timestamptz,
  expires      date        NOT NULL,
  CHECK (lower(approved_by) <> lower(requested_by))
);
CREATE UNIQUE INDEX policies_by_name ON policies (lower(name));

-- Which of them a validation goes by.
CREATE TABLE validation_policies (
  validation_id bigint NOT NULL REFERENCES validations ON DELETE CASCADE,
  policy_id     bigint NOT NULL REFERENCES policies,
  PRIMARY KEY (validation_id, policy_id)
);
