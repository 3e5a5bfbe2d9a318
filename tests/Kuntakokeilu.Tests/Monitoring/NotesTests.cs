using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Tests.Monitoring;

public sealed class NotesTests
{
    /// <summary>The same words as on the pages.</summary>
    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    [InlineData("en")]
    public void Every_table_tells_of_its_protection_and_one_by_authority_who_the_undetermined_are(string language)
    {
        Texts texts = Texts.For(language);
        foreach (TableSpec table in Catalogue.Until(Month.Last))
        {
            string[] notes = [.. table.Definition.Notes.Select(note => note.In(language))];
            Assert.Contains(texts["statistics.noise"], notes);
            Variable? bodies = table.Definition.Variables.SingleOrDefault(one => one.Code == "Vastuutaho");
            Assert.Equal(bodies is not null, notes.Contains(texts["overview.undetermined_more"]));
            if (bodies is not null)
                Assert.Equal(
                    texts["overview.undetermined"],
                    bodies.Values.Single(one => one.Code == "AVOIN").Label.In(language)
                );
        }
    }
}
