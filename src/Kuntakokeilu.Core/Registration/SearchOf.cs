namespace Kuntakokeilu.Core.Registration;

/// <summary>Whose job search a form is about, and who writes it.</summary>
/// <param name="Person">Number in the register; null of somebody whom the register does not have.</param>
/// <param name="IsOnBehalf">An official writes what the person has asked for by telephone, letter or in person.</param>
internal sealed record SearchOf(int? Person, bool IsOnBehalf)
{
    /// <summary>The jobseeker of the session.</summary>
    internal static SearchOf Oneself(int? person) => new(person, IsOnBehalf: false);

    internal static SearchOf Another(int? person) => new(person, IsOnBehalf: true);
}
