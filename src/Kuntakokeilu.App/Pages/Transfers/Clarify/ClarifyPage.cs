using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Core.Transfers.Clarifying;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.App.Pages.Transfers.Clarify;

/// <summary>A page on a case that waits for a fact: whose, what is missing, and what has been asked.</summary>
internal abstract class ClarifyPage(Gate gate) : CasePage(gate)
{
    internal const string List = "/transfers/clarify";

    /// <summary>Null when nothing waits to be found out.</summary>
    internal UndeterminedCase? Case { get; private set; }

    internal string Name { get; private set; } = "";

    internal IReadOnlyList<AskedQuestion> Asked { get; private set; } = [];

    internal static string Of(int person) => $"{List}/{person}";

    internal static string AskOf(int person) => $"{List}/{person}/ask";

    protected override async Task Read(int person, CancellationToken stop)
    {
        KnownPerson known = (await KnownPersons.Load(Gate.Connection, [person], stop))[person];
        Case = UndeterminedCase.Of(known, new History(LawAsKnown.Whole));
        Name = (await PersonDetails.Read(Gate.Connection, person, stop)).Name ?? T["person.title", person];
        Asked = await AskedQuestions.Of(Gate.Connection, person, stop);
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
