namespace Kuntakokeilu.Law.Statements;

/// <summary>What references name, the obligations, and the statements given: of one person.</summary>
internal sealed class StatementLedger
{
    private readonly List<StatementCase> cases = [];
    private readonly List<StatementDuty> duties = [];
    private readonly List<GivenStatement> statements = [];

    internal IReadOnlyList<StatementDuty> Duties => duties;

    /// <summary>Not corrected or cancelled, in the order of their giving.</summary>
    internal IReadOnlyList<GivenStatement> Statements => statements;

    /// <summary>The payer of the registration's latest obligation; null without one.</summary>
    internal Payer? LatestPayerOfRegistration
    {
        get
        {
            for (int i = duties.Count - 1; i >= 0; i--)
                if (duties[i].Case.Matter is StatementMatter.Registration)
                    return duties[i].Payer;
            return null;
        }
    }

    internal void Clear()
    {
        cases.Clear();
        duties.Clear();
        statements.Clear();
    }

    internal StatementCase? CaseOf(string reference)
    {
        foreach (StatementCase one in cases)
            if (one.Reference == reference)
                return one;
        return null;
    }

    internal StatementCase Name(string reference, CaseOfMatter matter, bool isCase)
    {
        StatementCase named = new(reference, matter, isCase);
        cases.Add(named);
        return named;
    }

    /// <summary>The references of cases that can be closed.</summary>
    internal IReadOnlyList<string> OpenCases() =>
        [
            .. cases
                .Where(one => one.IsCase && !one.IsClosed && !one.Matter.Matter.IsCondition())
                .Select(one => one.Reference),
        ];

    /// <summary>Cases that wait until a benefit is applied for.</summary>
    internal IEnumerable<StatementCase> Latent() => cases.Where(one => one.IsLatent);

    internal StatementDuty Add(StatementCase named, StatementPart part, DateOnly since, DateOnly day, Payer payer)
    {
        StatementDuty duty = new()
        {
            Reference = named.Reference,
            Part = part,
            Case = named.Matter,
            Since = since,
            Opened = day,
            Payer = payer,
        };
        duties.Add(duty);
        return duty;
    }

    internal StatementDuty? OldestUngiven(string reference)
    {
        foreach (StatementDuty duty in duties)
            if (duty.IsUngiven && duty.Reference == reference)
                return duty;
        return null;
    }

    internal void Give(StatementCase named, in StatementEvent one, StatementDuty? duty)
    {
        GivenStatement given = new(named.Reference, named.Matter.Matter, one.Code, one.From!.Value, one.To, duty);
        statements.Add(given);
        if (duty is not null)
            duty.Statement = given;
    }

    /// <summary>Takes away the case's last statement, and puts one in its place unless it is cancelled.</summary>
    /// <returns>Whether there was one.</returns>
    internal bool Replace(StatementCase named, in StatementEvent one)
    {
        int last = statements.FindLastIndex(statement => statement.Reference == named.Reference);
        if (last < 0)
            return false;
        StatementDuty? duty = statements[last].Duty;
        statements.RemoveAt(last);
        if (one.Kind is StatementEventKind.Correct)
            Give(named, one, duty);
        return true;
    }

    /// <summary>Whether a statement of a case is in force on any day after this one.</summary>
    internal bool ReachesBeyond(string reference, DateOnly day) =>
        statements.Exists(statement => statement.Reference == reference && statement.ReachesBeyond(day));

    /// <summary>Whether a statement tells that the obligation of work or services of a day was fulfilled by another.</summary>
    internal bool IsFulfilled(DateOnly obliged, DateOnly day) =>
        statements.Exists(statement =>
            statement.Matter is StatementMatter.ObligationRestored
            && StatementCodes.TellsFulfilled(statement.Code)
            && statement.From > obliged
            && statement.From <= day
        );
}
