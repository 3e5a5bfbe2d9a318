namespace Kuntakokeilu.Law.Statements;

/// <summary>
/// What a labour policy statement (työvoimapoliittinen lausunto) is about, in the order of Act 1269/2020, 12 a §. TTL is the
/// Unemployment Security Act (1290/2002).
/// </summary>
public enum StatementMatter : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary>Participation in an employment-promoting service, and that it is in the plan: TTL 11:4.1.4.</summary>
    Service,

    /// <summary>Self-motivated study of a jobseeker (JTYPL 6:3.2, 5-7): TTL 11:4.1.5.</summary>
    OwnStudy,

    /// <summary>An immigrant's self-motivated study (KoTo 25 §): TTL 11:4.1.6.</summary>
    ImmigrantStudy,

    /// <summary>Unemployed, seeking full-time work, the job search valid: TTL 2:1.</summary>
    Registration,

    /// <summary>A foreigner's right to work: TTL 2:2.</summary>
    Foreigner,

    /// <summary>Unpaid work: TTL 2:4.1.</summary>
    UnpaidWork,

    /// <summary>Under eighteen: TTL 2:13.4.</summary>
    Under18,

    /// <summary>The first four months of a business: TTL 2:5a.</summary>
    BusinessStart,

    /// <summary>Short studies: TTL 2:10a, from 1 January 2023 2:10b.</summary>
    ShortStudies,

    /// <summary>A young person's right restored: TTL 2:16.1.</summary>
    YouthRestored,

    /// <summary>The obligation of work or services fulfilled: TTL 2a:14.2, from 2 May 2022 2a:10.2-3.</summary>
    ObligationRestored,

    /// <summary>Job search in another country of the EU: TTL 11:4a.</summary>
    EuSearch,

    /// <summary>Full-time study or not: an item of TTL 2:10.2.</summary>
    Study,

    /// <summary>Study begun in employment, of the laid off or dismissed: TTL 2:10a.2, from 1 January 2023.</summary>
    StudyException,

    /// <summary>Labour market training: TTL 11:4.1.3.</summary>
    LabourTraining,

    /// <summary>A business beyond its first four months: TTL 2:5.</summary>
    Business,

    /// <summary>Young people without vocational education: TTL 2:13.</summary>
    Youth,

    /// <summary>The end of studies: TTL 2:11.</summary>
    StudyEnd,

    /// <summary>Conduct blamed (työvoimapoliittisesti moitittava menettely): TTL 2a.</summary>
    Conduct,
}

/// <summary>What is asked of matters.</summary>
public static class StatementMatters
{
    /// <summary>
    /// Whether it is a general condition of the benefit, of which there is one at a time whatever its reference; it is not
    /// closed.
    /// </summary>
    public static bool IsCondition(this StatementMatter matter) =>
        matter
            is StatementMatter.Registration
                or StatementMatter.Foreigner
                or StatementMatter.UnpaidWork
                or StatementMatter.Under18;

    /// <summary>The provision of the matter as it stood on a day.</summary>
    /// <param name="matter">The matter.</param>
    /// <param name="day">The day of the opening.</param>
    /// <param name="item">The item of TTL 2:10.2; of <see cref="StatementMatter.Study"/> alone, 0 when it is not told.</param>
    public static string ProvisionOn(this StatementMatter matter, DateOnly day, int item) =>
        matter switch
        {
            StatementMatter.Service => "11:4.1.4",
            StatementMatter.OwnStudy => "11:4.1.5",
            StatementMatter.ImmigrantStudy => "11:4.1.6",
            StatementMatter.Registration => "2:1",
            StatementMatter.Foreigner => "2:2",
            StatementMatter.UnpaidWork => "2:4.1",
            StatementMatter.Under18 => "2:13.4",
            StatementMatter.BusinessStart => "2:5a",
            StatementMatter.ShortStudies => day < StatementLaw.StudyFrom ? "2:10a" : "2:10b",
            StatementMatter.YouthRestored => "2:16.1",
            StatementMatter.ObligationRestored => day < StatementLaw.StepsFrom ? "2a:14.2" : "2a:10.2-3",
            StatementMatter.EuSearch => "11:4a",
            StatementMatter.Study => item == 0 ? "2:10.2" : $"2:10.2.{item}",
            StatementMatter.StudyException => "2:10a.2",
            StatementMatter.LabourTraining => "11:4.1.3",
            StatementMatter.Business => "2:5",
            StatementMatter.Youth => "2:13",
            StatementMatter.StudyEnd => "2:11",
            StatementMatter.Conduct => "2a",
            StatementMatter.None => "",
        };
}
