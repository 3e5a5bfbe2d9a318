using System.Text;
using Kuntakokeilu.Core.Monitoring.Publishing;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;
using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Monitoring.Disclosure;

/// <summary>Releases published from a register under a known secret.</summary>
public sealed class PublishedSecretTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("nobody-shall-ever-read-this-one-0");

    /// <summary>
    /// The real program with the secret in a file: what it writes to the terminal, to its folder and to the database
    /// (every row of every table as text, bytes in hexadecimal, as in a dump), and what the site then answers.
    /// </summary>
    [Fact]
    public async Task No_output_file_row_or_answer_holds_the_secret()
    {
        using TempFolder folder = new();
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import(Encoding.UTF8.GetBytes(SmallFiles.ManyFactsThroughAugust(50)));
        await using DatabaseSite site = await DatabaseSite.Of(register);
        Directory.CreateDirectory(folder["data"]);
        string key = folder.Write("data/statistics.key", Secret);
        File.SetUnixFileMode(key, UnixFileMode.UserRead);

        Kokeilu ran = await Kokeilu.Run(
            folder,
            $"export ConnectionStrings__Kokeilu='{register.ConnectionString}'; kokeilu publish-statistics --data data"
        );

        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Silent(ran.Output);
        foreach (string file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories))
            if (file != key)
                Silent(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, Stop)));
        await SilentDatabase(register);
        Dictionary<string, string> told = await OpenPagesTests.Everything(site);
        Assert.Contains("release=1", told["/statistics/releases.atom"], StringComparison.Ordinal);
        Assert.All(told, one => Silent(one.Value));
    }

    /// <summary>The look itself, in every form in which the secret could be written.</summary>
    [Fact]
    public void The_look_finds_the_secret()
    {
        string[] written =
        [
            Encoding.Latin1.GetString(Secret),
            Convert.ToHexString(Secret),
            Convert.ToHexStringLower(Secret),
            .. Enumerable.Range(0, 3).Select(before => Convert.ToBase64String([.. new byte[before], .. Secret, 1])),
        ];
        Assert.All(written, text => Assert.ThrowsAny<Exception>(() => Silent($"before {text} after")));
    }

    [Fact]
    public async Task Another_secret_is_refused_without_telling_either()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await Publish(register, SmallFiles.ManyFactsThroughAugust(20), Secret);

        CannotRunException told = await Assert.ThrowsAsync<CannotRunException>(() =>
            Job(register, new byte[32]).Run(new(Month.Of(2021, 8)), "test", Stop)
        );

        Silent(told.ToString());
    }

    /// <summary>The register made anew from rows in another order, people in another order of numbers.</summary>
    [Fact]
    public async Task A_register_made_anew_in_another_order_publishes_the_same()
    {
        string[] rows = SmallFiles.ManyFactsThroughAugust(60).TrimEnd('\n').Split('\n');
        string turned = string.Join('\n', [rows[0], .. rows[1..].Reverse()]) + "\n";
        await using TestRegister one = await TestRegister.Make(cluster);
        await using TestRegister other = await TestRegister.Make(cluster);

        IReadOnlyList<PublishedTable> first = await Publish(one, string.Join('\n', rows) + "\n", Secret);
        IReadOnlyList<PublishedTable> second = await Publish(other, turned, Secret);

        Assert.Contains(first, table => table.Figures.ContainsAnyExcept(0, int.MinValue, int.MinValue + 1));
        foreach ((PublishedTable before, PublishedTable after) in first.Zip(second))
            Assert.True(before.Figures.SequenceEqual(after.Figures), before.Definition.Id);
    }

    private static async Task<IReadOnlyList<PublishedTable>> Publish(TestRegister register, string facts, byte[] secret)
    {
        await register.Import(Encoding.UTF8.GetBytes(facts));
        return (await Job(register, secret).Run(new(Month.Of(2021, 7)), "test", Stop))!.Tables;
    }

    private static PublishJob Job(TestRegister register, byte[] secret) =>
        new(register.Source, register.Clock, _ => new RecordKeys(secret));

    private static async Task SilentDatabase(TestRegister register)
    {
        List<string> tables = await register.Lines(
            """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema')
            """
        );
        Assert.Contains("monitoring.release", tables);
        foreach (string table in tables)
            Silent(string.Join('\n', await register.Lines($"select t::text from {table} t")));
    }

    /// <summary>Neither as it is nor in hexadecimal nor in base 64, beginning at any byte.</summary>
    private static void Silent(string text)
    {
        Assert.DoesNotContain("nobody-shall", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Convert.ToHexString(Secret, 0, 8), text, StringComparison.OrdinalIgnoreCase);
        for (int first = 0; first < 3; first++)
            Assert.DoesNotContain(Convert.ToBase64String(Secret, first, 12), text, StringComparison.Ordinal);
    }
}
