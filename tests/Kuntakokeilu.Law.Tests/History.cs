using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Law.Tests;

/// <summary>
/// A person's history told line by line: each entry starts from the facts of the one before and says what differs.
/// </summary>
/// <param name="asOf">The day whose knowledge of the law is used; without it the whole law.</param>
internal sealed class History(string? asOf = null)
{
    private readonly LawAsKnown law = asOf is null ? LawAsKnown.Whole : LawAsKnown.On(A.Day(asOf));
    private readonly List<RegisterEvent> entries = [];
    private readonly List<TeOfficeAct> acts = [];
    private JobseekerFacts facts = A.Jobseeker;

    internal delegate JobseekerFacts Facts(JobseekerFacts before);

    internal History Start(string day, Facts? now = null) => Add(day, RegisterEventKind.Start, now);

    internal History Change(string day, Facts? now = null) => Add(day, RegisterEventKind.Change, now);

    internal History Registry(string day, Facts? now = null) => Add(day, RegisterEventKind.Registry, now);

    internal History End(string day, Facts? now = null) => Add(day, RegisterEventKind.End, now);

    /// <summary>5 § 5 mom asks for no request, no secured services and no acceptance.</summary>
    internal History LeaveUntransferred(string day, TransferGround ground = TransferGround.Language) =>
        Act(new(A.Day(day), TeOfficeActKind.LeaveUntransferred, default, ground, false, false, false));

    internal History TransferToTeOffice(string day) =>
        Act(A.LawfulAct(TeOfficeActKind.TransferToTeOffice, day) with { Accepted = false });

    internal History TransferTo(string municipality, string day) =>
        Act(A.LawfulAct(TeOfficeActKind.TransferToMunicipality, day, municipality));

    internal History Act(TeOfficeAct act)
    {
        acts.Add(act);
        return this;
    }

    /// <summary>The periods, each with its first day; nothing was refused; the last one ends with the pilots.</summary>
    internal void ShouldBe(params string[] periods) => ShouldBe(periods, refused: []);

    /// <summary>As told; these were refused, such as <c>row 2 no_open_search</c>.</summary>
    internal void ShouldBe(string[] periods, string[] refused)
    {
        Fold fold = Fold.Of(entries, acts, law);
        Assert.Equal(periods, fold.Periods.Select(Text.Of));
        Assert.Equal(refused, Fold.Refused("row", fold.Entries).Concat(Fold.Refused("act", fold.Acts)));
        Assert.True(fold.Periods.Count == 0 || fold.Periods[^1].To == law.PilotEnd);
    }

    private History Add(string day, RegisterEventKind kind, Facts? now)
    {
        facts = now?.Invoke(facts) ?? facts;
        entries.Add(new(A.Day(day), kind, facts));
        return this;
    }
}
