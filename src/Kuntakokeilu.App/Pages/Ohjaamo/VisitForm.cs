using System.Globalization;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Ohjaamo.Tables;
using Kuntakokeilu.Core.Ohjaamo.Visits;

namespace Kuntakokeilu.App.Pages.Ohjaamo;

/// <summary>
/// A visit in a few taps: age and situation are asked, for the rest the usual is chosen. Where there is one point, it is
/// not asked either.
/// </summary>
internal sealed class VisitForm : Form
{
    private readonly Texts t;
    private readonly IReadOnlyList<OhjaamoPoint> points;

    /// <param name="points">Those of the organisation that go on, or ended lately.</param>
    internal VisitForm(Texts t, IReadOnlyList<OhjaamoPoint> points, DateOnly today)
    {
        this.t = t;
        this.points = points;
        Point = new("point", t["ohjaamo.point"], [.. points.Select(one => new Choice(Sent(one), one.Name(t.Language)))])
        {
            Missing = points.Count > 1 ? t["ohjaamo.no_point"] : null,
        };
        Age = new("age", t["ohjaamo.age"], one => t.Of("ohjaamo.age", one)) { Missing = t["ohjaamo.no_age"] };
        Situation = new("situation", t["ohjaamo.situation"], one => t.Of("ohjaamo.situation", one))
        {
            Missing = t["ohjaamo.no_situation"],
        };
        Topics = new("topics", t["ohjaamo.topics"], one => t.Of("ohjaamo.topic", one))
        {
            Help = t["ohjaamo.topics.help", Visit.MostTopics],
        };
        Way = new("way", t["ohjaamo.way"], one => t.Of("ohjaamo.way", one)) { Missing = t["ohjaamo.no_way"] };
        Sex = new("sex", t["ohjaamo.sex"], one => t.Of("ohjaamo.sex", one)) { Missing = t["ohjaamo.no_sex"] };
        Spoken = new("spoken", t["ohjaamo.language"], one => t.Of("ohjaamo.language", one))
        {
            Missing = t["ohjaamo.no_language"],
        };
        Size = new("size", t["ohjaamo.size"], t["ohjaamo.bad_size", Visit.MostPeople])
        {
            Help = t["ohjaamo.size.help"],
            Least = 1,
            Most = Visit.MostPeople,
            Missing = t["ohjaamo.bad_size", Visit.MostPeople],
        };
        Day = new("day", t["ohjaamo.day"])
        {
            First = today.AddDays(-Visit.MostDaysLater),
            Last = today,
            TooEarly = t["ohjaamo.fault.day_long_ago"],
            TooLate = t["ohjaamo.fault.day_to_come"],
            Missing = t["form.no_day"],
        };
    }

    internal PickField Point { get; }
    internal ChoiceField<VisitAge> Age { get; }
    internal ChoiceField<VisitSituation> Situation { get; }
    internal ManyField<VisitTopic> Topics { get; }
    internal ChoiceField<VisitWay> Way { get; }
    internal ChoiceField<VisitSex> Sex { get; }

    /// <summary>Not <c>language</c>: so is the place of the site's own language called.</summary>
    internal ChoiceField<VisitLanguage> Spoken { get; }

    internal NumberField Size { get; }
    internal DayField Day { get; }

    internal bool AsksPoint => points.Count > 1;

    internal override IReadOnlyList<Field> Fields => [.. Asked, .. Usual];

    /// <summary>What differs from visit to visit.</summary>
    internal IReadOnlyList<Field> Asked => [.. AsksPoint ? [Point] : (Field[])[], Age, Situation, Topics, Way];

    /// <summary>What is mostly as it stands.</summary>
    internal IReadOnlyList<Field> Usual => [Size, Sex, Spoken, Day];

    internal OhjaamoPoint? Chosen =>
        AsksPoint ? points.FirstOrDefault(one => Sent(one) == Point.Given) : points.SingleOrDefault();

    /// <summary>What is so of most visits.</summary>
    /// <param name="point">Where the last one was counted, as it was sent; null for none.</param>
    internal void ShowUsual(string? point, DateOnly today)
    {
        if (points.Any(one => Sent(one) == point))
            Point.Show(point!);
        Way.Show(VisitWay.Visit);
        Sex.Show(VisitSex.Unknown);
        Spoken.Show(t.Language == "sv" ? VisitLanguage.Swedish : VisitLanguage.Finnish);
        Size.Show(1);
        Day.Show(today);
    }

    /// <summary>Of a form that is right.</summary>
    internal Visit Told(Guid id) =>
        new(
            id,
            Day.Value!.Value,
            Chosen?.Id ?? 0,
            Age.Value!.Value,
            Sex.Value!.Value,
            Situation.Value!.Value,
            Spoken.Value!.Value,
            Way.Value!.Value,
            ChosenOf(Topics),
            (short)Size.Value!.Value
        );

    internal void Refuse(VisitFault fault) =>
        (
            fault switch
            {
                VisitFault.NoSuchPoint or VisitFault.PointClosed => AsksPoint ? Point : (Field)Day,
                VisitFault.TooManyTopics => Topics,
                VisitFault.BadSize => Size,
                _ => Day,
            }
        ).Refuse(t.Of("ohjaamo.fault", fault));

    internal static string Sent(OhjaamoPoint point) => point.Id.ToString(CultureInfo.InvariantCulture);

    protected override void Compare(Texts texts)
    {
        if (Topics.Values.Count > Visit.MostTopics)
            Topics.Refuse(texts["ohjaamo.fault.too_many_topics"]);
        if (Way.Value is not (VisitWay.Group or null) && Size.Value > 1)
            Size.Refuse(texts["ohjaamo.size_of_one"]);
    }

    private static VisitTopics ChosenOf(ManyField<VisitTopic> topics) =>
        VisitCodes.Of(
            Enum.GetValues<VisitTopic>().Where(one => topics.Values.Contains(ChoiceField<VisitTopic>.Sent(one)))
        );
}
