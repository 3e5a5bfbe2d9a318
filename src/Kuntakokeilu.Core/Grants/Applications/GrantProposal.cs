using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>What is decided, as it was reckoned: kept with the step that prepares it, and compared when it is decided.</summary>
internal sealed record GrantProposal
{
    public required GrantVerdict Verdict { get; init; }
    public required GrantOutcome Outcome { get; init; }
    public required DateOnly LawDay { get; init; }
    public SubsidyLaw Law { get; init; }
    public AidBasis Aid { get; init; }
    public SubsidyBasis Basis { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public int? Months { get; init; }
    public long Total { get; init; }
    public required string Competence { get; init; }
    public AppealWay Appeal { get; init; }
    public IReadOnlyList<GroundFound> Grounds { get; init; } = [];
    public IReadOnlyList<string> Provisions { get; init; } = [];
    public IReadOnlyList<GrantRow> Rows { get; init; } = [];

    /// <summary>About somebody in a weak position: it holds for as long as the decision does.</summary>
    public bool Weak { get; init; }

    /// <summary>In the words of who prepares it; they stand in the letter.</summary>
    public string Reasons { get; init; } = "";
    public string Phone { get; init; } = "";

    /// <summary>What it says, without the words: whether another reckoning comes to the same.</summary>
    internal bool IsAs(GrantProposal other) =>
        (Verdict, Outcome, Law, Aid, Basis, From, To, Months, Total, Competence, Appeal, Weak)
            == (
                other.Verdict,
                other.Outcome,
                other.Law,
                other.Aid,
                other.Basis,
                other.From,
                other.To,
                other.Months,
                other.Total,
                other.Competence,
                other.Appeal,
                other.Weak
            )
        && Grounds.SequenceEqual(other.Grounds)
        && Provisions.SequenceEqual(other.Provisions)
        && Rows.SequenceEqual(other.Rows);
}

/// <summary>Which way a decision goes.</summary>
internal enum GrantVerdict : byte
{
    Grant = 1,
    Refuse,

    /// <summary>What was granted ends, for it was not begun or has ended before.</summary>
    End,
}
