using Kuntakokeilu.App.Pages.Own.Words;
using Kuntakokeilu.Core.Access;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What jobseekers write of themselves in their own words, in plain SQL.</summary>
internal static class OwnWordsWrites
{
    private const string Own = "POST /own/words";

    private const string Name = "(select a.name from access.account a where a.id = $2)";

    private static string Words(string person = "$1", string name = Name) =>
        $"""
            insert into casework.own_words (person_id, text, account_id, by, at, day)
            values ({person}, 'a', $2, {name}, now(), '2022-03-01');
            """;

    internal static IEnumerable<PlannedWrite> All =>
        [
            new("one's own words", Own, null, Held + Words(), MayWriteOwn),
            new("one's own words and nobody held", Own, null, Words(), Nobody),
            new("one's own words in another's name", Own, null, Held + Words(name: "'Joku'"), Nobody),
            new(
                "one's own words changed",
                Own,
                null,
                Held + "update casework.own_words set text = 'b' where person_id = $1",
                Nobody
            ),
        ];

    private static string Held => $"select register.hold_for_web($1, {(int)WordsSubject.WriteOwnWords}::smallint);";

    private static bool MayWriteOwn(Actor actor, int person) =>
        Has(actor, WordsSubject.WriteOwnWords) && actor.Person == person && person != AccessWorld.Nobody;
}
