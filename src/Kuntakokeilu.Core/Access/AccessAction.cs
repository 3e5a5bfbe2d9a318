namespace Kuntakokeilu.Core.Access;

/// <summary>
/// What is done, as a number: the audit keeps it for ever. It has no members here; each subject names its own as
/// constants and declares who may do them (<see cref="DeclaredAction"/>). A number that has been used is never used for
/// anything else.
/// </summary>
internal enum AccessAction : short { }

/// <summary>An action of a subject, and in which capacities it may be done; in no other.</summary>
/// <param name="Name">The name of the constant: the key of its text is <c>done.</c> and this.</param>
internal sealed record DeclaredAction(string Name, AccessAction Action, params IReadOnlyList<Capacity> For)
{
    /// <summary>Whether it changes something: a request writes only where its action does.</summary>
    internal bool Changes { get; init; }

    /// <summary>
    /// Whether it records facts or acts on a form, or holds the person to tell of something: oneself by a jobseeker, a
    /// customer of one's organisation by an official.
    /// </summary>
    internal bool Records { get; init; }

    /// <summary>
    /// Whether it sends something in the name of the principal when one acts for another: then it is asked again, just
    /// before, whether one still may.
    /// </summary>
    internal bool AsksAgain { get; init; }
}
