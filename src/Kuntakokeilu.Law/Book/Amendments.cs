using static Kuntakokeilu.Law.Book.Certainty;

namespace Kuntakokeilu.Law.Book;

/// <summary>
/// The thirteen Acts that amended Act 1269/2020, in the order in which they came into force. Each was read in the Act
/// itself as published (Finlex open data); the day given is known from there, the day of publication is not.
/// </summary>
public static class Amendments
{
    /// <summary>421/2021: transfers on request, any jobseeker's registration, statements.</summary>
    public static readonly Amendment Act421 = Read(
        "421/2021",
        new(2021, 5, 21),
        new(2021, 6, 1),
        "Transfer on the customer's request (5 § 4-5 mom, later 6-7); registration as a jobseeker suffices (4 § 2 mom).",
        "HE 43/2021, TyVM 3/2021, EV 46/2021"
    );

    /// <summary>1381/2021: the Nordic service model.</summary>
    public static readonly Amendment Act1381 = Read(
        "1381/2021",
        new(2021, 12, 30),
        new(2022, 5, 2),
        "The danger of unemployment within two weeks counts (4 § 1 mom); registration as unemployed or in it (2 mom).",
        "HE 167/2021, TyVM 17/2021, EV 212/2021"
    );

    /// <summary>287/2022: the pilots go on to the end of 2024.</summary>
    public static readonly Amendment Act287 = Read(
        "287/2022",
        new(2022, 4, 13),
        new(2022, 8, 1),
        "The Act is valid to 31 December 2024 instead of 30 June 2023 (23 §); the end of steering (24 § 4 mom) repealed.",
        "HE 17/2022, TyVM 2/2022, EV 25/2022"
    );

    /// <summary>671/2022: change security.</summary>
    public static readonly Amendment Act671 = Read(
        "671/2022",
        new(2022, 7, 8),
        new(2023, 1, 1),
        "People with change security are not transferred, or are moved back to the TE office (5 § 3-4 mom).",
        "HE 62/2022, StVM 13/2022, EV 97/2022"
    );

    /// <summary>149/2023: temporary protection.</summary>
    public static readonly Amendment Act149 = Read(
        "149/2023",
        new(2023, 2, 3),
        new(2023, 3, 1),
        "People under temporary protection belong by their place of stay (4 § 2 mom, 5 § 1 mom, 6 § 2 mom).",
        "HE 295/2022, TyVM 19/2022, EV 244/2022"
    );

    /// <summary>338/2022: the customer data system.</summary>
    public static readonly Amendment Act338 = Read(
        "338/2022",
        new(2022, 5, 20),
        new(2022, 5, 23),
        "No effect on who is responsible: the customer data system (14 and 18 §).",
        "HE 225/2021, TyVM 3/2022, EV 48/2022"
    );

    /// <summary>682/2022: statements and notices of job search abroad.</summary>
    public static readonly Amendment Act682 = Read(
        "682/2022",
        new(2022, 7, 8),
        new(2022, 7, 11),
        "No effect on who is responsible: statements (12 a §) and notices of job search abroad (12 b §).",
        "HE 61/2022, TyVM 6/2022, EV 72/2022"
    );

    /// <summary>937/2022: multi-sectoral services.</summary>
    public static readonly Amendment Act937 = Read(
        "937/2022",
        new(2022, 11, 25),
        new(2023, 1, 1),
        "No effect on who is responsible: data of the multi-sectoral joint service (14 a §).",
        "HE 84/2022, TyVM 9/2022, EV 129/2022"
    );

    /// <summary>1133/2022: studies on unemployment benefit.</summary>
    public static readonly Amendment Act1133 = Read(
        "1133/2022",
        new(2022, 12, 20),
        new(2023, 1, 1),
        "No effect on who is responsible: studies in the definition of unemployed (2 §) and in statements (12 a §).",
        "HE 176/2022, TyVM 18/2022, EV 220/2022"
    );

    /// <summary>374/2023: pay subsidy.</summary>
    public static readonly Amendment Act374 = Read(
        "374/2023",
        new(2023, 3, 23),
        new(2023, 7, 1),
        "No effect on who is responsible: pay subsidy and employment support for 55+ (2, 10, 11 and 13 §).",
        "HE 175/2022, TyVM 25/2022, EV 288/2022"
    );

    /// <summary>1001/2023: short studies.</summary>
    public static readonly Amendment Act1001 = Read(
        "1001/2023",
        new(2023, 11, 2),
        new(2023, 12, 1),
        "No effect on who is responsible: studies (2 §), statements (12 a §) and joint data (14 a §).",
        "HE 11/2023, TyVM 1/2023, EV 11/2023"
    );

    /// <summary>1307/2023: the duty to arrange work.</summary>
    public static readonly Amendment Act1307 = Read(
        "1307/2023",
        new(2023, 12, 28),
        new(2024, 1, 1),
        "No effect on who is responsible: the length of the work that must be arranged (13 § 3 mom).",
        "HE 73/2023, StVM 16/2023, EV 83/2023"
    );

    /// <summary>400/2024: the end of that duty.</summary>
    public static readonly Amendment Act400 = Read(
        "400/2024",
        new(2024, 6, 28),
        new(2024, 9, 2),
        "No effect on who is responsible: 13 § repealed.",
        "HE 13/2024, StVM 6/2024, EV 59/2024"
    );

    /// <summary>Every amendment; those without an effect on steering say so.</summary>
    public static IReadOnlyList<Amendment> All { get; } =
    [Act421, Act1381, Act338, Act682, Act287, Act671, Act937, Act1133, Act149, Act374, Act1001, Act1307, Act400];

    private static Amendment Read(string number, DateOnly given, DateOnly inForce, string effect, string source) =>
        new(number, given, inForce, effect, Verified, source);
}
