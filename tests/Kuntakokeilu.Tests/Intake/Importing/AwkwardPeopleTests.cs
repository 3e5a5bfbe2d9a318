using System.Text;
using Kuntakokeilu.Core.Intake.Importing;
using Kuntakokeilu.Core.Intake.Writing;
using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Intake.Importing;

/// <summary>What a file may have and a database may not.</summary>
public sealed class AwkwardPeopleTests(TestCluster cluster)
{
    /// <summary>PostgreSQL's text has no room for the null character: the rows are rejected, not the file.</summary>
    [Fact]
    public async Task An_identifier_with_a_null_character()
    {
        string named = SmallFiles.Row.Replace("anna", "an\0a", StringComparison.Ordinal);
        string act = SmallFiles.Act.Replace("anna", "an\0a", StringComparison.Ordinal);
        await using TestRegister register = await TestRegister.Make(cluster);

        ImportSummary summary = await register.Import(
            Bytes(SmallFiles.Facts(named, named, SmallFiles.Row)),
            Bytes(SmallFiles.Acts(act, SmallFiles.Act))
        );

        Assert.Equal((1, 2, 3), (summary.Persons, summary.Recorded, summary.Rejected));
        Assert.Equal(
            [
                "facts.csv,2,an\uFFFDa,bad_value,person: not a value that this column can have",
                "facts.csv,3,an\uFFFDa,bad_value,person: not a value that this column can have",
                "acts.csv,2,an\uFFFDa,unknown_person,there are no facts of such a person",
            ],
            await Telling
                .Rejected(register.Source, TestContext.Current.CancellationToken)
                .ToArrayAsync(TestContext.Current.CancellationToken)
        );
        WrittenPart sent = await register.Send(SmallFiles.Facts(named, SmallFiles.Row));
        Assert.Equal((0, 1, 1), (sent.Recorded, sent.Rejections.Count, sent.AlreadyKnown.Count));
    }

    [Fact]
    public async Task More_rows_of_one_person_than_can_be_numbered()
    {
        string rows = string.Concat(Enumerable.Repeat(SmallFiles.Row, 40_000));
        await using TestRegister register = await TestRegister.Make(cluster);

        CannotRunException told = await Assert.ThrowsAsync<CannotRunException>(() =>
            register.Import(Bytes(SmallFiles.Facts(rows)))
        );

        Assert.Contains("32767", told.Message, StringComparison.Ordinal);
        Assert.Contains("line 32769", told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("anna", told.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await register.Ask<long>("select count(*) from register.fact"));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
