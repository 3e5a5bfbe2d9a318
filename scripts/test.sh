# Everything the tests need, then the tests, cheapest first. Sourced by the launcher; expects its functions.
# The last line printed is `N passed, N failed` (`, N skipped` may follow).

# Held: programs that other tests start and kill, not tests.
only=(--filter-not-trait Category=Held)
if [[ ${1-} == --all ]]; then shift; else only+=(--filter-not-trait Category=Long); fi
[[ $# -eq 0 ]] || die "test takes only --all."

need_sdk
need_package chromium chromium "for the browser tests"
need_postgres
need_package node nodejs "for the outside readers of the open statistics"
need_package npm npm "for the outside readers of the open statistics"
cd "$here"

passed=0 failed=0 skipped=0

# A step that is not itself a set of tests counts as one test.
step() {
    local what=$1
    shift
    say "$what"
    if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); say "FAILED: $what"; fi
}

# The build and the tests are many short runs: watching what they do in order to compile it better never pays there.
export DOTNET_TieredPGO=0

logs=$(mktemp -d)

# The last line, whatever happens: a build that fails counts as one more failure.
close() {
    rm -rf "$logs"
    [[ -n ${done-} ]] || failed=$((failed + 1))
    local skips=
    [[ $skipped -eq 0 ]] || skips=", $skipped skipped"
    echo "$passed passed, $failed failed$skips"
}
trap close EXIT

# Runs one test program; what it prints is kept for the count.
run_tests() {
    "artifacts/bin/$1/release/$1" --no-ansi --progress off "${only[@]}" >"$logs/$1" 2>&1 || true
}

# Adds the counts of a test program; one that ended without counts has failed. What it printed is shown if any failed.
count() {
    local project=$1 name number succeeded= failures=
    while read -r name number; do
        case $name in
            succeeded:) succeeded=$number ;;
            failed:) failures=$number ;;
            skipped:) skipped=$((skipped + number)) ;;
        esac
    done < <(grep -E '^ +(failed|succeeded|skipped): [0-9]+$' "$logs/$project" || true)
    say "$project: ${succeeded:-0} passed, ${failures:-1} failed"
    [[ ${failures:-1} -eq 0 && -n $succeeded ]] || cat "$logs/$project" >&2
    passed=$((passed + ${succeeded:-0})) failed=$((failed + ${failures:-1}))
}

# A known hole is said aloud and does not fail: an advisory of today must not turn yesterday's green commit red.
audit_packages() {
    local told
    told=$(dotnet list Kuntakokeilu.slnx package --vulnerable --include-transitive 2>&1 || true)
    if grep -qE '^ +> ' <<< "$told"; then
        say "packages with known vulnerabilities:"
        grep -E '^(Project|The given project|Projekt)|^ +> ' <<< "$told" >&2
    elif ! grep -q 'no vulnerable packages' <<< "$told"; then
        say "the packages could not be audited: the source tells no vulnerabilities"
    fi
}

# Style and analysis: in the build, and in what is published below.
export KokeiluChecked=true
say "restoring"
quietly "restoring the tools" dotnet tool restore
step "formatting" dotnet csharpier check . --log-level Error
quietly "restoring packages" dotnet restore Kuntakokeilu.slnx --locked-mode
audit_packages
# What others wrote reads the open statistics; installed anew only when its lock file has changed.
readers=tests/outside-readers
if ! cmp -s "$readers/package-lock.json" "$readers/node_modules/.installed"; then
    quietly "installing the outside readers" npm ci --no-audit --no-fund --prefix "$readers"
    cp "$readers/package-lock.json" "$readers/node_modules/.installed"
fi
say "building"
quietly "the build" dotnet build Kuntakokeilu.slnx -c Release --no-restore --nologo -v quiet

# The browser's tests wait for the browser most of the time, so the others run beside them.
say "testing"
run_tests Kuntakokeilu.Browser.Tests &
run_tests Kuntakokeilu.Law.Tests
run_tests Kuntakokeilu.Statistics.Tests
run_tests Kuntakokeilu.Tests
step "the native program" build_program Files
step "the web application" build_program App
wait
for project in Kuntakokeilu.Law.Tests Kuntakokeilu.Statistics.Tests Kuntakokeilu.Tests Kuntakokeilu.Browser.Tests; do
    count "$project"
done
done=yes
[[ $failed -eq 0 ]]
