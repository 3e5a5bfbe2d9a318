using System.Text;
using System.Text.Json.Nodes;
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

    /// <summary>A browser of the PX family writes "by month and area" after it, and nothing else tells tables apart there.</summary>
    [Fact]
    public async Task What_the_figures_are_is_told_of_each_table_in_its_own_words()
    {
        var site = await open.On(cluster);
        foreach (string language in Words.Languages)
        {
            Dictionary<string, string> told = [];
            foreach (PublishedTable table in site.Release.Tables)
            {
                string path = $"{OpenSite.V2}/tables/{table.Definition.Id}";
                JsonNode px = (await site.Json($"{path}/metadata?lang={language}"))["extension"]!["px"]!;
                told[table.Definition.Id] = $"{px["contents"]}";
                PxReader file = PxReader.Of(await site.Bytes($"{path}/data?outputFormat=px&lang={language}"));
                Assert.Equal($"{px["contents"]} {px["subject-area"]}", $"{file["CONTENTS"]} {file["SUBJECT-AREA"]}");
            }
            Assert.Equal(told.Count, told.Values.Distinct().Count());
            Assert.Equal(
                language is "en" ? "Jobseekers"
                    : language is "sv" ? "Arbetssökande"
                    : "Työnhakijat",
                told["kk01"]
            );
        }
    }

    /// <summary>As the format can hold it.</summary>
    private static string Plain(string text) =>
        text.Replace('"', '\'').Replace('\u202F', ' ').Replace('\u2212', '-').Replace('\u2011', '-');
}
