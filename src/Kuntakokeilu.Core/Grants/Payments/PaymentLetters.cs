using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.Core.Grants.Payments;

/// <summary>What the letter of a decision on payment says (434/2003, 44-47 §; 688/2001, 11 and 29 §). Pure.</summary>
internal static class PaymentLetters
{
    internal static Decision Of(
        PaymentMatter matter,
        GrantInForce grant,
        CheckedCosts accepted,
        NewPaymentEntry entry,
        string official
    )
    {
        Texts t = Texts.For(grant.Language);
        PaymentResult result = accepted.Result;
        return new(LetterKind.PaymentDecided, grant.Person, PaymentMatter.Cause(matter.Id, entry.Number))
        {
            Recipient = [grant.Payee],
            ServiceLanguage = grant.Language,
            Authority = Organisations.Keha,
            Addressee = grant.Organisation,
            DecidedOn = entry.Day,
            Number = $"{grant.Number}/{matter.Id}",
            Matter = t[
                "payment_letter.matter",
                Texts.Capital(t.Of("grant_benefit", grant.Benefit)),
                grant.Payee,
                t.Date(matter.Month.From),
                t.Date(matter.Month.To)
            ],
            Decided =
                result.Payable > 0 ? t["payment_letter.paid", t.Euros(result.Payable)] : t["payment_letter.nothing"],
            Terms = result.Payable > 0 ? [t["payment_letter.account", Iban.Shown(matter.Told.Account)]] : [],
            Reasons = [.. Reasons(matter, grant, accepted, t)],
            Provisions = [.. Provisions(grant, result, t)],
            Official = official,
            Phone = accepted.Phone,
        };
    }

    private static IEnumerable<string> Reasons(PaymentMatter matter, GrantInForce grant, CheckedCosts accepted, Texts t)
    {
        yield return t["payment_letter.claimed", t.Date(matter.ClaimedOn), t.Date(grant.DecidedOn)];
        foreach (GrantRow row in accepted.Result.Rows)
            yield return Row(row, t);
        if (accepted.Result.Ground is { } ground)
            yield return t.Of("payment_ground", ground, t.Date(accepted.Result.LastDay));
        foreach (string told in accepted.Reasons.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            yield return told;
        if (accepted.IsLast)
            yield return t["payment_letter.last"];
    }

    /// <summary>How a row was reckoned, in a sentence.</summary>
    internal static string Row(GrantRow row, Texts t) =>
        row.Kind switch
        {
            GrantRowKind.Days => t[
                "payment_row.days",
                t.Date(row.From),
                t.Date(row.To),
                row.Days ?? 0,
                t.Euros(row.Payable)
            ],
            GrantRowKind.Bonus => t["payment_row.bonus", t.Euros(row.Base), t.Euros(row.Payable)],
            _ => t[
                "payment_row.month",
                t.Date(row.From),
                t.Date(row.To),
                t.Euros(row.Base),
                row.Percent ?? 0,
                t.Euros(row.Calculated),
                t.Euros(row.Cap ?? 0),
                t.Euros(row.OtherAid),
                t.Euros(row.Payable)
            ],
        };

    private static IEnumerable<string> Provisions(GrantInForce grant, PaymentResult result, Texts t)
    {
        yield return t[
            grant.Benefit switch
            {
                GrantBenefit.Startup => "payment_cite.startup",
                GrantBenefit.Employment55 => "payment_cite.support",
                _ => grant.Proposal.Law is SubsidyLaw.Of2023
                    ? "payment_cite.subsidy_2023"
                    : "payment_cite.subsidy_2017",
            }
        ];
        yield return t["payment_cite.transfers"];
        if (result.Ground is PaymentGround.Late)
            yield return t["payment_cite.late"];
        if (result.Ground is PaymentGround.Breach)
            yield return t["payment_cite.breach"];
    }
}
