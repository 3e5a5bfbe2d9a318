namespace Kuntakokeilu.Tests.Grants;

/// <summary>Who decides: 11 § 2 mom.</summary>
internal static class SelfDealingExamples
{
    internal static IReadOnlyList<GrantExample> All { get; } =
    [
        new(
            "s01",
            "the day before the group counts",
            "e01",
            "applied=2021-05-01 decided=2021-05-31 employer=c1 start=2022-02-01",
            "municipality,10.1.3.a,granted,2017,skills,gber,2022-02-01,2022-07-31,6,518400,,7:2.1.1;7:8.1.1;7:8.2,review_partly,",
            ["month 2022-02..2022-07 30 288000 86400 140000 0 86400"]
        ),
        new(
            "s02",
            "votes of two municipalities, just over half",
            "e01",
            "applied=2021-05-01 decided=2021-06-01 employer=c1 start=2022-02-01",
            "te_office,11.2.3,to_te_office,,skills,,,,,,,,,",
            []
        ),
        new(
            "s03",
            "a chain",
            "e01",
            "applied=2021-05-01 decided=2021-06-01 employer=c2 start=2022-02-01",
            "te_office,11.2.3,to_te_office,,skills,,,,,,,,,",
            []
        ),
        new(
            "s04",
            "through a joint authority",
            "e01",
            "applied=2021-05-01 decided=2021-06-01 employer=c3 start=2022-02-01",
            "te_office,11.2.4,to_te_office,,skills,,,,,,,,,",
            []
        ),
        new(
            "s05",
            "half by a municipality, half through a joint authority",
            "e01",
            "applied=2021-05-01 decided=2021-06-01 employer=c4 start=2022-02-01",
            "te_office,11.2.4,to_te_office,,skills,,,,,,,,,",
            []
        ),
        new(
            "s06",
            "half is no control",
            "e01",
            "applied=2021-05-01 decided=2021-06-01 employer=c5 start=2022-02-01",
            "municipality,10.1.3.a,granted,2017,skills,gber,2022-02-01,2022-07-31,6,518400,,7:2.1.1;7:8.1.1;7:8.2,review_partly,",
            ["month 2022-02..2022-07 30 288000 86400 140000 0 86400"]
        ),
        new(
            "s07",
            "an owner that nobody knows",
            "e01",
            "applied=2021-05-01 decided=2021-06-01 employer=c6 start=2022-02-01",
            "undetermined,,undetermined,,skills,,,,,,owner_unknown,,,",
            []
        ),
        new(
            "s08",
            "the day before the owner sells",
            "e01",
            "applied=2021-05-01 decided=2021-12-31 employer=c7 start=2022-02-01",
            "te_office,11.2.3,to_te_office,,skills,,,,,,,,,",
            []
        ),
        new(
            "s09",
            "the day of it",
            "e01",
            "applied=2021-05-01 decided=2022-01-01 employer=c7 start=2022-02-01",
            "municipality,10.1.3.a,granted,2017,skills,gber,2022-02-01,2022-07-31,6,518400,,7:2.1.1;7:8.1.1;7:8.2,review_partly,",
            ["month 2022-02..2022-07 30 288000 86400 140000 0 86400"]
        ),
        new(
            "s10",
            "control without votes",
            "e01",
            "applied=2021-05-01 decided=2021-06-01 employer=f1 business=no start=2022-02-01",
            "te_office,11.2.3,to_te_office,,skills,,,,,,,,,",
            []
        ),
        new(
            "s11",
            "a joint authority just over half",
            "e01",
            "applied=2021-05-01 decided=2021-06-01 employer=j1 business=no start=2022-02-01",
            "te_office,11.2.2,to_te_office,,skills,,,,,,,,,",
            []
        ),
        new(
            "s12",
            "a joint authority at half",
            "e01",
            "applied=2021-05-01 decided=2021-06-01 employer=j2 business=no start=2022-02-01",
            "municipality,10.1.3.a,granted,2017,skills,none,2022-02-01,2022-07-31,6,518400,,7:2.1.1;7:8.1.1;7:8.2,review_partly,",
            ["month 2022-02..2022-07 30 288000 86400 140000 0 86400"]
        ),
        new(
            "s13",
            "a municipality outside the pilots",
            "e01",
            "applied=2021-05-01 decided=2021-06-01 employer=m005 business=no start=2022-02-01",
            "municipality,10.1.3.a,granted,2017,skills,none,2022-02-01,2022-07-31,6,518400,,7:2.1.1;7:8.1.1;7:8.2,review_partly,",
            ["month 2022-02..2022-07 30 288000 86400 140000 0 86400"]
        ),
        new(
            "s14",
            "a pilot municipality at first",
            "e01",
            "applied=2021-05-01 decided=2021-05-31 employer=m091 business=no start=2022-02-01",
            "te_office,11.2,to_te_office,,skills,,,,,,,,,",
            []
        ),
        new(
            "s15",
            "the ESF at first",
            "e01",
            "applied=2021-05-01 decided=2021-05-31 esf=yes start=2022-02-01",
            "te_office,11.2.esf,to_te_office,,skills,,,,,,,,,",
            []
        ),
        new(
            "s16",
            "the ESF from June on",
            "e01",
            "applied=2021-05-01 decided=2021-06-01 esf=yes start=2022-02-01",
            "municipality,10.1.3.a,granted,2017,skills,gber,2022-02-01,2022-07-31,6,518400,,7:2.1.1;7:8.1.1;7:8.2,review_partly,",
            ["month 2022-02..2022-07 30 288000 86400 140000 0 86400"]
        ),
        new(
            "s17",
            "an employer that nobody knows",
            "e01",
            "applied=2021-05-01 decided=2021-06-01 employer=nobody start=2022-02-01",
            "undetermined,,undetermined,,skills,,,,,,employer_unknown,,,",
            []
        ),
        new(
            "s18",
            "a ring that nobody holds",
            "e01",
            "applied=2021-05-01 decided=2021-06-01 employer=c8 start=2022-02-01",
            "municipality,10.1.3.a,granted,2017,skills,gber,2022-02-01,2022-07-31,6,518400,,7:2.1.1;7:8.1.1;7:8.2,review_partly,",
            ["month 2022-02..2022-07 30 288000 86400 140000 0 86400"]
        ),
        new(
            "s19",
            "a ring with a way in",
            "e01",
            "applied=2021-05-01 decided=2022-01-01 employer=c8 start=2022-02-01",
            "te_office,11.2.3,to_te_office,,skills,,,,,,,,,",
            []
        ),
    ];
}
