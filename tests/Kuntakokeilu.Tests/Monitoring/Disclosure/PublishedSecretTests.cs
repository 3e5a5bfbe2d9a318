using System.Text;
using Kuntakokeilu.Core.Monitoring.Publishing;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Tables;
using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Monitoring.Disclosure;

/// <summary>Releases published from a register under a known secret.</summary>
public sealed class PublishedSecretTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("nobody-shall-ever-read-this-one-0");

    /// <summary>Every row of every table as text, bytes in hexadecimal: what a dump of the database holds.</summary>
    [Fact]
    public async Task No_table_of_the_database_holds_the_secret()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await Publish(register, SmallFiles.ManyFacts(50), Secret);

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

    [Fact]
    public async Task Another_secret_is_refused_without_telling_either()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await Publish(register, SmallFiles.ManyFacts(20), Secret);

        CannotRunException told = await Assert.ThrowsAsync<CannotRunException>(() =>
            Job(register, new byte[32]).Run(new(Month.Of(2021, 8)), "test", Stop)
        );

        Silent(told.ToString());
    }

    /// <summary>The register made anew from rows in another order, people in another order of numbers.</summary>
    [Fact]
    public async Task A_register_made_anew_in_another_order_publishes_the_same()
    {
        string[] rows = SmallFiles.ManyFacts(60).TrimEnd('\n').Split('\n');
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

    private static void Silent(string text)
    {
        Assert.DoesNotContain("nobody-shall", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Convert.ToHexString(Secret, 0, 8), text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Convert.ToBase64String(Secret)[..12], text, StringComparison.Ordinal);
    }
}
