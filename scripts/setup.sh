# What the launcher needs before it can build or test. Sourced; expects $here.

. "$here/scripts/postgres.sh"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false

say() { printf 'kokeilu: %s\n' "$*" >&2; }
die() { say "$@"; exit 2; }

need_sdk() {
    [[ $(uname -sm) == "Linux x86_64" ]] ||
        die "this machine is $(uname -sm); Kuntakokeilu is built for Linux on x86_64 so far."
    need_home
    command -v dotnet >/dev/null || die "the .NET SDK 10 is missing: see https://dot.net for how to install it."
    dotnet --version >/dev/null 2>&1 ||
        die "no .NET SDK here fits global.json (found: $(dotnet --list-sdks 2>/dev/null | tr '\n' ' '))."
}

# Where the build keeps its packages: a service or a container may have been given no HOME.
need_home() {
    [[ -z ${HOME-} ]] || return 0
    HOME=$(getent passwd "$(id -u)" 2>/dev/null | cut -d: -f6) || true
    [[ -n $HOME && -w $HOME ]] || HOME=$here/artifacts/home
    mkdir -p "$HOME"
    export HOME
}

# may_install: whether packages can be installed here without asking anybody.
may_install() {
    command -v apt-get >/dev/null && { [[ $(id -u) -eq 0 ]] || sudo -n true 2>/dev/null; }
}

# install PACKAGES WHY: installs Debian's packages and says so.
install() {
    local root=()
    [[ $(id -u) -eq 0 ]] || root=(sudo -n)
    say "installing Debian's $1 ($2)"
    # Unquoted: several packages are several words.
    { "${root[@]}" apt-get -qq update && "${root[@]}" apt-get -qq install -y --no-install-recommends $1; } \
        >/dev/null 2>&1
}

# need_package COMMAND PACKAGE WHY: the package is there afterwards, or the launcher has ended with a clear line.
need_package() {
    command -v "$1" >/dev/null && return
    may_install || die "$1 is needed $3; install the package $2 and try again."
    install "$2" "$3" || die "the package $2 can't be installed."
}

# The database's programs. Debian would also start a server of its own at once, for nobody: that is told off beforehand,
# in a file that leaves its own settings alone.
need_postgres() {
    has_postgres && return
    may_install || die "PostgreSQL is needed; install the package postgresql and try again," \
        "or name a server in ConnectionStrings__Kokeilu."
    local root=() folder=/etc/postgresql-common/createcluster.d
    [[ $(id -u) -eq 0 ]] || root=(sudo -n)
    "${root[@]}" mkdir -p "$folder"
    [[ -e $folder/kokeilu.conf ]] ||
        echo "create_main_cluster = false" | "${root[@]}" tee "$folder/kokeilu.conf" >/dev/null
    install postgresql "for the database" || die "the package postgresql can't be installed."
}

links() {
    command -v "$1" >/dev/null && echo 'int main(void) { return 0; }' | "$1" -x c - -o /dev/null 2>/dev/null
}

# Linking a native program takes a C compiler and the C library's files. Without them the program is compiled ahead as
# far as goes: slower, the same otherwise (docs/adr/0004).
can_link() {
    links clang || links gcc && return
    may_install && install "gcc libc6-dev" "to link the native program" && links gcc
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

# build_program PART [HOW...]: publishes the program of the files (Files, native) or the web application (App).
build_program() {
    local part=$1 stamp=$here/artifacts/published.$1
    shift
    local how=("$@")
    need_sdk
    mkdir -p "$here/artifacts"
    # Touched before the build: a file saved while it runs counts as newer. Who has built already has touched it then.
    [[ " $* " == *" --no-build "* ]] || touch "$stamp.next"
    if [[ $part == Files ]] && ! can_link; then
        say "no C compiler, and none may be installed: the program is not made native"
        how=(-p:PublishAot=false)
    fi
    say "building"
    quietly "the build" dotnet publish "$here/src/Kuntakokeilu.$part" -c Release --nologo -v quiet "${how[@]}"
    mv "$stamp.next" "$stamp"
}
