using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Registration.Starts;

namespace Kuntakokeilu.App.Pages.Register.Starts;

/// <summary>A page on a start that waits for an official's eyes.</summary>
internal abstract class StartPage(Gate gate) : CasePage(gate)
{
    internal const string List = "/register/starts";

    /// <summary>Null when nothing waits.</summary>
    internal WaitingStart? Start { get; private set; }

    internal string Name { get; private set; } = "";

    internal IReadOnlyList<AskedQuestion> Asked { get; private set; } = [];

    internal static string Of(int person) => $"{List}/{person}";

    internal static string AskOf(int person) => $"{List}/{person}/ask";

    /// <summary>What was sent, with all answers and what came of it.</summary>
    internal string SentPath => Journeys.On(Start!.Person).Sent(Start.Sending);

    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["starts.matter"], StartWords.Matters(Start!.Matters, T)),
            new(T["starts.sent"], T.Date(Start.SentOn)),
            .. Start.Place is { } place
                ? (SummaryRow[])[new(T["transfers.municipality"], Named.Municipality(place, T))]
                : [],
        ];

    protected override async Task Read(int person, CancellationToken stop)
    {
        Start = await StartQueue.Of(Gate.Connection, person, stop);
        Name = (await PersonDetails.Read(Gate.Connection, person, stop)).Name ?? T["person.title", person];
        Asked = await AskedQuestions.Of(Gate.Connection, person, stop);
    }
}
