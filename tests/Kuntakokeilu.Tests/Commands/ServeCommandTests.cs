using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Commands;

/// <summary>Without sign-in nothing may make the site listen beyond this machine.</summary>
public sealed class ServeCommandTests(TestCluster cluster) : IDisposable
{
    /// <summary>Serves until it is ready, then tells where the process listens, and stops it.</summary>
    private const string Listening = """
        : >out # There before anybody reads it: the program's own shell may not have come so far.
        dotnet "$KOKEILU" serve --urls http://127.0.0.1:0 --data data >>out 2>err & pid=$!
        tail --pid=$pid -n +1 -f out | grep -q Ready
        cat out
        inodes=$(ls -l /proc/$pid/fd | sed -n 's/.*socket:\[\([0-9]*\)\].*/\1/p')
        cat /proc/net/tcp /proc/net/tcp6 | awk '$4 == "0A" {print $2, $10}' |
            while read -r address inode; do grep -qx "$inode" <<<"$inodes" && echo "listens ${address%:*}"; done
        kill -TERM $pid; wait $pid; echo "ended $?"
        """;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Each tells of another address in a way of its own, so several are tried in one start.</summary>
    [Theory]
    [InlineData("")]
    [InlineData(
        """
            export ASPNETCORE_URLS=http://0.0.0.0:0 URLS=http://*:0
            export ASPNETCORE_HTTP_PORTS=5997 DOTNET_HTTP_PORTS=5998 HTTP_PORTS=5999
            export Kestrel__Endpoints__Open__Url=http://0.0.0.0:0
            export ASPNETCORE_Kestrel__Endpoints__Other__Url=http://0.0.0.0:0

            """
    )]
    [InlineData(
        """
            export ASPNETCORE_PREFERHOSTINGURLS=true
            echo '{"urls":"http://0.0.0.0:0"}' > appsettings.json

            """
    )]
    public async Task It_listens_where_it_is_told_and_nowhere_else(string environment)
    {
        Kokeilu ran = await Kokeilu.Run(folder, await Database() + environment + Listening);
        string[] lines = ran.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("Ready: http://127.0.0.1:", lines[0], StringComparison.Ordinal);
        Assert.Equal(["listens 0100007F", "ended 0"], lines[1..]);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5997")]
    [InlineData("http://*:5997")]
    [InlineData("http://+:5997")]
    [InlineData("http://example.org:5997")]
    public async Task An_address_beyond_this_machine_is_refused(string url) =>
        (await Kokeilu.Run(folder, $"kokeilu serve --urls '{url}'")).CouldNotRun("is refused");

    /// <summary>Only the demo's day is set, and moved by <c>day</c> where there is a demo.</summary>
    [Theory]
    [InlineData("serve --today 2024-11-15", "for the demo alone")]
    [InlineData("day 2024-11-15 --data .", "There is no demo")]
    public async Task The_day_is_not_to_be_set(string verb, string because) =>
        (await Kokeilu.Run(folder, $"kokeilu {verb}")).CouldNotRun(because);

    [Fact]
    public async Task A_port_in_use_is_told_in_one_line()
    {
        using System.Net.Sockets.TcpListener taken = new(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        string url = $"http://{taken.LocalEndpoint}";
        string script = $"{await Database()} kokeilu serve --urls {url} --data data";
        (await Kokeilu.Run(folder, script)).CouldNotRun($"Can't listen on {url}");
    }

    /// <summary>A server that is there already: making one for each would be most of the work.</summary>
    private async Task<string> Database() =>
        $"export ConnectionStrings__Kokeilu='{await cluster.CreateMigratedDatabase()}';";
}
