-- Pipelines that the embedded engine takes, each by the digest of itself and of the code that asked.
CREATE TABLE accepted_pipelines (digest char(64) PRIMARY KEY);
