-- Whether somebody has stopped the migration of an upload: it stays so when the workbench ends before the migration does.
ALTER TABLE batches ADD COLUMN stopped boolean NOT NULL DEFAULT false;
