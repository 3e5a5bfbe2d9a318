using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Sample;

namespace Kuntakokeilu.Tests.Sample;

public sealed class SampleIdentitiesTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Everyone_has_a_code_of_their_own_that_no_real_person_has_and_that_fits_the_facts()
    {
        SampleCommand.Write(2000, seed: 1, folder.Path);
        string[][] facts = Rows(folder["facts.csv"]);
        Dictionary<string, string[]> people = facts.DistinctBy(row => row[0]).ToDictionary(row => row[0]);
        string[][] identities = Rows(SampleIdentities.Write(folder.Path));

        Assert.Equal(people.Keys, identities.Select(row => row[0]));
        Assert.Equal(identities.Length, identities.Select(row => row[1]).Distinct().Count());
        Assert.All(
            identities,
            row =>
            {
                Assert.True(IdentityCode.TryParse(row[1], out IdentityCode code));
                Assert.True(code.IsTemporary);
                string[] person = people[row[0]];
                Assert.Equal(person[3], $"{code.BirthDate:yyyy-MM-dd}");
                if (person[15].Length > 0)
                    Assert.Equal(person[15] == "1", code.Number % 2 == 1);
            }
        );
        Assert.InRange(identities.Count(row => row[7] == "yes"), 1, identities.Length / 50);
    }

    [Fact]
    public void The_same_sample_has_the_same_identities()
    {
        SampleCommand.Write(300, seed: 1, folder.Path);
        byte[] first = File.ReadAllBytes(SampleIdentities.Write(folder.Path));
        Assert.Equal(first, File.ReadAllBytes(SampleIdentities.Write(folder.Path)));
    }

    [Fact]
    public void More_people_of_a_day_than_codes_leaves_the_rest_without_one()
    {
        IEnumerable<string> rows = Enumerable.Range(0, 310).Select(i => $"p{i},1990-01-01,1\n");
        folder.Write("facts.csv", "person,birth_date,sex\n" + string.Concat(rows));
        string[][] identities = Rows(SampleIdentities.Write(folder.Path));
        Assert.Equal(300, identities.Select(row => row[1]).Distinct().Count());
        Assert.Equal(300, identities.Length);
    }

    private static string[][] Rows(string path) => [.. File.ReadAllLines(path).Skip(1).Select(line => line.Split(','))];
}
