namespace Kuntakokeilu.Tests.Commands;

/// <summary>What can go wrong around the program: one clear line, exit code 2, and nothing half-written left.</summary>
public sealed class DetermineTroubleTests : IDisposable
{
    private const string Determine = "kokeilu determine --facts facts.csv --out out";
    private readonly TempFolder folder = new();

    public DetermineTroubleTests() => folder.Write("facts.csv", SmallFiles.Facts(SmallFiles.Row));

    public void Dispose() => folder.Dispose();

    private string[] Left => Directory.Exists(folder["out"]) ? Directory.GetFileSystemEntries(folder["out"]) : [];

    private async Task Fails(string script, string because)
    {
        (await Kokeilu.Run(folder, script)).CouldNotRun(because);
        Assert.Empty(Left);
    }

    [Theory]
    [InlineData("--facts none.csv --out out", "There is no file none.csv.")]
    [InlineData("--facts no/such/facts.csv --out out", "There is no file no/such/facts.csv.")]
    [InlineData("--facts facts.csv --acts none.csv --out out", "There is no file none.csv.")]
    [InlineData("--facts facts.csv/x --out out", "facts.csv/x")]
    [InlineData("--facts . --out out", ". is a directory")]
    [InlineData("--facts facts.csv --acts .. --out out", ".. is a directory")]
    [InlineData("--facts '' --out out", "There is no file")]
    [InlineData("--facts facts.csv --out ''", "can't be written")]
    [InlineData("--facts facts.csv --out facts.csv", "facts.csv/responsibility.csv can't be written")]
    [InlineData("--facts facts.csv --out facts.csv/out", "can't be written")]
    public Task Paths_that_lead_nowhere(string options, string because) =>
        Fails("kokeilu determine " + options, because);

    [Theory]
    [InlineData("", "facts.csv is empty")]
    [InlineData("\n", "no header row")]
    [InlineData("\"person\n", "no header row")]
    [InlineData("person,date,event\n", "lacks the column birth_date, home_municipality, status, earnings_related")]
    [InlineData("PK\u0003\u0004", "lacks the column")]
    public async Task Files_of_another_kind(string facts, string because)
    {
        folder.Write("facts.csv", facts);
        await Fails(Determine, because);
    }

    [Fact]
    public async Task A_column_that_stands_twice()
    {
        folder.Write("facts.csv", SmallFiles.Header.Replace("person,", "person,status,"));
        await Fails(Determine, "facts.csv has the column status twice.");
    }

    [Theory]
    [InlineData("", "acts.csv is empty")]
    [InlineData("person,date,act,to,requested\n", "acts.csv lacks the column ground, services_secured, accepted.")]
    public async Task Acts_of_another_kind(string acts, string because)
    {
        folder.Write("acts.csv", acts);
        await Fails(Determine + " --acts acts.csv", because);
    }

    [Fact]
    public async Task Acts_through_a_pipe_are_refused()
    {
        string script = $"mkfifo pipe; (true > pipe &); {Determine} --acts pipe";
        await Fails(script, "pipe must be a file");
    }

    /// <summary>Root may read everything, so it gives up that right first.</summary>
    [Theory]
    [InlineData("chmod 0 facts.csv", "No permission to read facts.csv.")]
    [InlineData("mkdir out; chmod 500 out", "out/responsibility.csv can't be written")]
    public async Task No_permission(string before, string because)
    {
        const string AsUsual = "$([ \"$(id -u)\" = 0 ] && echo setpriv --bounding-set=-all)";
        if (!await Kokeilu.Can($"echo x > f; chmod 0 f; {AsUsual} true && ! {AsUsual} cat f 2> /dev/null"))
            Assert.Skip("Root can read everything here and can't give that up: there is no setpriv.");
        await Fails($"{before}; {AsUsual} dotnet \"$KOKEILU\" determine --facts facts.csv --out out", because);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(4)]
    public async Task A_full_disk(int kibibytes)
    {
        if (!await Kokeilu.Can("unshare -Urm mount -t tmpfs tmpfs \"$FOLDER\""))
            Assert.Skip("No disk of its own can be made here: it takes a user namespace.");
        folder.Write("facts.csv", SmallFiles.ManyFacts(50_000));
        Directory.CreateDirectory(folder["out"]);
        // Seen from inside, where the disk is: what is left on it goes to standard output, which must be empty.
        string inside =
            $"mount -t tmpfs -o size={kibibytes}k tmpfs out && "
            + "dotnet \"$KOKEILU\" determine --facts facts.csv --out out; code=$?; ls -A out; exit $code";
        await Fails($"unshare -Urm bash -c '{inside}'", "can't be written: No space left");
    }

    [Fact]
    public async Task A_result_that_is_a_directory()
    {
        Directory.CreateDirectory(folder["out/rejected.csv"]);
        (await Kokeilu.Run(folder, Determine)).CouldNotRun("out/rejected.csv can't be written");
        Assert.Equal([folder["out/rejected.csv"]], Left);
    }

    [Theory]
    // A pipe whose reader is gone before the program begins.
    [InlineData("mkfifo shut; exec 3<>shut 4>shut 3<&-; kokeilu determine --facts facts.csv --out out >&4")]
    [InlineData("kokeilu determine --facts facts.csv --out out > /dev/full")]
    [InlineData("kokeilu determine --facts facts.csv --out out >&-")]
    public async Task Nobody_reads_what_it_says(string script)
    {
        (await Kokeilu.Run(folder, script)).CouldNotRun("Standard output can't be written");
        Assert.Equal(2, Left.Length);
        Assert.EndsWith("\n", File.ReadAllText(folder["out/responsibility.csv"]));
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Stopped_in_the_middle_it_leaves_nothing(string signal)
    {
        folder.Write("facts.csv", SmallFiles.ManyFacts(20_000));
        Kokeilu ran = await Kokeilu.Run(
            folder,
            // The pipe stays open after the rows, so the program can't come to its end.
            "set -m; mkfifo pipe; dotnet \"$KOKEILU\" determine --facts pipe --out out & program=$!; set +m; "
                + "exec 3> pipe; cat facts.csv >&3; "
                + "until [ -n \"$(find out -name '.responsibility*' -size +0 2> /dev/null)\" ]; "
                + $"do sleep 0.02; done; kill -{signal} $program; wait $program"
        );

        Assert.Equal((130, "", "kokeilu: Stopped.\n"), (ran.ExitCode, ran.Output, ran.Errors));
        Assert.Empty(Left);
    }

    [Fact]
    public async Task It_can_be_stopped_while_it_waits_for_a_pipe_to_open()
    {
        Kokeilu ran = await Kokeilu.Run(
            folder,
            // Opening a pipe that nobody writes to is where one of its threads waits in the system; the runtime's own
            // pipes for debuggers, which wait alike, are left out.
            "mkfifo pipe; DOTNET_EnableDiagnostics=0 dotnet \"$KOKEILU\" determine --facts pipe --out out & program=$!; "
                + "until grep -qs wait_for_partner /proc/$program/task/*/wchan; do sleep 0.02; done; "
                + "kill $program; wait $program"
        );

        Assert.Equal((130, "kokeilu: Stopped.\n"), (ran.ExitCode, ran.Errors));
        Assert.Empty(Left);
    }
}
