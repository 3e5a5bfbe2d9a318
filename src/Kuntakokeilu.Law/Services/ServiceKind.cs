namespace Kuntakokeilu.Law.Services;

/// <summary>
/// What a service is in the eyes of the law. The numbers stand in the database for ever; a service keeps its kind, and what
/// the kind means on a day is told by <see cref="ServiceNatures"/>.
/// </summary>
public enum ServiceKind : byte
{
    /// <summary>Job-search coaching (työnhakuvalmennus), JTYPL 4:4.</summary>
    JobSearchCoaching = 1,

    /// <summary>Career coaching (uravalmennus), JTYPL 4:4.</summary>
    CareerCoaching = 2,

    /// <summary>Training trial (koulutuskokeilu), JTYPL 4:5.1.</summary>
    TrainingTrial = 3,

    /// <summary>Work trial (työkokeilu), JTYPL 4:5.1.</summary>
    WorkTrial = 4,

    /// <summary>Labour market training (työvoimakoulutus), JTYPL chapter 5 and Act 531/2017.</summary>
    LabourMarketTraining = 5,

    /// <summary>Integration training (kotoutumiskoulutus), Act 1386/2010.</summary>
    IntegrationTraining = 6,

    /// <summary>An immigrant's self-motivated study, Act 1386/2010, 22-24 §.</summary>
    ImmigrantStudy = 7,

    /// <summary>Self-motivated study supported by unemployment benefit, JTYPL chapter 6.</summary>
    SelfMotivatedStudy = 8,

    /// <summary>Rehabilitative work activity (kuntouttava työtoiminta), Act 189/2001.</summary>
    RehabilitativeWork = 9,

    /// <summary>Coaching into work (työhönvalmennus), JTYPL 4:4.3.</summary>
    WorkCoaching = 10,

    /// <summary>Expert assessment, such as of work ability, JTYPL 4:2.</summary>
    ExpertAssessment = 11,

    /// <summary>Vocational guidance (ammatinvalinta- ja uraohjaus), JTYPL 4:3.</summary>
    VocationalGuidance = 12,

    /// <summary>Information and advice, JTYPL 4:1.</summary>
    Information = 13,

    /// <summary>A municipality's own service, also where it has bought it of an association or a company.</summary>
    Municipal = 14,

    /// <summary>A project's service, such as one of the European Social Fund.</summary>
    Project = 15,

    /// <summary>Ohjaamo: guidance for the young in one place, open to everybody.</summary>
    Ohjaamo = 16,

    /// <summary>The low-threshold service of 2024, for which nobody has to be a client of social welfare.</summary>
    LowThreshold = 17,
}
