# Whether PostgreSQL's programs are here; Debian keeps them out of PATH. Sourced at every start: nothing slow.
has_postgres() { command -v initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb'; } >/dev/null
