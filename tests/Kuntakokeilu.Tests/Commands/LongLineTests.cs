using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Tests.Steering;

namespace Kuntakokeilu.Tests.Commands;

public sealed class LongLineTests : IDisposable
{
    // 160 MiB of heap, which with the runtime's own stays under 250 MB: more is an error, whenever anybody looks.
    private const string Determine =
        "DOTNET_GCHeapHardLimit=0xA000000 dotnet \"$KOKEILU\" determine --facts facts.csv --out out";
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>A file with a hole: it takes no room on the disk.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_line_of_a_gigabyte_is_refused_in_little_memory(bool isHeader)
    {
        using (FileStream file = File.Create(folder["facts.csv"]))
        {
            file.Write(isHeader ? "person"u8 : Encoding.UTF8.GetBytes(SmallFiles.Facts(SmallFiles.Row)));
            file.SetLength(1 << 30);
        }
        Kokeilu ran = await Kokeilu.Run(folder, Determine);

        ran.CouldNotRun("facts.csv is not a CSV file of this kind: it has a line of more than 16 MiB.");
        Assert.Empty(Directory.Exists(folder["out"]) ? Directory.GetFileSystemEntries(folder["out"]) : []);
    }

    [Fact]
    public void A_line_just_under_the_limit_is_one_malformed_row()
    {
        string line = new('x', ChunkSource.LongestLine - 1000);
        Determined determined = Determined.Of(SmallFiles.Facts(SmallFiles.Row, line + "\n", SmallFiles.BadRow));

        Assert.Equal(
            ["facts.csv,3,,malformed", "facts.csv,4,anna,bad_date"],
            determined.Rejected.Select(row => row[..row.LastIndexOf(',')])
        );
    }

    [Fact]
    public void A_line_over_the_limit_is_no_row_of_such_a_file()
    {
        string line = new('x', ChunkSource.LongestLine + ChunkSource.UsualChunk);
        Assert.Throws<CannotRunException>(() => Determined.Of(SmallFiles.Facts(SmallFiles.Row, line + "\n")));
    }
}
