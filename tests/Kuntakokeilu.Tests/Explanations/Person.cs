using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Explanations;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Tests.Explanations;

/// <summary>
/// A person's history, told step by step: an unemployed jobseeker of 40 in Tampere, no ground at first.
/// </summary>
internal sealed class Person
{
    private readonly List<RegisterEvent> entries = [];
    private readonly List<TeOfficeAct> acts = [];
    private JobseekerFacts facts = new()
    {
        BirthDate = new(1981, 5, 4),
        HomeMunicipality = MunicipalityCode.Parse("837"),
        Status = EmploymentStatus.Unemployed,
        EarningsRelated = Answer.Yes,
        MotherTongue = LanguageCode.Parse("fi"),
        Immigrant = Answer.No,
    };

    internal Person Starts(string date, Func<JobseekerFacts, JobseekerFacts>? with = null) =>
        Add(date, RegisterEventKind.Start, with);

    internal Person Notifies(string date, Func<JobseekerFacts, JobseekerFacts>? with = null) =>
        Add(date, RegisterEventKind.Change, with);

    internal Person Changes(string date, Func<JobseekerFacts, JobseekerFacts> with) =>
        Add(date, RegisterEventKind.Registry, with);

    internal Person Ends(string date) => Add(date, RegisterEventKind.End, null);

    internal Person Decided(
        string date,
        TeOfficeActKind kind,
        string to = "",
        TransferGround ground = TransferGround.Inappropriate
    )
    {
        bool onRequest = kind is not TeOfficeActKind.LeaveUntransferred;
        acts.Add(new(Day(date), kind, MunicipalityCode.Parse(to), ground, onRequest, onRequest, to != ""));
        return this;
    }

    internal Explanation On(string date, LawAsKnown? law = null) =>
        Why.Explain(entries, acts, Day(date), law ?? LawAsKnown.Whole);

    private Person Add(string date, RegisterEventKind kind, Func<JobseekerFacts, JobseekerFacts>? with)
    {
        facts = with is null ? facts : with(facts);
        entries.Add(new(Day(date), kind, facts));
        return this;
    }

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd");
}
