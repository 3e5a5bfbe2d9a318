using static Kuntakokeilu.Law.Book.Certainty;

namespace Kuntakokeilu.Law.Book;

/// <summary>The Acts that amended Act 1269/2020, in the order in which they came into force.</summary>
public static class Amendments
{
    /// <summary>421/2021: transfers on request, wider statements.</summary>
    public static readonly Amendment Act421 = new(
        "421/2021",
        new(2021, 5, 21),
        new(2021, 6, 1),
        "Transfer on the customer's request to the TE office or another pilot municipality (5 § 6-7 mom).",
        Verified,
        "HE 43/2021, RSv 46/2021"
    );

    /// <summary>1381/2021: the Nordic service model.</summary>
    public static readonly Amendment Act1381 = new(
        "1381/2021",
        new(2021, 12, 30),
        new(2022, 5, 2),
        "The danger of unemployment within two weeks counts as a labour-market status (4 § 1 mom).",
        Inferred,
        "HE 167/2021; the section is inferred"
    );

    /// <summary>287/2022: the pilots go on to the end of 2024.</summary>
    public static readonly Amendment Act287 = new(
        "287/2022",
        new(2022, 4, 13),
        new(2022, 8, 1),
        "The Act is valid to 31 December 2024 instead of 30 June 2023; steering of new customers is not cut early.",
        Verified,
        "HE 17/2022, TyVM 2/2022"
    );

    /// <summary>671/2022: change security.</summary>
    public static readonly Amendment Act671 = new(
        "671/2022",
        new(2022, 7, 11),
        new(2023, 1, 1),
        "People with change security are not transferred, or are moved back to the TE office (5 § 3-4 mom).",
        Inferred,
        "HE 62/2022; known at the latest on the day given, which is inferred"
    );

    /// <summary>149/2023: temporary protection.</summary>
    public static readonly Amendment Act149 = new(
        "149/2023",
        new(2023, 3, 1),
        new(2023, 3, 1),
        "People under temporary protection belong by their place of stay (4 § 2 mom, 5 § 1 mom).",
        Unverified,
        "HE 295/2022; the day from which it was known is from memory"
    );

    /// <summary>Every amendment; those without an effect on steering are told so.</summary>
    public static IReadOnlyList<Amendment> All { get; } =
    [
        Act421,
        Act1381,
        NoEffect("338/2022", new(2022, 5, 23), "the customer data system", Inferred, "Finlex metadata"),
        NoEffect("682/2022", new(2022, 7, 11), "labour policy statements and notices abroad", Verified, "HE 61/2022"),
        Act287,
        Act671,
        Act149,
        NoEffect("374/2023", new(2023, 7, 1), "pay subsidy and employment support for 55+", Inferred, "11 § heading"),
        NoEffect("1001/2023", new(2023, 12, 1), "short studies in the definition of unemployed", Verified, "Finlex"),
        NoEffect("1307/2023", new(2024, 1, 1), "not identified, probably 13 §", Inferred, "Finlex metadata"),
        NoEffect("400/2024", new(2024, 9, 2), "13 § repealed", Verified, "Finlex"),
    ];

    private static Amendment NoEffect(
        string number,
        DateOnly inForce,
        string about,
        Certainty certainty,
        string source
    ) => new(number, inForce, inForce, $"No effect on who is responsible: {about}.", certainty, source);
}
