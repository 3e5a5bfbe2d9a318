# What the launcher needs before it can build or test. Sourced; expects $here, $program and $stamp.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false

say() { printf 'kokeilu: %s\n' "$*" >&2; }
die() { say "$@"; exit 2; }

need_sdk() {
    command -v dotnet >/dev/null || die "the .NET SDK 10 is missing: see https://dot.net for how to install it."
    dotnet --version >/dev/null 2>&1 ||
        die "no .NET SDK here fits global.json (found: $(dotnet --list-sdks 2>/dev/null | tr '\n' ' '))."
}

# need_package COMMAND PACKAGE WHY: installs Debian's package when the command is not there, and says so.
need_package() {
    command -v "$1" >/dev/null && return
    local root=()
    [[ $(id -u) -eq 0 ]] || root=(sudo -n)
    command -v apt-get >/dev/null && { [[ ${#root[@]} -eq 0 ]] || sudo -n true 2>/dev/null; } ||
        die "$1 is needed $3; install the package $2 and try again."
    say "installing Debian's package $2 ($3)"
    { "${root[@]}" apt-get -qq update && "${root[@]}" apt-get -qq install -y --no-install-recommends "$2"; } \
        >/dev/null 2>&1 || die "the package $2 can't be installed."
}

# Runs a step quietly; shows what it printed only when it fails.
quietly() {
    local what=$1 log
    shift
    log=$(mktemp)
    if ! "$@" >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        die "$what failed."
    fi
    rm -f "$log"
}

build_program() {
    need_sdk
    mkdir -p "$here/artifacts"
    # Touched before the build: a file saved while it runs counts as newer.
    touch "$stamp.next"
    say "building"
    quietly "the build" dotnet publish "$here/src/Kuntakokeilu.App" -c Release --nologo -v quiet
    mv "$stamp.next" "$stamp"
}
