using System.Buffers;
using System.Text;
using Kuntakokeilu.Statistics.Formats;
using Kuntakokeilu.Statistics.Selecting;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Tests.Formats;

public sealed class PxFormatTests
{
    private static byte[] Written(Extract extract)
    {
        ArrayBufferWriter<byte> output = new();
        PxFormat.Write(output, extract);
        return output.WrittenSpan.ToArray();
    }

    [Fact]
    public void Says_what_it_is()
    {
        PxReader px = PxReader.Of(Written(SmallTable.Extract()));
        Assert.Equal("ANSI", px["CHARSET"]);
        Assert.Equal("2013", px["AXIS-VERSION"]);
        Assert.Equal("fi", px["LANGUAGE"]);
        Assert.Equal("12r5", px["MATRIX"]);
        Assert.Equal("Hakijat", px["CONTENTS"]);
        Assert.Equal("Työnvälitys", px["SUBJECT-AREA"]);
        Assert.Equal("NO", px["AGGREGALLOWED"]);
        Assert.Equal("20210701 05:00", px["CREATION-DATE"]);
        Assert.Equal(["Kuukausi", "Alue"], px.Keywords["STUB"]);
        Assert.Equal(["Tiedot"], px.Keywords["HEADING"]);
        Assert.Equal("Tiedot", px["CONTVARIABLE"]);
        Assert.Equal(["TLIST(M1)", "202103", "202104", "202105", "202106"], px.Keywords["TIMEVAL(\"Kuukausi\")"]);
        Assert.Equal(["SSS", "KU049", "KU091", "KU837", "MK06"], px.Keywords["CODES(\"Alue\")"]);
        Assert.Equal("C", px["VARIABLE-TYPE(\"Tiedot\")"]);
        Assert.Equal("T", px["VARIABLE-TYPE(\"Kuukausi\")"]);
        Assert.Equal("G", px["VARIABLE-TYPE(\"Alue\")"]);
        Assert.Equal("KOKO MAA", px["ELIMINATION(\"Alue\")"]);
        // Readers heed the decimals of a value only when they are more than the file's.
        Assert.Equal("1 0", $"{px["DECIMALS"]} {px["SHOWDECIMALS"]}");
        Assert.Equal("1", px["PRECISION(\"Tiedot\",\"Osuus, %\")"]);
        Assert.Single(px.Keywords.Keys, key => key.StartsWith("PRECISION", StringComparison.Ordinal));
        Assert.Equal("prosenttia", px["UNITS(\"Osuus, %\")"]);
        Assert.Equal("20210701 05:00", px["LAST-UPDATED(\"Osuus, %\")"]);
        Assert.Equal("F", px["STOCKFA(\"Uudet\")"]);
        Assert.Equal("Luvut on muutettu satunnaisesti.#0 tarkoittaa 0-5.", px["NOTEX"]);
        // The format has no quotation mark within a text.
        Assert.Equal(
            "Työnhakijoita kuukauden 'lopussa'; <b>kaikki</b> mukana. (TEM)",
            px["VALUENOTE(\"Tiedot\",\"Työnhakijat\")"]
        );
        Assert.DoesNotContain(px.Keywords.Keys, key => key.StartsWith("ELIMINATION(\"K", StringComparison.Ordinal));
    }

    /// <summary>As releases were stored before each table had words for what it holds.</summary>
    [Fact]
    public void Without_words_for_what_it_holds_the_subject_stands_for_them()
    {
        PublishedTable earlier = new(SmallTable.Definition with { Holds = null }, SmallTable.Table.Figures.ToArray());
        Selection all = SmallTable.SelectFrom(
            earlier.Definition,
            new("Kuukausi", ["*"]),
            new("Alue", ["*"]),
            new("Tiedot", ["*"])
        );
        PxReader px = PxReader.Of(Written(new(earlier, all, "fi", SmallTable.Edition)));
        Assert.Equal("Työnvälitys", px["CONTENTS"]);
    }

    [Fact]
    public void Figures_stand_row_by_row()
    {
        Extract extract = SmallTable.Extract();
        Assert.Equal(
            extract.Figures.Select((one, cell) => one.Mark ?? (cell % 3 == 2 ? $"{cell / 10}.{cell % 10}" : $"{cell}")),
            PxReader.Of(Written(extract)).Data
        );
    }

    /// <summary>A file without the whole has no value to stand for a variable.</summary>
    [Fact]
    public void No_elimination_by_a_value_that_is_not_in_the_file()
    {
        Selection selection = SmallTable.Select(new("time", ["*"]), new("Alue", ["KU*"]), new("Tiedot", ["*"]));
        Assert.DoesNotContain(
            PxReader.Of(Written(SmallTable.Extract(selection))).Keywords.Keys,
            key => key.StartsWith("ELIMINATION", StringComparison.Ordinal)
        );
    }

    /// <summary>A town and the area that it makes alone: in this format a value is known by its text.</summary>
    [Fact]
    public void Namesakes_are_told_apart_by_their_codes()
    {
        Variable[] variables = [.. SmallTable.Definition.Variables];
        Value[] areas =
        [
            new("SSS", SmallTable.Same("Kaikki")),
            new("KU091", SmallTable.Same("Helsinki")),
            new("KOK02", SmallTable.Same("Helsinki")),
        ];
        variables[1] = new("Alue", variables[1].Label, VariableKind.Geographical, areas, "SSS", []);
        TableDefinition definition = SmallTable.Definition with { Variables = variables };
        Selection selection = (
            (SelectionResult.Made)
                Selector.Select(definition, [new("time", ["*"]), new("Alue", ["SSS", "KOK02"]), new("Tiedot", ["*"])])
        ).Selection;
        Extract extract = new(new(definition, new int[4 * 3 * 3]), selection, "fi", SmallTable.Edition);
        PxReader px = PxReader.Of(Written(extract));
        Assert.Equal(["Kaikki", "Helsinki (KOK02)"], px.Keywords["VALUES(\"Alue\")"]);
        Assert.Equal("Kaikki", px["ELIMINATION(\"Alue\")"]);
    }

    [Theory]
    [InlineData("Työnhakijat: Åbo, Šamorín, €", "iso-8859-15", 0xA4)]
    [InlineData("Vantaa\u2013Kerava, €", "windows-1252", 0x80)]
    [InlineData("ilman\u202Fväliä \u22125 €", "iso-8859-15", 0xA4)]
    public void Encoding_by_what_the_texts_need(string title, string encoding, byte euro)
    {
        TableDefinition definition = SmallTable.Definition with { Title = new(title, title, title) };
        PublishedTable table = new(definition, SmallTable.Table.Figures.ToArray());
        Extract extract = new(table, Selector.Default(definition), "fi", SmallTable.Edition);
        byte[] file = Written(extract);
        Assert.Equal(encoding, PxFormat.EncodingOf(extract).WebName);
        Assert.Contains(euro, file);
        Assert.DoesNotContain((byte)'?', file);
        PxReader px = PxReader.Of(file);
        Assert.Equal(encoding, px["CODEPAGE"]);
        Assert.Equal(title.Replace('\u202F', ' ').Replace('\u2212', '-'), px["TITLE"]);
    }

    [Fact]
    public void What_neither_has_is_a_question_mark()
    {
        TableDefinition definition = SmallTable.Definition with { Title = SmallTable.Same("\u4E2D\"\r\n") };
        Extract extract = new(
            new(definition, SmallTable.Table.Figures.ToArray()),
            Selector.Default(definition),
            "fi",
            SmallTable.Edition
        );
        Assert.Equal("?'  ", PxReader.Of(Written(extract))["TITLE"]);
    }

    /// <summary>All of one kind: nothing has decimals of its own.</summary>
    [Fact]
    public void Shares_alone_are_shown_with_their_decimals()
    {
        Selection selection = SmallTable.Select(new("time", ["*"]), new("Alue", ["*"]), new("Tiedot", ["OSUUS"]));
        PxReader px = PxReader.Of(Written(SmallTable.Extract(selection)));
        Assert.Equal("1 1", $"{px["DECIMALS"]} {px["SHOWDECIMALS"]}");
        Assert.DoesNotContain(px.Keywords.Keys, key => key.StartsWith("PRECISION", StringComparison.Ordinal));
    }

    /// <summary>The keyword stands on the line too, and may leave little of it or nothing.</summary>
    [Theory]
    [InlineData(20)]
    [InlineData(150)]
    [InlineData(185)]
    [InlineData(186)]
    [InlineData(187)]
    [InlineData(188)]
    [InlineData(220)]
    public void A_long_keyword_leaves_less_of_its_line(int length)
    {
        string name = new('n', length);
        string text = string.Concat(Enumerable.Repeat("määritelmä ", 60)).Trim();
        Variable[] variables = [.. SmallTable.Definition.Variables];
        Content content = new(
            "UUDET",
            new(name, name, name),
            SmallTable.Same("kpl"),
            0,
            new(text, text, text),
            SmallTable.Same("TEM"),
            true
        );
        variables[2] = new("Tiedot", variables[2].Label, VariableKind.Content, [content], null, []);
        TableDefinition definition = SmallTable.Definition with { Variables = variables };
        byte[] file = Written(
            new(new(definition, new int[4 * 5]), Selector.Default(definition), "fi", SmallTable.Edition)
        );
        Assert.All(Encoding.Latin1.GetString(file).Split('\n'), line => Assert.InRange(line.Length, 0, 256));
        PxReader px = PxReader.Of(file);
        Assert.Equal($"{text} (TEM)", px[$"VALUENOTE(\"Tiedot\",\"{name}\")"]);
        Assert.Equal(name, px["VALUES(\"Tiedot\")"]);
    }

    /// <summary>No line of the head is longer than the format's 256, however long a text or a list.</summary>
    [Fact]
    public void Long_texts_and_lists_go_on_on_the_next_line()
    {
        string note = string.Concat(Enumerable.Repeat("pitkä; \"teksti\" ", 100));
        Value[] areas =
        [
            .. Enumerable.Range(0, 300).Select(i => new Value($"KU{i:000}", SmallTable.Same($"Kunta {i}"))),
        ];
        Variable[] variables = [.. SmallTable.Definition.Variables];
        variables[1] = new("Alue", variables[1].Label, VariableKind.Geographical, areas, null, []);
        TableDefinition definition = SmallTable.Definition with
        {
            Variables = variables,
            Notes = [new(note, note, note)],
        };
        Extract extract = new(
            new(definition, new int[4 * 300 * 3]),
            Selector.Default(definition),
            "fi",
            SmallTable.Edition
        );
        byte[] file = Written(extract);
        Assert.All(Encoding.Latin1.GetString(file).Split('\n'), line => Assert.InRange(line.Length, 0, 256));
        PxReader px = PxReader.Of(file);
        Assert.Equal(note.Replace('"', '\''), px["NOTEX"]);
        Assert.Equal(areas.Select(one => one.Code), px.Keywords["CODES(\"Alue\")"]);
        Assert.Equal(areas.Select(one => one.Label.Fi), px.Keywords["VALUES(\"Alue\")"]);
    }
}
