using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Api.Statistics;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Money;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages;

/// <summary>Every list to take along as a workbook, opened by programs that others wrote: the rows of its CSV.</summary>
public sealed class WorkbookTests(TestCluster cluster)
{
    /// <summary>Each export with who may have it, its sheet, and how many columns of the CSV are not the sheet's.</summary>
    private static readonly (string Path, TestActor Actor, string Sheet, int Left)[] Exports =
    [
        ("money/sums", TestActor.Manager(AccessWorld.Tampere), "Määrärahat", 0),
        ("register/customers", TestActor.Manager(AccessWorld.Tampere), "Asiakkaat", 0),
        ("steering/target-group", new(Role.Ministry, "tem") { Purpose = Purpose.Steering }, "Kunnat", 1),
        ("steering/target-group/11", new(Role.Ministry, "tem") { Purpose = Purpose.Steering }, "Kunnat", 1),
    ];

    [Fact]
    public async Task Others_read_the_rows_of_every_export()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await MadeMoney.Add(world.Register.Source, AccessWorld.Tampere, 2022, TestContext.Current.CancellationToken);
        await using DatabaseSite site = await DatabaseSite.Of(world.Register);
        using TempFolder folder = new();
        List<object> answers = [];
        foreach ((string path, TestActor actor, string sheet, int left) in Exports)
        {
            await site.SignIn(actor);
            string[][] csv = await site.Visitor.Csv($"/fi/{path}.csv");
            await site.Visitor.Open($"/fi/{path}.xlsx");
            string file = $"{path.Replace('/', '-')}.xlsx";
            folder.Write(
                file,
                await site.Visitor.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
            );
            Assert.NotEmpty(csv[1..]);
            answers.Add(
                new
                {
                    file,
                    @as = "book",
                    sheet,
                    rows = csv[1..].Select(row => row[left..]),
                }
            );
        }
        Assert.Equal(
            (await MatrixEndpoints.Of(site.Services))
                .Select(one => one.Template)
                .Where(template => template.EndsWith(".xlsx", StringComparison.Ordinal))
                .Distinct()
                .Order(StringComparer.Ordinal),
            Exports.Select(one => $"{one.Path.Replace("/11", "/{area:int}")}.xlsx").Order(StringComparer.Ordinal)
        );

        await OutsideReaders.Read(folder, new { answers });
    }
}
