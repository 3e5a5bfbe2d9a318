using Kuntakokeilu.Base.Data.Cluster;

namespace Kuntakokeilu.Tests.Base.Data.Cluster;

public sealed class PostgresProgramsTests : IDisposable
{
    private readonly TempFolder machine = new();

    public void Dispose() => machine.Dispose();

    [Theory]
    [InlineData("15 16 17", null, 17)]
    [InlineData("9 15 16", null, 16)]
    [InlineData("15 16 17", "15", 15)]
    public void The_newest_makes_a_cluster_and_its_own_version_runs_it(string installed, string? cluster, int chosen)
    {
        Install(installed);

        Assert.Equal(chosen, Find(cluster).Major);
    }

    [Fact]
    public void Programs_in_PATH_are_found_beside_the_real_file()
    {
        Install("16");
        Directory.CreateDirectory(machine["bin"]);
        File.CreateSymbolicLink(machine["bin/postgres"], machine["16/bin/postgres"]);

        PostgresPrograms found = PostgresPrograms.For(null, "data", machine["bin"], machine["nothing"]);

        Assert.Equal(machine["16/bin/initdb"], found["initdb"]);
    }

    [Theory]
    [InlineData("", null, "PostgreSQL 15 or newer is needed: install the package postgresql")]
    [InlineData("13 14", null, "PostgreSQL 15 or newer is needed (found: 14, 13)")]
    [InlineData("17", "15", "data was made by PostgreSQL 15, which is not on this machine (found: 17)")]
    [InlineData("17", "15", "install the package postgresql-15, or name another folder with --data")]
    public void What_is_missing_is_told_in_one_line(string installed, string? cluster, string told)
    {
        Install(installed);

        string message = Assert.Throws<CannotRunException>(() => Find(cluster)).Message;

        Assert.Contains(told, message);
        Assert.DoesNotContain('\n', message);
    }

    private PostgresPrograms Find(string? cluster) =>
        PostgresPrograms.For(cluster, "data", machine["nothing"], machine.Path);

    private void Install(string majors)
    {
        foreach (string major in majors.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Directory.CreateDirectory(machine[$"{major}/bin"]);
            machine.Write($"{major}/bin/initdb", "");
            string postgres = machine.Write(
                $"{major}/bin/postgres",
                $"#!/bin/sh\necho 'postgres (PostgreSQL) {major}.3 (Debian {major}.3-1)'\n"
            );
            File.SetUnixFileMode(postgres, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }
}
