# Everything the tests need, then the tests, cheapest first; or a part of them, quickly. Sourced by the launcher; expects
# its functions.
# The last line printed is `N passed, N failed` (`, N skipped` may follow).

usage="test takes a subject (a folder's name, as Access or Register.Importing), --all, --fast, --slowest."
only=(--filter-not-trait Category=Held) long=(--filter-not-trait Category=Long) all= subject= fast= slowest=
for word in "$@"; do
    case $word in
        --all) long=() all=yes; export KOKEILU_AXE=all ;;
        --fast) fast=yes ;;
        --slowest) slowest=yes ;;
        -*) die "$usage" ;;
        *) [[ -z $subject && $word =~ ^[A-Za-z.]+$ ]] || die "$usage"; subject=$word ;;
    esac
done
only+=("${long[@]}")
# A part of the tests is for the one who is working: built as quickly as goes, nothing checked that no test asks for.
whole=yes
[[ -z $subject$fast ]] || whole=
[[ -z $subject ]] || only+=(--filter-namespace "*.$subject" "*.$subject.*")
# In memory alone: a test that asks for a server or a process of ours is skipped where it asks.
[[ -z $fast ]] || { export KOKEILU_TESTS=memory; only+=(--filter-not-namespace "*.Cluster"); }
[[ -z $slowest ]] || only+=(--show-slowest-tests 30)

need_sdk
if [[ -z $fast ]]; then
    # Chromium without the parts that draw on a screen, else the whole of it.
    command -v chromium-headless-shell >/dev/null ||
        { may_install && install chromium-headless-shell "for the browser tests"; } ||
        need_package chromium chromium "for the browser tests"
    need_postgres
    need_package node nodejs "for the outside readers of the open statistics"
    need_package npm npm "for the outside readers of the open statistics"
fi
cd "$here"

passed=0 failed=0 skipped=0

# A step that is not itself a set of tests counts as one test.
step() {
    local what=$1
    shift
    say "$what"
    if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); say "FAILED: $what"; fi
}

# The build and the tests are many short runs: watching what they do in order to compile it better never pays there, and
# compiling again only what is called thousands of times (hexadecimal); nor does tidying memory every few megabytes, on
# many heaps or in a thread of its own, or mapping all that is compiled twice for safety.
export DOTNET_TieredPGO=0 DOTNET_TC_CallCountThreshold=1000
export DOTNET_GCgen0size=4000000 DOTNET_gcServer=0 DOTNET_gcConcurrent=0 DOTNET_EnableWriteXorExecute=0

# What the tests write is gone when they end. In memory, hundreds of small databases cost a third less: a file system
# that has just deleted many files looks long for a place for the next one.
if [[ $(df --output=avail /dev/shm 2>/dev/null | tail -1) -gt 4000000 ]]; then
    memory=$(mktemp -d /dev/shm/kokeilu-XXXXXX)
    # Also for the user that PostgreSQL runs as.
    chmod 1777 "$memory"
    export TMPDIR=$memory
fi
logs=$(mktemp -d)

# One compiler for all projects; of a whole run its own, which ends with it.
export UseSharedCompilation=true
[[ -z $whole ]] || export SharedCompilationId=kokeilu-$$

# The last line, whatever happens: a build that fails counts as one more failure.
close() {
    [[ -z ${SharedCompilationId-} ]] || pkill -f -- "-pipename:$SharedCompilationId\$" || true
    rm -rf "$logs" ${memory+"$memory"}
    [[ -n ${done-} ]] || failed=$((failed + 1))
    local skips=
    [[ $skipped -eq 0 ]] || skips=", $skipped skipped"
    echo "$passed passed, $failed failed$skips"
}
trap close EXIT

# Runs one test program; what it prints is kept for the count.
run_tests() {
    local project=$1 begun=$SECONDS
    shift
    "artifacts/bin/$project/release/$project" --no-ansi --progress off "${only[@]}" "$@" >"$logs/$project" 2>&1 || true
    echo $((SECONDS - begun)) >"$logs/$project.seconds"
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
    say "$project: ${succeeded:-0} passed, ${failures:-1} failed ($(cat "$logs/$project.seconds") s)"
    [[ -z $slowest ]] || grep -iA40 'slowest' "$logs/$project" >&2 || true
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

# What others wrote reads the open statistics; installed anew only when its lock file has changed.
install_readers() {
    local readers=tests/outside-readers
    cmp -s "$readers/package-lock.json" "$readers/node_modules/.installed" && return
    quietly "installing the outside readers" npm ci --no-audit --no-fund --prefix "$readers"
    cp "$readers/package-lock.json" "$readers/node_modules/.installed"
}

say "restoring"
if [[ -n $whole ]]; then
    quietly "restoring the tools" dotnet tool restore
    step "formatting" dotnet csharpier check . --log-level Error
    # Style and analysis, here and in what is published below.
    export KokeiluChecked=true
fi
# Of a part once for each state of the files that name packages: to find that nothing is missing takes seconds.
restored=artifacts/restored
if [[ -n $whole || ! -e $restored || -n $(find src tests bench Directory.*.props Kuntakokeilu.slnx global.json \
    -newer "$restored" \( -name '*.csproj' -o -name '*.props' -o -name '*.lock.json' -o -name '*.slnx' \
    -o -name global.json \) -not -path '*/node_modules/*' -print -quit) ]]; then
    quietly "restoring packages" dotnet restore Kuntakokeilu.slnx --locked-mode
    touch "$restored"
fi
[[ -z $whole ]] || audit_packages &
[[ -n $fast ]] || install_readers &
readers=$!
programs=(Kuntakokeilu.Law.Tests Kuntakokeilu.Statistics.Tests Kuntakokeilu.Surveys.Tests Kuntakokeilu.Tests)
[[ -n $fast ]] || programs+=(Kuntakokeilu.Browser.Tests)
# Those that have a folder of the subject; of a name that is nowhere all are asked.
if [[ -n $subject ]]; then
    with=()
    for project in "${programs[@]}"; do
        [[ -z $(find "tests/$project" -path "*/${subject//.//}" -type d -print -quit) ]] || with+=("$project")
    done
    [[ ${#with[@]} -eq 0 ]] || programs=("${with[@]}")
fi
say "building"
if [[ -n $whole ]]; then
    touch artifacts/published.App.next ${all:+artifacts/published.Files.next}
    quietly "the build" dotnet build Kuntakokeilu.slnx -c Release --no-restore --nologo -v quiet
    # Beside the publishing, which waits for itself now and then, those that need nothing of what is published.
    for project in Kuntakokeilu.Law.Tests Kuntakokeilu.Statistics.Tests Kuntakokeilu.Surveys.Tests; do run_tests $project; done &
    beside=$!
    # What is given to people is what the tests start and kill; compiled ahead, it starts in half the time, too. What is
    # built is published as it is: a restore of its own would have the web application compiled and checked once more.
    step "the web application" build_program App --no-build
    wait "$beside"
    published=artifacts/publish/Kuntakokeilu.App/release_linux-x64
    export KOKEILU_PROGRAM=$here/$published/kokeilu.dll
    # The tests run what is published as well, and spare themselves compiling it twice more.
    for project in Kuntakokeilu.Tests Kuntakokeilu.Browser.Tests; do
        cp "$published"/*.dll "artifacts/bin/$project/release/"
    done
else
    for project in "${programs[@]}"; do
        quietly "the build" dotnet build "tests/$project" -c Release --no-restore --nologo -v quiet
    done
fi

# Whether one of the programs is run.
runs() { [[ " ${programs[*]} " == *" $1 "* ]]; }

# Two at a time, for all wait now and then: for the browser, for a server, for a process to end.
wait "$readers" || true
say "testing"
{
    if runs Kuntakokeilu.Browser.Tests; then run_tests Kuntakokeilu.Browser.Tests; fi
    if [[ -n $whole ]]; then
        # No test runs it, and whoever runs it has it made first: a minute of the processor for the long run.
        [[ -z $all ]] || { build_program Files --no-build && touch "$logs/native"; }
    else
        for project in Kuntakokeilu.Law.Tests Kuntakokeilu.Statistics.Tests Kuntakokeilu.Surveys.Tests; do
            if runs $project; then run_tests $project; fi
        done
    fi
} &
if runs Kuntakokeilu.Tests; then run_tests Kuntakokeilu.Tests --max-threads 4; fi
wait
[[ -z $whole || -z $all ]] || step "the native program" test -e "$logs/native"
for project in "${programs[@]}"; do
    count "$project"
done
[[ $((passed + failed)) -gt 0 ]] || { say "no tests of $subject"; failed=1; }
done=yes
[[ $failed -eq 0 ]]
