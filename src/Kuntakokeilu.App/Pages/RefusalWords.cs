using Kuntakokeilu.App.Pages.Access;
using Kuntakokeilu.App.Pages.Own.For;
using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.App.Pages;

/// <summary>
/// Why somebody was refused, in words, and what one can do. Who is not among one's own and who is not at all are told to
/// an official in the same words.
/// </summary>
internal static class RefusalWords
{
    /// <summary>The key of a text.</summary>
    internal static string Of(RefusalReason? reason, string part) =>
        reason switch
        {
            RefusalReason.PermitNotInForce => $"refused.permit.{part}",
            RefusalReason.Suspended => $"refused.suspended.{part}",
            RefusalReason.NotForRole => $"refused.role.{part}",
            RefusalReason.NotForPurpose => $"refused.purpose.{part}",
            RefusalReason.FormerCustomer => $"refused.former.{part}",
            RefusalReason.Disqualified => $"refused.disqualified.{part}",
            RefusalReason.OwnDataAsOfficial => $"refused.own.{part}",
            RefusalReason.NeedsReason => $"refused.reason.{part}",
            RefusalReason.MandateMissing => $"refused.mandate_missing.{part}",
            RefusalReason.MandateUnknown => $"refused.mandate_unknown.{part}",
            RefusalReason.NotAmongYours => $"refused.not_yours.{part}",
            RefusalReason.NotSignedIn => $"refused.session_ended.{part}",
            _ => $"error.bad_request.{part}",
        };

    /// <summary>The page on which one can go on, and the key of its link; null when there is none.</summary>
    internal static (string Path, string Key)? WayOn(RefusalReason? reason, int? person) =>
        reason switch
        {
            RefusalReason.FormerCustomer or RefusalReason.NeedsReason => ($"/access/open/{person}", "refused.open"),
            RefusalReason.NotForPurpose => ("/access/role", "refused.change_purpose"),
            RefusalReason.NotForRole or RefusalReason.NotAmongYours => (WorkSubject.Path, "refused.my_work"),
            RefusalReason.MandateMissing or RefusalReason.MandateUnknown => (ActingSubject.Path, "nav.acting"),
            RefusalReason.Disqualified => ("/access/disqualifications", "refused.disqualifications"),
            RefusalReason.OwnDataAsOfficial => ("/access/sign-out", "refused.sign_out"),
            _ => null,
        };
}
