using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>What an official has found: on it the decision is reckoned. Kept with the step by which it was told.</summary>
internal sealed record FoundFacts
{
    /// <summary>Of a pay subsidy.</summary>
    public SubsidyBasis Basis { get; init; }
    public GrantFindings Findings { get; init; }

    /// <summary>Days of unemployment; the last may be open.</summary>
    public IReadOnlyList<FoundSpan> Unemployment { get; init; } = [];
    public int UsedMonths { get; init; }
    public int? FirstPercent { get; init; }
    public DateOnly? LastEnd { get; init; }
    public bool SameEmployer { get; init; }
    public DateOnly? LastPermanent { get; init; }
    public DateOnly? LastWork { get; init; }
    public bool HasDegree { get; init; } = true;
    public bool IntegrationPlan { get; init; }
    public bool Esf { get; init; }

    /// <summary>In a weak position on the labour market (JTYPL 1:5.1): the earmarked part of the money is used first.</summary>
    public bool Weak { get; init; }

    /// <summary>The last day for which it is paid, where it ends before what was applied for.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>It was not begun: nothing of it is paid.</summary>
    public bool NotBegun { get; init; }

    /// <summary>For the file; it does not go into the letter.</summary>
    public string Note { get; init; } = "";

    internal DaySpans Days =>
        DaySpans.Of([.. Unemployment.Select(one => new DaySpan(one.From, one.To ?? DateOnly.MaxValue))]);
}

/// <summary>Days from one to another; open without an end.</summary>
internal sealed record FoundSpan(DateOnly From, DateOnly? To);
