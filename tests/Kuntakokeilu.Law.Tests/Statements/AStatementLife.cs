using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Statements;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Law.Tests.Statements;

/// <summary>A history in few calls: of one who has no earnings-related allowance, in Helsinki, unemployed.</summary>
internal sealed class AStatementLife
{
    private readonly StatementHistory statements = new();
    private readonly JobseekerHistory steering = new(LawAsKnown.Whole);
    private readonly List<RegisterEvent> rows = [];
    private readonly List<StatementEvent> events = [];
    private JobseekerFacts facts = A.Jobseeker with { EarningsRelated = Answer.No };

    internal AStatementLife(string start) => Fact(start, RegisterEventKind.Start);

    internal AStatementLife Ended(string day) => Fact(day, RegisterEventKind.End);

    internal AStatementLife WorkingFrom(string day)
    {
        facts = facts with { Status = EmploymentStatus.OpenMarket };
        return Fact(day, RegisterEventKind.Change);
    }

    internal AStatementLife MovedTo(string day, string municipality)
    {
        facts = facts with { HomeMunicipality = MunicipalityCode.Parse(municipality) };
        return Fact(day, RegisterEventKind.Registry);
    }

    internal AStatementLife Applied(string day, int fund = 0) =>
        With(new(A.Day(day), StatementEventKind.Apply, Payer: new(fund)));

    internal AStatementLife Opened(string day, StatementMatter matter, string reference = "a") =>
        With(new(A.Day(day), StatementEventKind.Open, reference, matter, From: A.Day(day)));

    internal AStatementLife Asked(string day, string reference, string to) =>
        With(new(A.Day(day), StatementEventKind.Ask, reference, To: A.Day(to)));

    internal AStatementLife Answered(string day, string reference) =>
        With(new(A.Day(day), StatementEventKind.Answer, reference));

    internal AStatementLife Extended(string day, string reference, string to) =>
        With(new(A.Day(day), StatementEventKind.Extend, reference, To: A.Day(to)));

    internal AStatementLife Given(string day, string reference, string code, StatementGiver giver = default) =>
        With(new(A.Day(day), StatementEventKind.Give, reference, Giver: giver, Code: code, From: A.Day(day)));

    internal AStatementLife Did(string day, ConductKind kind, bool? hasValidReason = null) =>
        With(
            new(
                A.Day(day),
                StatementEventKind.Conduct,
                $"did{events.Count}",
                Conduct: kind,
                HasValidReason: hasValidReason
            )
        );

    internal AStatementLife With(StatementEvent one)
    {
        events.Add(one);
        return this;
    }

    internal IReadOnlyList<StatementExplanation> Explained(string on)
    {
        DateOnly day = A.Day(on);
        return [.. Run(day).Duties.Select(duty => WhyStated.Of(duty, day))];
    }

    /// <summary>What follows from each conduct: "Step 7", "Reminder to none"; and refusals of events.</summary>
    internal string Rungs()
    {
        StatementHistory run = Run(A.Day("2025-01-31"));
        IEnumerable<string> told = run.Reports.Select(report => $"{report.Rung} {report.Days}".TrimEnd());
        IEnumerable<string> refused = Enumerable
            .Range(0, events.Count)
            .Select(run.RefusalOf)
            .Where(refusal => refusal is not StatementRefusal.None)
            .Select(refusal => $"{refusal}");
        return string.Join(", ", told.Concat(refused));
    }

    private StatementHistory Run(DateOnly on)
    {
        steering.Begin();
        statements.Begin();
        foreach (RegisterEvent row in rows)
        {
            steering.Add(row);
            statements.Add(row);
        }
        steering.End();
        foreach (StatementEvent one in events)
            statements.Add(one);
        statements.Run(on, steering);
        return statements;
    }

    private AStatementLife Fact(string day, RegisterEventKind kind)
    {
        rows.Add(new RegisterEvent(A.Day(day), kind, facts));
        return this;
    }
}
