using System.Globalization;
using Kuntakokeilu.App.Pages.Register.Search;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>
/// Where the journeys stand, without the language: each question has its own address. A jobseeker's own, or those of
/// somebody on whose behalf an official acts.
/// </summary>
/// <param name="Home">What can be done, and what was sent.</param>
/// <param name="Root">Beneath which each journey is.</param>
/// <param name="View">What looking at a page is.</param>
/// <param name="Save">What keeping an answer is.</param>
internal sealed record Journeys(string Home, string Root, AccessAction View, AccessAction Save)
{
    /// <summary>The place of a journey in an address.</summary>
    internal const string Place = "{journey:regex(^(register|change|end|restart)$)}";

    /// <summary>In an address in the place of a person's number: somebody whom the register does not have.</summary>
    internal const string New = "new";

    /// <summary>A number that is no person's.</summary>
    private const int Nobody = 0;

    /// <summary>Where an official is told that it was sent, of whom nothing is shown any more.</summary>
    internal const string Gone = "/register/people/new?sent=true";

    internal static Journeys Own { get; } =
        new("/own/search", "/own", RegistrationSubject.ViewSearch, RegistrationSubject.SaveDraft);

    /// <summary>Whose, when it is not one's own: null of somebody new.</summary>
    internal int? Person { get; private init; }

    internal bool IsOnBehalf { get; private init; }

    /// <param name="person">Null of somebody new.</param>
    internal static Journeys On(int? person) =>
        new(
            person is { } known ? $"/register/people/{known}/search" : "/register/people/new",
            $"/register/people/{(person is { } one ? $"{one}" : New)}/search",
            BehalfSubject.ViewBehalf,
            BehalfSubject.SaveBehalfDraft
        )
        {
            Person = person,
            IsOnBehalf = true,
        };

    /// <summary>Of an address's part; what is neither a number nor somebody new is answered as whom there is not.</summary>
    internal static Journeys Of(string who) =>
        On(
            who == New ? null
            : int.TryParse(who, NumberStyles.None, CultureInfo.InvariantCulture, out int person) ? person
            : Nobody
        );

    internal string PathOf(JourneyKind kind) => $"{Root}/{ChoiceField<JourneyKind>.Sent(kind)}";

    internal string PathOf(JourneyKind kind, SearchQuestion question) => $"{PathOf(kind)}/{Sent(question)}";

    internal string Check(JourneyKind kind) => $"{PathOf(kind)}/check";

    internal string Sent(Guid sending) => $"{Root}/sent/{sending}";

    /// <summary>Where it goes on after these answers.</summary>
    internal string Next(JourneyKind kind, SearchStanding standing, SearchAnswers answers) =>
        SearchQuestions.Next(kind, standing, answers) is { } open ? PathOf(kind, open) : Check(kind);

    internal static JourneyKind Find(string journey) =>
        Enum.GetValues<JourneyKind>().First(one => ChoiceField<JourneyKind>.Sent(one) == journey);

    /// <summary>The question of an address's last part; null for none.</summary>
    internal static SearchQuestion? FindQuestion(string step) =>
        Enum.GetValues<SearchQuestion>().Cast<SearchQuestion?>().FirstOrDefault(one => Sent(one!.Value) == step);

    private static string Sent(SearchQuestion question) => ChoiceField<SearchQuestion>.Sent(question).Replace('_', '-');
}
