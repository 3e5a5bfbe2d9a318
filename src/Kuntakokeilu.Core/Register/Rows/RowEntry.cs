using System.Runtime.InteropServices;

namespace Kuntakokeilu.Core.Register.Rows;

/// <summary>A row of a file beside the facts, with what became of it; an act takes 26 bytes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
internal struct RowEntry<T>(PersonKey person, T row)
    where T : unmanaged, IPersonRow
{
    internal readonly PersonKey Person = person;

    /// <summary>The place of another row in the same chain; see <see cref="RowRegister{T}"/>.</summary>
    internal int Next;

    internal readonly T Row = row;

    /// <summary>Unknown person until that person has been met.</summary>
    internal RejectionCode Result = RejectionCode.UnknownPerson;
}

/// <summary>What a row about a person tells, packed.</summary>
internal interface IPersonRow
{
    /// <summary>The number of its day.</summary>
    int Day { get; }
}
