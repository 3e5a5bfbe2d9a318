using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Core.Transfers.Clarifying;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pages.Transfers.Clarify;

/// <summary>What was found out of the missing facts, from when it is so, and how one knows.</summary>
/// <param name="missing">Only of these it is asked.</param>
/// <param name="since">From when the case has waited; null when none does.</param>
internal sealed class ClarifyForm(Texts t, MissingFacts missing, DateOnly? since, DateOnly today) : Form
{
    internal ChoiceField<YesNo> EarningsRelated { get; } =
        new("earnings_related", t["clarify.earnings_related"], one => t.Of("form", one))
        {
            Any = t["clarify.still_unknown"],
        };

    internal ChoiceField<YesNo> Immigrant { get; } =
        new("immigrant", t["clarify.immigrant"], one => t.Of("form", one)) { Any = t["clarify.still_unknown"] };

    internal PickField MotherTongue { get; } =
        new(
            "mother_tongue",
            t["clarify.mother_tongue"],
            [
                .. Languages
                    .All.Select(one => new Choice(one.Code, one.Name.In(t.Language)))
                    .OrderBy(one => one.Label, Alphabet.Finnish),
            ]
        )
        {
            Any = t["clarify.still_unknown"],
        };

    internal ChoiceField<ClarifiedWhen> When { get; } =
        new("when", t["clarify.when"], one => t.Of("clarify.when", one, t.Date(since ?? today)))
        {
            Missing = t["clarify.no_when"],
        };

    internal DayField Day { get; } = new("day", t["clarify.day"]) { Help = t["clarify.day_help"], Last = today };

    internal TextField Reason { get; } =
        new("reason", t["difference.reason"])
        {
            Help = t["clarify.reason_help"],
            Lines = 4,
            Shortest = 10,
            Longest = 2000,
            Missing = t["difference.no_reason"],
        };

    internal override IReadOnlyList<Field> Fields =>
        [
            .. missing.HasFlag(MissingFacts.EarningsRelated) ? [EarningsRelated] : (Field[])[],
            .. missing.HasFlag(MissingFacts.Immigrant) ? [Immigrant] : (Field[])[],
            .. missing.HasFlag(MissingFacts.MotherTongue) ? [MotherTongue] : (Field[])[],
            When,
            Day,
            Reason,
        ];

    internal ClarifiedFacts Found =>
        new(Told(EarningsRelated), Told(Immigrant), MotherTongue.Given is { } code ? LanguageCode.Parse(code) : null);

    /// <summary>From when it is so; null when it was so already in the test.</summary>
    internal DateOnly? From => When.Value is ClarifiedWhen.Later ? Day.Value : null;

    protected override void Compare(Texts texts)
    {
        if (Found.IsNothing)
            Fields[0].Refuse(texts["clarify.nothing_found"]);
        if (When.Value is ClarifiedWhen.Later && Day.Value is null)
            Day.Refuse(texts["form.no_day"]);
    }

    private static bool? Told(ChoiceField<YesNo> field) => field.Value is { } told ? told is YesNo.Yes : null;
}

/// <summary>From when a fact that was found out has been so.</summary>
internal enum ClarifiedWhen : byte
{
    /// <summary>Already in the test that did not know it.</summary>
    InTest = 1,

    Later,
}
