using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>Who one is, as signing in and the register tell it: it is confirmed, and not edited.</summary>
internal static class KnownDetails
{
    internal static IReadOnlyList<SummaryRow> Of(SearchStanding standing, Texts t) =>
        [
            .. standing.Name is { } name ? (SummaryRow[])[new(t["own.name"], name)] : [],
            .. standing.BirthDate is { } birth ? (SummaryRow[])[new(t["search.birth_date"], t.Date(birth))] : [],
            .. standing.Population is { } told ? Of(told, t)
            : standing.Facts is { } facts
                ? (SummaryRow[])
                    [
                        new(t["search.field.home"], Named.Municipality(facts.HomeMunicipality, t)),
                        new(t["search.field.mother_tongue"], MotherTongue($"{facts.MotherTongue}", t)),
                        new(t["search.field.citizenship"], Citizenship(standing.Carried.Citizenship, t)),
                    ]
            : [],
        ];

    private static SummaryRow[] Of(PopulationDetails told, Texts t) =>
        [
            .. told.Address is { } address ? (SummaryRow[])[new(t["search.address"], address)] : [],
            new(t["search.field.home"], Named.Municipality(Municipality(told.Home), t)),
            new(
                t["search.field.mother_tongue"],
                MotherTongue(told.MotherTongue == SearchAnswers.Unknown ? "" : told.MotherTongue, t)
            ),
            .. told.Citizenship is { } country
                ? (SummaryRow[])[new(t["search.field.citizenship"], Citizenship(Countries.Number(country), t))]
                : [],
        ];

    private static MunicipalityCode Municipality(string told) =>
        told == SearchAnswers.None ? MunicipalityCode.None : MunicipalityCode.Parse(told);

    private static string MotherTongue(string code, Texts t) =>
        code.Length == 0
            ? t["search.not_known"]
            : Languages.All.FirstOrDefault(one => one.Code == code)?.Name.In(t.Language) ?? code;

    private static string Citizenship(short? number, Texts t) =>
        number is not { } code
            ? t["search.not_known"]
            : Countries.All.FirstOrDefault(one => Countries.Number(one.Number) == code)?.Name.In(t.Language)
                ?? $"{code:000}";
}
