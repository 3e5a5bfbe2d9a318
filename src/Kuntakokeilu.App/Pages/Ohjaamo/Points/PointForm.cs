using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Ohjaamo.Tables;

namespace Kuntakokeilu.App.Pages.Ohjaamo.Points;

/// <summary>A point where people may come.</summary>
internal sealed class PointForm(Texts t) : Form
{
    internal ChoiceField<PointKind> Kind { get; } =
        new("kind", t["ohjaamo.points.kind"], one => t.Of("ohjaamo.point_kind", one))
        {
            Missing = t["ohjaamo.points.no_kind"],
        };

    internal TextField NameFi { get; } =
        new("name-fi", t["ohjaamo.points.name_fi"])
        {
            Longest = OhjaamoPoint.LongestName,
            Missing = t["ohjaamo.points.no_name"],
        };

    internal TextField NameSv { get; } =
        new("name-sv", t["ohjaamo.points.name_sv"])
        {
            Help = t["ohjaamo.points.name_help"],
            Longest = OhjaamoPoint.LongestName,
        };

    internal TextField NameEn { get; } =
        new("name-en", t["ohjaamo.points.name_en"])
        {
            Help = t["ohjaamo.points.name_help"],
            Longest = OhjaamoPoint.LongestName,
        };

    internal DayField From { get; } =
        new("from", t["ohjaamo.points.from"]) { First = new(2000, 1, 1), Missing = t["form.no_day"] };

    internal override IReadOnlyList<Field> Fields => [Kind, NameFi, NameSv, NameEn, From];

    /// <summary>Of a form that is right.</summary>
    internal OhjaamoPoint Point(string organisation) =>
        new()
        {
            Organisation = organisation,
            Kind = Kind.Value!.Value,
            NameFi = NameFi.Value,
            NameSv = NameSv.Given,
            NameEn = NameEn.Given,
            From = From.Value!.Value,
        };

    protected override void Compare(Texts texts)
    {
        if (Kind.Value is PointKind.LowThreshold && From.Value < OhjaamoPoint.LowThresholdFrom)
            From.Refuse(texts["ohjaamo.points.low_threshold_early"]);
    }
}
