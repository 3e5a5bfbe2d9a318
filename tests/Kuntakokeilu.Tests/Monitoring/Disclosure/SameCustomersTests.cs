using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Tests.Monitoring.Disclosure;

/// <summary>The customers of all pilots, by place or by responsible municipality, are the same people: one number.</summary>
[Collection(nameof(CountedSample))]
public sealed class SameCustomersTests(CountedSample sample)
{
    [Fact]
    public void By_place_and_by_responsible_municipality_they_have_the_same_numbers()
    {
        PublishedTable byPlace = sample.Release.Find("kk01")!;
        PublishedTable byResponsible = sample.Release.Find("kk02")!;
        string[] both =
        [
            .. byPlace
                .Definition.Contents.Values.Select(one => one.Code)
                .Intersect(byResponsible.Definition.Contents.Values.Select(one => one.Code)),
        ];

        Assert.Equal(12, both.Length);
        foreach (string month in byPlace.Definition.Time.Values.Select(one => one.Code))
        foreach (string content in both)
            Assert.Equal(
                byResponsible.At(("Kuukausi", month), ("Tiedot", content)),
                byPlace.At(("Kuukausi", month), ("Vastuutaho", "TE"), ("Tiedot", content))
            );
    }
}
