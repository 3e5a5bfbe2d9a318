using System.Globalization;
using System.IO.Compression;
using Kuntakokeilu.App.Web;

namespace Kuntakokeilu.Tests.Web;

public sealed class ExcelFileTests
{
    /// <summary>What a spreadsheet would run or a reader trip over comes back as it was; numbers are numbers.</summary>
    [Fact]
    public async Task Others_read_what_was_written()
    {
        string[] head = ["Nimi", "Nimi", "Määrä"];
        List<IReadOnlyList<object?>> rows =
        [
            ["=HYPERLINK(\"http://example.com\")", "+1", 1],
            ["@SUM(A1)", "-1", 2L],
            ["\tsarkain", "  välejä  ", 0.5m],
            ["<b>&amp;\"'", "Ääkköset 😀 \u202E", 1.25],
            [null, "", null],
            ["rivi\nvaihto", "007", -12_345_678.9m],
        ];

        byte[] bytes = await Written(new("Taulukko", head, rows), new("Tiedot", ["Lähde"], []));

        using Workbook workbook = new(bytes);
        Assert.Equal(["Taulukko", "Tiedot"], workbook.SheetNames);
        IReadOnlyList<IReadOnlyList<object?>> read = workbook.Rows("Taulukko");
        Assert.Equal(head, read[0]);
        for (int i = 0; i < rows.Count; i++)
            Assert.Equal(
                rows[i]
                    .Select(value =>
                        value is null or string ? value : Convert.ToDecimal(value, CultureInfo.InvariantCulture)
                    ),
                read[i + 1]
            );
    }

    /// <summary>
    /// Readers that search for elements by their bare names find them, and no style is there that says nothing: some
    /// refuse the whole file for an empty fill.
    /// </summary>
    [Fact]
    public async Task Its_parts_are_plain()
    {
        byte[] bytes = await Written(
            new Sheet(
                "Taulukko",
                ["A"],
                [
                    ["x"],
                ]
            )
        );
        using ZipArchive parts = new(new MemoryStream(bytes));
        foreach (ZipArchiveEntry part in parts.Entries)
        {
            using StreamReader reader = new(part.Open());
            string xml = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotMatch("<[a-z]+:", xml);
            Assert.DoesNotMatch("<fill ?/>|<fill></fill>", xml);
        }
        using StreamReader workbook = new(parts.GetEntry("xl/workbook.xml")!.Open());
        Assert.Contains(
            "<sheet ",
            await workbook.ReadToEndAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    /// <summary>What XML can't hold is left out, or the whole file could not be opened.</summary>
    [Fact]
    public async Task A_control_character_does_not_break_it()
    {
        using Workbook workbook = new(
            await Written(
                new Sheet(
                    "Taulukko",
                    ["A"],
                    [
                        ["a\u0001b\uFFFEc\uD800d"],
                    ]
                )
            )
        );
        Assert.DoesNotContain('\u0001', Assert.IsType<string>(workbook.Rows("Taulukko")[1][0]));
    }

    private static async Task<byte[]> Written(params Sheet[] sheets)
    {
        using MemoryStream workbook = new();
        await ExcelFile.Write(workbook, sheets, TestContext.Current.CancellationToken);
        return workbook.ToArray();
    }
}
