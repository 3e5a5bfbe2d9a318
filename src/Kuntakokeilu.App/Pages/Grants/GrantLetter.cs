using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Notices.Letters;
using Npgsql;

namespace Kuntakokeilu.App.Pages.Grants;

/// <summary>A letter of an application, by its number and day.</summary>
internal sealed record GrantLetter(int Id, DateOnly Day)
{
    /// <summary>Those that the session sees, in their order.</summary>
    internal static async Task<IReadOnlyList<GrantLetter>> Of(
        NpgsqlConnection connection,
        GrantMatter matter,
        CancellationToken stop
    )
    {
        TakenGrantStep[] decided =
        [
            .. matter.Steps.Where(one =>
                one.Kind
                    is GrantStep.Grant
                        or GrantStep.Refuse
                        or GrantStep.End
                        or GrantStep.Uphold
                        or GrantStep.Leave
                        or GrantStep.Reopen
            ),
        ];
        IReadOnlyDictionary<string, int> letters = await DecisionLetters.FindAll(
            connection,
            [.. decided.Select(one => GrantMatter.Cause(matter.Id, one.Number))],
            stop
        );
        return
        [
            .. decided
                .Where(one => letters.ContainsKey(GrantMatter.Cause(matter.Id, one.Number)))
                .Select(one => new GrantLetter(letters[GrantMatter.Cause(matter.Id, one.Number)], one.Day)),
        ];
    }
}
