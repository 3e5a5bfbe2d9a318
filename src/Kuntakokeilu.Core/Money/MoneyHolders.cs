using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.TargetGroup;

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

    internal static string TeOffice(int number) => Organisations.TeOffice(number);

    internal static string Ely(int number) => Organisations.ElyCentre(number);

    internal static bool IsArea(string holder) => holder.StartsWith("area-", StringComparison.Ordinal);

    /// <summary>The one ELY centre that an area or a TE office gets its money from; null for what is neither.</summary>
    internal static string? ElyOf(string holder) => ElyOfHolder.GetValueOrDefault(holder);

    /// <summary>Somebody, as the book tells it: by the account's number, no name.</summary>
    internal static string Official(int account) => $"official-{account}";

    /// <summary>The program itself: what follows from days alone.</summary>
    internal const string Program = "program";
}
