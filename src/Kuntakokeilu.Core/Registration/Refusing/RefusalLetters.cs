using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices.Letters;

namespace Kuntakokeilu.Core.Registration.Refusing;

/// <summary>What the letter of a refusal says. Pure.</summary>
internal static class RefusalLetters
{
    internal static string Cause(Guid sending) => $"refusal-{sending:N}";

    internal static Decision Of(
        RefusableStart start,
        NewRefusal refusal,
        int number,
        int person,
        LetterRecipient recipient,
        string authority,
        DateOnly today,
        AuditContext by
    )
    {
        Texts t = recipient.Texts;
        bool isRestart = start.Sending.Kind is JourneyKind.Restart;
        bool isOfMunicipality = isRestart && by.Actor?.Organiser is not null;
        return new(LetterKind.RefusedRegistration, person, Cause(start.Sending.Id))
        {
            Recipient = recipient.Lines,
            ServiceLanguage = recipient.Language,
            Authority = authority,
            DecidedOn = today,
            Number = $"{today.Year}-R{number}",
            Matter = t[
                isRestart ? "refusal_letter.restart" : "refusal_letter.matter",
                recipient.Lines[0],
                t.Date(start.Sending.Day)
            ],
            Decided = t["refusal_letter.decided"],
            Reasons =
            [
                t.Of("refusal_letter.ground", refusal.Ground),
                .. refusal.Reason.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            ],
            Provisions =
            [
                t["refusal_letter.provision"],
                .. isOfMunicipality ? (string[])[t["refusal_letter.provision_municipality"]] : [],
            ],
            Official = by.By,
            Phone = refusal.Phone,
        };
    }
}
