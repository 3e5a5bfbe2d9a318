using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring;

/// <summary>
/// What the open pages tell of a month: figures as the release has them. Each is the published figure of its own cell,
/// never a sum or a difference of others, for perturbed figures do not add up.
/// </summary>
internal sealed class MonthFigures
{
    /// <summary>The code of the number of jobseekers.</summary>
    internal const string Jobseekers = "HAKIJALOPUSSA";

    private static readonly string[] Bodies = ["SSS", "KUNTA", "TE", "AVOIN"];

    private readonly string code;
    private readonly PublishedTable byPlace;
    private readonly PublishedTable byResponsible;

    private MonthFigures(ReleaseHead head, Month month, PublishedTable byPlace, PublishedTable byResponsible)
    {
        Head = head;
        Month = month;
        code = $"{month}";
        this.byPlace = byPlace;
        this.byResponsible = byResponsible;
    }

    /// <summary>The release.</summary>
    internal ReleaseHead Head { get; }

    internal Month Month { get; }

    /// <summary>The whole country.</summary>
    internal JobseekersByBody Country => At("SSS");

    /// <summary>
    /// The month that an address asks for; the latest where it asks for none that can be, the first of the pilots where
    /// it asks for an earlier one. Null before the first release, and when the release, made by another catalogue, has
    /// not every figure that the pages show.
    /// </summary>
    internal static MonthFigures? Of(Release? release, string? asked)
    {
        if (release?.Find("kk01") is not { } byPlace || release.Find("kk02") is not { } byResponsible)
            return null;
        Month month = Month.TryParse(asked, out Month wanted) ? wanted : release.Head.LastMonth;
        if (month > release.Head.LastMonth)
            month = release.Head.LastMonth;
        if (month < Month.PilotsBegin)
            month = Month.PilotsBegin;
        MonthFigures figures = new(release.Head, month, byPlace, byResponsible);
        return figures.IsWhole ? figures : null;
    }

    /// <summary>Those who live in the municipality.</summary>
    internal JobseekersByBody At(MunicipalityCode municipality) => At(Geography.CodeOf(municipality));

    /// <summary>Those who live in the area.</summary>
    internal JobseekersByBody At(PilotArea area) => At(Geography.CodeOf(area));

    /// <summary>The customers of a pilot municipality, wherever they live.</summary>
    internal CustomersByGround CustomersOf(MunicipalityCode municipality) =>
        CustomersOf(Geography.CodeOf(municipality));

    /// <summary>The customers of an area's municipalities, wherever they live.</summary>
    internal CustomersByGround CustomersOf(PilotArea area) => CustomersOf(Geography.CodeOf(area));

    private bool IsWhole =>
        Geography
            .ByPlace.Where(area => area.Level is AreaLevel.Country or AreaLevel.Municipality or AreaLevel.PilotArea)
            .All(area => Bodies.All(body => Find(area.Code, body)?.Number is not null))
        && Geography.ByResponsible.All(area =>
            CustomersByGround
                .Codes.Append(Jobseekers)
                .All(content => FindCustomers(area.Code, content)?.Number is not null)
        );

    private JobseekersByBody At(string area)
    {
        return new(Of(Bodies[0]), Of(Bodies[1]), Of(Bodies[2]), Of(Bodies[3]));

        int Of(string body) => Find(area, body)!.Value.Number!.Value;
    }

    private CustomersByGround CustomersOf(string municipality)
    {
        Variable contents = byResponsible.Definition.Contents;
        return new(
            Of(Jobseekers),
            [.. CustomersByGround.Codes.Select(ground => (contents.Values[contents.PlaceOf(ground)].Label, Of(ground)))]
        );

        int Of(string content) => FindCustomers(municipality, content)!.Value.Number!.Value;
    }

    private Figure? Find(string area, string body) =>
        byPlace.Find(("Kuukausi", code), ("Alue", area), ("Vastuutaho", body), ("Tiedot", Jobseekers));

    private Figure? FindCustomers(string area, string content) =>
        byResponsible.Find(("Kuukausi", code), ("Vastuukunta", area), ("Tiedot", content));
}
