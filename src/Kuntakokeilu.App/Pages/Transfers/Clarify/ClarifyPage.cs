using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Core.Transfers.Clarifying;
using Kuntakokeilu.Law.Book;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Transfers.Clarify;

/// <summary>A page on a case that waits for a fact: whose, what is missing, and what has been asked.</summary>
internal abstract class ClarifyPage(Gate gate) : SitePage
{
    internal const string List = "/transfers/clarify";

    /// <summary>Null when nothing waits to be found out.</summary>
    internal UndeterminedCase? Case { get; private set; }

    internal string Name { get; private set; } = "";

    /// <summary>Of what the form is made.</summary>
    internal int Version { get; private set; }

    internal IReadOnlyList<AskedQuestion> Asked { get; private set; } = [];

    /// <summary>Something was recorded meanwhile: what is shown is what is so now.</summary>
    internal bool IsStale { get; private set; }

    protected Gate Gate => gate;

    internal static string Of(int person) => $"{List}/{person}";

    internal static string AskOf(int person) => $"{List}/{person}/ask";

    /// <returns>What is answered instead when the person is not one's own.</returns>
    protected async Task<IActionResult?> Load(AccessAction action, int person, CancellationToken stop)
    {
        if ((await gate.Decide(action, person, stop)).Refused is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        KnownPerson known = (await KnownPersons.Load(gate.Connection, [person], stop))[person];
        Case = UndeterminedCase.Of(known, new History(LawAsKnown.Whole));
        Name = (await PersonDetails.Read(gate.Connection, person, stop)).Name ?? T["person.title", person];
        Version = await CaseVersion.Of(gate.Connection, person, stop);
        Asked = await AskedQuestions.Of(gate.Connection, person, stop);
        return null;
    }

    /// <summary>What was not taken is shown again, with what was written and what is so now.</summary>
    protected async Task<IActionResult> Again(
        ClarifyResult result,
        AccessAction action,
        int person,
        CancellationToken stop
    )
    {
        IsStale = result is ClarifyResult.Stale;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await Load(action, person, stop) ?? Page();
    }

    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["clarify.missing"], new OutcomeWords(T).Missing(Case!.Missing)),
            new(T["undetermined.since"], T.Date(Case.Since)),
            new(
                T["undetermined.window"],
                T[Case.WindowEnds < Today ? "undetermined.window_ended" : "clarify.window", T.Date(Case.WindowEnds)]
            ),
        ];
}
