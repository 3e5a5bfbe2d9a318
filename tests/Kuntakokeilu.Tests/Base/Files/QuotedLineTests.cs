using System.Buffers;
using System.Text;
using CsCheck;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Tests.Register;

namespace Kuntakokeilu.Tests.Base.Files;

public sealed class QuotedLineTests
{
    [Theory]
    [InlineData("a,b,c", "a", "b", "c")]
    [InlineData(",,", "", "", "")]
    [InlineData("\"a\",\"b,c\",\"d\"\"e\"", "a", "b,c", "d\"e")]
    [InlineData("\"\",\"\"\"\",\"\"\"\"\"\"", "", "\"", "\"\"")]
    [InlineData("a\rb,\"c\",d", "a\rb", "c", "d")]
    [InlineData("å,\"ä\"\"\",\U0001F600", "å", "ä\"", "\U0001F600")]
    public void Quotes_are_taken_off(string line, params string[] expected)
    {
        Assert.Equal(expected, Split(line, expected.Length));
        Assert.Equal(expected, Chunks.Fields(line + "\r\n", expected.Length)[0]);
    }

    [Theory]
    [InlineData("\"a")]
    [InlineData("a\"")]
    [InlineData("a\"b\"")]
    [InlineData("\"a\"b")]
    [InlineData(" \"a\"")]
    [InlineData("\"a\" ")]
    [InlineData("\"a\rb\"")]
    [InlineData("\"a\"\rb")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("a,\"b")]
    public void Bad_quoting(string line)
    {
        Assert.Null(Split(line, 10));
        Assert.Null(Chunks.Fields(line + "\n", 1 + line.Count(c => c == ','))[0]);
    }

    [Fact]
    public void More_fields_than_room_are_refused() => Assert.Null(Split("\"a\",b,c", 2));

    [Fact]
    public void Lines_of_other_counts_of_fields_are_malformed() =>
        Assert.Equal(
            [false, true, false, false, true],
            Chunks.Fields("a\na,b\na,b,c\n\n\"a\",b\n", 2).Select(fields => fields is not null)
        );

    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.String[Gen.Char["ab\",å \t"], 0, 8]
            .Array[1, 6]
            .Sample(
                fields =>
                {
                    ArrayBufferWriter<byte> line = new();
                    for (int i = 0; i < fields.Length; i++)
                    {
                        if (i > 0)
                            line.Write(","u8);
                        CsvText.Append(line, Encoding.UTF8.GetBytes(fields[i]));
                    }
                    Assert.Equal(fields, Split(Encoding.UTF8.GetString(line.WrittenSpan), fields.Length));
                },
                iter: 20_000
            );

    private static string[]? Split(string line, int most)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(line);
        byte[] plain = new byte[bytes.Length + 2];
        int[] marks = new int[most + 1];
        int fields = QuotedLine.Split(bytes, plain, 0, marks);
        return fields < 0
            ? null
            :
            [
                .. Enumerable
                    .Range(0, fields)
                    .Select(i => Encoding.UTF8.GetString(plain.AsSpan((marks[i] + 1)..marks[i + 1]))),
            ];
    }
}
