using System.Globalization;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Overviews;

namespace Kuntakokeilu.App.Pages.Money;

/// <summary>What stands in the names of accounts, in words.</summary>
internal static class MoneyWords
{
    /// <summary>Tampere, Pirkanmaan TE-toimisto, Pirkanmaan ELY-keskus.</summary>
    internal static string Holder(string holder, Texts t)
    {
        int number = NumberOf(holder);
        if (MoneyHolders.IsArea(holder))
            return PilotAreaNumbers.Name(PilotAreaNumbers.Find(number)!, t);
        TeOffice office = TeOffices.Numbered(number)!;
        return holder == MoneyHolders.Ely(number) ? office.ElyCentre(t) : office.Name(t);
    }

    /// <summary>With which its name ends.</summary>
    internal static int NumberOf(string holder) =>
        int.Parse(holder[(holder.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture);

    /// <summary>Whether it is the name of a holder at all: it may stand in an address.</summary>
    internal static bool IsHolder(string holder) =>
        MoneyHolders.ElyOf(holder) is not null || TeOffices.All.Any(one => MoneyHolders.Ely(one.Number) == holder);

    /// <summary>Palkkatuki; of the earmarked part, that it is.</summary>
    internal static string Purpose(string purpose, Texts t)
    {
        bool isEarmarked = purpose.EndsWith(MoneyAccount.Earmark, StringComparison.Ordinal);
        string plain = isEarmarked ? purpose[..^MoneyAccount.Earmark.Length] : purpose;
        string name = t[$"money.purpose.{plain}"];
        return isEarmarked ? t["money.earmarked", name] : name;
    }

    /// <summary>What for, and how it is used where that is not the holder's own decisions.</summary>
    internal static string Use(HeldMoney held, Texts t) =>
        held.Own is AccountKind.Purchase ? t["money.bought", Purpose(held.Purpose, t)] : Purpose(held.Purpose, t);

    /// <summary>A year's money: 2023; of which moment, where there are several.</summary>
    internal static string Year(UsableYear year, IEnumerable<UsableYear> all) =>
        all.Select(one => one.Moment).Distinct().Skip(1).Any()
            ? string.Create(CultureInfo.InvariantCulture, $"{year.Year} ({year.Moment})")
            : year.Year.ToString(CultureInfo.InvariantCulture);
}
