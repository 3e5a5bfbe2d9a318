namespace Kuntakokeilu.Tests.Grants;

/// <summary>Benefits to persons.</summary>
internal static class PersonExamples
{
    internal static IReadOnlyList<GrantExample> All { get; } =
    [
        new(
            "e31",
            "start-up grant across a change of the allowance",
            "",
            "benefit=startup applied=2022-06-01 decided=2022-06-20 customer=743 start=2022-07-01 months=12 findings=competent;viable",
            "municipality,10.1.3.b,partly_granted,,,de_minimis,2022-07-01,2022-12-31,6,465370,,8:1.1;8:2.1;8:4.1,review,",
            [
                "days 2022-07-01/2022-07-31 21 - 72450 72450 - 0 72450",
                "days 2022-08-01/2022-08-31 23 - 82156 82156 - 0 82156",
                "days 2022-09-01/2022-09-30 22 - 78584 78584 - 0 78584",
                "days 2022-10-01/2022-10-31 21 - 75012 75012 - 0 75012",
                "days 2022-11-01/2022-11-30 22 - 78584 78584 - 0 78584",
                "days 2022-12-01/2022-12-31 22 - 78584 78584 - 0 78584",
            ]
        ),
        new(
            "e32",
            "its second half",
            "",
            "benefit=startup applied=2022-12-01 decided=2022-12-15 customer=743 start=2023-01-01 continuation=yes months=6 used_months=6 findings=competent;viable",
            "municipality,10.1.3.b,granted,,,de_minimis,2023-01-01,2023-06-30,6,483730,,8:1.1;8:2.1;8:4.1,review,",
            [
                "days 2023-01-01/2023-01-31 22 - 81862 81862 - 0 81862",
                "days 2023-02-01/2023-02-28 20 - 74420 74420 - 0 74420",
                "days 2023-03-01/2023-03-31 23 - 85583 85583 - 0 85583",
                "days 2023-04-01/2023-04-30 20 - 74420 74420 - 0 74420",
                "days 2023-05-01/2023-05-31 23 - 85583 85583 - 0 85583",
                "days 2023-06-01/2023-06-30 22 - 81862 81862 - 0 81862",
            ]
        ),
        new(
            "e33",
            "more months in an epidemic",
            "",
            "benefit=startup applied=2021-02-15 decided=2021-03-01 customer=743 start=2021-03-01 months=6 used_months=12 findings=competent;viable;epidemic",
            "municipality,10.1.3.b,granted,,,de_minimis,2021-03-01,2021-08-31,6,445896,,8:1.1;8:2.1;8:4.1,review,",
            [
                "days 2021-03-01/2021-03-31 23 - 77694 77694 - 0 77694",
                "days 2021-04-01/2021-04-30 22 - 74316 74316 - 0 74316",
                "days 2021-05-01/2021-05-31 21 - 70938 70938 - 0 70938",
                "days 2021-06-01/2021-06-30 22 - 74316 74316 - 0 74316",
                "days 2021-07-01/2021-07-31 22 - 74316 74316 - 0 74316",
                "days 2021-08-01/2021-08-31 22 - 74316 74316 - 0 74316",
            ]
        ),
        new(
            "e34",
            "six days in a week, the higher rate",
            "",
            "benefit=expense_allowance applied=2021-05-03 decided=2021-05-10 customer=743 findings=in_plan;needed;outside_home;lodging_proof days=2021-05-24;2021-05-25;2021-05-26;2021-05-27;2021-05-28;2021-05-29;2021-05-31;2021-06-01",
            "municipality,10.1.3.c,granted,,,,2021-05-24,2021-06-01,,12600,,9:1.3;9:2.1.2;9:3,board,",
            [
                "days 2021-05-24/2021-05-31 6 - 10800 10800 - 0 10800",
                "days 2021-06-01/2021-06-01 1 - 1800 1800 - 0 1800",
            ]
        ),
        new(
            "e35",
            "no proof of lodging, one month claimed late",
            "",
            "benefit=expense_allowance applied=2021-05-03 decided=2021-05-10 customer=743 findings=in_plan;needed;outside_home claimed=2021-07-01 days=2021-05-24;2021-06-01",
            "municipality,10.1.3.c,granted,,,,2021-05-24,2021-06-01,,900,,9:1.3;9:2.1;9:3,board,",
            ["days 2021-05-24/2021-05-24 1 - 900 900 - 0 0 lapsed", "days 2021-06-01/2021-06-01 1 - 900 900 - 0 900"]
        ),
        new(
            "e36",
            "claimed on a Monday after the month",
            "",
            "benefit=travel applied=2022-05-09 decided=2022-05-20 customer=743 end=2022-04-08 unemployment=2021-12-01/ findings=appropriate;work_ok;lodging_needed km=430 nights=1 lodging=95.00 purpose=interview",
            "municipality,10.1.3.d,granted,,,,2022-04-08,2022-04-08,,15830,,10:1.1;1073/2012:26,review,",
            [
                "trip 2022-04-08/2022-04-08 - - 9030 7830 20000 0 7830",
                "lodging 2022-04-08/2022-04-08 1 - 9500 8000 8000 0 8000",
            ]
        ),
        new(
            "e37",
            "claimed a day later, and not expedient",
            "",
            "benefit=travel applied=2022-05-10 decided=2022-05-20 customer=743 end=2022-04-08 unemployment=2021-12-01/ findings=work_ok km=430 purpose=interview",
            "municipality,10.1.3.d,rejected,,,,,,,,late_claim;not_appropriate,1073/2012:27;10:1.2,review_partly,",
            []
        ),
        new(
            "e38",
            "not among the benefits of the pilots",
            "",
            "benefit=work_arrangement applied=2022-05-09 decided=2022-05-20 customer=743 employer=out",
            "te_office,not_in_10,to_te_office,,,,,,,,,,,",
            []
        ),
        new(
            "e41",
            "claimed back to the month before",
            "",
            "benefit=expense_allowance applied=2022-06-15 decided=2022-06-20 customer=743 findings=in_plan;needed claimed=2022-08-01 days=2022-06-30;2022-07-01",
            "municipality,10.1.3.c,granted,,,,2022-06-30,2022-07-01,,900,,9:1.3;9:2.1;9:3,board,",
            ["days 2022-06-30/2022-06-30 1 - 900 900 - 0 0 lapsed", "days 2022-07-01/2022-07-01 1 - 900 900 - 0 900"]
        ),
        new(
            "e42",
            "and further for a weighty reason",
            "",
            "benefit=expense_allowance applied=2022-06-15 decided=2022-06-20 customer=743 findings=in_plan;needed;weighty_reason claimed=2022-08-01 days=2022-06-30;2022-07-01",
            "municipality,10.1.3.c,granted,,,,2022-06-30,2022-07-01,,1800,,9:1.3;9:2.1;9:3,board,",
            ["days 2022-06-30/2022-06-30 1 - 900 900 - 0 900", "days 2022-07-01/2022-07-01 1 - 900 900 - 0 900"]
        ),
        new(
            "e50",
            "not unemployed on the last day of the trip",
            "",
            "benefit=travel applied=2022-05-09 decided=2022-05-20 customer=743 end=2022-04-08 unemployment=2021-12-01/2022-04-07 findings=appropriate;work_ok;lodging_needed km=430 nights=1 lodging=95.00 purpose=interview",
            "municipality,10.1.3.d,rejected,,,,,,,,not_unemployed,10:1.1,review,",
            []
        ),
        new(
            "e51",
            "a visit to the office has no lodging",
            "",
            "benefit=travel applied=2022-05-09 decided=2022-05-20 customer=743 end=2022-04-08 unemployment=2021-12-01/ findings=disability;needed;lodging_needed km=430 nights=1 lodging=95.00 purpose=office",
            "municipality,10.1.3.d,granted,,,,2022-04-08,2022-04-08,,7830,,10:1.3;1073/2012:26,review,",
            ["trip 2022-04-08/2022-04-08 - - 9030 7830 20000 0 7830"]
        ),
        new(
            "e52",
            "an interview in the EEA",
            "",
            "benefit=travel applied=2022-05-09 decided=2022-05-20 customer=743 end=2022-04-08 unemployment=2021-12-01/ findings=appropriate;work_ok;eea km=1500 purpose=interview",
            "municipality,10.1.3.d,granted,,,,2022-04-08,2022-04-08,,20000,,10:1.1;1073/2012:25.2;1073/2012:26,review,",
            ["trip 2022-04-08/2022-04-08 - - 31500 20000 20000 0 20000"]
        ),
        new(
            "e53",
            "a school there",
            "",
            "benefit=travel applied=2022-05-09 decided=2022-05-20 customer=743 end=2022-04-08 unemployment=2021-12-01/ findings=appropriate;eea km=430 purpose=school_visit",
            "municipality,10.1.3.d,rejected,,,,,,,,outside_finland;disability,1073/2012:25;1073/2012:25.1.3,review,",
            []
        ),
    ];
}
