namespace Kuntakokeilu.Law.Book;

/// <summary>
/// The Act on the local government pilots on employment (laki työllisyyden edistämisen kuntakokeilusta 1269/2020) as
/// the engine applies it: every rule of steering with its provision and dates, and every amendment.
/// </summary>
/// <remarks>
/// Section numbers are those of the last wording. Source: the Act and each amending Act as published in the statute
/// collection (Finlex open data).
/// </remarks>
public static class LawBook
{
    /// <summary>Number of the Act.</summary>
    public const string Act = "1269/2020";

    /// <summary>
    /// Which reading of the Act the engine applies. It is raised when decisions would come out otherwise for another cause
    /// than the facts: 2 since the amending acts themselves have been read.
    /// </summary>
    public const short Reading = 2;

    /// <summary>The Act was given.</summary>
    public static readonly DateOnly Given = new(2020, 12, 30);

    /// <summary>The Act comes into force.</summary>
    public static readonly DateOnly PilotStart = new(2021, 3, 1);

    /// <summary>
    /// 24 § 1 mom: the last day by which those whose job search began by 28 February 2021 are to be transferred.
    /// </summary>
    public static readonly DateOnly LaunchTransfersUntil = new(2021, 3, 31);

    /// <summary>3 §: the pilot areas.</summary>
    public static readonly Provision Areas = Original(
        "3",
        "3 §",
        "Pirkanmaa's 22 municipalities are read without Kuhmoinen, which joined the region on 1 January 2021."
    );

    /// <summary>4 § 1 mom: labour-market status.</summary>
    public static readonly Provision Status = Original(
        "4.1.status",
        "4 § 1 mom",
        "Status 2, 3, 0, 7; 1, 4, 9 with less than four weekly hours; 8 when it is a promoting service."
    );

    /// <summary>4 § 1 mom: in danger of becoming unemployed within two weeks.</summary>
    public static readonly Provision AtRisk = Added("4.1.at_risk", "4 § 1 mom", new(2022, 5, 2), Amendments.Act1381);

    /// <summary>4 § 1 mom: home municipality in the pilots.</summary>
    public static readonly Provision HomeMunicipality = Original("4.1.home", "4 § 1 mom");

    /// <summary>4 § 1 mom 1 k: earnings-related allowance.</summary>
    public static readonly Provision EarningsRelated = Original("4.1.1", "4 § 1 mom 1 k");

    /// <summary>4 § 1 mom 2 k: under 30.</summary>
    public static readonly Provision Under30 = Original(
        "4.1.2.age",
        "4 § 1 mom 2 k",
        "One born on 29 February turns 30 on 1 March in a common year."
    );

    /// <summary>4 § 1 mom 2 k: immigrant.</summary>
    public static readonly Provision Immigrant = Original("4.1.2.immigrant", "4 § 1 mom 2 k, 2 § 4 k");

    /// <summary>4 § 1 mom 2 k: foreign-language person.</summary>
    public static readonly Provision ForeignLanguage = Original("4.1.2.language", "4 § 1 mom 2 k, 2 § 3 k");

    /// <summary>4 § 2 mom: temporary protection.</summary>
    public static readonly Provision TemporaryProtection = Added(
        "4.2",
        "4 § 2 mom",
        new(2023, 3, 1),
        Amendments.Act149,
        "The day alone triggers no test; the next start or notified change does."
    );

    /// <summary>4 § 2 mom as enacted: registered as an unemployed jobseeker.</summary>
    public static readonly Provision UnemployedRegistration = new(
        "4.2.unemployed",
        "4 § 2 mom",
        PilotStart,
        EndedBy: Amendments.Act421,
        Reading: "Asked of those employed with support or in services; one row of the search, or a start before the pilots."
    );

    /// <summary>4 § 2 mom of 421/2021: registered as a jobseeker, whoever.</summary>
    public static readonly Provision AnyRegistration = new(
        "4.2.jobseeker",
        "4 § 2 mom",
        new(2021, 6, 1),
        Amendments.Act421,
        Amendments.Act1381,
        "The day alone triggers no test; the next start or notified change does."
    );

    /// <summary>4 § 2 mom of 1381/2021, since 149/2023 3 mom: as unemployed or in danger of unemployment.</summary>
    public static readonly Provision DangerRegistration = Added(
        "4.3",
        "4 § 3 mom",
        new(2022, 5, 2),
        Amendments.Act1381,
        "As the first wording, or one row of the search tells of danger. Not asked of whose customership continues."
    );

    /// <summary>4 § 3 mom, 24 §: everyone registered when the Act came into force is tested.</summary>
    public static readonly Provision Launch = Original(
        "24",
        "24 §, 4 § 3 mom",
        "Periods say from when the conditions held; competence began when the municipality got the notice."
    );

    /// <summary>5 § 1 mom: the TE office transfers; a move changes the municipality.</summary>
    public static readonly Provision Move = Original("5.1", "5 § 1 mom");

    /// <summary>5 § 2 mom: seven days from a start or a notified change.</summary>
    public static readonly Provision SevenDays = Original("5.2", "5 § 2 mom");

    /// <summary>5 § 3-4 mom: change security.</summary>
    public static readonly Provision RedundancyProtection = Added(
        "5.3-4",
        "5 § 3-4 mom",
        new(2023, 1, 1),
        Amendments.Act671,
        "It applies to dismissals of 1 January 2023 or later: no earlier row can tell of one, and the day moves nobody."
    );

    /// <summary>5 § 5 mom: left untransferred.</summary>
    public static readonly Provision LeaveUntransferred = Original(
        "5.5",
        "5 § 5 mom",
        "From the day of the test; after the launch until 31 March 2021. It holds until the job search ends."
    );

    /// <summary>5 § 6 mom: transfer to the TE office on request.</summary>
    public static readonly Provision TransferToTeOffice = Added(
        "5.6",
        "5 § 6 mom",
        new(2021, 6, 1),
        Amendments.Act421,
        "No fresh test of the target group is made before it."
    );

    /// <summary>5 § 7 mom: transfer to another pilot municipality on request.</summary>
    public static readonly Provision TransferToMunicipality = Added(
        "5.7",
        "5 § 7 mom",
        new(2021, 6, 1),
        Amendments.Act421,
        "A customer of the TE office must meet the test of the target group on the day; a municipality's need not."
    );

    /// <summary>6 § 1 mom: customership ends when the job search ends.</summary>
    public static readonly Provision End = Original("6.1", "6 § 1 mom");

    /// <summary>6 § 2 mom: customership continues at a restart.</summary>
    public static readonly Provision Restart = Original(
        "6.2",
        "6 § 2 mom",
        "Only while the person's place is the one where the previous search ended; status is asked, registration is not."
    );

    /// <summary>23 §: validity as first enacted.</summary>
    public static readonly Provision OriginalEnd = new(
        "23.original",
        "23 §",
        new(2023, 7, 1),
        EndedBy: Amendments.Act287
    );

    /// <summary>23 §: validity to the end of 2024.</summary>
    public static readonly Provision Extension = Added("23", "23 §", new(2025, 1, 1), Amendments.Act287);

    /// <summary>24 § 4 mom as enacted: steering into the pilots ends with 31 March 2023. It never took effect.</summary>
    public static readonly Provision SteeringStops = new(
        "24.4",
        "24 § 4 mom",
        new(2023, 4, 1),
        EndedBy: Amendments.Act287,
        Reading: "Nobody new is steered; customership that continues by 6 § 2 mom steers nobody into the pilots."
    );

    /// <summary>Every rule, in the order of the Act.</summary>
    public static IReadOnlyList<Provision> Provisions { get; } =
    [
        Areas,
        Status,
        AtRisk,
        HomeMunicipality,
        EarningsRelated,
        Under30,
        Immigrant,
        ForeignLanguage,
        TemporaryProtection,
        UnemployedRegistration,
        AnyRegistration,
        DangerRegistration,
        Move,
        SevenDays,
        RedundancyProtection,
        LeaveUntransferred,
        TransferToTeOffice,
        TransferToMunicipality,
        End,
        Restart,
        OriginalEnd,
        Extension,
        Launch,
        SteeringStops,
    ];

    /// <summary>The rule with this identifier.</summary>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public static Provision Provision(string id) =>
        Provisions.FirstOrDefault(p => p.Id == id)
        ?? throw new ArgumentException($"The law book has no provision '{id}'.", nameof(id));

    private static Provision Original(string id, string citation, string? reading = null) =>
        new(id, citation, PilotStart, Reading: reading);

    private static Provision Added(string id, string citation, DateOnly from, Amendment by, string? reading = null) =>
        new(id, citation, from, AddedBy: by, Reading: reading);
}
