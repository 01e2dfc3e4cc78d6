-- What a certificate of an output says, all but who has it issued when.
ALTER TABLE validation_outputs ADD COLUMN certified jsonb;
