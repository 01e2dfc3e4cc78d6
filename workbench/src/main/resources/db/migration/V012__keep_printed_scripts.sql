-- The SQL of each pipeline in every dialect, and the digest of what it was printed from: the document, and the code that printed.
ALTER TABLE documents ADD COLUMN scripts text[], ADD COLUMN printed char(64);
