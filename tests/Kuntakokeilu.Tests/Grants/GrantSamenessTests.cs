using System.Text;
using Kuntakokeilu.Core.Grants;
using Kuntakokeilu.Law.Grants;
using Kuntakokeilu.Tests.Grants.Oracle;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Grants;

/// <summary>The job gives, byte for byte, what a second implementation written from the rules gives.</summary>
public sealed class GrantSamenessTests
{
    private const int OfAFile = 100;
    private const int Files = 10;
    private const int LongFiles = 1000;
    private const int Met = 60;

    [Fact]
    public void Random_applications_come_out_as_the_second_implementation_says() => Compare(first: 1, Files);

    [Fact]
    [Trait("Category", "Long")]
    public void A_hundred_thousand_of_them_do() => Compare(first: 1001, LongFiles);

    [Theory]
    [InlineData(40, 1)]
    [InlineData(1000, 2)]
    [InlineData(3000, 4)]
    public void Wherever_the_file_is_cut(int chunkBytes, int threads)
    {
        GrantFiles files = GrantChances.Make(seed: 77, applications: 60);
        Assert.Equal(GrantProgram.Run(files), GrantProgram.Run(files, chunkBytes, threads));
    }

    /// <summary>What is never met is never compared: every ground, code, benefit and outcome comes in the random files.</summary>
    [Fact]
    public void Random_applications_meet_every_ground_code_and_outcome()
    {
        HashSet<string> met = [];
        for (int seed = 1; seed <= Met; seed++)
        {
            GrantTexts texts = GrantProgram.Run(GrantChances.Make(seed, OfAFile));
            foreach (Dictionary<string, string> row in Table(texts.Decisions))
            {
                met.UnionWith(row["grounds"].Split(';'));
                met.UnionWith([
                    $"{row["benefit"]} {row["decision"]}",
                    $"{row["law"]} {row["basis"]} {row["decision"]}",
                    row["authority_basis"],
                    row["appeal"],
                    row["aid"],
                ]);
            }
            foreach (Dictionary<string, string> row in Table(texts.Rows))
                met.UnionWith([row["kind"], row["note"]]);
            foreach (Dictionary<string, string> row in Table(texts.Rejected))
                met.Add(row["file"] + " " + row["code"]);
        }
        Assert.Equal([], Expected().Except(met));
    }

    private static IEnumerable<string> Expected() =>
        [
            .. Enum.GetValues<GrantGround>().Select(DecisionWords.Name),
            .. from benefit in Words("pay_subsidy employment_55 startup travel expense_allowance")
            from outcome in Words("granted rejected to_te_office")
            select $"{benefit} {outcome}",
            .. from law in Words("2017 2023")
            from basis in Words("skills ability association over60 apprenticeship")
            from outcome in Words("granted rejected")
            select $"{law} {basis} {outcome}",
            "startup partly_granted",
            "pay_subsidy undetermined",
            "employment_55 undetermined",
            "2017 organiser granted",
            "2017 skills partly_granted",
            "2023 ability partly_granted",
            .. Words("10.1.3.a 10.1.3.b 10.1.3.c 10.1.3.d 10.1.3.e not_in_10 4"),
            .. Words("11.2 11.2.esf 11.2.1 11.2.2 11.2.3 11.2.4"),
            .. Words("none review review_partly board board_partly gber de_minimis"),
            .. Words("month bonus days trip lodging lapsed"),
            .. from code in Words("malformed missing_value bad_date bad_value unknown_municipality not_pilot duplicate")
            select $"grants.csv {code}",
            .. from code in Words("outside_pilot no_legal_basis") select $"grants.csv {code}",
            .. from code in Words("malformed missing_value bad_date bad_value unknown_municipality duplicate")
            select $"employers.csv {code}",
        ];

    private static string[] Words(string text) => text.Split(' ');

    private static void Compare(int first, int files)
    {
        for (int seed = first; seed < first + files; seed++)
            if (GrantSameness.Difference(GrantChances.Make(seed, OfAFile), GrantProgram.Run) is { } difference)
                Assert.Fail($"seed {seed}: {difference}");
    }

    private static IEnumerable<Dictionary<string, string>> Table(string text) =>
        PlainCsv.ReadTable(Encoding.UTF8.GetBytes(text), "a file", []).Select(line => line.Fields!);
}
