using System.Text;
using Kuntakokeilu.Statistics.Tables;
using Kuntakokeilu.Statistics.Tests.Formats;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Api.Statistics;

/// <summary>The catalogue's own texts in a PC-Axis file: the format allows lines of 256 characters.</summary>
public sealed class PxLinesTests(OpenSite open, TestCluster cluster)
{
    [Fact]
    public async Task Every_table_in_every_language()
    {
        var site = await open.On(cluster);
        foreach (PublishedTable table in site.Release.Tables)
        foreach (string language in Words.Languages)
        {
            byte[] file = await site.Bytes(
                $"{OpenSite.V2}/tables/{table.Definition.Id}/data?outputFormat=px&lang={language}"
            );
            Assert.All(Encoding.Latin1.GetString(file).Split('\n'), line => Assert.InRange(line.Length, 0, 256));
            PxReader px = PxReader.Of(file);
            Content[] contents = [.. table.Definition.Contents.Values.Cast<Content>()];
            Assert.Equal(
                contents.Select(one => Plain($"{one.Definition.In(language)} ({one.Source.In(language)})")),
                px.Keywords.Where(one => one.Key.StartsWith("VALUENOTE", StringComparison.Ordinal))
                    .Select(one => string.Concat(one.Value))
            );
            // A reader heeds a value's own decimals only when they are more than the file's.
            int least = contents.Min(one => one.Decimals);
            Assert.Equal($"{least}", px["SHOWDECIMALS"]);
            Assert.Equal(
                contents.Where(one => one.Decimals > least).Select(one => $"{one.Decimals}"),
                px.Keywords.Where(one => one.Key.StartsWith("PRECISION", StringComparison.Ordinal))
                    .Select(one => string.Concat(one.Value))
            );
        }
    }

    /// <summary>As the format can hold it.</summary>
    private static string Plain(string text) =>
        text.Replace('"', '\'').Replace('\u202F', ' ').Replace('\u2212', '-').Replace('\u2011', '-');
}
