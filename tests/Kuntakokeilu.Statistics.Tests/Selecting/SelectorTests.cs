using Kuntakokeilu.Statistics.Selecting;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Tests.Selecting;

public sealed class SelectorTests
{
    [Theory]
    [InlineData("KU091", "KU091")]
    [InlineData("ku091", "KU091")]
    [InlineData("KU091,SSS,ku091,KU091", "SSS KU091")]
    [InlineData("*", "SSS KU049 KU091 KU837 MK06")]
    [InlineData("KU*", "KU049 KU091 KU837")]
    [InlineData("ku*", "KU049 KU091 KU837")]
    [InlineData("*9*", "KU049 KU091")]
    [InlineData("*9", "KU049")]
    [InlineData("k*0*1", "KU091")]
    [InlineData("KU???", "KU049 KU091 KU837")]
    [InlineData("??06", "MK06")]
    [InlineData("***", "SSS KU049 KU091 KU837 MK06")]
    [InlineData("TOP(2)", "SSS KU049")]
    [InlineData("top(2,1)", "KU049 KU091")]
    [InlineData("Top( 2 , 1 )", "KU049 KU091")]
    [InlineData("TOP(999999999)", "SSS KU049 KU091 KU837 MK06")]
    [InlineData("TOP(999999999,4)", "MK06")]
    [InlineData("BOTTOM(2)", "KU837 MK06")]
    [InlineData("bottom(2,1)", "KU091 KU837")]
    [InlineData("BOTTOM(9,3)", "SSS KU049")]
    [InlineData("FROM(KU091)", "KU091 KU837 MK06")]
    [InlineData("to(ku091)", "SSS KU049 KU091")]
    [InlineData("RANGE(KU049,KU837)", "KU049 KU091 KU837")]
    [InlineData("RANGE(KU049,KU049)", "KU049")]
    [InlineData("[RANGE(KU049,KU091)],MK06", "KU049 KU091 MK06")]
    [InlineData(" KU091 , TOP(1) ", "SSS KU091")]
    public void Values_of_an_expression(string written, string chosen) =>
        Assert.Equal(
            $"2021M06 | {chosen} | UUDET",
            SmallTable.Told(
                new("Kuukausi", ["TOP(1)"]),
                new("Alue", VariableQuery.Split(written)),
                new("Tiedot", ["UUDET"])
            )
        );

    /// <summary>The top of a time is what came last, in the order of time.</summary>
    [Theory]
    [InlineData("TOP(2)", "2021M05 2021M06")]
    [InlineData("TOP(2,1)", "2021M04 2021M05")]
    [InlineData("TOP(9,3)", "2021M03")]
    [InlineData("BOTTOM(1)", "2021M03")]
    [InlineData("BOTTOM(2,1)", "2021M04 2021M05")]
    [InlineData("FROM(2021M05)", "2021M05 2021M06")]
    [InlineData("2021M06,2021m03", "2021M03 2021M06")]
    public void Values_of_a_time(string written, string chosen)
    {
        foreach (string name in new[] { "Kuukausi", "KUUKAUSI", "time", "Time" })
            Assert.Equal(
                $"{chosen} | UUDET",
                SmallTable.Told(new(name, VariableQuery.Split(written)), new("tiedot", ["uudet"]))
            );
    }

    [Theory]
    [InlineData("KU999", "there is no value KU999")]
    [InlineData("KU0?", "KU0?: chooses no value")]
    [InlineData("X*", "X*: chooses no value")]
    [InlineData("TOP(0)", "TOP(0): the count must be a whole number from 1 to 999999999")]
    [InlineData("TOP(-1)", "TOP(-1): the count must be a whole number from 1 to 999999999")]
    [InlineData("TOP(1.5)", "TOP(1.5): the count must be a whole number from 1 to 999999999")]
    [InlineData("TOP()", "TOP(): the count must be a whole number from 1 to 999999999")]
    [InlineData("TOP(4294967297)", "TOP(4294967297): the count must be a whole number from 1 to 999999999")]
    [InlineData("TOP(1,-1)", "TOP(1,-1): the offset must be a whole number from 0 to 999999999")]
    [InlineData("TOP(1,5)", "TOP(1,5): chooses no value")]
    [InlineData("TOP(1,2,3)", "TOP(1,2,3): is no expression")]
    [InlineData("TOP(1", "TOP(1: has no closing bracket")]
    [InlineData("BOTTOM(x)", "BOTTOM(x): the count must be a whole number from 1 to 999999999")]
    [InlineData("FROM(KU999)", "FROM(KU999): there is no value KU999")]
    [InlineData("FROM(KU*)", "FROM(KU*): there is no value KU*")]
    [InlineData("TO()", "TO(): there is no value ")]
    [InlineData("RANGE(KU091)", "RANGE(KU091): is no expression")]
    [InlineData("RANGE(KU837,KU049)", "RANGE(KU837,KU049): its first value comes after its last")]
    [InlineData("SUM(KU091,KU049)", "SUM(KU091,KU049): is no expression")]
    [InlineData("(", "(: has no closing bracket")]
    [InlineData(")", "there is no value )")]
    public void What_is_wrong_with_an_expression(string written, string wrong) =>
        Assert.StartsWith(
            $"Alue: {wrong}",
            SmallTable.Told(new("time", ["*"]), new("Alue", VariableQuery.Split(written)), new("Tiedot", ["*"]))
        );

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once() =>
        Assert.Equal(
            "Ikä: 12r5 has no such variable; alue: is asked for twice; "
                + "Kuukausi: a value must be chosen; the variable can't be left out; "
                + "Alue: there is no value X; Tiedot: there is no value Y",
            SmallTable.Told(new("Alue", ["X", "KU091"]), new("Ikä", ["*"]), new("alue", ["*"]), new("Tiedot", ["Y"]))
        );

    [Fact]
    public void What_is_left_out_is_of_its_elimination_value()
    {
        Selection selection = SmallTable.Select(new("time", ["2021M04"]), new("Tiedot", ["*"]));
        Assert.Equal([15, 16, 17], selection.FiguresOf(SmallTable.Table).Select(figure => figure.Raw));
        Assert.Equal(
            [15, 16, 17],
            SmallTable
                .Select(new("time", ["2021M04"]), new("Tiedot", ["*"]), new("Alue", []))
                .FiguresOf(SmallTable.Table)
                .Select(figure => figure.Raw)
        );
    }

    [Theory]
    [InlineData("", "KU837 KU091 KU049")]
    [InlineData("*", "KU837 KU091 KU049")]
    [InlineData("TOP(1)", "KU837")]
    [InlineData("KU049,KU091", "KU091 KU049")]
    [InlineData("FROM(KU091)", "KU091 KU049")]
    public void Values_of_a_codelist_in_its_order(string written, string chosen) =>
        Assert.Equal(
            $"2021M06 | {chosen} | UUDET",
            SmallTable.Told(
                new("time", ["TOP(1)"]),
                new("Alue", VariableQuery.Split(written), "KUNNAT"),
                new("Tiedot", ["UUDET"])
            )
        );

    [Theory]
    [InlineData("kunnat", "SSS", "Alue: there is no value SSS")]
    [InlineData("kunnat", "FROM(MK06)", "Alue: FROM(MK06): there is no value MK06")]
    [InlineData("maakunnat", "*", "Alue: has no codelist maakunnat")]
    public void What_is_wrong_with_a_codelist(string codelist, string value, string wrong) =>
        Assert.Equal(wrong, SmallTable.Told(new("time", ["*"]), new("Alue", [value], codelist), new("Tiedot", ["*"])));

    /// <summary>A figure stands where it stood, however it is laid out.</summary>
    [Fact]
    public void Every_layout_has_the_same_figures()
    {
        string[] codes = ["Kuukausi", "Alue", "Tiedot"];
        VariableQuery[] queries = [new("Kuukausi", ["TOP(3)"]), new("Alue", ["KU*"]), new("Tiedot", ["*"])];
        foreach (int[] order in new int[][] { [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0] })
            for (int rows = 0; rows <= 3; rows++)
            {
                string[] stub = [.. order[..rows].Select(i => codes[i])];
                string[] heading = [.. order[rows..].Select(i => codes[i])];
                Selection selection = Made(Selector.Select(SmallTable.Definition, queries, stub, heading));
                Assert.Equal(27, selection.Cells);
                Figure[] figures = selection.FiguresOf(SmallTable.Table);
                int cell = 0;
                foreach (var first in selection.Variables[0].Values)
                foreach (var second in selection.Variables[1].Values)
                foreach (var third in selection.Variables[2].Values)
                    Assert.Equal(
                        SmallTable.Table.At(
                            (selection.Variables[0].Variable.Code, first.Code),
                            (selection.Variables[1].Variable.Code, second.Code),
                            (selection.Variables[2].Variable.Code, third.Code)
                        ),
                        figures[cell++]
                    );
            }
    }

    [Theory]
    [InlineData(null, null, "Kuukausi Alue / Tiedot")]
    [InlineData("Alue", null, "Alue / Kuukausi Tiedot")]
    [InlineData(null, "time", "Alue Tiedot / Kuukausi")]
    [InlineData("alue", "TIME", "Alue Tiedot / Kuukausi")]
    [InlineData("Tiedot,Alue,Kuukausi", null, "Tiedot Alue Kuukausi / ")]
    [InlineData(null, "Tiedot,Alue,Kuukausi", " / Tiedot Alue Kuukausi")]
    [InlineData("Alue", "Alue", "Alue: is placed twice; Alue: is placed twice")]
    [InlineData("Alue,alue", null, "alue: is placed twice")]
    [InlineData("Ikä", null, "Ikä: can't be placed: it is not a chosen variable")]
    public void Layouts(string? stub, string? heading, string told) =>
        Assert.Equal(
            told,
            Selector
                .Select(
                    SmallTable.Definition,
                    [new("time", ["*"]), new("Alue", ["*"]), new("Tiedot", ["*"])],
                    stub?.Split(','),
                    heading?.Split(',')
                )
                .Match(
                    made =>
                        string.Join(' ', made.Stub.Select(one => one.Variable.Code))
                        + " / "
                        + string.Join(' ', made.Heading.Select(one => one.Variable.Code)),
                    problems => string.Join("; ", problems)
                )
        );

    [Fact]
    public void By_default_the_latest_month_of_every_area() =>
        Assert.Equal(
            "2021M06 | SSS KU049 KU091 KU837 MK06 | HAKIJALOPUSSA UUDET OSUUS",
            SmallTable.Told(new SelectionResult.Made(Selector.Default(SmallTable.Definition)))
        );

    /// <summary>More cells than 64 bits hold are still too many, not a few or fewer than none.</summary>
    [Fact]
    public void Cells_do_not_wrap_around()
    {
        Value[] many = [.. Enumerable.Range(0, 4096).Select(i => new Value($"v{i}", SmallTable.Same($"{i}")))];
        Variable[] variables =
        [
            .. Enumerable
                .Range(0, 6)
                .Select(i => new Variable($"V{i}", SmallTable.Same("V"), VariableKind.Nominal, many, null, [])),
        ];
        TableDefinition table = new("big", SmallTable.Same("big"), variables, []);
        VariableQuery[] queries = [.. variables.Select(one => new VariableQuery(one.Code, ["*"]))];
        Assert.Equal(long.MaxValue, Made(Selector.Select(table, queries)).Cells);
    }

    /// <summary>What would take long is refused at once, and the answer stays short.</summary>
    [Fact]
    public void Hostile_queries()
    {
        string[] hostile =
        [
            Refused([.. Enumerable.Repeat("KU091", 5_001)]),
            Refused([.. Enumerable.Repeat("K*", 51)]),
            Refused([new string('*', 201)]),
            Refused([.. Enumerable.Range(0, 5_000).Select(i => $"x{i}")]),
            Refused(["\u0000\u001b[31m" + new string('x', 100_000)]),
            Refused(VariableQuery.Split(new string('(', 100_000))),
        ];
        Assert.Equal("Alue: more than 5000 values", hostile[0]);
        Assert.Contains("more than 50 expressions", hostile[1]);
        Assert.Contains("longer than 200 characters", hostile[2]);
        Assert.All(hostile, told => Assert.InRange(told.Length, 10, 4_000));
        Assert.All(hostile, told => Assert.DoesNotContain(told, char.IsControl));

        static string Refused(IReadOnlyList<string> values) =>
            SmallTable.Told(new("time", ["*"]), new("Alue", values), new("Tiedot", ["*"]));
    }

    private static Selection Made(SelectionResult result) =>
        result.Match(made => made, problems => throw new ArgumentException(string.Join("; ", problems)));
}
