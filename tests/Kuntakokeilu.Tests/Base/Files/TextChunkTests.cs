using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Tests.Register;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Base.Files;

public sealed class TextChunkTests
{
    private static readonly byte[] Usual =
    [
        (byte)',',
        (byte)',',
        (byte)'\n',
        (byte)'a',
        (byte)'"',
        (byte)'\r',
        0,
        0xC3,
    ];

    /// <summary>64 bytes at a time in the product, one at a time here.</summary>
    [Fact]
    public void Commas_and_line_ends_are_where_a_plain_loop_finds_them()
    {
        HostileDice dice = new(3);
        foreach (int length in (int[])[.. Enumerable.Range(0, 200), 255, 256, 257, 4095, 4096, 4097])
            for (int i = 0; i < 20; i++)
                CompareWithLoop(RandomText(dice, length));
    }

    [Theory]
    [InlineData(',')]
    [InlineData('\n')]
    [InlineData('a')]
    public void Nothing_but_one_byte(char only)
    {
        foreach (int length in (int[])[63, 64, 65, 128, 100_000])
            CompareWithLoop(Encoding.ASCII.GetBytes(new string(only, length)));
    }

    [Fact]
    public void Used_again_it_forgets_what_it_held()
    {
        TextChunk chunk = Chunks.Of("a,b\nc\n\"d\",\u00E5\n");
        chunk.Take(Chunks.Of("x\n"));
        chunk.Index();

        Assert.Equal([-1, 1], chunk.Marks.ToArray());
        Assert.Equal((1, true, true), (chunk.LineCount, chunk.IsPlain, chunk.IsUtf8));
    }

    private static byte[] RandomText(HostileDice dice, int length)
    {
        byte[] text = new byte[length];
        bool isUsual = dice.Chance(70);
        for (int i = 0; i < length; i++)
            text[i] = isUsual ? dice.Pick(Usual) : (byte)dice.Below(256);
        return text;
    }

    private static void CompareWithLoop(byte[] text)
    {
        List<int> marks = [-1];
        List<int> ends = [];
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                ends.Add(marks.Count);
            if (text[i] is (byte)',' or (byte)'\n')
                marks.Add(i);
        }
        TextChunk chunk = Chunks.Of(text);

        Assert.Equal(marks, chunk.Marks.ToArray());
        Assert.Equal(ends, chunk.LineEnds.ToArray());
        Assert.Equal(!text.Contains((byte)'"'), chunk.IsPlain);
        Assert.Equal(System.Text.Unicode.Utf8.IsValid(text), chunk.IsUtf8);
        chunk.CountLines();
        Assert.Equal(ends.Count, chunk.LineCount);
    }
}
