using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Tests.Monitoring;

/// <summary>The definition of a table, stored with its release.</summary>
public sealed class DefinitionBytesTests
{
    [Fact]
    public void Every_table_of_the_catalogue_comes_back_as_it_was()
    {
        foreach (TableSpec table in Catalogue.Until(Month.Last))
        {
            TableDefinition read = DefinitionBytes.Read(DefinitionBytes.Of(table.Definition));

            Assert.Equal(table.Definition.Cells, read.Cells);
            Assert.Equal(table.Definition.Contents.Values, read.Contents.Values);
            Assert.Equal(Lines(table.Definition), Lines(read));
        }
    }

    /// <summary>As they were stored before each table had words for what it holds.</summary>
    [Fact]
    public void An_earlier_definition_is_read_without_what_came_later()
    {
        TableDefinition read = DefinitionBytes.Read(
            Packed("""{"id":"kk01","title":{"fi":"a","sv":"b","en":"c"},"variables":[],"notes":[]}""")
        );
        Assert.Equal(("kk01", null), (read.Id, read.Holds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"id":"kk01","title":{"fi":"a","sv":"b","en":null},"variables":[],"notes":[]}""")]
    public void What_is_no_definition_is_refused(string json) =>
        Assert.Throws<InvalidDataException>(() => DefinitionBytes.Read(Packed(json)));

    private static byte[] Packed(string json)
    {
        using MemoryStream bytes = new();
        using (System.IO.Compression.ZLibStream packed = new(bytes, System.IO.Compression.CompressionLevel.Fastest))
            packed.Write(System.Text.Encoding.UTF8.GetBytes(json));
        return bytes.ToArray();
    }

    private static IEnumerable<string> Lines(TableDefinition table) =>
        [
            $"{table.Id} {table.Title} {table.Holds}",
            .. table.Notes.Select(note => $"{note}"),
            .. table.Variables.SelectMany(variable =>
                (string[])
                    [
                        $"{variable.Code} {variable.Label} {variable.Kind} {variable.EliminationCode}",
                        .. variable.Values.Select(value => $"{value}"),
                        .. variable.Codelists.Select(list => $"{list.Id} {list.Label} {string.Join(' ', list.Codes)}"),
                    ]
            ),
        ];
}
