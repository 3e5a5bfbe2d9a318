using K = Kuntakokeilu.Law.Services.ServiceKind;

namespace Kuntakokeilu.Law.Services;

/// <summary>
/// The nature of every kind, by date. Data: a change of the law is a row after the others, and what was agreed before its day
/// stays as it was agreed.
/// </summary>
/// <remarks>
/// Sources: 1269/2020, 2 § 5 k (which services promote employment); the Unemployment Security Act 1290/2002, chapter 2 a as
/// it was from 1 January 2013 and as 1380/2021 made it from 2 May 2022 (which may obligate). A municipality's own services
/// are not equated with those of JTYPL. Reading: 2 a:9.1, 9-10 k of 1380/2021 also names other services that support the
/// search for work, are agreed in the plan and are arranged by a municipality. No municipality's, project's, Ohjaamo's or
/// low-threshold service is taken to be one of them; where it is read otherwise, that is one row here.
/// </remarks>
public static class ServiceNatures
{
    /// <summary>JTYPL and chapter 2 a came into force.</summary>
    private static readonly DateOnly First = new(2013, 1, 1);

    /// <summary>1380/2021 came into force.</summary>
    private static readonly DateOnly Nordic = new(2022, 5, 2);

    /// <summary>The year of the low-threshold service; there is no Act of it.</summary>
    private static readonly DateOnly OfLowThreshold = new(2024, 1, 1);

    /// <summary>By kind, and within it by day.</summary>
    public static IReadOnlyList<ServiceNature> All { get; } =
    [
        .. Promoting(K.JobSearchCoaching, "7 a"),
        .. Promoting(K.CareerCoaching, "7 a"),
        .. Promoting(K.TrainingTrial, "7 a"),
        .. Promoting(K.WorkTrial, "7 a"),
        .. Promoting(K.LabourMarketTraining, "7 a"),
        .. Promoting(K.IntegrationTraining, "7 b"),
        .. Promoting(K.ImmigrantStudy, "7 c"),
        // One's own choice: what may cost the benefit is to neglect the studies, not to refuse them.
        new(K.SelfMotivatedStudy, First, IsPromoting: true, MayObligate: false, null),
        .. Promoting(K.RehabilitativeWork, "7 d"),
        .. Other(K.WorkCoaching, "9"),
        .. Other(K.ExpertAssessment, "9"),
        .. Other(K.VocationalGuidance, "9"),
        Never(K.Information, First),
        Never(K.Municipal, First),
        Never(K.Project, First),
        // The place. A statutory service that is given there is a service of its own kind.
        Never(K.Ohjaamo, First),
        Never(K.LowThreshold, OfLowThreshold),
    ];

    /// <summary>The nature of a kind on a day; null before it had any.</summary>
    public static ServiceNature? On(ServiceKind kind, DateOnly day) => On(All, kind, day);

    /// <summary>The same by other data.</summary>
    /// <param name="natures">In any order.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="day">The day.</param>
    public static ServiceNature? On(IReadOnlyList<ServiceNature> natures, ServiceKind kind, DateOnly day) =>
        natures.Where(one => one.Kind == kind && one.From <= day).MaxBy(one => one.From);

    private static ServiceNature[] Promoting(ServiceKind kind, string item) =>
        [
            new(kind, First, IsPromoting: true, MayObligate: true, new("2 a", 12, 1, null)),
            new(kind, Nordic, IsPromoting: true, MayObligate: true, new("2 a", 9, 1, item)),
        ];

    private static ServiceNature[] Other(ServiceKind kind, string item) =>
        [
            new(kind, First, IsPromoting: false, MayObligate: true, new("2 a", 12, 2, "1")),
            new(kind, Nordic, IsPromoting: false, MayObligate: true, new("2 a", 9, 1, item)),
        ];

    private static ServiceNature Never(ServiceKind kind, DateOnly from) =>
        new(kind, from, IsPromoting: false, MayObligate: false, null);
}
