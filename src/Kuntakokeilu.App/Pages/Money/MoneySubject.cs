using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.App.Pages.Money;

/// <summary>
/// The book of employment appropriations (16 §): what each area, TE office and ELY centre was granted, has tied and paid, and
/// how quotas are set: by hearing the municipalities. Each sees its own; KEHA, which pays, and the ministry see all. The row
/// policies ask these actions.
/// </summary>
internal sealed class MoneySubject : SiteSubject
{
    internal const string Money = "/money";
    internal const string Waiting = "/money/waiting";
    internal const string Hearings = "/money/hearings";
    internal const string NewHearing = "/money/hearings/new";

    /// <summary>Sees accounts and what they come to: of one's own holders, or of all.</summary>
    internal const AccessAction ViewMoney = (AccessAction)200;

    /// <summary>Hearings about quotas: those of one's ELY centre, or in which one's municipality is asked.</summary>
    internal const AccessAction ViewHearings = (AccessAction)201;

    /// <summary>Closes a hearing, and sets, cuts and moves quotas on it: prepares, or enters what another has prepared.</summary>
    internal const AccessAction SetQuota = (AccessAction)202;

    /// <summary>The page on which a hearing is proposed; it sends none.</summary>
    internal const AccessAction ViewProposalForm = (AccessAction)203;

    /// <summary>Sends a proposal to the municipalities.</summary>
    internal const AccessAction ProposeQuota = (AccessAction)204;

    /// <summary>The page on which a municipality answers; it answers nothing.</summary>
    internal const AccessAction ViewHearingQuestion = (AccessAction)205;

    /// <summary>Answers for one's municipality.</summary>
    internal const AccessAction AnswerHearing = (AccessAction)206;

    internal static readonly Capacity Ely = new(Role.ElyOfficer, Purpose.Steering);

    /// <summary>
    /// Hearings on which the session has something to do: a municipality those that it has not answered, an ELY centre those
    /// whose answers are in, and those whose sums are prepared and not entered.
    /// </summary>
    private static readonly WorkQueue Open = new(
        "queue.waiting",
        $"""
        select h.sent_on as day from money.hearing h, today
        where access.may({(int)AnswerHearing}) and h.closed_on is null and h.due_on >= today.day and exists (
            select from money.heard_municipality m where m.hearing_id = h.id and m.answered_on is null)
        union all
        select h.sent_on from money.hearing h, today
        where access.may({(int)SetQuota}) and (
            h.closed_on is null and (h.due_on < today.day or not exists (
                select from money.heard_municipality m where m.hearing_id = h.id and m.answered_on is null))
            or exists (
                select from money.decided_sum d where d.hearing_id = h.id and d.amount > 0 and d.entered_on is null))
        """
    );

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(
                nameof(ViewMoney),
                ViewMoney,
                Capacity.Manager,
                Capacity.TeOfficer,
                Ely,
                Capacity.KehaForMaintenance,
                Capacity.MinistryForSteering
            ),
            new(
                nameof(ViewHearings),
                ViewHearings,
                Capacity.Manager,
                Ely,
                Capacity.KehaForMaintenance,
                Capacity.MinistryForSteering
            ),
            new(nameof(SetQuota), SetQuota, Ely) { Changes = true },
            new(nameof(ViewProposalForm), ViewProposalForm, Ely),
            new(nameof(ProposeQuota), ProposeQuota, Ely) { Changes = true },
            new(nameof(ViewHearingQuestion), ViewHearingQuestion, Capacity.Manager),
            new(nameof(AnswerHearing), AnswerHearing, Capacity.Manager) { Changes = true },
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [
            new(Money, "nav.money") { Menu = InMenu.OfOfficials },
            new(Hearings, "nav.money_hearings") { Queue = Open },
            new(Waiting, "nav.money_waiting"),
        ];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            new("money/holders/{holder}", "money/holders/area-11") { Of = ExampleOf.Organisation },
            new(
                "money/hearings/{id:int}",
                "money/hearings/1",
                "money/hearings/2",
                "money/hearings/3",
                "money/hearings/4"
            )
            {
                Of = ExampleOf.Organisation,
            },
            new("money/hearings/{id:int}/answer", "money/hearings/2/answer") { Of = ExampleOf.Organisation },
        ];

    internal static string HolderOf(string holder) => $"{Money}/holders/{holder}";

    internal static string HearingOf(int hearing) => $"{Hearings}/{hearing}";

    internal override void Map(IEndpointRouteBuilder site) => MoneyFiles.Map(site);
}
