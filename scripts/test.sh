# Everything the tests need, then the tests, cheapest first. Sourced by the launcher; expects its functions.
# The last line printed is `N passed, N failed` (`, N skipped` may follow).

only=(--filter-not-trait Category=Long)
[[ ${1-} == --all ]] && { only=(); shift; }
[[ $# -eq 0 ]] || die "test takes only --all."

need_sdk
need_package chromium chromium "for the browser tests"
cd "$here"

passed=0 failed=0 skipped=0

# A step that is not itself a set of tests counts as one test.
step() {
    local what=$1
    shift
    say "$what"
    if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); say "FAILED: $what"; fi
}

# Runs one test program and adds its counts; a program that ends without counts has failed.
run_tests() {
    local project=$1 log counts
    log=$(mktemp)
    say "tests: $project"
    "artifacts/bin/$project/release/$project" --no-ansi --no-progress "${only[@]}" >"$log" 2>&1 || true
    counts=$(sed -nE 's/^ +(failed|succeeded|skipped): ([0-9]+)$/\1=\2/p' "$log" | tr '\n' ' ')
    local succeeded= failures= skips=
    for pair in $counts; do
        case $pair in
            succeeded=*) succeeded=${pair#*=} ;;
            failed=*) failures=${pair#*=} ;;
            skipped=*) skips=${pair#*=} ;;
        esac
    done
    if [[ -z $succeeded || -z $failures ]]; then
        cat "$log" >&2
        failures=1
    elif [[ $failures -gt 0 ]]; then
        grep -vE '^(xUnit|$)' "$log" >&2 || true
    fi
    rm -f "$log"
    passed=$((passed + ${succeeded:-0})) failed=$((failed + failures)) skipped=$((skipped + ${skips:-0}))
}

say "restoring"
quietly "restoring the tools" dotnet tool restore
step "formatting" dotnet csharpier check . --log-level Error
quietly "restoring packages" dotnet restore Kuntakokeilu.slnx --locked-mode
say "building"
quietly "the build" dotnet build Kuntakokeilu.slnx -c Release --no-restore --nologo -v quiet
build_program
run_tests Kuntakokeilu.Law.Tests
run_tests Kuntakokeilu.Tests
run_tests Kuntakokeilu.Browser.Tests

if [[ $skipped -gt 0 ]]; then
    echo "$passed passed, $failed failed, $skipped skipped"
else
    echo "$passed passed, $failed failed"
fi
[[ $failed -eq 0 ]]
