using Kuntakokeilu.Tests.Sample;

namespace Kuntakokeilu.Tests.Data;

/// <summary>What tests rely on when they say that two registers are the same.</summary>
public sealed class RegisterContentTests(TestCluster cluster)
{
    [Fact]
    public async Task One_value_of_one_row_is_seen_in_every_table()
    {
        SampleOutput sample = SampleOutput.Of(people: 30, seed: 3);
        await using TestRegister one = await TestRegister.Make(cluster);
        await using TestRegister other = await TestRegister.Make(cluster);
        foreach (TestRegister register in (TestRegister[])[one, other])
            await register.Import(sample.Facts, sample.Acts);
        await RegisterContent.Same(one, other);

        // From the last that is compared to the first: the one changed now is the one that is told.
        (string Table, string Change)[] changes =
        [
            ("steering.day_count", "people = people + 1"),
            ("steering.current_period", "protected = not protected"),
            ("steering.period", "valid_from = valid_from + 1"),
            ("register.fact", "seq = seq + 1000"),
            ("register.person", "key = key || 'x'"),
        ];
        foreach ((string table, string change) in changes)
        {
            await Sql.Run(
                other.ConnectionString,
                "set session_replication_role = replica;"
                    + $"update {table} set {change} where ctid = (select min(ctid) from {table})",
                TestContext.Current.CancellationToken
            );
            Exception told = await Assert.ThrowsAsync<Xunit.Sdk.FailException>(() => RegisterContent.Same(one, other));
            Assert.StartsWith($"{table} differs: ", told.Message, StringComparison.Ordinal);
        }
    }
}
