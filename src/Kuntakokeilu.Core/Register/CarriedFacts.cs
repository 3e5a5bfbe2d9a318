namespace Kuntakokeilu.Core.Register;

/// <summary>What a row carries for statistics and access, no part of any test. Null is not known.</summary>
/// <param name="Sex">1 man, 2 woman, as in the population register.</param>
/// <param name="Citizenship">Three-digit country code; 246 is Finland.</param>
/// <param name="BenefitDays">Days of labour market subsidy paid for unemployment.</param>
/// <param name="ServiceKind">Task code of the plan, three digits.</param>
internal readonly record struct CarriedFacts(
    short? Sex,
    short? Citizenship,
    ServiceLanguage? ServiceLanguage,
    BenefitPayer? BenefitPayer,
    int? BenefitDays,
    short? ServiceKind,
    bool? Disability
);

/// <summary>The language in which a person is served (asiointikieli).</summary>
internal enum ServiceLanguage : byte
{
    Finnish,
    Swedish,
    Other,
}

/// <summary>Who pays the unemployment benefit.</summary>
internal enum BenefitPayer : byte
{
    Kela,
    Fund,
    None,
}
