using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Bench.Register;

/// <summary>One row of a made facts file.</summary>
/// <param name="Entry">What the test reads.</param>
/// <param name="Person">What is carried and stays the same.</param>
/// <param name="BenefitPayer">Carried.</param>
/// <param name="BenefitDays">Carried; -1 when not known.</param>
/// <param name="ServiceKind">Carried; -1 when there is none.</param>
internal readonly record struct MadeRow(
    RegisterEvent Entry,
    CarriedOfPerson Person,
    string BenefitPayer,
    int BenefitDays,
    int ServiceKind
);

/// <summary>What the register carries of a person for statistics and access.</summary>
internal readonly record struct CarriedOfPerson(int Sex, int Citizenship, string ServiceLanguage, string Disability);
