namespace Kuntakokeilu.Law.Grants;

/// <summary>What is applied for.</summary>
public enum GrantBenefit : byte
{
    /// <summary>Pay subsidy (palkkatuki): JTYPL ch. 7.</summary>
    PaySubsidy,

    /// <summary>Employment support for those aged 55 or more (55 vuotta täyttäneiden työllistämistuki): ch. 7 a, from 1 July 2023.</summary>
    Employment55,

    /// <summary>Start-up grant (starttiraha): ch. 8.</summary>
    Startup,

    /// <summary>Discretionary expense allowance (harkinnanvarainen kulukorvaus): 9:1.3.</summary>
    ExpenseAllowance,

    /// <summary>Travel and lodging (matka- ja yöpymiskustannukset): 10:1.</summary>
    Travel,

    /// <summary>Support for arranging working conditions (työolosuhteiden järjestelytuki): 10:3; always the TE office's.</summary>
    WorkArrangement,
}

/// <summary>On what a pay subsidy is applied for: who the person is, or who the employer.</summary>
public enum SubsidyBasis : byte
{
    /// <summary>Not a pay subsidy.</summary>
    None,

    /// <summary>Lack of skills: 7:2.1.1; from 1 July 2023 7:2 and 7:6.</summary>
    Skills,

    /// <summary>Illness or injury: 7:2.1.3; from 1 July 2023 7:7.</summary>
    Ability,

    /// <summary>Work in an association, a foundation or a religious community: 7:9.1; from 1 July 2023 7:8.</summary>
    Association,

    /// <summary>Sixty filled and long unemployed: 7:9.3.1; from 1 July 2023 7:9.</summary>
    Over60,

    /// <summary>An organiser of services for the unemployed: 7:9.3.2, until 30 June 2023.</summary>
    Organiser,

    /// <summary>Apprenticeship (oppisopimuskoulutus): 7:9.3.3; from 1 July 2023 7:10.</summary>
    Apprenticeship,
}

/// <summary>What a trip is for: decree 1073/2012, 25 §, and JTYPL 10:1.3.</summary>
public enum TripPurpose : byte
{
    /// <summary>Not a trip.</summary>
    None,

    /// <summary>A job interview.</summary>
    Interview,

    /// <summary>The selection to labour market training.</summary>
    Selection,

    /// <summary>A visit to a school, of a person with a disability.</summary>
    SchoolVisit,

    /// <summary>An expert's assessment.</summary>
    Assessment,

    /// <summary>A visit to the office for plan or guidance, of a person with a disability: 10:1.3.</summary>
    Office,
}

/// <summary>How a party was told of a decision.</summary>
public enum NoticeWay : byte
{
    /// <summary>Not told.</summary>
    None,

    /// <summary>By letter: known on the seventh day after sending (434/2003, 59 §).</summary>
    Letter,

    /// <summary>By an ordinary electronic message: on the third day (13/2003, 19 §).</summary>
    Electronic,

    /// <summary>Against a receipt, or fetched: on the day.</summary>
    Receipt,
}
