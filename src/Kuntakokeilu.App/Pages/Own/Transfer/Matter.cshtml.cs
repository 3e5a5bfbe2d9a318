using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pages.Transfers.Requests;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Transfers.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Transfer;

/// <summary>One's own request: how far it is, what was decided, and what one can do about it.</summary>
[Access(RequestsSubject.ViewOwnRequests, Post = RequestsSubject.FollowRequest, Concerns = Concerns.People)]
internal sealed class MatterModel(Gate gate, StepService steps) : MatterPage(gate, steps, RequestParty.Customer)
{
    internal override string Here => $"/own/transfer/{Matter.Id}";

    internal override string Letters => "/own/letters";

    protected override Subject Subject => new(Matter.Person);

    public Task<IActionResult> OnGet(int id, CancellationToken stop) => Show(RequestsSubject.ViewOwnRequests, id, stop);

    public Task<IActionResult> OnPost(int id, CancellationToken stop) => Send(RequestsSubject.FollowRequest, id, stop);

    internal override IReadOnlyList<SummaryRow> Summary() =>
        [
            .. base.Summary(),
            .. Possible.Contains(RequestStep.AskReview)
                ? (SummaryRow[])
                    [
                        new(
                            T["request_do.ask_review"],
                            T["own_transfer.last_for_review", T.Date(RequestDays.LastForReview(Matter.Decision!.Day))]
                        ),
                    ]
                : [],
        ];
}
