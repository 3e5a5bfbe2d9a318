using System.Runtime.InteropServices;
using Kuntakokeilu.Core.Register.Rows;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.Core.Statements;

/// <summary>A row of an events file, its texts by their numbers in a pool.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
internal readonly record struct EventRow(
    int Day,
    StatementEventKind Kind,
    StatementMatter Matter,
    CaseDetail Detail,
    short Fund,
    StatementGiver Giver,
    ConductKind Conduct,
    ConductReason Reason,
    int Reference,
    int Code,
    int From,
    int To
) : IPersonRow
{
    /// <summary>No day.</summary>
    internal const int None = -1;

    internal StatementEvent Event(WordPool words) =>
        new(
            DateOnly.FromDayNumber(Day),
            Kind,
            TextOf(words, Reference),
            Matter,
            Detail,
            new(Fund),
            Giver,
            TextOf(words, Code),
            DayOf(From),
            DayOf(To),
            Conduct,
            Reason is ConductReason.Open ? null : Reason is ConductReason.Valid
        );

    private static string TextOf(WordPool words, int number) => number == None ? "" : words[number];

    private static DateOnly? DayOf(int number) => number == None ? null : DateOnly.FromDayNumber(number);
}

/// <summary>What is known of the reason of conduct.</summary>
internal enum ConductReason : byte
{
    Open,
    Valid,
    NotValid,
}
