using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>On what terms a benefit is granted, in the letter's words: 688/2001, 11 §. Pure.</summary>
internal static class GrantTerms
{
    internal static IEnumerable<string> Of(GrantMatter matter, GrantProposal proposal, Texts t)
    {
        if (matter.Told.PersonName is { } person)
            yield return t["grant_letter.person", person];
        yield return t["grant_letter.task", matter.Told.Task];
        if (matter.Benefit is GrantBenefit.Startup)
            yield return t["grant_letter.startup_days"];
        else
            foreach (string share in Shares(proposal, t))
                yield return share;
        if (matter.Benefit is not GrantBenefit.Startup)
            yield return t[proposal.Law is SubsidyLaw.Of2023 ? "grant_letter.costs_2023" : "grant_letter.costs_2017"];
        yield return t["grant_letter.by_month"];
        foreach (GrantRow row in proposal.Rows)
            yield return t[
                row.Kind is GrantRowKind.Bonus ? "grant_letter.bonus" : "grant_letter.row",
                t.Date(row.From),
                t.Date(row.To),
                t.Euros(row.Payable)
            ];
        yield return t.Of("grant_letter.aid", proposal.Aid);
        yield return t[
            matter.Benefit is GrantBenefit.Startup ? "grant_letter.claim_startup"
            : proposal.Law is SubsidyLaw.Of2023 ? "grant_letter.claim_2023"
            : "grant_letter.claim_2017"
        ];
        yield return t["grant_letter.report"];
        if (proposal.From?.Year != proposal.To?.Year)
            yield return t["grant_letter.appropriations"];
    }

    /// <summary>Percent and cap, as many times as they change.</summary>
    private static IEnumerable<string> Shares(GrantProposal proposal, Texts t) =>
        proposal
            .Rows.Where(row => row is { Kind: GrantRowKind.Month, Percent: not null })
            .GroupBy(row => row.Percent!.Value)
            .Select(of =>
                of.Max(row => row.Cap) is { } cap
                    ? t["grant_letter.share_capped", of.Key, t.Euros(cap)]
                    : t["grant_letter.share", of.Key]
            );
}
