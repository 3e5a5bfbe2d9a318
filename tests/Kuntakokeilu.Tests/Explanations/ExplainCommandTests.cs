using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Tests.Explanations;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("explain").FullName;

    private string Facts => Path.Combine(folder, "facts.csv");

    private string Acts => Path.Combine(folder, "acts.csv");

    public ExplainCommandTests()
    {
        File.WriteAllText(
            Facts,
            """
            date,person,event,birth_date,home_municipality,status,earnings_related,mother_tongue,immigrant,weekly_hours
            2021-06-01,ann,start,1990-01-01,837,2,no,fi,no,
            2021-06-01,anna,start,1990-01-01,837,9,yes,fi,no,17.5
            2021-07-01,anna,change,1990-01-01,999,9,yes,fi,no,17.5
            2021-08-01,anna,end,1990-01-01,837,9,yes,fi,no,17.5
            """
        );
        File.WriteAllText(
            Acts,
            """
            person,date,act,to,ground,requested,services_secured,accepted
            anna,2021-09-15,transfer_to_te_office,,safety,yes,yes,no
            ann,2021-09-15,transfer_to_te_office,,safety,yes,yes,no
            """
        );
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Only_the_persons_own_rows_are_found()
    {
        PersonRows ann = PersonFinder.Find(Facts, Acts, "ann")!;
        PersonRows anna = PersonFinder.Find(Facts, null, "anna")!;

        Assert.Equal((1, 1, 0), (ann.Entries.Count, ann.Acts.Count, ann.Rejected.Count));
        Assert.Equal((TeOfficeActKind.TransferToTeOffice, true), (ann.Acts[0].Kind, ann.Acts[0].Requested));
        Assert.Equal((2, 0), (anna.Entries.Count, anna.Acts.Count));
        Assert.Equal(17.5m, anna.Entries[0].Facts.WeeklyHours.Value);
        Assert.Equal(
            ["facts.csv:4: unknown_municipality: home_municipality: no municipality has this code"],
            anna.Rejected
        );
    }

    [Fact]
    public void A_person_without_rows_is_not_found() => Assert.Null(PersonFinder.Find(Facts, Acts, "an"));

    [Theory]
    [InlineData(0, "ann")]
    [InlineData(0, "ann", "--lang", "sv", "--on", "2021-06-01")]
    [InlineData(0, "ann", "--as-of", "2021-04-01")]
    [InlineData(1, "anna")]
    [InlineData(2, "nobody")]
    public void The_exit_code_says_how_it_went(int expected, string person, params string[] options) =>
        Assert.Equal(
            expected,
            CommandLine.Run(["explain", person, "--facts", Facts, .. options], CommandLine.FileVerbs)
        );

    [Fact]
    public void A_file_that_is_not_there_ends_with_2() =>
        Assert.Equal(
            2,
            CommandLine.Run(["explain", "ann", "--facts", Path.Combine(folder, "none.csv")], CommandLine.FileVerbs)
        );
}
