# Adds a migration of what has changed in the mappings. Sourced by the launcher; expects its functions.

[[ $# -eq 1 && $1 =~ ^[A-Z][A-Za-z0-9]*$ ]] || die "migration takes a name, as LongSessionNumbers."
need_sdk
cd "$here"
quietly "restoring the tools" dotnet tool restore
exec dotnet ef migrations add "$1" -p src/Kuntakokeilu.Migrations -s src/Kuntakokeilu.App -o . --configuration Release
