namespace Kuntakokeilu.Law.TargetGroup;

/// <summary>
/// How a person has been registered in the present job search (4 § 2 mom, since 149/2023 3 mom), as a set. A jobseeker
/// is registered in any case.
/// </summary>
[Flags]
public enum Registration : byte
{
    /// <summary>As a jobseeker and no more.</summary>
    Jobseeker = 0,

    /// <summary>
    /// As an unemployed jobseeker: some row of the search said so, or the search was begun before the pilots (reading).
    /// </summary>
    Unemployed = 1,

    /// <summary>As a jobseeker in danger of becoming unemployed within two weeks.</summary>
    InDanger = 2,
}
