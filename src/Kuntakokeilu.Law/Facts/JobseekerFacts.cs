namespace Kuntakokeilu.Law.Facts;

/// <summary>What the register says of one person from a date on, as far as the Act asks for it.</summary>
public readonly record struct JobseekerFacts
{
    /// <summary>Date of birth.</summary>
    public required DateOnly BirthDate { get; init; }

    /// <summary>Home municipality (kotikunta); none when abroad or without one.</summary>
    public MunicipalityCode HomeMunicipality { get; init; }

    /// <summary>
    /// Place of stay (asuinpaikka) of a person under temporary protection; told on while there is no home municipality,
    /// also after the permit has ended. Where the person belongs is a <see cref="Residence"/>.
    /// </summary>
    public MunicipalityCode PlaceOfStay { get; init; }

    /// <summary>Employment status code (työllisyyskoodi) of the customer system.</summary>
    public required EmploymentStatus Status { get; init; }

    /// <summary>
    /// Regular weekly working hours, when there is work; from 2 May 2022, with variable hours, the guaranteed minimum.
    /// </summary>
    public WeeklyHours WeeklyHours { get; init; }

    /// <summary>In danger of becoming unemployed within two weeks.</summary>
    public bool AtRisk { get; init; }

    /// <summary>The training of status 8 is an employment-promoting service of 2 § 5 k.</summary>
    public bool PromotingService { get; init; }

    /// <summary>
    /// Whether the conditions for earnings-related allowance (ansiopäiväraha) are met: Unemployment Security Act
    /// 1290/2002, 5:2.1 or 5:6.1.
    /// </summary>
    public Answer EarningsRelated { get; init; }

    /// <summary>Mother tongue as given to the Population Information System.</summary>
    public LanguageCode MotherTongue { get; init; }

    /// <summary>Immigrant (maahanmuuttaja) of 2 § 4 k: Integration Act 1386/2010, 3 § 3 k.</summary>
    public Answer Immigrant { get; init; }

    /// <summary>Residence permit for temporary protection (tilapäinen suojelu): Aliens Act 301/2004, 110 §.</summary>
    public bool TemporaryProtection { get; init; }

    /// <summary>
    /// Meets the conditions of change security (muutosturva), Act 916/2012, 5 a:2.1, 1-3 k, by a dismissal of 1 January
    /// 2023 or later; told earlier it can't be so and does not count.
    /// </summary>
    public bool RedundancyProtection { get; init; }
}
