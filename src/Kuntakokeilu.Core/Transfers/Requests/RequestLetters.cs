using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Transfers.Requests;

/// <summary>What the letter of a decision on a request says. Pure.</summary>
internal static class RequestLetters
{
    internal static Decision Of(
        NewStep step,
        TransferMatter matter,
        DateOnly today,
        LetterRecipient recipient,
        string official
    )
    {
        bool isReview = step.Kind is RequestStep.Change or RequestStep.Uphold or RequestStep.Leave;
        bool isTransfer = step.Kind is RequestStep.Transfer or RequestStep.Change;
        Texts t = recipient.Texts;
        string now = Authority(matter.From, matter.Office, t);
        string then = Authority(matter.To, matter.Office, t);
        return new(
            isReview ? LetterKind.RequestReviewed : LetterKind.RequestedTransfer,
            matter.Person,
            RequestDecisions.Cause(matter, isReview)
        )
        {
            Recipient = recipient.Lines,
            ServiceLanguage = recipient.Language,
            Authority = Organisations.TeOffice(matter.Office),
            DecidedOn = today,
            Number = $"{matter.RequestedOn.Year}-{matter.Id}",
            Matter = t[isReview ? "request_letter.review" : "request_letter.matter", recipient.Lines[0], now, then],
            Decided = t.Of("request_letter.decided", step.Kind, isTransfer ? then : now),
            From = isTransfer ? today : null,
            Reasons =
            [
                t["request_letter.asked", t.Date(matter.RequestedOn), t.Of("transfer_ground", matter.Ground)],
                .. step.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries),
                .. isTransfer ? (string[])[t["request_letter.secured"]] : [],
                .. isTransfer && matter.IsToMunicipality ? (string[])[t["request_letter.accepted", then]] : [],
            ],
            Provisions = [Provision(matter, today, t)],
            Official = official,
            Phone = step.Phone,
        };
    }

    /// <summary>
    /// 5 § 4-5 mom as of 421/2021; 671/2022 made them 6-7 mom, with the rest of the section, from 1.1.2023 on.
    /// </summary>
    private static string Provision(TransferMatter matter, DateOnly day, Texts t)
    {
        bool isRenumbered = day >= LawBook.RedundancyProtection.From;
        int subsection = (isRenumbered ? 6 : 4) + (matter.IsToMunicipality ? 1 : 0);
        return t[
            "request_letter.provision",
            Citation.Render($"5 § {subsection} mom", t),
            isRenumbered ? "671/2022" : "421/2021"
        ];
    }

    internal static string Authority(MunicipalityCode municipality, short office, Texts t)
    {
        string code = municipality.IsNone
            ? Organisations.TeOffice(office)
            : Organisations.Municipality(municipality.Number);
        return Organisations.Name(code, t.Language);
    }
}
