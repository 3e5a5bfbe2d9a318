namespace Kuntakokeilu.Core.Access;

/// <summary>Of whom a program may record rows of facts.</summary>
internal enum RecordingScope : byte
{
    Nobody,

    /// <summary>Customers of its own organisation, and people who register there.</summary>
    OwnCustomers,

    /// <summary>Everybody in the country: the national system's own feeds.</summary>
    Everybody,
}

/// <summary>
/// A person of whom a program sends rows, and what of the rows its right to record them depends on. Known or not, the
/// same is asked of all.
/// </summary>
/// <param name="Known">Null when nobody has the identifier whom the database shows the program.</param>
/// <param name="HasAuthority">A municipality or a TE office has the person now, or the database withholds whose it is.</param>
/// <param name="Registers">
/// The first row starts a job search, on a day after everything that is on record: nothing that was decided is touched.
/// </param>
/// <param name="IsOfArea">By every row the person belongs to a municipality whose service the organisation organises.</param>
internal readonly record struct PersonToRecord(Subject? Known, bool HasAuthority, bool Registers, bool IsOfArea);
