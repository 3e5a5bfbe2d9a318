using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Commands;

public sealed class ExplainFromDatabaseTests(TestCluster cluster)
{
    private const string Facts =
        "anna,2020-06-01,start,1990-01-01,837,2,no,fi,no\nanna,2021-09-01,change,1990-01-01,091,2,yes,fi,no\n"
        + "bo,2021-06-01,start,1980-01-01,837,2,unknown,fi,no\n";

    private const string Acts = "anna,2022-07-01,transfer_to_te_office,,safety,yes,yes,no\n";

    [Fact]
    public async Task The_database_and_the_files_give_the_same_reasons()
    {
        string[] questions = ["anna", "anna --on 2021-03-01 --lang sv", "bo --lang en", "bo --as-of 2021-04-01"];
        await using TestRegister register = await TestRegister.Make(cluster);
        await register.Import("2022-08-01", Facts, Acts);
        using TempFolder folder = new();
        folder.Write("facts.csv", SmallFiles.Header + Facts);
        folder.Write("acts.csv", SmallFiles.ActsHeader + Acts);

        foreach (string question in questions)
        {
            Kokeilu files = await Kokeilu.Run(folder, $"kokeilu explain {question} --facts facts.csv --acts acts.csv");
            Kokeilu database = await Kokeilu.Run(folder, $"{Named(register)} kokeilu explain {question}");

            Assert.Equal(0, files.ExitCode);
            Assert.NotEmpty(files.Output);
            Assert.Equal(files, database);
        }
    }

    [Fact]
    public async Task A_person_whom_the_register_has_not_is_told()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        using TempFolder folder = new();
        Kokeilu nobody = await Kokeilu.Run(folder, $"{Named(register)} kokeilu explain nobody");
        nobody.CouldNotRun("There is no person 'nobody' in the register.");
    }

    private static string Named(TestRegister register) =>
        $"export ConnectionStrings__Kokeilu='{register.ConnectionString}';";
}
