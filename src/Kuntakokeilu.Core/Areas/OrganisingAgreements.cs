using System.Globalization;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Areas;

/// <summary>
/// What is known of an agreement on organising (7 § 2 mom): a municipality is responsible (7 § 1 mom), and may hand
/// organising to another of its area.
/// </summary>
/// <param name="Area">Number of the area, see <see cref="PilotAreaNumbers"/>.</param>
/// <param name="Municipality">The responsible municipality.</param>
/// <param name="Organiser">The one that organises; the same when an agreement leaves it so.</param>
/// <param name="From">First day.</param>
/// <param name="To">First day after it.</param>
/// <param name="Source">Key of the source's text, <c>organising.SOURCE</c>.</param>
/// <param name="Certainty">How sure it is.</param>
internal sealed record OrganisingAgreement(
    int Area,
    MunicipalityCode Municipality,
    MunicipalityCode Organiser,
    DateOnly From,
    DateOnly To,
    string Source,
    Certainty Certainty
);

/// <summary>The agreements known: <c>organising-agreements.csv</c> beside this file.</summary>
internal static class OrganisingAgreements
{
    internal static IReadOnlyList<OrganisingAgreement> All { get; } =
    [.. DataFile.Rows("Areas/organising-agreements.csv").Select(Parse)];

    private static readonly ILookup<MunicipalityCode, OrganisingAgreement> ByMunicipality = All.ToLookup(a =>
        a.Municipality
    );

    /// <summary>The agreement of a municipality on a day; null when none is known.</summary>
    internal static OrganisingAgreement? Of(MunicipalityCode municipality, DateOnly on) =>
        ByMunicipality[municipality].SingleOrDefault(a => a.From <= on && on < a.To);

    /// <summary>
    /// Who organises the services of a pilot municipality on a day: itself where no agreement is known; none outside
    /// the pilots and their time.
    /// </summary>
    internal static MunicipalityCode OrganiserOf(MunicipalityCode municipality, DateOnly on)
    {
        bool isPilot = PilotAreas.Include(municipality) && on >= LawBook.PilotStart && on < LawAsKnown.Whole.PilotEnd;
        return isPilot ? Of(municipality, on)?.Organiser ?? municipality : MunicipalityCode.None;
    }

    /// <summary>The same as stretches of time, one after another through the pilots.</summary>
    internal static IEnumerable<(MunicipalityCode Organiser, DateOnly From, DateOnly To)> TimesOf(
        MunicipalityCode municipality
    )
    {
        DateOnly[] days =
        [
            .. ByMunicipality[municipality]
                .SelectMany(a => new[] { a.From, a.To })
                .Append(LawBook.PilotStart)
                .Append(LawAsKnown.Whole.PilotEnd)
                .Distinct()
                .Order(),
        ];
        for (int i = 0; i + 1 < days.Length; i++)
            yield return (OrganiserOf(municipality, days[i]), days[i], days[i + 1]);
    }

    private static OrganisingAgreement Parse(string[] f) =>
        new(
            int.Parse(f[0], CultureInfo.InvariantCulture),
            MunicipalityCode.Parse(f[1]),
            MunicipalityCode.Parse(f[2]),
            Day(f[3]),
            Day(f[4]),
            f[5],
            Enum.Parse<Certainty>(f[6], ignoreCase: true)
        );

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
