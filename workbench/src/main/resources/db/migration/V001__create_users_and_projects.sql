CREATE TABLE users (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name          text        NOT NULL CHECK (name ~ '^[A-Za-z0-9._@-]{1,80}$'),
  password_hash text        NOT NULL,
  role          text        NOT NULL CHECK (role IN ('ADMIN', 'ENGINEER', 'REVIEWER', 'VIEWER')),
  created_at    timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX users_by_name ON users (lower(name));

CREATE TABLE projects (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name       text        NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX projects_by_name ON projects (lower(name));

INSERT INTO projects (name) VALUES ('Migration');
