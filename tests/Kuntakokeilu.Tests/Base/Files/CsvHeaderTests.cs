using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Tests.Register;

namespace Kuntakokeilu.Tests.Base.Files;

public sealed class CsvHeaderTests
{
    [Theory]
    [InlineData("a,b\n")]
    [InlineData("a,b\r\n")]
    [InlineData("\uFEFFa,b\n1,2\n")]
    [InlineData("\"a\",\"b\"\n")]
    [InlineData("\uFEFF\"a\",b\r\n")]
    public void Columns_are_found_by_name(string text)
    {
        CsvHeader header = Read(text, "b");

        Assert.Equal(
            (0, 1, -1, 2),
            (header.IndexOf("a"), header.IndexOf("b"), header.IndexOf("c"), header.ColumnCount)
        );
        Assert.Equal(["a"], header.Except(["b"]));
    }

    [Fact]
    public void Names_are_taken_as_they_stand() =>
        Assert.Equal(
            (-1, 0, 1),
            (Read(" a,A\n").IndexOf("a"), Read(" a,A\n").IndexOf(" a"), Read(" a,A\n").IndexOf("A"))
        );

    [Fact]
    public void All_missing_columns_are_named() => Refused("a,b\n", "f.csv lacks the column c, d.", "c", "a", "d");

    [Fact]
    public void No_column_stands_twice() => Refused("a,b,a\n", "f.csv has the column a twice.", "a");

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\uFEFF\n")]
    [InlineData("\"a\n")]
    [InlineData("a\"b\n")]
    [InlineData("\"a\rb\"\n")]
    public void Not_a_header(string text) => Refused(text, "f.csv is not a CSV file: its first line is no header row.");

    [Theory]
    [InlineData("a;b\n", "f.csv: columns are parted by semicolons; commas are needed.")]
    [InlineData("a;\"b,c\"\n", "f.csv: columns are parted by semicolons; commas are needed.")]
    [InlineData("a\tb\n", "f.csv: columns are parted by tabs; commas are needed.")]
    [InlineData("sep=;\na;b\n", "f.csv: its first line is sep=;; the header must be.")]
    [InlineData("sep=,\na,b\n", "f.csv: its first line is sep=,; the header must be.")]
    [InlineData("a\0,\0b\0\n", "f.csv is in UTF-16; UTF-8 is needed.")]
    public void What_a_spreadsheet_has_made_of_a_file_is_told(string text, string message) =>
        Refused(text, message, "a", "b");

    [Fact]
    public void A_header_that_is_not_utf8_is_refused()
    {
        TextChunk chunk = Chunks.Of([(byte)'a', 0xE4, (byte)'\n']);
        Assert.Throws<CannotRunException>(() => CsvHeader.Read(chunk, "f.csv", [], out _));
    }

    [Fact]
    public void A_header_of_a_million_columns_is_refused() =>
        Assert.Throws<CannotRunException>(() => Read(new string(',', 1_000_000) + "\n"));

    private static CsvHeader Read(string text, params string[] required) =>
        CsvHeader.Read(Chunks.Of(text), "f.csv", required, out _);

    private static void Refused(string text, string message, params string[] required) =>
        Assert.Equal(message, Assert.Throws<CannotRunException>(() => Read(text, required)).Message);
}
