namespace Kuntakokeilu.Tests.Grants;

/// <summary>Pay subsidies and 55+ support of the new law.</summary>
internal static class NewSubsidyExamples
{
    internal static IReadOnlyList<GrantExample> All { get; } =
    [
        new(
            "e16",
            "the first day of the new law; claimed on the last day after Easter",
            "e17",
            "applied=2023-06-01 decided=2023-07-01 start=2023-07-03 wage=2400.00 claimed=2024-04-02",
            "municipality,10.1.3.a,granted,2023,skills,gber,2023-07-03,2023-12-02,5,600000,,7:2;7:6;7:14.1,review,",
            [
                "month 2023-07-03/2023-07-31 29 50 224516 112258 121800 0 112258",
                "month 2023-08..2023-11 50 240000 120000 126000 0 120000",
                "month 2023-12-01/2023-12-02 2 50 15484 7742 8400 0 7742",
            ]
        ),
        new(
            "e17",
            "a cent over the cap",
            "e01",
            "applied=2023-07-03 decided=2023-07-10 start=2023-08-01 unemployment=2023-03-01/ last_work=2022-12-31 wage=2520.02",
            "municipality,10.1.3.a,granted,2023,skills,gber,2023-08-01,2023-12-31,5,630000,,7:2;7:6;7:14.1,review,",
            ["month 2023-08..2023-12 50 252002 126001 126000 0 126000"]
        ),
        new(
            "e18",
            "twelve months on the day",
            "e17",
            "unemployment=2022-07-10/ findings=skills_gap wage=2400.00",
            "municipality,10.1.3.a,granted,2023,skills,gber,2023-08-01,2024-05-31,10,1200000,,7:2;7:6;7:14.1,review,",
            ["month 2023-08..2024-05 50 240000 120000 126000 0 120000"]
        ),
        new(
            "e19",
            "a day short of them",
            "e17",
            "unemployment=2022-07-11/ findings=skills_gap wage=2400.00",
            "municipality,10.1.3.a,rejected,2023,skills,gber,,,,,would_last,7:2.2,none,",
            []
        ),
        new(
            "e20",
            "gainful work six months ago to the day",
            "e17",
            "last_work=2023-02-10 wage=2400.00 sent=2023-07-10 notice=electronic",
            "municipality,10.1.3.a,rejected,2023,skills,gber,,,,,target_group,7:2.1,review,2023-08-14",
            []
        ),
        new(
            "e21",
            "ability is asked no three years",
            "e17",
            "basis=ability start=2023-08-15 last_end=2023-01-31 same_employer=yes findings=ability_reduced wage=2600.00",
            "municipality,10.1.3.a,granted,2023,ability,gber,2023-08-15,2024-06-14,10,1775407,,7:7.1;7:7.2;7:14.1,review,",
            [
                "month 2023-08-15/2023-08-31 17 70 142581 99807 100300 0 99807",
                "month 2023-09..2024-05 70 260000 182000 177000 0 177000",
                "month 2024-06-01/2024-06-14 14 70 121333 84933 82600 0 82600",
            ]
        ),
        new(
            "e22",
            "three years not full by a day",
            "e17",
            "last_end=2020-07-11 same_employer=yes wage=2400.00",
            "municipality,10.1.3.a,rejected,2023,skills,gber,,,,,previous_subsidy,7:3.3.5,review,",
            []
        ),
        new(
            "e23",
            "an association at the cap",
            "e17",
            "employer=assoc basis=association business=no unemployment=2021-07-10/ findings=skills_gap worktime=100 wage=2600.00",
            "municipality,10.1.3.a,granted,2023,association,none,2023-08-01,2024-05-31,10,2020000,,7:8;7:14.1,review,",
            ["month 2023-08..2024-05 100 260000 207870 202000 0 202000"]
        ),
        new(
            "e24",
            "an association with other aid",
            "e17",
            "employer=assoc basis=association business=no unemployment=2021-07-10/ findings=skills_gap worktime=60 wage=1500.00 other_aid=400.00",
            "municipality,10.1.3.a,granted,2023,association,none,2023-08-01,2024-05-31,10,1445000,,7:8;7:14.1,review,",
            ["month 2023-08..2024-05 100 150000 184500 202000 40000 144500"]
        ),
        new(
            "e25",
            "over the ceiling of 2024",
            "e17",
            "applied=2023-12-01 decided=2024-01-02 birth_date=1963-07-10 basis=over60 start=2024-01-08 unemployment=2022-07-01/ findings= wage=2400.00 de_minimis=290000",
            "municipality,10.1.3.a,rejected,2023,over60,de_minimis,,,,,de_minimis_limit,7:3.2,review,",
            []
        ),
        new(
            "e26",
            "half of the wage costs with other aid",
            "e17",
            "wage=2000.00 side_costs=400.00 other_aid=700.00",
            "municipality,10.1.3.a,granted,2023,skills,gber,2023-08-01,2023-12-31,5,250000,,7:2;7:6;7:14.1,review,",
            ["month 2023-08..2023-12 50 200000 100000 126000 70000 50000"]
        ),
        new(
            "e27",
            "fewer staff than at the dismissals",
            "e17",
            "dismissed=2022-09-01 staff_then=10 staff_now=9 wage=2400.00",
            "municipality,10.1.3.a,rejected,2023,skills,gber,,,,,employer_dismissals,7:3.3.1,review,",
            []
        ),
        new(
            "e28",
            "fifty-five on the day",
            "",
            "benefit=employment_55 applied=2023-07-03 decided=2023-07-10 customer=091 birth_date=1968-07-10 employer=home business=yes start=2023-07-10 unemployment=2021-07-10/ hours=25 field_hours=37.5 wage=2700.00",
            "municipality,10.1.3.b,granted,2023,,none,2023-07-10,2024-05-09,10,1775900,,7 a:2;7 a:3.1;7 a:3.3,review,",
            [
                "month 2023-07-10/2023-07-31 22 70 191613 134129 129800 0 129800",
                "month 2023-08..2024-04 70 270000 189000 177000 0 177000",
                "month 2024-05-01/2024-05-09 9 70 78387 54871 53100 0 53100",
            ]
        ),
        new(
            "e29",
            "a private household",
            "",
            "benefit=employment_55 applied=2023-07-03 decided=2023-07-10 customer=091 birth_date=1968-07-10 employer=home business=no start=2023-07-10 unemployment=2021-07-10/ hours=23.4 field_hours=36 wage=1800",
            "municipality,10.1.3.b,rejected,2023,,none,,,,,natural_person,7 a:2.1,review,",
            []
        ),
        new(
            "e40",
            "and not by the new",
            "e17",
            "findings=skills_gap;would_last;illegal_work;weighty_reason",
            "municipality,10.1.3.a,rejected,2023,skills,gber,,,,,illegal_work,7:3.3.4,review,",
            []
        ),
        new(
            "e48",
            "an extension is asked neither the bar nor other aid",
            "e17",
            "applied=2023-12-01 decided=2024-01-02 birth_date=1963-07-10 basis=over60 start=2024-01-08 continuation=yes months=12 used_months=24 last_end=2024-01-07 same_employer=yes unemployment= findings=minor_aid wage=2400.00",
            "municipality,10.1.3.a,granted,2023,over60,de_minimis,2024-01-08,2025-01-07,12,1440000,,7:9.2;7:6;7:14.1,review_partly,",
            [
                "month 2024-01-08/2024-01-31 24 50 185806 92903 100800 0 92903",
                "month 2024-02..2024-12 50 240000 120000 126000 0 120000",
                "month 2025-01-01/2025-01-07 7 50 54194 27097 29400 0 27097",
            ]
        ),
        new(
            "e49",
            "nor is an association with a finding of ability",
            "e17",
            "employer=assoc basis=association business=no last_end=2022-12-31 same_employer=yes unemployment=2021-07-10/ findings=ability_reduced worktime=100 wage=2600.00",
            "municipality,10.1.3.a,granted,2023,association,none,2023-08-01,2024-05-31,10,2020000,,7:8;7:14.1,review,",
            ["month 2023-08..2024-05 100 260000 207870 202000 0 202000"]
        ),
    ];
}
