using Kuntakokeilu.Core.Statements.Tables;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.Core.Casework.Statements.Reports;

/// <summary>What is told to the TE office of a customer, or conduct that is not told.</summary>
/// <param name="Place">Its place in the list of the person's.</param>
internal sealed record Report(int Person, short Place, string Reference)
{
    public required DateOnly Day { get; init; }
    public required CaseOfMatter Matter { get; init; }

    /// <summary>What was done or not; null of a matter.</summary>
    public required ConductKind? Conduct { get; init; }

    /// <summary>Whose customer the person was on the day; none for the TE office's.</summary>
    public required MunicipalityCode Municipality { get; init; }

    public required bool IsReported { get; init; }
    public required ConductRung? Rung { get; init; }
    public required int? Days { get; init; }

    /// <summary>Of a matter: to whom it is stated and by when.</summary>
    public required Payer? Payer { get; init; }

    public required DateOnly? Limit { get; init; }
    public required DateOnly? Settled { get; init; }

    /// <summary>An organiser, or a TE office below 0; null on nobody's.</summary>
    public required short? Desk { get; init; }

    public required bool IsWithOffice { get; init; }

    /// <summary>What has been done about it, in its order.</summary>
    public IReadOnlyList<ReportEntry> Entries { get; init; } = [];

    /// <summary>Who has it in hand: whoever took it last.</summary>
    internal ReportEntry? Taken => Entries.LastOrDefault(one => one.Step is ReportStep.Take);

    /// <summary>The judgement that holds.</summary>
    internal ReportEntry? Judged => Entries.LastOrDefault(one => one.Step is ReportStep.Judge);

    internal ReportEntry? Reminded => Entries.LastOrDefault(one => one.Step is ReportStep.Remind);

    /// <summary>Whether the customer can tell what there is to it, with effect.</summary>
    internal bool CanBeTold => Conduct is not null && Settled is null;

    /// <summary>What whoever sits at a desk does about it; nothing of what lies on another.</summary>
    /// <param name="holder">As <c>casework.holder()</c> has it.</param>
    internal IReadOnlyList<ReportDeed> Deeds(short? holder)
    {
        if (Desk is null || Desk != holder)
            return [];
        if (!IsWithOffice)
            return Settled is null ? [ReportDeed.Remind, ReportDeed.Excuse] : [];
        return Conduct is null
            ? Settled is null
                ? [ReportDeed.Take]
                : []
            : [.. Settled is null ? (ReportDeed[])[ReportDeed.Take] : [], ReportDeed.Excuse, ReportDeed.Blame];
    }
}

/// <summary>What an official does about a report.</summary>
internal enum ReportDeed : byte
{
    /// <summary>Has it in hand.</summary>
    Take = 1,

    /// <summary>There was a valid reason: nothing follows.</summary>
    Excuse,

    /// <summary>There was none; after a judgement, it is judged anew.</summary>
    Blame,

    /// <summary>A reminder is given: the first of the steps.</summary>
    Remind,
}

/// <summary>Of which report a form is, and of which state of it it was made.</summary>
/// <param name="Entries">How many there were.</param>
internal sealed record ReportOf(int Person, string Reference, int Entries);
