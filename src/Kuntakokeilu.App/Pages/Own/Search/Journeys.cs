using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Registration;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>The addresses of the journeys, without the language: each question has its own.</summary>
internal static class Journeys
{
    internal const string Home = "/own/search";

    /// <summary>The place of a journey in an address.</summary>
    internal const string Place = "{journey:regex(^(register|change|end|restart)$)}";

    internal static string PathOf(JourneyKind kind) => $"/own/{ChoiceField<JourneyKind>.Sent(kind)}";

    internal static string PathOf(JourneyKind kind, SearchQuestion question) => $"{PathOf(kind)}/{Sent(question)}";

    internal static string Check(JourneyKind kind) => $"{PathOf(kind)}/check";

    internal static string Sent(Guid sending) => $"/own/sent/{sending}";

    /// <summary>Where it goes on after these answers.</summary>
    internal static string Next(JourneyKind kind, SearchStanding standing, SearchAnswers answers) =>
        SearchQuestions.Next(kind, standing, answers) is { } open ? PathOf(kind, open) : Check(kind);

    internal static JourneyKind Find(string journey) =>
        Enum.GetValues<JourneyKind>().First(one => ChoiceField<JourneyKind>.Sent(one) == journey);

    /// <summary>The question of an address's last part; null for none.</summary>
    internal static SearchQuestion? FindQuestion(string step) =>
        Enum.GetValues<SearchQuestion>().Cast<SearchQuestion?>().FirstOrDefault(one => Sent(one!.Value) == step);

    private static string Sent(SearchQuestion question) => ChoiceField<SearchQuestion>.Sent(question).Replace('_', '-');
}
