namespace Kuntakokeilu.Tests.Grants;

/// <summary>Pay subsidies of the old law.</summary>
internal static class OldSubsidyExamples
{
    internal static IReadOnlyList<GrantExample> All { get; } =
    [
        new(
            "e01",
            "thirty percent for six months",
            "",
            "benefit=pay_subsidy applied=2021-04-01 decided=2021-04-12 customer=743 birth_date=1985-05-05 employer=out basis=skills business=yes start=2021-05-01 unemployment=2021-01-10/ last_work=2020-12-31 findings=skills_gap;would_last wage=2400.00 side_costs=480.00",
            "municipality,10.1.3.a,granted,2017,skills,gber,2021-05-01,2021-10-31,6,518400,,7:2.1.1;7:8.1.1;7:8.2,review_partly,",
            ["month 2021-05..2021-10 30 288000 86400 140000 0 86400"]
        ),
        new(
            "e02",
            "twelve months unemployed on the day",
            "e01",
            "unemployment=2020-04-12/ findings=skills_gap",
            "municipality,10.1.3.a,granted,2017,skills,gber,2021-05-01,2022-04-30,12,1382400,,7:2.1.1;7:8.1.2;7:8.2,review_partly,",
            ["month 2021-05..2022-04 40 288000 115200 140000 0 115200"]
        ),
        new(
            "e03",
            "the cap, and the holiday bonus beside it",
            "e01",
            "unemployment=2019-04-12/ findings=skills_gap wage=2800.00 side_costs=560.00 holiday_bonus=672.00",
            "municipality,10.1.3.a,granted,2017,skills,gber,2021-05-01,2022-04-30,12,1708000,,7:2.1.1;7:8.1.3;7:8.2,review_partly,",
            [
                "month 2021-05..2022-04 50 336000 168000 140000 0 140000",
                "bonus 2021-05-01/2022-04-30 - - 67200 28000 - 0 28000",
            ]
        ),
        new(
            "e04",
            "a permanent job on the first day of 24 months",
            "e01",
            "unemployment=2019-04-12/ last_permanent=2019-04-12 last_work=2019-04-11 findings=skills_gap",
            "municipality,10.1.3.a,granted,2017,skills,gber,2021-05-01,2022-04-30,12,1382400,,7:2.1.1;7:8.1.2;7:8.2,review_partly,",
            ["month 2021-05..2022-04 40 288000 115200 140000 0 115200"]
        ),
        new(
            "e05",
            "begun before the decision; the last day of review is Ascension Day",
            "e01",
            "applied=2021-03-20 decided=2021-04-06 start=2021-04-05 sent=2021-04-06 notice=letter",
            "municipality,10.1.3.a,rejected,2017,skills,gber,,,,,started,7:4.2,review,2021-05-14",
            []
        ),
        new(
            "e06",
            "a ground without appeal",
            "e01",
            "findings=skills_gap sent=2021-04-12 notice=letter",
            "municipality,10.1.3.a,rejected,2017,skills,gber,,,,,would_last,7:2.2,none,",
            []
        ),
        new(
            "e07",
            "an association, 24 of 28 months with a gap",
            "e01",
            "employer=assoc basis=association business=no unemployment=2018-11-01/2020-12-31;2021-02-01/ worktime=80 wage=1900.00 side_costs=380.00",
            "municipality,10.1.3.a,granted,2017,association,none,2021-05-01,2022-04-30,12,2160000,,7:2.1;7:9.1;7:8.2,review_partly,",
            ["month 2021-05..2022-04 100 228000 185250 180000 0 180000"]
        ),
        new(
            "e08",
            "sixty on the day of the decision",
            "e01",
            "birth_date=1961-04-12 basis=over60 unemployment=2020-04-12/ findings=",
            "municipality,10.1.3.a,granted,2017,over60,de_minimis,2021-05-01,2023-04-30,24,2419200,,7:2.1.2;7:9.3.1;7:8.1.2;7:9.4;7:8.2,review_partly,",
            [
                "month 2021-05..2022-04 40 288000 115200 140000 0 115200",
                "month 2022-05..2023-04 30 288000 86400 140000 0 86400",
            ]
        ),
        new(
            "e09",
            "sixty on the day after it",
            "e01",
            "birth_date=1961-04-13 basis=over60 unemployment=2020-04-12/ findings=",
            "municipality,10.1.3.a,rejected,2017,over60,de_minimis,,,,,age_60,7:2.1.2,none,",
            []
        ),
        new(
            "e10",
            "ability, absences, and an employment that ends",
            "e01",
            "basis=ability end=2021-07-31 months=12 findings=ability_permanent absences=2021-06-10/2021-06-19",
            "municipality,10.1.3.a,granted,2017,ability,gber,2021-05-01,2021-07-31,12,376000,,7:2.1.3;7:8.1.4;7:8.2,review_partly,",
            [
                "month 2021-05..2021-05 50 288000 144000 140000 0 140000",
                "month 2021-06..2021-06 50 192000 96000 140000 0 96000",
                "month 2021-07..2021-07 50 288000 144000 140000 0 140000",
            ]
        ),
        new(
            "e11",
            "four of six months used",
            "e01",
            "used_months=4 last_end=2020-09-30 first_percent=30",
            "municipality,10.1.3.a,granted,2017,skills,gber,2021-05-01,2021-06-30,2,172800,,7:2.1.1;7:8.1.1;7:8.2,review_partly,",
            ["month 2021-05..2021-06 30 288000 86400 140000 0 86400"]
        ),
        new(
            "e12",
            "all six used",
            "e01",
            "used_months=6 last_end=2020-09-30 first_percent=30",
            "municipality,10.1.3.a,rejected,2017,skills,gber,,,,,duration_used,7:12.1,review,",
            []
        ),
        new(
            "e13",
            "over the de minimis ceiling",
            "e01",
            "basis=apprenticeship start=2021-05-15 months=14 unemployment=2020-04-12/ findings=skills_gap de_minimis=199000",
            "municipality,10.1.3.a,rejected,2017,apprenticeship,de_minimis,,,,,de_minimis_limit,7:6.2,review,",
            []
        ),
        new(
            "e14",
            "an apprenticeship whose percent changes within a month",
            "e01",
            "basis=apprenticeship start=2021-05-15 months=14 unemployment=2020-04-12/ findings=skills_gap de_minimis=180000",
            "municipality,10.1.3.a,granted,2017,apprenticeship,de_minimis,2021-05-15,2022-07-14,14,1555200,,7:2.1;7:9.3.3;7:8.1.2;7:9.4;7:8.2,review_partly,",
            [
                "month 2021-05-15/2021-05-31 17 40 157936 63174 79333 0 63174",
                "month 2021-06..2022-04 40 288000 115200 140000 0 115200",
                "month 2022-05-01/2022-05-14 14 40 130064 52026 65333 0 52026",
                "month 2022-05-15/2022-05-31 17 30 157936 47381 74667 0 47381",
                "month 2022-06..2022-06 30 288000 86400 140000 0 86400",
                "month 2022-07-01/2022-07-14 14 30 130064 39019 65333 0 39019",
            ]
        ),
        new(
            "e15",
            "the last day of the old law",
            "e01",
            "applied=2023-06-01 decided=2023-06-30 start=2023-07-03 unemployment=2023-03-01/",
            "municipality,10.1.3.a,granted,2017,skills,gber,2023-07-03,2024-01-02,6,518400,,7:2.1.1;7:8.1.1;7:8.2,review_partly,",
            [
                "month 2023-07-03/2023-07-31 29 30 269419 80826 135333 0 80826",
                "month 2023-08..2023-12 30 288000 86400 140000 0 86400",
                "month 2024-01-01/2024-01-02 2 30 18581 5574 9333 0 5574",
            ]
        ),
        new(
            "e39",
            "a weighty reason helps by the old law",
            "e01",
            "findings=skills_gap;would_last;illegal_work;weighty_reason",
            "municipality,10.1.3.a,granted,2017,skills,gber,2021-05-01,2021-10-31,6,518400,,7:2.1.1;7:8.1.1;7:8.2,review_partly,",
            ["month 2021-05..2021-10 30 288000 86400 140000 0 86400"]
        ),
        new(
            "e43",
            "a new period of one over sixty has the tier again",
            "e01",
            "birth_date=1961-04-12 basis=over60 used_months=12 last_end=2020-04-10 first_percent=30 unemployment=2020-04-12/ findings=",
            "municipality,10.1.3.a,granted,2017,over60,de_minimis,2021-05-01,2023-04-30,24,2419200,,7:2.1.2;7:9.3.1;7:8.1.2;7:9.4;7:8.2,review_partly,",
            [
                "month 2021-05..2022-04 40 288000 115200 140000 0 115200",
                "month 2022-05..2023-04 30 288000 86400 140000 0 86400",
            ]
        ),
        new(
            "e44",
            "a continuation, six months at the tier left",
            "e01",
            "birth_date=1961-04-12 basis=over60 continuation=yes months=12 used_months=6 last_end=2021-04-30 first_percent=40 unemployment= findings=",
            "municipality,10.1.3.a,granted,2017,over60,de_minimis,2021-05-01,2022-04-30,12,1209600,,7:2.1.2;7:9.3.1;7:8.1.2;7:9.4;7:8.2,review_partly,",
            [
                "month 2021-05..2021-10 40 288000 115200 140000 0 115200",
                "month 2021-11..2022-04 30 288000 86400 140000 0 86400",
            ]
        ),
        new(
            "e45",
            "a continuation, none left",
            "e01",
            "birth_date=1961-04-12 basis=over60 continuation=yes months=12 used_months=12 last_end=2021-04-30 first_percent=40 unemployment= findings=",
            "municipality,10.1.3.a,granted,2017,over60,de_minimis,2021-05-01,2022-04-30,12,1036800,,7:2.1.2;7:9.3.1;7:9.4;7:8.2,review_partly,",
            ["month 2021-05..2022-04 30 288000 86400 140000 0 86400"]
        ),
        new(
            "e46",
            "an association continued",
            "e01",
            "employer=assoc basis=association business=no continuation=yes used_months=6 last_end=2021-04-30 unemployment= worktime=80 wage=1900.00 side_costs=380.00",
            "municipality,10.1.3.a,granted,2017,association,none,2021-05-01,2021-10-31,6,1080000,,7:2.1;7:9.1;7:8.2,review_partly,",
            ["month 2021-05..2021-10 100 228000 185250 180000 0 180000"]
        ),
        new(
            "e47",
            "sixty and long unemployed instead of lack of skills",
            "e01",
            "birth_date=1961-04-12 employer=assoc basis=association business=no unemployment=2018-11-01/ findings= worktime=80 wage=1900.00 side_costs=380.00",
            "municipality,10.1.3.a,granted,2017,association,none,2021-05-01,2022-04-30,12,2160000,,7:2.1;7:9.1;7:8.2,review_partly,",
            ["month 2021-05..2022-04 100 228000 185250 180000 0 180000"]
        ),
        new(
            "e54",
            "a recovery order",
            "e01",
            "findings=skills_gap;would_last;recovery_order",
            "municipality,10.1.3.a,rejected,2017,skills,gber,,,,,recovery_order,1:3 a.2.2,review,",
            []
        ),
    ];
}
