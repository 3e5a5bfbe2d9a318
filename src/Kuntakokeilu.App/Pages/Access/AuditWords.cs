using System.Globalization;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Auditing;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>The audit in words.</summary>
internal static class AuditWords
{
    private const int MostNumbers = 5;

    /// <summary>Why it was refused.</summary>
    internal static string Refused(this Texts texts, RefusalReason reason) =>
        texts[$"audit.refused.{((int)reason).ToString(CultureInfo.InvariantCulture)}"];

    /// <summary>Role and purpose: "Asiantuntija, palvelujen järjestäminen".</summary>
    internal static string Capacity(this Texts texts, Role role, Purpose purpose) =>
        texts["audit.capacity", Texts.Capital(texts.Of("role", role)), texts.Of("purpose", purpose)];

    /// <summary>Time of day in Finland: 9.05.</summary>
    internal static string TimeOfDay(this Texts texts, DateTimeOffset moment)
    {
        DateTime local = LegalDay.Local(moment);
        return texts["audit.time_of_day", local.Hour, local.ToString("mm", CultureInfo.InvariantCulture)];
    }

    /// <summary>The first people by number, and how many more there were; a dash for nobody.</summary>
    internal static string People(this Texts texts, IReadOnlyList<int> people, int count)
    {
        if (count == 0)
            return "–";
        int shown = Math.Min(people.Count, MostNumbers);
        string numbers = string.Join(", ", people.Take(shown).Select(n => n.ToString(CultureInfo.InvariantCulture)));
        return count > shown ? texts["audit.people_more", numbers, texts.Count(count - shown)] : numbers;
    }

    /// <summary>Names of the organisations in whose name these were done, by code.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> NamesOf(
        this OrganisationNames names,
        IEnumerable<ActorCapacity> doings,
        string language
    )
    {
        Dictionary<string, string> found = [];
        foreach (string code in doings.Select(doing => doing.Organisation).OfType<string>().Distinct())
            found[code] = await names.Of(code, language);
        return found;
    }
}
