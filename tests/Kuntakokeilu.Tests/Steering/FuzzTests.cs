using System.Text;
using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Steering;

/// <summary>Files with bytes changed at random: every line is taken or rejected, and nothing crashes.</summary>
public sealed class FuzzTests
{
    private static readonly byte[][] Awkward =
    [
        "\""u8.ToArray(),
        "\"\""u8.ToArray(),
        ","u8.ToArray(),
        "\n"u8.ToArray(),
        "\r\n"u8.ToArray(),
        " "u8.ToArray(),
        "-"u8.ToArray(),
        "9"u8.ToArray(),
        [0],
        [0xFF],
        [0xC3],
        [0xEF, 0xBB, 0xBF],
        [0xF0, 0x9F, 0x98, 0x80],
    ];

    private const int Rows = 30_000;

    /// <summary>Small, so that many of the changed bytes are where a chunk ends.</summary>
    private const int ChunkBytes = 16 << 10;

    [Theory]
    [InlineData(100)]
    [InlineData(2000)]
    public void Mutated_files_are_read_as_by_the_second_implementation(int bytesBetween) => Mutate(bytesBetween, Rows);

    [Theory]
    [Trait("Category", "Long")]
    [InlineData(100)]
    [InlineData(2000)]
    public void Many_mutated_files_are_read_as_by_the_second_implementation(int bytesBetween) =>
        Mutate(bytesBetween, 10 * Rows);

    private static void Mutate(int bytesBetween, int least)
    {
        long rows = 0;
        for (int seed = 1; rows < least; seed++)
        {
            HostileDice dice = new(seed);
            (byte[] facts, byte[] acts) = HostileRegister.Make(seed, 250);
            rows += Check(seed, WithMutatedRows(dice, facts, bytesBetween), WithMutatedRows(dice, acts, bytesBetween));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Random_bytes_behind_a_header_are_so_many_lines(bool isText) => Randomly(isText, Rows);

    [Theory]
    [Trait("Category", "Long")]
    [InlineData(false)]
    [InlineData(true)]
    public void Many_random_bytes_behind_a_header_are_so_many_lines(bool isText) => Randomly(isText, 10 * Rows);

    private static void Randomly(bool isText, int least)
    {
        long rows = 0;
        for (int seed = 1; rows < least; seed++)
        {
            HostileDice dice = new(seed);
            byte[] noise = new byte[200_000];
            for (int i = 0; i < noise.Length; i++)
                noise[i] = isText
                    ? dice.Pick("ab,\n\"0 "u8.ToArray())
                    : (byte)(dice.Chance(2) ? '\n' : dice.Below(256));
            noise = WithoutStrayReturns(noise);
            rows += Check(
                seed,
                [.. Encoding.UTF8.GetBytes(SmallFiles.Header), .. noise],
                [.. Encoding.UTF8.GetBytes(SmallFiles.ActsHeader), .. noise]
            );
        }
    }

    /// <summary>Even the first line may be spoiled: then both refuse the file, or neither.</summary>
    [Fact]
    public void Mutated_headers_are_refused_or_taken_by_both()
    {
        int refused = 0;
        for (int seed = 1; seed <= 500; seed++)
        {
            HostileDice dice = new(seed);
            byte[] facts = Encoding.UTF8.GetBytes(SmallFiles.Facts(SmallFiles.Row, SmallFiles.BadRow));
            byte[] header = Mutated(dice, facts[..(SmallFiles.Header.Length - 1)], 60);
            facts = [.. header, .. facts[(SmallFiles.Header.Length - 1)..]];
            PlainResult? expected = Sameness.Plain(facts, null, null);
            refused += expected is null ? 1 : 0;
            Sameness.Check(expected, $"seed {seed}", facts, null, null, chunkBytes: ChunkBytes);
        }
        Assert.InRange(refused, 50, 475);
    }

    private static long Check(int seed, byte[] facts, byte[] acts)
    {
        TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        PlainResult? expected = Sameness.Plain(facts, acts, null);
        Determined? actual = Sameness.Check(expected, $"seed {seed}", facts, acts, null, chunkBytes: ChunkBytes);
        if (actual is null)
            return 0;
        long lines = LinesAfterHeader(facts);
        Assert.Equal(lines, actual.Summary.Rows);
        Assert.Equal(LinesAfterHeader(acts), actual.Summary.Acts);
        Assert.True(actual.Summary.RejectedFacts <= lines);
        return lines;
    }

    private static long LinesAfterHeader(byte[] file) =>
        file.Count(b => b == '\n') + (file.Length > 0 && file[^1] != '\n' ? 1 : 0) - 1;

    private static byte[] WithMutatedRows(HostileDice dice, byte[] file, int bytesBetween)
    {
        int header = Array.IndexOf(file, (byte)'\n') + 1;
        return [.. file[..header], .. Mutated(dice, file[header..], bytesBetween)];
    }

    /// <summary>A copy with a change somewhere in about so many bytes.</summary>
    private static byte[] Mutated(HostileDice dice, byte[] file, int bytesBetween)
    {
        List<byte> mutated = new(file.Length * 2);
        for (int i = 0; i < file.Length; i++)
        {
            if (dice.Below(bytesBetween) > 0)
            {
                mutated.Add(file[i]);
                continue;
            }
            switch (dice.Below(7))
            {
                case 0:
                    mutated.Add((byte)(file[i] ^ (1 << dice.Below(8))));
                    break;
                case 1:
                    break;
                case 2:
                    mutated.AddRange(file[i], file[i]);
                    break;
                case 3:
                    mutated.Add((byte)dice.Below(256));
                    break;
                case 4:
                    mutated.AddRange(dice.Pick(Awkward));
                    break;
                case 5:
                    mutated.AddRange(file.AsSpan(i, Math.Min(1 + dice.Below(200), file.Length - i)));
                    break;
                default:
                    i += dice.Below(50);
                    break;
            }
        }
        byte[] all = dice.Chance(50) ? [.. mutated] : [.. mutated[..^dice.Below(Math.Min(100, mutated.Count))]];
        return dice.Chance(2) ? all : WithoutStrayReturns(all);
    }

    /// <summary>One of them refuses the whole file, which would leave nothing else to see.</summary>
    private static byte[] WithoutStrayReturns(byte[] file) =>
        [.. file.Where((one, i) => one != '\r' || i + 1 == file.Length || file[i + 1] == '\n')];
}
