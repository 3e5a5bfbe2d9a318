namespace Kuntakokeilu.Tests.Obligations.Oracle;

/// <summary>The examples that the rules give of themselves, casework §9, under their numbers.</summary>
internal static class ObligationExamples
{
    private const string Started = "start 2022-05-02";
    private const string Interviewed = "2022-05-09 21";
    private const string Trial = "2023-02-01 service kind=trial until=";

    internal static readonly ObligationExample[] All =
    [
        new("1", Started, "", "", "2022-05-02", "initial_interview 1 due=2022-05-09 state=open late_days=0"),
        new("2 Ascension", "start 2022-05-20", "", "", "2022-05-20", "initial_interview 1 due=2022-05-30"),
        new("3 Midsummer", "start 2022-06-20", "", "", "2022-06-20", "initial_interview 1 due=2022-06-28"),
        new("4 Christmas", "start 2022-12-22", "", "", "2022-12-22", "initial_interview 1 due=2022-12-30"),
        new("5 Easter", "start 2023-04-05", "", "", "2023-04-05", "initial_interview 1 due=2023-04-14"),
        new("6 Saturday", "start 2022-05-07", "", "", "2022-05-07", "initial_interview 1 due=2022-05-13"),
        new("7", "start 2023-12-04", "", "", "2023-12-04", "initial_interview 1 due=2023-12-12"),
        new(
            "8",
            "start 2022-04-29",
            "",
            "",
            "2022-05-16",
            "first_interview 1 due=2022-05-13 state=late late_days=1",
            "no initial_interview"
        ),
        new(
            "9",
            "start 2021-12-11",
            "",
            "",
            "2021-12-20",
            "first_interview 1 due=2021-12-27 state=open",
            "plan 1 due=2021-12-27 state=open"
        ),
        new(
            "10",
            "start 2021-08-31",
            "2021-09-08 70; 2021-12-09 70",
            "",
            "2022-01-10",
            "first_interview 1 state=held on=2021-09-08",
            "interview_3m 1 earliest=2021-11-16 due=2021-12-08 state=held_late late_days=1",
            "interview_3m 2 earliest=2022-02-14 due=2022-03-07 state=upcoming",
            "plan_revision 1 due=2021-12-09 state=late"
        ),
        new(
            "11",
            "start 2021-08-31",
            "2021-09-08 70",
            "",
            "2022-02-14",
            "interview_3m 1 state=missed on=2022-02-14 reason=next_due",
            "interview_3m 2 state=open"
        ),
        new(
            "12",
            "start 2020-12-01",
            "",
            "",
            "2021-03-09",
            "no first_interview",
            "interview_3m 1 due=2021-03-08 state=late late_days=1 authority=municipality municipality=091"
        ),
        new(
            "13",
            "start 2022-01-10",
            "2022-01-20 70; 2022-04-12 70",
            "",
            "2022-05-02",
            "job_search_conversation 1 anchor=2022-04-12 state=upcoming earliest=2022-06-28 due=2022-07-19",
            "no supplementary"
        ),
        new(
            "14",
            "start 2021-09-01",
            "2021-09-10 70; 2021-12-01 70",
            "",
            "2022-05-02",
            "interview_3m 2 earliest=2022-02-15 due=2022-03-08 state=lapsed on=2022-05-02 reason=law_changed",
            "job_search_conversation 1 anchor=2021-12-01 state=open earliest=2022-05-02 due=2022-05-16"
        ),
        new(
            "15",
            "start 2021-09-01",
            "2021-09-10 70; 2021-12-01 70; 2022-05-10 27",
            "",
            "2022-05-11",
            "job_search_conversation 1 state=held on=2022-05-10",
            "half_year 1-2 state=open earliest=2022-05-10 due=2022-06-10"
        ),
        new(
            "16",
            "start 2022-04-25",
            "2022-05-06 21",
            "",
            "2022-05-07",
            "first_interview 1 due=2022-05-09 state=held",
            "no supplementary",
            "job_search_conversation 1 state=upcoming earliest=2022-07-23 due=2022-08-12"
        ),
        new(
            "17",
            Started,
            Interviewed,
            "",
            "2022-05-10",
            "supplementary 1-5 state=open due=2022-08-09 anchor=2022-05-09",
            "supplementary 1 target=2022-05-23",
            "supplementary 2 target=2022-06-06",
            "supplementary 3 target=2022-06-20",
            "supplementary 4 target=2022-07-04",
            "supplementary 5 target=2022-07-18"
        ),
        new(
            "18",
            Started,
            "2022-05-05 24; 2022-05-19 21",
            "",
            "2022-05-20",
            "initial_interview 1 state=held on=2022-05-05 reason=supplementary_first",
            "initial_interview_follow 1 due=2022-05-19 state=held",
            "plan 1 due=2022-05-05 state=late",
            "supplementary 1-4 due=2022-08-19"
        ),
        new(
            "19",
            Started,
            $"{Interviewed}; 2022-05-23 24; 2022-06-08 24; 2022-08-10 24",
            "",
            "2022-08-10",
            "supplementary 2 state=held on=2022-06-08",
            "supplementary 3 state=missed on=2022-08-10 reason=period_over",
            "job_search_conversation 1 state=open earliest=2022-07-26 due=2022-08-16"
        ),
        new(
            "20",
            Started,
            "2022-05-09 21 no_show",
            "",
            "2022-05-10",
            "initial_interview 1 due=2022-05-16 misses=1",
            "plan 1 due=2022-05-16 misses=1"
        ),
        new(
            "21",
            Started,
            "2022-05-09 21 cancelled_authority",
            "",
            "2022-05-11",
            "initial_interview 1 due=2022-05-09 state=late late_days=2"
        ),
        new(
            "22",
            Started,
            "2022-05-11 21",
            "2022-05-11 plan number=4",
            "2022-05-12",
            "initial_interview 1 state=held_late late_days=2",
            "plan 1 state=held_late late_days=2",
            "search_period 1 earliest=2022-05-11 due=2022-06-10 state=open required=4 done=0"
        ),
        new(
            "23",
            Started,
            $"{Interviewed}; 2022-07-20 27",
            "",
            "2022-07-21",
            "job_search_conversation 1 state=held_early on=2022-07-20",
            "job_search_conversation 1 state=upcoming earliest=2022-10-06 due=2022-10-27"
        ),
        new(
            "24",
            "start 2022-11-30",
            "2022-11-30 22",
            "",
            "2022-12-01",
            "job_search_conversation 1 state=upcoming earliest=2023-02-14 due=2023-03-07"
        ),
        new(
            "25",
            "start 2022-05-02; change 2022-07-01 status=9 weekly_hours=20",
            Interviewed,
            "",
            "2022-07-27",
            "supplementary 1 state=lapsed on=2022-07-01 reason=not_covered",
            "job_search_conversation 1 state=open earliest=2022-07-26"
        ),
        new(
            "26",
            "start 2022-05-02 status=3",
            Interviewed,
            "2022-05-20 request kind=talks",
            "2022-05-20",
            "supplementary 1 earliest=2022-05-20 due=2022-08-09"
        ),
        new("26 before", "start 2022-05-02 status=3", Interviewed, "", "2022-05-19", "no supplementary"),
        new(
            "27",
            "start 2023-01-02",
            "2023-01-09 21; 2023-05-04 27",
            Trial + "2023-05-31",
            "2023-05-05",
            "initial_interview 1 due=2023-01-10 state=held",
            "supplementary 2 state=lapsed on=2023-02-01 reason=in_service",
            "service_end_conversation 1 earliest=2023-04-16 due=2023-05-08 state=held",
            "service_end_supplementary 1 earliest=2023-05-05 due=2023-06-05"
        ),
        new(
            "28",
            "start 2023-01-02",
            "2023-01-09 21",
            Trial + "2023-02-28",
            "2023-02-02",
            "supplementary 2 state=open",
            "no service_end_conversation"
        ),
        new(
            "29",
            "start 2023-01-02",
            "2023-01-09 21",
            Trial + "2023-03-01",
            "2023-02-02",
            "supplementary 2 state=lapsed",
            "service_end_conversation 1 state=open earliest=2023-02-01 due=2023-02-08"
        ),
        new(
            "30",
            "start 2022-10-03",
            "2022-10-10 21",
            "2023-01-02 service kind=study_qualified until=2023-06-01",
            "2023-01-02",
            "job_search_conversation 1 state=open earliest=2022-12-27"
        ),
        new(
            "31",
            "start 2022-10-03",
            "2022-10-10 21",
            "2022-12-30 service kind=study_qualified until=2023-06-01",
            "2023-01-02",
            "job_search_conversation 1 state=lapsed on=2022-12-30 reason=in_service",
            "service_end_conversation 1 state=upcoming earliest=2023-04-17 due=2023-05-08"
        ),
        new(
            "32",
            Started,
            Interviewed,
            "2022-06-10 known_end kind=search until=2022-07-15",
            "2022-06-16",
            "supplementary 1 state=lapsed on=2022-06-15 reason=ending_soon"
        ),
        new(
            "33",
            "start 2024-07-01",
            "2024-07-08 21",
            "2024-08-30 known_end kind=work until=2024-11-30",
            "2024-09-02",
            "supplementary 5 state=lapsed on=2024-09-01 reason=ending_soon",
            "no job_search_conversation"
        ),
        new(
            "34",
            "start 2024-07-01",
            "2024-07-08 21",
            "2024-08-30 known_end kind=work until=2024-11-30; 2024-09-10 request kind=talks",
            "2024-09-11",
            "supplementary 5 state=open earliest=2024-09-10 due=2024-10-08"
        ),
        new(
            "35",
            "start 2024-09-02",
            "2024-09-09 21; 2024-09-23 24; 2024-10-08 24; 2024-10-21 24; 2024-11-04 24; 2024-11-18 24",
            "",
            "2024-12-31",
            "supplementary 1 due=2024-09-23 state=held",
            "supplementary 2 due=2024-10-07 state=held_late late_days=1",
            "supplementary 3 due=2024-10-21 state=held",
            "supplementary 4 due=2024-11-04 state=held",
            "supplementary 5 due=2024-11-18 state=held",
            "only job_search_conversation 1 anchor=2024-11-18 earliest=2025-02-04 due=2025-02-25"
        ),
        new(
            "36",
            "start 2022-05-02; end 2022-08-01; start 2023-01-31",
            Interviewed,
            "",
            "2023-02-01",
            "only initial_interview 1 state=held on=2022-05-09",
            "job_search_conversation 1 state=open earliest=2023-01-31 due=2023-02-14",
            "half_year 1 earliest=2023-01-31 due=2023-02-14"
        ),
        new(
            "37",
            "start 2022-05-02; end 2022-08-01; start 2023-02-01",
            Interviewed,
            "",
            "2023-02-01",
            "initial_interview 1 due=2023-02-08 state=open",
            "only job_search_conversation 1 state=lapsed reason=search_ended on=2022-08-01"
        ),
        new(
            "38",
            "start 2022-12-20 birth_date=1998-06-15",
            "",
            "",
            "2023-12-20",
            "only joint_need 1 earliest=2023-12-20 due= state=open",
            "joint_need 1 anchor=2022-12-20 late_days=0"
        ),
        new("39", "start 2022-12-20 birth_date=1998-06-21", "", "", "2023-06-20", "joint_need 1 earliest=2023-06-20"),
        new(
            "40",
            "start 2022-02-01",
            "",
            "2022-03-01 joint_start; 2022-03-15 plan kind=joint",
            "2022-06-02",
            "joint_plan 1 due=2022-06-01 state=held",
            "plan_revision_periodic 1 earliest=2022-06-01 due=2022-06-15 anchor=2022-03-15"
        ),
        new(
            "41",
            "start 2021-06-01 birth_date=1997-03-01",
            "",
            "2022-02-28 kela_notice kind=days_180; 2022-03-20 kela_notice kind=days_180",
            "2022-03-21",
            "only activation_plan 1 due=2022-03-14 state=late late_days=5",
            "rejected plans.csv 3 not_applicable"
        ),
        new(
            "42",
            "start 2022-05-23",
            "2022-05-31 21",
            "2022-05-31 plan number=4 report_by=2022-06-30; 2022-06-05 applied number=3; 2022-06-29 applied number=1;"
                + "2022-07-30 applied number=3",
            "2022-07-31",
            "search_period 1 earliest=2022-05-31 due=2022-06-29 state=held done=4 on=2022-06-29",
            "search_period 2 earliest=2022-06-30 due=2022-07-30 state=missed done=3 on=2022-07-31",
            "search_period 3 earliest=2022-07-31 due=2022-08-30 state=open",
            "report 1 due=2022-06-30 state=late owner=customer"
        ),
        new(
            "43",
            "start 2022-04-01",
            "",
            "2022-04-29 plan number=4; 2022-05-03 plan number=3; 2022-05-04 plan number=3 ground=no_opportunities",
            "2022-05-05",
            "rejected plans.csv 2 no_legal_basis",
            "rejected plans.csv 3 ground_missing",
            "search_period 1 earliest=2022-05-04 due=2022-06-03 required=3"
        ),
        new(
            "44",
            "start 2023-05-31 immigrant=yes",
            "",
            "2020-06-01 residence",
            "2023-06-01",
            "initial_mapping 1 due=2023-07-31 state=open",
            "rejected nothing"
        ),
        new("45", "start 2023-06-01 immigrant=yes", "", "2020-06-01 residence", "2023-06-02", "no initial_mapping"),
        new(
            "46",
            "start 2023-06-01 immigrant=yes",
            "",
            "",
            "2023-06-02",
            "initial_mapping 1 state=undetermined reason=permit_date_unknown anchor=2023-06-01 due="
        ),
        new(
            "47",
            "start 2021-03-15; registry 2021-05-03 home_municipality=049",
            "2021-03-26 70",
            "2021-03-26 plan",
            "2021-06-01",
            "first_interview 1 state=held municipality=091",
            "interview_3m 1 earliest=2021-06-01 due=2021-06-22 municipality=049",
            "only plan 1 state=held on=2021-03-26"
        ),
        new(
            "48",
            Started,
            $"{Interviewed}; 2022-05-20 24 booked; 2022-06-01 24 booked",
            "",
            "2022-05-25",
            "supplementary 1 state=open booked=2022-06-01",
            "rejected contacts.csv 3 outcome_missing"
        ),
    ];
}
