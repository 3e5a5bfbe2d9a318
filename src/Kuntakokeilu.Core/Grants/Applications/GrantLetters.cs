using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>What the letters of decisions on applications say (434/2003, 44-48 §; 688/2001, 11 §). Pure.</summary>
internal static class GrantLetters
{
    /// <summary>
    /// What the law asks of the person. An employer is told that such a condition does not hold, and not which: neither an
    /// illness nor a history of benefits or unemployment is its to know.
    /// </summary>
    private static readonly HashSet<GrantGround> OfPerson =
    [
        GrantGround.NotUnemployed,
        GrantGround.Unemployment12,
        GrantGround.Unemployment24,
        GrantGround.Certificate,
        GrantGround.Adjustments,
        GrantGround.Ability,
        GrantGround.TargetGroup,
        GrantGround.Skills,
        GrantGround.WouldLast,
        GrantGround.DurationUsed,
    ];

    internal static Decision Of(
        GrantMatter matter,
        GrantProposal proposal,
        NewGrantEntry entry,
        LetterRecipient recipient,
        string official,
        string applicant
    )
    {
        Texts t = recipient.Texts;
        bool isOpen = proposal.Appeal is not AppealWay.None;
        return Letter(
            isOpen ? LetterKind.GrantDecided : LetterKind.GrantNotOpen,
            matter,
            entry,
            recipient,
            official,
            applicant
        ) with
        {
            Decided = proposal.Verdict switch
            {
                GrantVerdict.Grant => t[
                    "grant_letter.granted",
                    t.Date(proposal.From!.Value),
                    t.Date(proposal.To!.Value),
                    t.Euros(proposal.Total)
                ],
                GrantVerdict.End => t["grant_letter.ended", t.Euros(proposal.Total)],
                _ => t[matter.IsGrantedBefore ? "grant_letter.taken_back" : "grant_letter.refused"],
            },
            Terms = proposal.Verdict is GrantVerdict.Refuse ? [] : [.. GrantTerms.Of(matter, proposal, t)],
            Reasons =
            [
                t["grant_letter.asked", t.Date(matter.AppliedOn)],
                .. Paragraphs(proposal.Reasons),
                .. proposal.Grounds.Select(one => GroundOf(matter, one.Ground, t)).Distinct(),
                .. proposal.Outcome is GrantOutcome.PartlyGranted
                    ? (string[])[t["grant_letter.partly", proposal.Months!.Value]]
                    : [],
                .. proposal.Appeal is AppealWay.ReviewPartly
                    ? (string[])[t[proposal.Grounds.Count > 0 ? "grant_letter.partly_open" : "grant_letter.sum_closed"]]
                    : [],
            ],
            Provisions = GrantCitation.All(proposal.Provisions, proposal.Law, t),
            Phone = proposal.Phone,
        };
    }

    internal static Decision OfReview(
        GrantMatter matter,
        GrantDeed deed,
        NewGrantEntry entry,
        LetterRecipient recipient,
        string official,
        string applicant
    )
    {
        Texts t = recipient.Texts;
        return Letter(LetterKind.GrantReviewed, matter, entry, recipient, official, applicant) with
        {
            Decided = t.Of("grant_letter.reviewed", deed.Step),
            Reasons = [t["grant_letter.reviewed_of", t.Date(matter.Decided!.Day)], .. Paragraphs(deed.Text)],
            Provisions = [t["grant_cite.review"]],
            Phone = deed.Phone,
        };
    }

    private static Decision Letter(
        LetterKind kind,
        GrantMatter matter,
        NewGrantEntry entry,
        LetterRecipient recipient,
        string official,
        string applicant
    ) =>
        new(kind, matter.PersonId!.Value, GrantMatter.Cause(matter.Id, entry.Number))
        {
            Recipient = recipient.Lines,
            ServiceLanguage = recipient.Language,
            Authority = matter.Authority,
            Addressee = matter.Organisation,
            DecidedOn = entry.Day,
            Number = matter.Number,
            Matter = recipient.Texts[
                "grant_letter.matter",
                Texts.Capital(recipient.Texts.Of("grant_benefit", matter.Benefit)),
                applicant
            ],
            Decided = "",
            Reasons = [],
            Provisions = [],
            Official = official,
            Phone = "",
        };

    private static string GroundOf(GrantMatter matter, GrantGround ground, Texts t) =>
        matter.Organisation is not null && OfPerson.Contains(ground)
            ? t["grant_letter.of_person"]
            : t.Of("grant_ground", ground);

    private static string[] Paragraphs(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
