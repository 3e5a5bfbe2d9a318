using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Law.Tests;

namespace Kuntakokeilu.Tests.Pages.Shared;

/// <summary>Some of the examples of the rules under their numbers, of a customer of Helsinki.</summary>
internal static class DutyExamples
{
    internal static readonly Dictionary<string, Func<ObligationExplanation>> All = new()
    {
        ["1"] = () => Of("2022-05-02", ObligationKind.InitialInterview, "2022-05-02"),
        ["2"] = () => Of("2022-05-20", ObligationKind.InitialInterview, "2022-05-20"),
        ["4"] = () => Of("2022-12-22", ObligationKind.InitialInterview, "2022-12-22"),
        ["5"] = () => Of("2023-04-05", ObligationKind.Plan, "2023-04-05"),
        ["8"] = () => Of("2022-04-29", ObligationKind.FirstInterview, "2022-05-16"),
        ["9"] = () => Of("2021-12-11", ObligationKind.Plan, "2021-12-20"),
        ["14"] = () =>
            Of(
                "2021-09-01",
                ObligationKind.JobSearchConversation,
                "2022-05-02",
                contacts: [Held("2021-09-10", ContactKind.Interview), Held("2021-12-01", ContactKind.Interview)]
            ),
        ["15"] = () =>
            Of(
                "2021-09-01",
                ObligationKind.HalfYear,
                "2022-05-11",
                contacts: [Held("2021-09-10", ContactKind.Interview), Held("2022-05-10", ContactKind.Conversation)]
            ),
        ["19"] = () =>
            Of(
                "2022-05-02",
                ObligationKind.Supplementary,
                "2022-08-10",
                contacts: [Held("2022-05-09", ContactKind.Initial)]
            ),
        ["20"] = () =>
            Of(
                "2022-05-02",
                ObligationKind.Plan,
                "2022-05-10",
                contacts: [new(A.Day("2022-05-09"), ContactKind.Initial, ContactOutcome.NoShow)]
            ),
        ["21"] = () =>
            Of(
                "2022-05-02",
                ObligationKind.InitialInterview,
                "2022-05-11",
                contacts: [new(A.Day("2022-05-09"), ContactKind.Initial, ContactOutcome.CancelledByAuthority)]
            ),
        ["27"] = () =>
            Of(
                "2023-01-02",
                ObligationKind.ServiceEndConversation,
                "2023-05-05",
                contacts: [Held("2023-01-09", ContactKind.Initial), Held("2023-05-04", ContactKind.Conversation)],
                entries: [new(A.Day("2023-02-01"), PlanEntryKind.Service, PlanDetail.Trial, A.Day("2023-05-31"))]
            ),
        ["41"] = () =>
            Of(
                "2021-06-01",
                ObligationKind.ActivationPlan,
                "2022-03-21",
                entries: [new(A.Day("2022-02-28"), PlanEntryKind.KelaNotice, PlanDetail.Days500)]
            ),
        ["42"] = () =>
            Of(
                "2022-05-23",
                ObligationKind.SearchPeriod,
                "2022-07-31",
                number: 2,
                entries:
                [
                    new(A.Day("2022-05-31"), PlanEntryKind.Plan, PlanDetail.Employment, Number: 4, IsAccepted: true),
                    new(A.Day("2022-07-30"), PlanEntryKind.Applied, Number: 3),
                ]
            ),
    };

    private static Contact Held(string day, ContactKind kind) => new(A.Day(day), kind, ContactOutcome.Held);

    private static ObligationExplanation Of(
        string start,
        ObligationKind kind,
        string on,
        int number = 1,
        Contact[]? contacts = null,
        PlanEntry[]? entries = null
    )
    {
        ObligationHistory history = new();
        history.Begin();
        history.Add(new RegisterEvent(A.Day(start), RegisterEventKind.Start, A.Jobseeker), benefitDays: 0);
        foreach (Contact contact in contacts ?? [])
            history.Add(contact);
        foreach (PlanEntry entry in entries ?? [])
            history.Add(entry);
        DateOnly day = A.Day(on);
        history.Run(day);
        return Enumerable
            .Range(0, history.Count)
            .Select(i => WhyOwed.Of(history[i], day, Helsinki))
            .Last(why => why.Duty.Kind == kind && why.Duty.Number == number);
    }

    private static Outcome Helsinki => Outcome.ToMunicipality(MunicipalityCode.Parse("091"), Basis.TargetGroup);
}
