using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.Core.Money;

/// <summary>Who has accounts, by the codes that stand in their names.</summary>
internal static class MoneyHolders
{
    private static readonly Dictionary<string, string> ElyOfHolder = new([
        .. PilotAreas.All.Select(area =>
            KeyValuePair.Create(Area(PilotAreaNumbers.Of(area)), Ely(TeOffices.NumberOf(area.Municipalities[0])!.Value))
        ),
        .. TeOffices.All.Select(office => KeyValuePair.Create(TeOffice(office.Number), Ely(office.Number))),
    ]);

    internal static string Area(int number) => $"area-{number}";

    /// <summary>The area of a pilot municipality; null for any other.</summary>
    internal static string? AreaOf(int municipality) =>
        PilotAreas.All.FirstOrDefault(area => area.Municipalities.Any(one => one.Number == municipality)) is { } area
            ? Area(PilotAreaNumbers.Of(area))
            : null;

    internal static string TeOffice(int number) => Organisations.TeOffice(number);

    internal static string Ely(int number) => Organisations.ElyCentre(number);

    internal static bool IsArea(string holder) => holder.StartsWith("area-", StringComparison.Ordinal);

    /// <summary>The one ELY centre that an area or a TE office gets its money from; null for what is neither.</summary>
    internal static string? ElyOf(string holder) => ElyOfHolder.GetValueOrDefault(holder);

    /// <summary>Who gets money from an ELY centre: the areas in their order in the Act, then the TE office.</summary>
    internal static IReadOnlyList<string> Under(string ely) =>
        [.. ElyOfHolder.Where(one => one.Value == ely).Select(one => one.Key).OrderBy(one => !IsArea(one))];

    /// <summary>Whether the session sees the holder's accounts, whether it has any or not.</summary>
    internal static async Task<bool> IsSeen(NpgsqlConnection connection, string holder, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select money.sees_all() or $1 = any (money.holders())", connection);
        command.Parameters.Add(new() { Value = holder });
        return (bool)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>Somebody, as the book tells it: by the account's number, no name.</summary>
    internal static string Official(int account) => $"official-{account}";

    /// <summary>The program itself: what follows from days alone.</summary>
    internal const string Program = "program";
}
