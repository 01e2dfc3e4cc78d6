-- Who may not sign in any more, since when; who it was stays in the history.
ALTER TABLE users ADD COLUMN locked_at timestamptz;
