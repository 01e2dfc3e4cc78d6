-- Where the data of a validation lies, when it was sent with it; and all differences of an output, in a Parquet file.
ALTER TABLE validations ADD COLUMN data text;
ALTER TABLE validation_outputs ADD COLUMN differences text;
